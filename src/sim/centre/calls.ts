import { NOBODY } from './seams'

const FREE_ROW = 0
export const WAITING = 1
export const ANSWERED = 2

/** One row an inbound call that is still of interest; rows of calls that left are used again. */
export class Calls {
  type = new Uint8Array(1024)
  state = new Uint8Array(1024)
  arrivedAt = new Float64Array(1024)
  /** Instant at which the caller hangs up if still waiting. */
  deadline = new Float64Array(1024)
  talk = new Float64Array(1024)
  wrapUp = new Float64Array(1024)
  /** Neighbours in the queue; `after` also links the free rows. */
  before = new Int32Array(1024)
  after = new Int32Array(1024)
  private freeRow = NOBODY
  private used = 0

  take(): number {
    const row = this.freeRow
    if (row !== NOBODY) {
      this.freeRow = this.after[row]
      return row
    }
    if (this.used === this.type.length) this.grow()
    return this.used++
  }

  giveBack(row: number): void {
    this.state[row] = FREE_ROW
    this.after[row] = this.freeRow
    this.freeRow = row
  }

  private grow(): void {
    const size = this.type.length * 2
    this.type = widened(this.type, new Uint8Array(size))
    this.state = widened(this.state, new Uint8Array(size))
    this.arrivedAt = widened(this.arrivedAt, new Float64Array(size))
    this.deadline = widened(this.deadline, new Float64Array(size))
    this.talk = widened(this.talk, new Float64Array(size))
    this.wrapUp = widened(this.wrapUp, new Float64Array(size))
    this.before = widened(this.before, new Int32Array(size))
    this.after = widened(this.after, new Int32Array(size))
  }
}

function widened<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
  to.set(from)
  return to
}

/** One queue a call type, first come first served. */
export interface Queues {
  readonly head: Int32Array
  readonly tail: Int32Array
  readonly length: Int32Array
}

export function openQueues(callTypes: number): Queues {
  return { head: new Int32Array(callTypes).fill(NOBODY), tail: new Int32Array(callTypes).fill(NOBODY), length: new Int32Array(callTypes) }
}

export function joinQueue({ before, after }: Calls, { head, tail, length }: Queues, callType: number, call: number): void {
  const last = tail[callType]
  before[call] = last
  after[call] = NOBODY
  if (last === NOBODY) head[callType] = call
  else after[last] = call
  tail[callType] = call
  length[callType]++
}

export function leaveQueue({ before, after }: Calls, { head, tail, length }: Queues, callType: number, call: number): void {
  const previous = before[call]
  const next = after[call]
  if (previous === NOBODY) head[callType] = next
  else after[previous] = next
  if (next === NOBODY) tail[callType] = previous
  else before[next] = previous
  length[callType]--
}
