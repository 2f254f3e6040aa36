/** Random operator groups: shifts with breaks and windows, staffing by interval and by arrivals, and everything that a group may do its own way. */
import fc, { type Arbitrary } from 'fast-check'
import type { Opening } from './random-call-type'
import { byHour, clock, duration, type Json, maybe, minuteOfDay, number, seldom, shape, share, someOf, WEEK, whole } from './random-parts'

interface ShiftFile {
  readonly operators: number
}

/** A break in a shift of so many minutes, or a window for it, by its place in what is left of the shift. */
function pause(from: number, length: number): Json {
  return fc.tuple(whole(1, Math.min(60, length)), number(0, 1), maybe(number(0, 1)), fc.boolean()).map(([minutes, place, window, paid]) => {
    const room = length - minutes
    const at = from + Math.floor(place * room)
    return { at: clock(at), ...(window !== undefined && { until: clock(at + Math.floor(window * (from + room - at))) }), minutes, paid }
  })
}

function shift({ open, close }: Opening): Arbitrary<ShiftFile> {
  return fc
    .oneof(
      fc.constant({ from: open, to: close }),
      fc.tuple(minuteOfDay(Math.max(0, open - 60), close - 60), whole(2, 44)).map(([from, quarters]) => ({ from, to: Math.min(1440, from + 15 * quarters) })),
    )
    .chain(({ from, to }) =>
      shape({
        operators: whole(0, 5),
        from: fc.constant(clock(from)),
        to: fc.constant(clock(to)),
        days: seldom(someOf(WEEK)),
        breaks: maybe(fc.array(pause(from, to - from), { maxLength: 3 })),
      }),
    )
}

type Table = Record<string, number[] | undefined>

function byInterval({ open, close }: Opening): Arbitrary<Table> {
  return fc.tuple(minuteOfDay(Math.max(0, open - 60), close - 60), fc.oneof(fc.constantFrom(15, 30, 60), whole(15, 600))).chain(([from, interval]) => {
    const most = Math.max(0, Math.min(96, Math.floor((1440 - from) / interval), Math.ceil((close + 60 - from) / interval)))
    const row = fc.array(whole(0, 5), { maxLength: most })
    return shape({
      kind: fc.constant('by-interval'),
      from: fc.constant(clock(from)),
      interval: fc.constant(interval),
      operators: fc.tuple(...WEEK.map(() => maybe(row, 8))).map((rows) => Object.fromEntries(WEEK.map((day, at) => [day, rows[at]]))),
    }) as unknown as Arbitrary<Table>
  })
}

const byArrivals = shape({ kind: fc.constant('by-arrivals'), hours: number(0, 30), atLeast: maybe(whole(0, 2)) })

/** Who is there when: one of three ways, with the number of operators that guarantees must fit. */
function work(opening: Opening): Arbitrary<{ readonly file: object; readonly operators: number }> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(shift(opening), { minLength: 1, maxLength: 3 })
        .map((shifts) => ({ file: { shifts }, operators: shifts.reduce((sum, { operators }) => sum + operators, 0) })),
    },
    {
      weight: 2,
      arbitrary: byInterval(opening).map((staffing) => ({
        file: { staffing },
        operators: Object.values(staffing.operators ?? {}).reduce((most, row) => Math.max(most, ...((row as unknown as number[] | undefined) ?? [0])), 0),
      })),
    },
    { weight: 1, arbitrary: byArrivals.map((staffing) => ({ file: { staffing }, operators: 5 })) },
  )
}

interface ServesFile {
  readonly guaranteed: number | undefined
}

function serves(skill: string): Arbitrary<ServesFile> {
  return shape({
    skill: fc.constant(skill),
    talkFactor: maybe(number(0.5, 2)),
    wrapUpFactor: maybe(number(0, 2)),
    talk: seldom(duration(120)),
    wrapUp: seldom(duration(30)),
    score: maybe(whole(-5, 5)),
    afterSeconds: seldom(fc.oneof(number(0, 90), whole(1, 30))),
    reserve: seldom(whole(0, 3)),
    guaranteed: seldom(whole(0, 3)),
    transferShare: seldom(share(0.6)),
    hours: seldom(byHour({ talk: number(0.5, 2), wrapUp: number(0, 2) })),
  })
}

/** Guarantees beyond the operators there are would be refused. */
function fitting(all: readonly ServesFile[], operators: number): ServesFile[] {
  let left = operators
  return all.map((one) => {
    const guaranteed = Math.min(left, one.guaranteed ?? 0)
    left -= guaranteed
    return { ...one, guaranteed }
  })
}

const ring: Json = shape({ time: duration(8), hangUp: maybe(fc.boolean()), noAnswerShare: seldom(share(0.6)), noAnswerSeconds: maybe(whole(1, 40)) })
const absence: Json = shape({ share: maybe(share(0.6)), lateShare: maybe(share()), late: maybe(fc.oneof(duration(600), duration(20_000))) })
const learning: Json = shape({ newShare: maybe(share()), talkLoss: maybe(share(1.5)), conversionLoss: maybe(share()), hours: number(1, 60) })
const attrition: Json = shape({ perYear: fc.oneof(share(0.9), fc.constant(0.99)), hiringWeeks: maybe(number(0, 1)), trainingDays: maybe(whole(0, 2)) })

/** A group with some of the skills. */
export function group(id: string, callTypes: readonly string[], campaigns: readonly string[], opening: Opening): Json {
  return fc.tuple(someOf([...callTypes, ...campaigns]), work(opening)).chain(([skills, { file, operators }]) =>
    shape({
      id: fc.constant(id),
      name: fc.constant(id),
      skills: fc.constant(skills),
      work: fc.constant(file),
      serves: maybe(
        fc
          .shuffledSubarray(skills.filter((skill) => callTypes.includes(skill)))
          .chain((some) => fc.tuple(...some.map(serves)).map((all) => fitting(all, operators))),
      ),
      talkFactor: seldom(number(0.5, 2)),
      conversionFactor: seldom(number(0, 2)),
      conversionSpread: seldom(number(0, 2)),
      shrinkage: seldom(number(0, 0.5)),
      shrinkageCauses: seldom(fc.array(shape({ name: fc.constant('leave'), share: number(0, 0.3) }), { maxLength: 2 })),
      atShiftEnd: fc.constantFrom('finish-call', 'finish-queue', 'hand-back', 'open-end'),
      ring: seldom(ring),
      absence: seldom(absence),
      learning: seldom(learning),
      attrition: seldom(attrition),
    }).map(({ work: when, ...rest }) => ({ ...rest, ...when })),
  )
}
