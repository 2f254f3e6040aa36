/** Operator hours of a day spread over its intervals in proportion to the calls: whole operators, and the hours are kept. */

/** Sums of shares meet whole numbers only to the last digits of a double. */
const TOLERANCE = 1e-9

/**
 * Operators in each interval. `time`: operator time to spread; `lengths`: of the intervals, in the same unit; `calls`: expected in each.
 * Without any calls the time is spread evenly. Where the proportion gives fewer than `atLeast`, these are there and the others share the
 * rest. Fractions go to the largest remainders, earlier intervals first, so that the time is kept to half an interval.
 */
export function operatorsByCalls(time: number, atLeast: number, lengths: readonly number[], calls: readonly number[]): number[] {
  const weights = calls.some((expected) => expected > 0) ? calls : lengths
  const operators = lengths.map(() => atLeast)
  let free = lengths.map((_, place) => place)
  for (;;) {
    const left = time - lengths.reduce((sum, length, place) => (free.includes(place) ? sum : sum + atLeast * length), 0)
    const weight = free.reduce((sum, place) => sum + weights[place], 0)
    const exact = (place: number) => (weight > 0 ? (left * weights[place]) / weight / lengths[place] : 0)
    const enough = free.filter((place) => exact(place) >= atLeast - TOLERANCE)
    if (enough.length === free.length) {
      roundInto(operators, free, exact, left, lengths)
      return operators
    }
    free = enough
  }
}

/** Largest remainder: everyone gets the whole part, and what is left goes to those whose fraction is largest. */
function roundInto(operators: number[], places: readonly number[], exact: (place: number) => number, time: number, lengths: readonly number[]): void {
  let left = time
  const fractions = new Map<number, number>()
  for (const place of places) {
    operators[place] = Math.floor(exact(place) + TOLERANCE)
    fractions.set(place, Math.round((exact(place) - operators[place]) / TOLERANCE))
    left -= operators[place] * lengths[place]
  }
  for (const place of [...places].sort((a, b) => (fractions.get(b) ?? 0) - (fractions.get(a) ?? 0) || a - b)) {
    if (left < lengths[place] * (0.5 - TOLERANCE)) continue
    operators[place]++
    left -= lengths[place]
  }
}
