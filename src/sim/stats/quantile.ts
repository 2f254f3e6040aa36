/**
 * The value that a share `p` of outcomes stays below: linear between order statistics, value number p·(n + 1) of n sorted ones
 * (Weibull; type 6 of Hyndman and Fan). Of all definitions this is the one for which a *next* outcome falls below with probability
 * p, whatever the law. Where p·(n + 1) lies before the first or after the last value, that value is given.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return sortedQuantile(new Float64Array(values).sort(), p)
}

/** The same for values sorted already; NaN when there are none. */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return Number.NaN
  const position = Math.min(Math.max(p * (sorted.length + 1), 1), sorted.length)
  const below = Math.floor(position)
  const above = Math.min(below + 1, sorted.length)
  return sorted[below - 1] + (position - below) * (sorted[above - 1] - sorted[below - 1])
}
