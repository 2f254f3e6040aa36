/** Weights cumulated to 1; an empty row where all are 0. */
export function cumulated(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0)) return []
  let sum = 0
  // summed in the order of the total, so that the last one is 1 exactly
  return weights.map((weight) => {
    sum += weight
    return sum / total
  })
}
