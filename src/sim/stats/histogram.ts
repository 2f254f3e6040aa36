/**
 * How many waits ended in which span. The spans are fixed and the counts whole numbers, so histograms of any split of the work
 * merge by addition to the same bits, and the share within an edge is exact.
 */
export class Histogram {
  /** One count a span: up to and including `edges[i]` milliseconds and above the edge before; the last is open. */
  readonly counts: Float64Array
  readonly edges: readonly number[]
  total = 0
  longest = 0

  constructor(edges: readonly number[] = waitEdges) {
    if (edges.some((edge, at) => !(edge > (at === 0 ? -1 : edges[at - 1])))) throw new RangeError('Edges rise from 0 or more')
    this.edges = edges
    this.counts = new Float64Array(edges.length + 1)
  }

  add(milliseconds: number): void {
    this.counts[this.spanOf(milliseconds)]++
    this.total++
    if (milliseconds > this.longest) this.longest = milliseconds
  }

  merge(other: Histogram): void {
    if (other.edges.length !== this.edges.length || other.edges.some((edge, at) => edge !== this.edges[at])) {
      throw new RangeError('Only histograms with the same edges merge')
    }
    for (let span = 0; span < this.counts.length; span++) this.counts[span] += other.counts[span]
    this.total += other.total
    this.longest = Math.max(this.longest, other.longest)
  }

  /** Share of waits up to and including an edge; exact. NaN when nothing was counted. */
  shareWithin(edge: number): number {
    const last = this.edges.indexOf(edge)
    if (last < 0) throw new RangeError(`${edge} ms is no edge of this histogram`)
    let within = 0
    for (let span = 0; span <= last; span++) within += this.counts[span]
    return within / this.total
  }

  /** The wait that a share `p` does not exceed, in milliseconds: linear inside its span, and the longest wait closes the open one. */
  percentile(p: number): number {
    if (this.total === 0) return Number.NaN
    const wanted = p * this.total
    let before = 0
    for (let span = 0; span < this.counts.length; span++) {
      const here = this.counts[span]
      if (here > 0 && before + here >= wanted) {
        const from = span === 0 ? 0 : this.edges[span - 1]
        const to = Math.min(this.longest, this.edges[span] ?? this.longest)
        return from + Math.max(0, (wanted - before) / here) * (to - from)
      }
      before += here
    }
    return this.longest
  }

  private spanOf(milliseconds: number): number {
    let low = 0
    let high = this.edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (milliseconds <= this.edges[middle]) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Not at all; then by the second up to a minute, by 5 s to 5 minutes, by half a minute to half an hour, by 5 minutes to 2 hours. */
export const waitEdges: readonly number[] = [
  ...everySeconds(0, 60, 1),
  ...everySeconds(65, 300, 5),
  ...everySeconds(330, 1_800, 30),
  ...everySeconds(2_100, 7_200, 300),
]

function everySeconds(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, at) => 1000 * (from + at * step))
}
