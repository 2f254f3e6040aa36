/** Exponential numbers of mean 1 from a stream, drawn some ahead: in a row they cost half as much. */
import type { ColumnMemory } from './column-memory'
import type { Stream } from './streams'

const MOST = 64

export class ExponentialsAhead {
  private readonly drawn: Float64Array
  private place = 0
  private end = 0
  /** Numbers drawn at a time: a quiet day needs few. */
  private batch = 4
  private readonly stream: Stream

  /** Nothing else may be drawn from the stream. */
  constructor(stream: Stream, memory: ColumnMemory) {
    this.stream = stream
    this.drawn = memory.float64(MOST)
  }

  next(): number {
    if (this.place === this.end) this.refill()
    return this.drawn[this.place++]
  }

  private refill(): void {
    const { drawn, stream, batch } = this
    for (let place = 0; place < batch; place++) drawn[place] = stream.exponential()
    this.place = 0
    this.end = batch
    this.batch = Math.min(2 * batch, MOST)
  }
}
