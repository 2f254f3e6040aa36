import type { Stream } from './streams'

/** Place of the first cumulated share above a uniform number; the last share is 1. Found by halving: lists may be long. */
export function drawPlace(cumulated: readonly number[], stream: Stream): number {
  const chance = stream.uniform()
  let low = 0
  let high = cumulated.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (cumulated[middle] > chance) high = middle
    else low = middle + 1
  }
  return low
}
