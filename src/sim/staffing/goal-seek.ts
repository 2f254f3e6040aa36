/**
 * One quantity as the unknown, all others given: how many calls the operators can take, how long a call may last, how many operators it takes,
 * what can be promised. Every promise gets better or worse with the quantity throughout, so halving finds where it is just kept; all trials have
 * the same days (common random numbers). The interval of the answer is that of batches of days: surplus there over the slope at the answer.
 */
import type { Model } from '../centre/model'
import { meanInterval } from '../stats/interval'
import { standingsOf } from './constraints'
import { type DayKind, dayKinds, dayModel, tableOfFile } from './day-kinds'
import { longerCalls, moreCalls } from './model-changes'
import { type Promised, promisedBy } from './promise'
import { type StaffingQuestion, setupIn } from './question'
import { type Laboratory, liveDays, partOf, readTrial, type Trial } from './trials'
import type { Unknown } from './unknowns'

export interface SeekQuestion extends Pick<StaffingQuestion, 'project' | 'setup' | 'targets' | 'groups' | 'seed'> {
  readonly unknown: Unknown
  /** Days of each trial, all kinds of day together by how often they come. */
  readonly days: number
}

export interface SeekAnswer {
  readonly unknown: Unknown
  /** Factor on what the file says; for the target its value, a share or seconds. */
  readonly value: number
  /** 95 %; as wide as the trial's days leave it. */
  readonly low: number
  readonly high: number
  /** `none`: nothing in reach keeps the promises; `any`: everything in reach does. */
  readonly state: 'found' | 'none' | 'any'
  /** Operators: hours present in an ordinary week with the factor; absent elsewhere. */
  readonly hoursAWeek?: number
  readonly trials: number
}

/** Factors in reach. */
const [LEAST, MOST] = [1 / 32, 32]
/** Factors nearer to each other are one. */
const FINE = 0.002
const BATCHES = 10
/** Beside the answer, for the slope. */
const ASIDE = 0.04

interface Kind {
  readonly kind: DayKind
  readonly days: number
  readonly file: ReadonlyMap<string, readonly number[]>
}

export async function seek(question: SeekQuestion, laboratory: Laboratory): Promise<SeekAnswer> {
  const { project, targets, unknown, seed } = question
  if (targets.length === 0) throw new RangeError('Nothing is promised that an unknown could be found for')
  const setup = setupIn(project, question.setup)
  const promises = targets.map((target) => promisedBy(target, project, setup))
  const names = question.groups.map(({ group }) => group)
  const all = dayKinds(project, setup)
  const perWeek = all.reduce((sum, { weekdays }) => sum + weekdays.length, 0)
  const kinds = all.map((kind): Kind => {
    const table = tableOfFile(kind, names)
    return {
      kind,
      days: Math.max(BATCHES, Math.round((question.days * kind.weekdays.length) / perWeek)),
      file: new Map(names.map((name, at) => [name, table[at]])),
    }
  })
  const known = new Map<string, Promise<readonly Trial[]>>()
  // with more calls, or longer ones, promises are kept less; with more operators, more
  const rising = unknown === 'operators'
  if (unknown === 'target') return promiseFound(promises, await lived(1), kinds)
  const isKept = async (factor: number) => worst(await lived(factor), promises, kinds) >= 0
  let [kept, lost] = [Number.NaN, Number.NaN]
  let at = 1
  for (let grow = 1.25; at >= LEAST && at <= MOST; grow *= 1.25) {
    if (await isKept(at)) kept = at
    else lost = at
    if (isFigure(kept) && isFigure(lost)) break
    at = isFigure(kept) === rising ? at / grow : at * grow
  }
  if (!isFigure(kept) || !isFigure(lost)) {
    const state = isFigure(kept) ? 'any' : 'none'
    return { unknown, value: at, low: Math.min(at, 1), high: Math.max(at, 1), state, trials: known.size }
  }
  while (Math.abs(kept - lost) > FINE * kept) {
    const middle = (kept + lost) / 2
    if (await isKept(middle)) kept = middle
    else lost = middle
  }
  const [below, above] = [worst(await lived(kept * (1 - ASIDE)), promises, kinds), worst(await lived(kept * (1 + ASIDE)), promises, kinds)]
  const slope = (above - below) / (2 * ASIDE * kept)
  const here = await lived(kept)
  const roots = Array.from(
    { length: BATCHES },
    (_, batch) =>
      kept -
      worst(
        here.map((trial, kind) => batchOf(trial, batch, kinds[kind])),
        promises,
        kinds,
      ) /
        slope,
  )
  const { halfWidth } = meanInterval(roots)
  return {
    unknown,
    value: kept,
    low: Math.max(0, kept - halfWidth),
    high: kept + halfWidth,
    state: 'found',
    ...(rising && { hoursAWeek: hoursWith(kept) }),
    trials: known.size,
  }

  function lived(factor: number): Promise<readonly Trial[]> {
    const models = kinds.map((one) => changed(one, factor))
    const key = rising ? JSON.stringify(kinds.map((one) => [...tableWith(one, factor)])) : String(factor)
    const trials =
      known.get(key) ??
      Promise.all(
        models.map(async (model, at) => readTrial(await liveDays(laboratory, model, `${seed}/seek`, 0, kinds[at].days), promises, kinds[at].kind.intervals)),
      )
    known.set(key, trials)
    return trials
  }

  function changed(one: Kind, factor: number): Model {
    const model = dayModel(one.kind, tableWith(one, unknown === 'operators' ? factor : 1))
    return unknown === 'volume' ? moreCalls(model, factor) : unknown === 'handling-time' ? longerCalls(model, factor) : model
  }

  function hoursWith(factor: number): number {
    return kinds.reduce((sum, one) => {
      const operators = [...tableWith(one, factor).values()].flat().reduce((all, count) => all + count, 0)
      return sum + (operators * one.kind.interval * one.kind.weekdays.length) / 3_600_000
    }, 0)
  }
}

