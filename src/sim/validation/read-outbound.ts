/** Models of dialers in the long run, and of lists worked off by progressive dialing, read strictly. */
import { z } from 'zod'
import { ServiceLawSchema } from './case-laws'
import { parsed } from './read-model'
import { UnsupportedCase } from './unsupported'

const count = z.number().int().min(1)
const share = z.number().min(0).max(1)

const policies = ['per_idle_agent', 'per_agent_total_lines'] as const

const DialerModelSchema = z.strictObject({
  horizon: z.literal('steady-dialer'),
  agents: count,
  policy: z.enum(policies),
  policy_text: z.string().optional(),
  ratio: z.number().positive(),
  ring: ServiceLawSchema,
  answer_prob: share,
  handle: ServiceLawSchema,
  when_no_agent: z.string().optional(),
  waiting_patience_mean_s: z.number().positive().nullable().default(null),
  list: z.literal('unlimited').default('unlimited'),
  fifo: z.literal(true).default(true),
})
export type DialerCase = z.infer<typeof DialerModelSchema>

const ListModelSchema = z.strictObject({
  horizon: z.literal('list-progressive'),
  records: count,
  agents: count,
  /** First attempt first. */
  answer_prob_by_attempt: z.array(share).min(1),
  max_attempts: count,
  invalid_share: share.default(0),
  ring_s: ServiceLawSchema,
  talk_s: ServiceLawSchema,
  wrap_s: ServiceLawSchema,
  conversion_of_contacts: share.default(0),
  dialing: z.string().optional(),
})
export type ListCase = z.infer<typeof ListModelSchema>

/** @throws UnsupportedCase */
export function readDialer(model: unknown): DialerCase {
  const read = parsed(DialerModelSchema, model)
  checkWaiting(read)
  return read
}

/** The words and the mean must tell the same: who finds no operator is lost at once, or waits as long as an exponential patience lets them. */
function checkWaiting({ when_no_agent: words = '', waiting_patience_mean_s: mean }: DialerCase): void {
  const tells = words === '' || (mean === null ? /at once/.test(words) : /waits/.test(words) && /exponential/.test(words))
  if (!tells) throw new UnsupportedCase(`a person who finds no agent: "${words}", with a mean patience of ${mean} s`)
}

/** @throws UnsupportedCase */
export function readList(model: unknown): ListCase {
  const read = parsed(ListModelSchema, model)
  const known = read.answer_prob_by_attempt.length
  if (known < read.max_attempts) throw new UnsupportedCase(`${read.max_attempts} attempts, and the reach of ${known}`)
  if (read.dialing !== undefined && !/^progressive/.test(read.dialing)) throw new UnsupportedCase(`the dialing "${read.dialing}"`)
  return read
}
