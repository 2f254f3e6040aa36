/** The next event of each of a few sources: one to come at most. The earliest is known at once; of equal keys (times) the one that was set first. */
export class NextOfSources {
  /** Infinite when nothing is to come. */
  earliest = Number.POSITIVE_INFINITY
  /** Sources that have an event to come. */
  length = 0
  /** By source: when, infinite for none; and the number of setting, which decides between equal keys. */
  private readonly keys: Float64Array
  private readonly numbers: Float64Array
  private first = 0
  private count = 0

  constructor(sources: number) {
    this.keys = new Float64Array(sources).fill(Number.POSITIVE_INFINITY)
    this.numbers = new Float64Array(sources)
  }

  /** For a source that has nothing to come. */
  set(source: number, key: number): void {
    this.keys[source] = key
    this.numbers[source] = this.count++
    this.length++
    if (key >= this.earliest) return
    this.earliest = key
    this.first = source
  }

  /** The source of the earliest event, which has nothing to come any more. */
  take(): number {
    const { keys, numbers, first } = this
    keys[first] = Number.POSITIVE_INFINITY
    this.length--
    let next = 0
    for (let source = 1; source < keys.length; source++) {
      if (keys[source] < keys[next] || (keys[source] === keys[next] && numbers[source] < numbers[next])) next = source
    }
    this.first = next
    this.earliest = keys[next]
    return first
  }
}
