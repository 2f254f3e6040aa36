import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'

export const ruleBases = ['live-answers', 'human-answers'] as const
type RuleBase = (typeof ruleBases)[number]

interface AbandonedRule {
  /** Who has no operator within so many seconds of the greeting counts as abandoned. */
  readonly seconds: number
  readonly share: number
  /** Days over which the share is measured. */
  readonly days: number
  /** Live answers: everyone who answered, people taken for machines among them. Human answers: those the dialer knew to be people. */
  readonly base: RuleBase
  /** Least ringing before giving up, s. */
  readonly minRing: number
  /** Length of the recorded message, s. */
  readonly message: number
  /** Hours in which the contact may be dialed with an operator only. */
  readonly noRedialHours: number
}

/**
 * The rules as data. United States: Telemarketing Sales Rule, 16 CFR 310.4(b)(4). 24 hours: as in force in the United Kingdom until
 * February 2017 (Ofcom, persistent misuse). Drops of answers: what dialers show as their drop rate, by day. Values can be changed in the file.
 */
export const abandonedRules = {
  'united-states': { seconds: 2, share: 0.03, days: 30, base: 'live-answers', minRing: 15, message: 5, noRedialHours: 0 },
  'twenty-four-hours': { seconds: 2, share: 0.03, days: 1, base: 'live-answers', minRing: 15, message: 5, noRedialHours: 72 },
  'drops-of-answers': { seconds: 60, share: 0.03, days: 1, base: 'human-answers', minRing: 0, message: 0, noRedialHours: 0 },
  none: { seconds: 60, share: 1, days: 1, base: 'live-answers', minRing: 0, message: 0, noRedialHours: 0 },
} as const satisfies Record<string, AbandonedRule>

export const ruleKinds = ['united-states', 'twenty-four-hours', 'drops-of-answers', 'none'] as const satisfies readonly (keyof typeof abandonedRules)[]

/** A rule by its name, with what is different here. */
export const AbandonedRuleSchema = z.strictObject({
  kind: z.enum(ruleKinds).meta(metaOf('ruleKind')),
  seconds: numeric('ruleSeconds').optional(),
  share: numeric('ruleShare').optional(),
  days: numeric('ruleDays').optional(),
  base: z.enum(ruleBases).optional().meta(metaOf('ruleBase')),
  minRing: numeric('minRing').optional(),
  message: numeric('message').optional(),
  noRedialHours: numeric('noRedialHours').optional(),
})

/** The rule with its own values in place of those that the file changes. */
export function ruleOf({ kind, ...changed }: z.infer<typeof AbandonedRuleSchema>): AbandonedRule {
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
  return { ...abandonedRules[kind], ...given }
}
