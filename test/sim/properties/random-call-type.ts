/** Random call types: all ways of arriving, what varies a day, and what callers do who are not served or are served. */
import fc, { type Arbitrary } from 'fast-check'
import { byHour, clock, duration, type Json, maybe, minuteOfDay, number, patience, seldom, shape, share, someOf, WEEK, whole } from './random-parts'

/** What of a call type the rest of the file must fit. */
export interface CallTypeFile {
  readonly id: string
  readonly channel: 'phone' | 'written'
}

/** When the centre is open, minutes since midnight. */
export interface Opening {
  readonly open: number
  readonly close: number
}

/** A first interval somewhere before the close, and rows that end with the day at the latest. */
function byInterval(values: Arbitrary<number>, { open, close }: Opening, key: 'calls' | 'weights', more: Record<string, Json>): Json {
  return fc.tuple(minuteOfDay(Math.max(0, open - 90), close - 60), fc.constantFrom(15, 20, 25, 30, 60)).chain(([from, interval]) => {
    const most = Math.min(96, Math.floor((1440 - from) / interval))
    const row = fc.array(values, { minLength: 1, maxLength: Math.max(1, Math.min(most, Math.ceil((close + 60 - from) / interval))) })
    return shape({
      ...more,
      from: fc.constant(clock(from)),
      interval: fc.constant(interval),
      [key]: fc.tuple(...WEEK.map(() => maybe(row, 8))).map((rows) => Object.fromEntries(WEEK.map((day, at) => [day, rows[at]]))),
    })
  })
}

const times = fc.array(whole(6 * 3600, 22 * 3600), { maxLength: 40 })

/** Numbers a day need a time at which calls may come. */
function withTimes(arrivals: Json): Json {
  return arrivals.map((one) => {
    const { weights } = one as { weights: Record<string, number[] | undefined> }
    const any = Object.values(weights).some((row) => row?.some((weight) => weight > 0))
    return any ? one : { ...(one as object), perDay: 0 }
  })
}

function arrivals(opening: Opening): Arbitrary<{ kind: string }> {
  const weights = whole(0, 5)
  return fc.oneof(
    { weight: 3, arbitrary: shape({ kind: fc.constant('steady'), perHour: number(0, 25), atMost: seldom(whole(1, 60)) }) },
    { weight: 3, arbitrary: byInterval(number(0, 8), opening, 'calls', { kind: fc.constant('profile') }) as Arbitrary<{ kind: string }> },
    {
      weight: 2,
      arbitrary: withTimes(byInterval(weights, opening, 'weights', { kind: fc.constant('exact-count'), perDay: number(0, 90) })) as Arbitrary<{ kind: string }>,
    },
    {
      weight: 2,
      arbitrary: withTimes(
        byInterval(weights, opening, 'weights', { kind: fc.constant('normal-count'), perDay: number(0, 90), sd: number(0, 30) }),
      ) as Arbitrary<{ kind: string }>,
    },
    { weight: 1, arbitrary: shape({ kind: fc.constant('trace'), days: fc.array(times, { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'none' }) },
  )
}

const burst: Json = shape({
  days: maybe(someOf(WEEK)),
  at: minuteOfDay(8 * 60, 20 * 60).map(clock),
  calls: number(0, 30),
  peakMinutes: fc.oneof(fc.constant(0), number(0, 20)),
  halfLifeMinutes: number(0.5, 60),
})

/** Shares that become another type; together at most `most`. */
function others(types: readonly string[], most: number): Json {
  return fc
    .shuffledSubarray([...types])
    .chain((to) => fc.tuple(...to.map((callType) => share(most / Math.max(1, to.length)).map((part) => ({ callType, share: part })))))
}

const chances = (most: number, types: readonly string[]) =>
  shape({ first: share(most), later: share(most), firstBecomes: seldom(others(types, 1)), laterBecomes: seldom(others(types, 1)) })

function redial(types: readonly string[]): Json {
  return shape({
    afterBusy: maybe(chances(0.85, types)),
    afterAbandon: maybe(chances(0.85, types)),
    delay: fc.oneof({ weight: 4, arbitrary: duration(400) }, { weight: 1, arbitrary: duration(9000) }),
    becomes: others(types, 1),
  })
}

function transfer(types: readonly string[]): Json {
  const to = someOf(types).chain((some) => fc.tuple(...some.map((callType) => number(0.1, 1).map((part) => ({ callType, share: part })))))
  return shape({ share: share(0.6), to })
}

function recall(types: readonly string[]): Json {
  return shape({ share: share(0.6), delay: fc.oneof(duration(900), duration(60_000)), callType: maybe(fc.constantFrom(...types)) })
}

const serviceLevel: Json = shape({
  within: fc.oneof(fc.constant(0), whole(5, 120)),
  target: maybe(number(0.5, 1)),
  definition: fc.constantFrom('with-abandoned-in-time', 'of-answered', 'of-offered', 'without-abandoned-in-time', 'without-short-abandons', 'own'),
  shortAbandons: fc.oneof(fc.constant(0), whole(0, 60)),
  own: maybe(shape({ abandonedInTime: fc.boolean(), abandoned: fc.boolean(), shortAbandons: fc.boolean(), blocked: fc.boolean() })),
})

/** How long callers wait, and how much longer they talk for it. Without an end of patience a little goes a long way: every talk makes the next wait longer. */
const waiting = shape({ balkShare: seldom(share(0.7)), time: maybe(patience(80), 4) }).chain((patienceFile) => {
  const { kind } = (patienceFile.time ?? { kind: 'none' }) as { readonly kind: string }
  const endless = kind === 'none' || kind === 'hazard'
  return shape({ patience: fc.constant(patienceFile), talkPerSecondWaited: seldom(number(0, endless ? 0.002 : 0.2)) })
})

/** A call type among others of these names. `dates` are days on which something special may happen. */
export function callType({ id, channel }: CallTypeFile, types: readonly string[], opening: Opening, dates: readonly string[]): Json {
  return fc.tuple(arrivals(opening), waiting).chain(([arriving, { patience: patienceFile, talkPerSecondWaited }]) =>
    shape({
      id: fc.constant(id),
      name: fc.constantFrom('Calls', 'Sales & <b>service</b>'),
      channel: fc.constant(channel),
      arrivals: fc.constant(arriving),
      dayFactorCv: seldom(number(0, 0.6)),
      intervalFactorCv: seldom(number(0, 0.6)),
      growthPerWeek: seldom(number(-0.3, 0.3)),
      season: seldom(fc.array(number(0, 2), { minLength: 12, maxLength: 12 })),
      specialDays: seldom(fc.uniqueArray(shape({ date: fc.constantFrom(...dates), factor: number(0, 2) }), { maxLength: 3, selector: ({ date }) => date })),
      bursts: ['steady', 'profile', 'none'].includes(arriving.kind) ? seldom(fc.array(burst, { maxLength: 2 })) : fc.constant(undefined),
      talk: duration(150),
      talkPerSecondWaited: fc.constant(channel === 'phone' ? talkPerSecondWaited : undefined),
      wrapUp: maybe(duration(40)),
      hours: seldom(byHour({ talk: number(0.5, 2), wrapUp: number(0, 2), patience: number(0.1, 3) })),
      patience: fc.constant(patienceFile),
      redial: maybe(redial(types)),
      transfer: seldom(transfer(types)),
      recall: seldom(recall(types)),
      serviceLevel,
    }),
  )
}
