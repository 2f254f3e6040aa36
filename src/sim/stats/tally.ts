/**
 * Number, sum and sum of squares of what was observed. Whole numbers add exactly while the sum of squares stays below 2^53, so any
 * split of the work merges to the same bits; feed it totals per replication rather than single calls.
 */
export class Tally {
  count = 0
  sum = 0
  squares = 0

  add(value: number): void {
    this.count++
    this.sum += value
    this.squares += value * value
  }

  merge(other: Tally): void {
    this.count += other.count
    this.sum += other.sum
    this.squares += other.squares
  }

  /** NaN while nothing was observed. */
  get mean(): number {
    return this.sum / this.count
  }

  /** Unbiased; NaN below two observations. */
  get variance(): number {
    if (this.count < 2) return Number.NaN
    return Math.max(0, (this.squares - (this.sum * this.sum) / this.count) / (this.count - 1))
  }
}
