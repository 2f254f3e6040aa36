/** Tables of operators tried on the same days: what each promise counted on each day and in each interval, kept by table, so that nothing is lived twice. */
import type { Counts } from '../centre/counts'
import type { Model } from '../centre/model'
import { type DayKind, type DayTable, dayModel } from './day-kinds'
import type { IntegerSolver } from './integer-program'
import type { Promised } from './promise'

/** Who lives the days and solves the programmes. */
export interface Laboratory {
  /** Replications `from` up to but not including `to`; the same arguments have the same counts. Rejects when the search is to end. */
  live(model: Model, seed: string, from: number, to: number): Promise<readonly Counts[]>
  readonly solve: IntegerSolver
}

/** What one promise counted, a cell a day and interval: day × intervals + interval. */
export interface Sums {
  readonly tops: Float64Array
  readonly bottoms: Float64Array
}

export interface Trial {
  readonly days: number
  readonly events: number
  /** One for each promise. */
  readonly sums: readonly Sums[]
}

/** So many tables are kept at most; the oldest goes. */
const MOST_KEPT = 600
/** Days lived at one go, so that workers share them. */
const BATCH = 8

/** Days `from` up to but not including `to`, in pieces that workers share. */
export async function liveDays({ live }: Laboratory, model: Model, seed: string, from: number, to: number): Promise<readonly Counts[]> {
  const starts: number[] = []
  for (let start = from; start < to; start += BATCH) starts.push(start)
  return (await Promise.all(starts.map((start) => live(model, seed, start, Math.min(start + BATCH, to))))).flat()
}

export class Trials {
  readonly kind: DayKind
  readonly groups: readonly string[]
  readonly promises: readonly Promised[]
  /** Events lived so far: the measure of effort. */
  events = 0
  /** Days lived so far. */
  days = 0
  readonly laboratory: Laboratory
  private readonly seed: string
  private readonly kept = new Map<string, Trial>()

  constructor(laboratory: Laboratory, kind: DayKind, groups: readonly string[], promises: readonly Promised[], seed: string) {
    this.laboratory = laboratory
    this.kind = kind
    this.groups = groups
    this.promises = promises
    this.seed = seed
  }

  /** The table on the first so many days of the seed; days that it has lived are not lived again. */
  async of(table: DayTable, days: number): Promise<Trial> {
    const key = JSON.stringify(table)
    const known = this.kept.get(key)
    if (known !== undefined && known.days >= days) return known.days === days ? known : partOf(known, 0, days, this.kind.intervals)
    const fresh = await this.on(table, known?.days ?? 0, days)
    const trial = joined(known, fresh)
    this.kept.delete(key)
    this.kept.set(key, trial)
    if (this.kept.size > MOST_KEPT) for (const oldest of [...this.kept.keys()].slice(0, this.kept.size - MOST_KEPT)) this.kept.delete(oldest)
    return trial
  }

  /** The table on days `from` up to but not including `to`, lived and not kept. */
  async on(table: DayTable, from: number, to: number): Promise<Trial> {
    const model = dayModel(this.kind, new Map(this.groups.map((group, place) => [group, table[place]])))
    const trial = readTrial(await liveDays(this.laboratory, model, this.seed, from, to), this.promises, this.kind.intervals)
    this.days += trial.days
    this.events += trial.events
    return trial
  }
}

/** What the promises counted on each of the days. */
export function readTrial(counts: readonly Counts[], promises: readonly Promised[], intervals: number): Trial {
  const sums = promises.map((promise) => {
    const own = { tops: new Float64Array(counts.length * intervals), bottoms: new Float64Array(counts.length * intervals) }
    counts.forEach((day, at) => {
      promise.read(day, own.tops.subarray(at * intervals, (at + 1) * intervals), own.bottoms.subarray(at * intervals, (at + 1) * intervals))
    })
    return own
  })
  return { days: counts.length, events: counts.reduce((sum, { events }) => sum + events, 0), sums }
}

function joined(before: Trial | undefined, after: Trial): Trial {
  if (before === undefined) return after
  const both = (a: Float64Array, b: Float64Array) => {
    const all = new Float64Array(a.length + b.length)
    all.set(a)
    all.set(b, a.length)
    return all
  }
  return {
    days: before.days + after.days,
    events: before.events + after.events,
    sums: before.sums.map(({ tops, bottoms }, at) => ({ tops: both(tops, after.sums[at].tops), bottoms: both(bottoms, after.sums[at].bottoms) })),
  }
}

/** Days `from` up to but not including `to` of a trial. */
export function partOf({ sums, ...all }: Trial, from: number, to: number, intervals: number): Trial {
  const cut = (cells: Float64Array) => cells.slice(from * intervals, to * intervals)
  return { days: to - from, events: (all.events * (to - from)) / all.days, sums: sums.map(({ tops, bottoms }) => ({ tops: cut(tops), bottoms: cut(bottoms) })) }
}