const isFigure = (value: number) => value - value === 0

/** The file's operators times the factor, rounded up. */
function tableWith({ file }: Kind, factor: number): ReadonlyMap<string, readonly number[]> {
  return new Map([...file].map(([group, row]) => [group, row.map((operators) => Math.ceil(operators * factor - 1e-9))]))
}

/** Of all conditions on all kinds of day the one that is kept least, as surplus a day for each unit that it counts. */
function worst(trials: readonly Trial[], promises: readonly Promised[], kinds: readonly Kind[]): number {
  let least = Number.POSITIVE_INFINITY
  const scales = promises.map((_, promise) => {
    const bottoms = trials.reduce((sum, { sums }) => sum + sums[promise].bottoms.reduce((all, one) => all + one, 0), 0)
    return bottoms / trials.reduce((sum, { days }) => sum + days, 0)
  })
  trials.forEach((trial, at) => {
    for (const { promise, value } of standingsOf(trial, promises, kinds[at].kind.intervals)) {
      if (scales[promise] > 0) least = Math.min(least, value / scales[promise])
    }
  })
  return least
}

function batchOf(trial: Trial, batch: number, { kind }: Kind): Trial {
  const ends = (at: number) => Math.floor((at * trial.days) / BATCHES)
  return partOf(trial, ends(batch), ends(batch + 1), kind.intervals)
}

/** The best value of the first target that the days as they are bear out; a share, or seconds. */
function promiseFound(promises: readonly Promised[], trials: readonly Trial[], kinds: readonly Kind[]): SeekAnswer {
  const [promised] = promises
  const first = trials.map(({ sums, ...rest }) => ({ ...rest, sums: sums.slice(0, 1) }))
  const value = bestValue(promised, first, kinds)
  const batches = Array.from({ length: BATCHES }, (_, batch) =>
    bestValue(
      promised,
      first.map((trial, at) => batchOf(trial, batch, kinds[at])),
      kinds,
    ),
  )
  const { halfWidth } = meanInterval(batches)
  return {
    unknown: 'target',
    value,
    low: Math.max(0, value - halfWidth),
    high: Math.min(MOST_VALUE[promised.target.measure], value + halfWidth),
    state: 'found',
    trials: 1,
  }
}

/** What was counted does not depend on the value promised. */
function bestValue(promised: Promised, trials: readonly Trial[], kinds: readonly Kind[]): number {
  const isKept = (value: number) => worst(trials, [{ ...promised, target: { ...promised.target, value } }], kinds) >= 0
  let [kept, lost] = promised.sign === 1 ? [0, 1] : [MOST_VALUE[promised.target.measure], 0]
  if (isKept(lost)) return lost
  for (let halving = 0; halving < 60; halving++) {
    const middle = (kept + lost) / 2
    if (isKept(middle)) kept = middle
    else lost = middle
  }
  return kept
}

/** In reach of a target that is to be at most so much: shares, and seconds of a day. */
const MOST_VALUE = { serviceLevel: 1, abandonedShare: 1, occupancy: 2, asa: 86_400 } as const
