/**
 * Memory for the columns of one replication after another. New memory costs more than what is simulated in it where a replication is short: the system gives it out
 * page by page at the first touch, and the collector has to take it back. So the next replication gets what the one before has left, cleared.
 */
export class ColumnMemory {
  /** Buffers by the logarithm of their size, and how many of each are handed out: those stand first. */
  private shelves: ArrayBuffer[][] = []
  private taken: number[] = []
  private held = 0

  /** All that was handed out is free again: nobody may look at those columns any more. */
  begin(): void {
    if (this.held > MOST_BYTES) {
      this.shelves = []
      this.held = 0
    }
    this.taken = []
  }

  /** @throws RangeError when there is no room */
  float64(length: number): Float64Array<ArrayBuffer> {
    return 8 * length <= FEW_BYTES ? new Float64Array(length) : new Float64Array(this.take(8 * length), 0, length)
  }

  /** @throws RangeError when there is no room */
  int32(length: number): Int32Array<ArrayBuffer> {
    return 4 * length <= FEW_BYTES ? new Int32Array(length) : new Int32Array(this.take(4 * length), 0, length)
  }

  /** @throws RangeError when there is no room */
  uint16(length: number): Uint16Array<ArrayBuffer> {
    return 2 * length <= FEW_BYTES ? new Uint16Array(length) : new Uint16Array(this.take(2 * length), 0, length)
  }

  /** @throws RangeError when there is no room */
  uint8(length: number): Uint8Array<ArrayBuffer> {
    return length <= FEW_BYTES ? new Uint8Array(length) : new Uint8Array(this.take(length), 0, length)
  }

  /** Cleared as far as it is asked for; what is new is clear, and its pages wait for their first touch. Too small for more than the largest buffer, so that a column refuses it. */
  private take(bytes: number): ArrayBuffer {
    const power = 32 - Math.clz32(bytes - 1)
    const size = (1 << power) >>> 0
    this.shelves[power] ??= []
    const shelf = this.shelves[power]
    const place = this.taken[power] ?? 0
    if (place === shelf.length) {
      shelf.push(new ArrayBuffer(size))
      this.held += size
    } else new Uint8Array(shelf[place], 0, bytes).fill(0)
    this.taken[power] = place + 1
    return shelf[place]
  }
}

/** So little lies among the objects, and costs nothing. */
const FEW_BYTES = 64
/** More is given back to the system before the next replication: a list of a million contacts takes 60 MB, and its simulation longer than the pages. */
const MOST_BYTES = 32 << 20
