/** Value of the assumptions: what it would be worth to know an unknown input before deciding, and whether knowing it could turn the decision. */
import { openStream } from '../kernel/streams'
import { sortedQuantile } from '../stats/quantile'
import { type Decider, decideBy } from './decider'
import type { Sample } from './sample'
import type { Unknown } from './unknowns'

export interface InformationOnInput {
  readonly path: string
  /**
   * Expected value of perfect information on this input alone, by the criterion: how much less the choice costs on average if its true value
   * is known beforehand.
   */
  readonly value: number
  /** More than chance alone would bring, looking at so many inputs (5 %). */
  readonly clear: boolean
  /** Within its range another set-up becomes the best; `switchAt`: about where, by a straight line; absent where the line does not say. */
  readonly turns: boolean
  readonly switchAt?: number
  readonly bestAtLow: string
  readonly bestAtHigh: string
}

export interface Information {
  readonly criterion: Decider
  /** Best on average over all that is not known. */
  readonly best: string
  /** The criterion of each set-up on average, and how often each is the best. */
  readonly setups: readonly { readonly setup: string; readonly mean: number; readonly best: number }[]
  /** What knowing everything, luck included, would save: nothing can be worth more. */
  readonly foresight: number
  readonly inputs: readonly InformationOnInput[]
  readonly points: number
  readonly refused: number
}

/** Points to a bin: means within a bin are told apart from luck, and the bins still see a bend. */
const binSize = 25
const shuffles = 1000

/**
 * Single-parameter estimators by bins (Strong and Oakley 2013; Sadatsafavi, Bansback, Zafari, Najafzadeh and Marra 2013): points in the order of
 * the input, cut into bins; the best mean of all less the mean over bins of the best mean within. Luck alone would bring something, too: an input
 * is `clear` where it brings more than shuffled points do in 1 − 0.05 ÷ inputs of the cases. Its `value` is free of that luck: in each bin the
 * choice is made on one half of the points and judged on the other. Undefined with fewer points than two bins hold.
 */
export function informationOf({ unknowns, points, refused }: Sample, seed: string): Information | undefined {
  const { decider, losses } = decideBy(points)
  if (losses.length === 0 || losses[0].length < 2 * binSize) return undefined
  const setups = points[0].trials.map(({ setup }) => setup)
  const kept = points.filter(({ trials }) => decider.of(trials) !== undefined)
  const means = losses.map(meanOf)
  const least = Math.min(...means)
  const best = setups[means.indexOf(least)]
  const noise = noiseOf(losses, seed)
  const inputs = unknowns.map((unknown, place): InformationOnInput => {
    const x = kept.map(({ values }) => values[place])
    const order = x.map((_, at) => at).sort((a, b) => x[a] - x[b] || a - b)
    const raw = gainOf(losses, order)
    const threshold = sortedQuantile(noise, 1 - 0.05 / unknowns.length)
    const clear = raw > threshold
    return { path: unknown.path, value: Math.max(0, crossGain(losses, order)), clear, ...turnOf(losses, x, order, unknown, setups, clear) }
  })
  const wins = setups.map((_, place) => losses[place].filter((loss, at) => losses.every((other) => other[at] >= loss)).length)
  return {
    criterion: decider.name,
    best,
    setups: setups.map((setup, place) => ({ setup, mean: means[place], best: wins[place] / losses[0].length })),
    foresight: least - meanOf(losses[0].map((_, at) => Math.min(...losses.map((column) => column[at])))),
    inputs: inputs.sort((a, b) => b.value - a.value),
    points: losses[0].length,
    refused,
  }
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at]
  return sum / values.length
}

/** Bins of equal size along an order, as means of each set-up. */
function binsOf(losses: readonly Float64Array[], order: readonly number[]): number[][] {
  const bins = Math.max(2, Math.floor(order.length / binSize))
  return Array.from({ length: bins }, (_, bin) => {
    const inBin = order.slice(Math.floor((bin * order.length) / bins), Math.floor(((bin + 1) * order.length) / bins))
    return losses.map((column) => meanOf(inBin.map((at) => column[at])))
  })
}

function gainOf(losses: readonly Float64Array[], order: readonly number[]): number {
  const bins = Math.max(2, Math.floor(order.length / binSize))
  const sizes = Array.from({ length: bins }, (_, bin) => Math.floor(((bin + 1) * order.length) / bins) - Math.floor((bin * order.length) / bins))
  const within = binsOf(losses, order).reduce((sum, means, bin) => sum + (Math.min(...means) * sizes[bin]) / order.length, 0)
  return Math.min(...losses.map(meanOf)) - within
}

/** What a choice made in each bin on every second point saves on the others, both ways round. */
function crossGain(losses: readonly Float64Array[], order: readonly number[]): number {
  const bins = Math.max(2, Math.floor(order.length / binSize))
  let judged = 0
  for (let bin = 0; bin < bins; bin++) {
    const inBin = order.slice(Math.floor((bin * order.length) / bins), Math.floor(((bin + 1) * order.length) / bins))
    const halves = [0, 1].map((half) => inBin.filter((_, at) => at % 2 === half))
    for (const [half, chosenOn] of halves.entries()) {
      const means = losses.map((column) => meanOf(chosenOn.map((at) => column[at])))
      const chosen = losses[means.indexOf(Math.min(...means))]
      judged += halves[1 - half].reduce((sum, at) => sum + chosen[at], 0)
    }
  }
  return Math.min(...losses.map(meanOf)) - judged / order.length
}

/** The estimator on points in an order of chance, sorted: what it brings where there is nothing to know. */
function noiseOf(losses: readonly Float64Array[], seed: string): Float64Array {
  const stream = openStream(seed, 0, 'value of information')
  const order = Array.from(losses[0], (_, at) => at)
  const gains = new Float64Array(shuffles)
  for (let one = 0; one < shuffles; one++) {
    for (let last = order.length - 1; last > 0; last--) {
      const chosen = Math.floor(stream.uniform() * (last + 1))
      ;[order[last], order[chosen]] = [order[chosen], order[last]]
    }
    gains[one] = gainOf(losses, order)
  }
  return gains.sort()
}

/** Who is the best at either end of the range by straight lines through the points, and where the lines cross. */
function turnOf(
  losses: readonly Float64Array[],
  x: readonly number[],
  order: readonly number[],
  { low, high }: Unknown,
  setups: readonly string[],
  clear: boolean,
) {
  const lines = losses.map((column) => lineThrough(x, column))
  const at = (value: number) => lines.map(({ level, slope }) => level + slope * value)
  const bestOf = (values: readonly number[]) => values.indexOf(Math.min(...values))
  const [atLow, atHigh] = [bestOf(at(low)), bestOf(at(high))]
  const bins = binsOf(losses, order).map(bestOf)
  const level = lines[atHigh].level - lines[atLow].level
  const slope = lines[atHigh].slope - lines[atLow].slope
  const turns = clear && new Set(bins).size > 1
  return { turns, ...(turns && atLow !== atHigh && { switchAt: -level / slope }), bestAtLow: setups[atLow], bestAtHigh: setups[atHigh] }
}

/** Least squares. */
function lineThrough(x: readonly number[], y: Float64Array): { readonly level: number; readonly slope: number } {
  const [meanX, meanY] = [meanOf(x), meanOf(y)]
  let [xx, xy] = [0, 0]
  for (let at = 0; at < x.length; at++) {
    xx += (x[at] - meanX) * (x[at] - meanX)
    xy += (x[at] - meanX) * (y[at] - meanY)
  }
  const slope = xx === 0 ? 0 : xy / xx
  return { level: meanY - slope * meanX, slope }
}
