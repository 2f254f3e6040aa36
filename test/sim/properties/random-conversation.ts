/** Random conversations: interviews with quotas and languages, refusals with reasons, funnels with follow-up calls. */
import fc from 'fast-check'
import { duration, type Json, maybe, number, seldom, shape, share, sharesOfOne, whole } from './random-parts'

/** Parts of a whole, each with a name. */
function parts(key: string, more: Record<string, Json>): Json {
  return whole(1, 3).chain((n) =>
    sharesOfOne(n).chain((shares) =>
      fc.tuple(...shares.map((part, at) => shape({ id: fc.constant(`${key}-${at}`), name: fc.constant(`${key}-${at}`), share: fc.constant(part), ...more }))),
    ),
  )
}

function blocks(): Json {
  return whole(1, 3).chain((n) =>
    fc.tuple(
      ...Array.from({ length: n }, (_, at) =>
        shape({ id: fc.constant(`block-${at}`), name: fc.constant(`block-${at}`), time: duration(60), openQuestions: maybe(whole(0, 2)) }),
      ),
    ),
  )
}

const breakOff: Json = fc
  .uniqueArray(number(0, 10), { minLength: 1, maxLength: 3 })
  .chain((minutes) =>
    fc.tuple(...[...minutes].sort((a, b) => a - b).map((from) => shape({ from: fc.constant(from), perMinute: fc.oneof(fc.constant(0), number(0, 2)) }))),
  )

const questionnaire: Json = shape({
  screener: duration(30),
  eligibleShare: maybe(share()),
  cells: maybe(parts('cell', { target: fc.oneof(whole(0, 4), whole(10, 50)) })),
  blocks: blocks(),
  openAnswer: maybe(duration(20)),
  breakOff: maybe(breakOff),
  languages: maybe(parts('language', { factor: maybe(number(0.5, 2)), interviewed: maybe(fc.boolean()) })),
})

const screening: Json = shape({ overQuotaShare: share(), talk: duration(30) })

/** A screening, a questionnaire, or neither. */
const filter = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: screening.map((one) => ({ screening: one })) },
  { weight: 3, arbitrary: questionnaire.map((one) => ({ questionnaire: one })) },
)

const refusalReasons: Json = whole(1, 3).chain((n) =>
  sharesOfOne(n + 1).map((shares) => shares.slice(0, n).map((part, at) => ({ id: `reason-${at}`, name: `reason-${at}`, share: part }))),
)

const followUp: Json = shape({
  by: fc.constantFrom('operator', 'manager'),
  talk: duration(100),
  attemptsAtMost: maybe(whole(1, 4)),
  retryMinutes: maybe(fc.oneof(whole(1, 60), whole(60, 2000))),
})

const STAGES = ['yes', 'signed', 'paid', 'kept', 'renewed']

const stages: Json = whole(1, 5).chain((n) =>
  fc.tuple(
    ...STAGES.slice(0, n).map((stage, at) =>
      shape({
        id: fc.constant(stage),
        name: fc.constant(stage),
        share: share(),
        delayDays: maybe(fc.oneof(number(0, 2), number(0, 9))),
        followUp: at === 0 ? fc.constant(undefined) : maybe(followUp),
      }),
    ),
  ),
)

export const conversation: Json = fc
  .tuple(
    filter,
    shape({
      laterShare: maybe(share(0.8)),
      productiveTalk: duration(200),
      otherTalk: duration(90),
      wrongTalk: seldom(duration(15)),
      productiveWrapUp: duration(30),
      otherWrapUp: duration(10),
      conversionByAttempt: seldom(fc.array(number(0, 2), { maxLength: 4 })),
      refusalReasons: seldom(refusalReasons),
      stages,
      stopAtResults: seldom(whole(1, 12)),
    }),
  )
  .map(([first, rest]) => ({ ...first, ...rest }))
