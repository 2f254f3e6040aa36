/** Random campaigns, small lists blended into the same groups, with everything that a list may say. */
import fc, { type Arbitrary } from 'fast-check'
import type { Opening } from './random-call-type'
import { conversation } from './random-conversation'
import { clock, duration, type Json, maybe, minuteOfDay, number, seldom, shape, share, sharesOfOne, someOf, WEEK, whole } from './random-parts'

const retry = fc.option(fc.oneof(whole(0, 90), whole(60, 2000)), { nil: null })

const OUTCOMES = ['busy', 'noAnswer', 'machine', 'refusal', 'later', 'abandoned', 'wrongPerson'] as const

/** Parts of the list, some of them under another clock. */
const segments: Json = whole(1, 3).chain((n) =>
  sharesOfOne(n).chain((shares) =>
    fc.tuple(
      ...shares.map((part, at) =>
        shape({
          id: fc.constant(`part-${at}`),
          name: fc.constant(`part-${at}`),
          share: fc.constant(part),
          reachFactor: maybe(number(0, 2)),
          resultFactor: maybe(number(0, 3)),
          hoursAhead: maybe(fc.oneof(whole(-3, 3), fc.constantFrom(-14, -2.5, 0, 5.5, 9, 14))),
        }),
      ),
    ),
  ),
)

const reachByHour: Json = fc
  .uniqueArray(shape({ from: minuteOfDay(0, 23 * 60).map(clock), factor: number(0, 2) }), { maxLength: 4, selector: ({ from }) => from })
  .map((rows) => [...rows].sort((a, b) => (a.from < b.from ? -1 : 1)))

const reachByWeekday: Json = fc
  .tuple(someOf(WEEK, 2), whole(1, 7))
  .chain(([days, first]) =>
    fc.tuple(
      ...[days.slice(0, first), days.slice(first)].filter((part) => part.length > 0).map((part) => shape({ days: fc.constant(part), factor: number(0, 2) })),
    ),
  )

interface Hours {
  readonly from: number
  readonly to: number
}

/** Limits of further attempts; a window, where there is one, meets calling hours. */
function retryRules({ from, to }: Hours): Json {
  const rule = (after: string) =>
    fc.tuple(maybe(whole(0, 3)), seldom(minuteOfDay(0, to - 1))).chain(([atMost, first]) =>
      shape({
        after: fc.constant(after),
        atMost: fc.constant(atMost),
        from: fc.constant(first === undefined ? undefined : clock(first)),
        to: seldom(minuteOfDay(Math.max(from, first ?? 0) + 1, 1440).map(clock)),
      }),
    )
  return fc.shuffledSubarray([...OUTCOMES], { minLength: 1 }).chain((some) => fc.tuple(...some.map(rule)))
}

const appointments: Json = shape({
  share: share(),
  delay: fc.oneof(duration(2000), duration(90_000)),
  operator: maybe(fc.constantFrom('own', 'any')),
  waitMinutes: maybe(whole(0, 90)),
  reachFactor: maybe(number(0, 4)),
})

function deliveries(horizonDays: number): Json {
  const days = Array.from({ length: horizonDays }, (_, at) => at + 1)
  return fc.subarray(days, { minLength: 1 }).chain((some) => fc.tuple(...some.map((day) => shape({ day: fc.constant(day), contacts: whole(1, 4) }))))
}

const purchase: Json = shape({ below: whole(0, 20), contacts: whole(1, 4), times: maybe(whole(1, 2)), days: maybe(whole(0, 2)) })

const furtherNumbers: Json = fc.array(shape({ share: share(), reachFactor: maybe(number(0, 2)) }), { minLength: 1, maxLength: 3 })

const ring: Json = shape({ answered: duration(12), unanswered: duration(25), busy: duration(5), machine: duration(10), invalid: maybe(duration(3)) })

function callingHours({ open, close }: Opening): Arbitrary<Hours> {
  return minuteOfDay(Math.max(0, open - 60), close - 60).chain((from) => minuteOfDay(from + 30, Math.min(1440, close + 60)).map((to) => ({ from, to })))
}

function list(hours: Hours, horizonDays: number): Json {
  return shape({
    contacts: whole(1, 40),
    segments: seldom(segments),
    order: seldom(fc.constantFrom('mixed', 'by-segment')),
    takeFirst: seldom(fc.constantFrom('due', 'fresh')),
    reach: number(0.05, 1),
    reachCv: maybe(number(0, 1.5)),
    reachByHour: seldom(reachByHour),
    reachByWeekday: seldom(reachByWeekday),
    reachByAttempt: seldom(fc.array(number(0, 1.5), { maxLength: 4 })),
    busyShare: maybe(share(0.5)),
    machineShare: maybe(share(0.5)),
    invalidShare: seldom(share(0.5)),
    doNotCallShare: seldom(share(0.5)),
    wrongPersonShare: seldom(share(0.5)),
    furtherNumbers: seldom(furtherNumbers),
    ring,
    patience: seldom(duration(4)),
    attemptsAtMost: whole(1, 6),
    attemptsPerDay: seldom(whole(1, 4)),
    retry: shape({ busy: retry, noAnswer: retry, machine: retry, refusal: retry, later: retry, abandoned: retry, wrongPerson: maybe(retry) }),
    retryRules: seldom(retryRules(hours)),
    appointments: seldom(appointments),
    hours: seldom(someOf(WEEK)).map((days) => ({ from: clock(hours.from), to: clock(hours.to), days })),
    deliveries: seldom(deliveries(horizonDays)),
    purchase: seldom(purchase),
  })
}

export function campaign(id: string, opening: Opening, horizonDays: number): Json {
  return callingHours(opening).chain((hours) => shape({ id: fc.constant(id), name: fc.constant(id), list: list(hours, horizonDays), conversation }))
}
