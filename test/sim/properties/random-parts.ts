/** Parts of random project files: times of day, durations of every kind, shares, factors by hour. */
import fc, { type Arbitrary } from 'fast-check'

/** Whatever a file may hold. */
export type Json = Arbitrary<unknown>

export const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A field that one file out of so many has not; JSON leaves it out. */
export function maybe<T>(value: Arbitrary<T>, outOf = 2): Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined, freq: outOf })
}

/** Most files do not have it. */
export function seldom<T>(value: Arbitrary<T>): Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
}

export function shape<T extends object>(fields: { [Key in keyof T]: Arbitrary<T[Key]> }): Arbitrary<T> {
  return fc.record<T, keyof T>(fields, { noNullPrototype: true }) as Arbitrary<T>
}

/** A number with three digits. */
export function number(from: number, to: number): Arbitrary<number> {
  return fc.integer({ min: Math.round(from * 1000), max: Math.round(to * 1000) }).map((value) => value / 1000)
}

export function whole(from: number, to: number): Arbitrary<number> {
  return fc.integer({ min: from, max: to })
}

export function share(atMost = 1): Arbitrary<number> {
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom(0, atMost) }, { weight: 4, arbitrary: number(0, atMost) })
}

/** Minutes since midnight, in steps of a quarter of an hour, or to the minute. */
export function minuteOfDay(from: number, to: number): Arbitrary<number> {
  const last = Math.max(from, to)
  return fc.oneof(
    { weight: 3, arbitrary: whole(Math.ceil(from / 15), Math.max(Math.ceil(from / 15), Math.floor(last / 15))).map((n) => Math.min(last, n * 15)) },
    whole(from, last),
  )
}

export function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Shares that sum to one, with one entry for each. */
export function sharesOfOne(count: number): Arbitrary<number[]> {
  return fc.array(whole(0, 10), { minLength: count, maxLength: count }).map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0)
    return sum === 0 ? weights.map(() => 1 / count) : weights.map((weight) => weight / sum)
  })
}

/** Every kind of duration, its mean about `mean` seconds; whole seconds often, so that things happen at the same instant. */
export function duration(mean: number): Json {
  const about = fc.oneof(number(0.3 * mean, 1.7 * mean), whole(Math.ceil(0.3 * mean), Math.ceil(1.7 * mean)))
  return fc.oneof(
    shape({ kind: fc.constant('lognormal'), mean: about, cv: number(0.05, 2) }),
    shape({ kind: fc.constant('exponential'), mean: about }),
    shape({ kind: fc.constant('gamma'), mean: about, cv: number(0.2, 2) }),
    shape({ kind: fc.constant('erlang'), mean: about, phases: whole(1, 9) }),
    shape({ kind: fc.constant('deterministic'), mean: fc.oneof(about, about.map(Math.round), fc.constant(0)) }),
    fc.tuple(about, number(0, mean)).map(([low, width]) => ({ kind: 'uniform', low, high: low + width })),
    shape({ kind: fc.constant('weibull'), scale: about.map((value) => Math.max(0.01, value)), shape: number(0.5, 4) }),
    whole(1, 3).chain((n) => shape({ kind: fc.constant('hyperexponential'), shares: sharesOfOne(n), means: fc.array(about, { minLength: n, maxLength: n }) })),
    shape({ kind: fc.constant('empirical'), values: fc.array(about, { minLength: 1, maxLength: 6 }) }),
    shape({ kind: fc.constant('normal'), mean: about, sd: number(0, 2 * mean) }),
  )
}

/** How long callers wait: durations, hazards, and what observed figures say. */
export function patience(mean: number): Json {
  return fc.oneof(
    { weight: 4, arbitrary: duration(mean) },
    {
      weight: 1,
      arbitrary: fc
        .array(shape({ from: whole(1, 120), perMinute: number(0, 5) }), { maxLength: 4 })
        .map((steps) => ({
          kind: 'hazard',
          steps: steps.map((step, at) => ({ ...step, from: steps.slice(0, at + 1).reduce((sum, one) => sum + one.from, 0) })),
        }))
        .map(({ kind, steps }) => ({ kind, steps: [{ from: 0, perMinute: 0.7 }, ...steps] })),
    },
    { weight: 1, arbitrary: shape({ kind: fc.constant('estimated'), meanWait: number(1, mean), abandonedShare: number(0.05, 0.9) }) },
  )
}

/** Entries by time of day, each time once. */
export function byHour(entry: Record<string, Json>): Json {
  return fc.uniqueArray(shape({ from: minuteOfDay(0, 23 * 60).map(clock), ...entry }), { maxLength: 3, selector: ({ from }) => from })
}

/** What a caller is told of the queue. */
export const announcement: Json = fc.constantFrom('position', 'wait').chain((what) =>
  shape({
    what: fc.constant(what),
    from: what === 'wait' ? whole(0, 200) : whole(0, 5),
    hangUpShare: share(),
    patience: number(0.1, 3),
  }),
)

/** Some of several things, in any order; at least one. */
export function someOf<T>(things: readonly T[], least = 1): Arbitrary<T[]> {
  return fc.shuffledSubarray([...things], { minLength: Math.min(least, things.length), maxLength: things.length })
}
