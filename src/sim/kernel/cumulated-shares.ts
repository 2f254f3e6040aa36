import type { Stream } from './streams'

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

/** Place drawn by shares that are cumulated to 1. */
export function drawPlace(cumulated: readonly number[], stream: Stream): number {
  return placeAt(cumulated, stream.uniform())
}

/** Place of the first cumulated share above a number from 0 to below 1; the last share is 1. Found by halving: lists may be long. */
export function placeAt(cumulated: readonly number[], chance: number): number {
  let low = 0
  let high = cumulated.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (cumulated[middle] > chance) high = middle
    else low = middle + 1
  }
  return low
}
