/** Bins for waits of answered calls: seconds to ten minutes, then minutes to twelve hours, then hours to thirty days. */

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const seconds = 600
const minutes = 12 * 60 - 10
const hours = 30 * 24 - 12
const FINE = seconds * SECOND

/** One more takes everything longer. */
export const WAIT_BINS = seconds + minutes + hours + 1

/** Bin of a wait in ms. Most are short, and this is short too, so that it is built in where a wait is booked. */
export function waitBin(wait: number): number {
  return wait < FINE ? (wait / SECOND) | 0 : coarseBin(wait)
}

function coarseBin(wait: number): number {
  if (wait < 12 * HOUR) return seconds + Math.floor((wait - 10 * MINUTE) / MINUTE)
  return Math.min(WAIT_BINS - 1, seconds + minutes + Math.floor((wait - 12 * HOUR) / HOUR))
}

/** Lower end of a bin, in seconds. */
export function binFrom(bin: number): number {
  if (bin <= seconds) return bin
  if (bin <= seconds + minutes) return (10 + bin - seconds) * 60
  return (12 + bin - seconds - minutes) * 3600
}
