/**
 * A figure and its standard error: the figure is a function of sums over replications (a ratio of sums is the commonest), its error that
 * of the delta method, with every replication left out once in place of derivatives (infinitesimal jackknife).
 */
import { type Sample, Sums } from './reading'

export interface Estimate {
  /** NaN where nothing was counted that the figure could be made of. */
  readonly value: number
  readonly standardError: number
}

export function estimate({ layout, readings, total }: Sample, figure: (sums: Sums) => number): Estimate {
  const n = readings.length
  const value = figure(new Sums(layout, total, n))
  const others = readings.map((reading) => figure(new Sums(layout, total, n, reading)))
  const mean = others.reduce((sum, other) => sum + other, 0) / n
  const squares = others.reduce((sum, other) => sum + (other - mean) * (other - mean), 0)
  return { value, standardError: Math.sqrt(((n - 1) / n) * squares) }
}
