import type { ColumnMemory } from '../kernel/column-memory'
import { NOBODY } from './seams'

const FREE_ROW = 0
export const WAITING = 1
export const ANSWERED = 2
/** An operator's phone rings for the call. */
export const RINGING = 3
export const IN_MENU = 4
/** The caller will call again. */
export const AWAY = 5
/** A call-back is promised. */
export const PROMISED = 6
/** Hung up, or heard busy: the engine decides whether the caller calls again. */
export const LOST = 7
export const REFUSED = 8

/** Rows to begin with: a small centre needs no more, and a day of one is over in milliseconds. */
const ROWS = 256

/** One row an inbound call that is still of interest; rows of calls that left are used again. */
export class Calls {
  type = new Uint8Array()
  state = new Uint8Array()
  /** Instant at which the call reached the distributor: waits count from here. */
  arrivedAt = new Float64Array()
  /** Place of the call's cell in the books: the interval in which it came. */
  cell = new Int32Array()
  /** How long the caller waits, from `arrivedAt` on, before hanging up; infinite for those who never do. */
  patience = new Float64Array()
  talk = new Float64Array()
  wrapUp = new Float64Array()
  /** Neighbours in the queue; `after` also links the free rows. */
  before = new Int32Array()
  after = new Int32Array()
  /** The caller's number among those who called this type first, and that type. */
  person = new Float64Array()
  firstType = new Uint8Array()
  /** Cell of the first call of the present matter: there the caller is counted. */
  firstCell = new Int32Array()
  /** How many calls of this person came before: redials, transfers and recalls count. */
  leg = new Uint16Array()
  /** How many attempts of this matter came before. */
  attempt = new Uint16Array()
  /** Bits, named below. */
  marks = new Uint8Array()
  /** End of the talk, of the step in the menu, or of the promise, by state; an event that says otherwise is stale. */
  until = new Float64Array()
  /** Operator who talks, or whose phone rings. */
  operator = new Int32Array()
  /** When the caller entered the menu or the queue, was promised a call-back, or was answered. */
  since = new Float64Array()
  /** When the call took its line. */
  lineFrom = new Float64Array()
  /** Step of the menu, and steps so far; attempts of a call-back so far. */
  step = new Uint8Array()
  visits = new Uint16Array()
  private freeRow = NOBODY
  private used = 0
  private readonly memory: ColumnMemory

  constructor(memory: ColumnMemory) {
    this.memory = memory
    this.reach(ROWS)
  }

  take(): number {
    const row = this.freeRow
    if (row !== NOBODY) {
      this.freeRow = this.after[row]
      return row
    }
    if (this.used === this.type.length) this.reach(2 * this.type.length)
    return this.used++
  }

  giveBack(row: number): void {
    this.state[row] = FREE_ROW
    this.after[row] = this.freeRow
    this.freeRow = row
  }

  /** Gives back every row in a state. */
  giveBackAll(state: number): void {
    for (let row = 0; row < this.used; row++) if (this.state[row] === state) this.giveBack(row)
  }

  /** Columns of so many rows, with what is in them. */
  private reach(size: number): void {
    const { memory } = this
    this.type = widened(this.type, memory.uint8(size))
    this.state = widened(this.state, memory.uint8(size))
    this.arrivedAt = widened(this.arrivedAt, memory.float64(size))
    this.cell = widened(this.cell, memory.int32(size))
    this.patience = widened(this.patience, memory.float64(size))
    this.talk = widened(this.talk, memory.float64(size))
    this.wrapUp = widened(this.wrapUp, memory.float64(size))
    this.before = widened(this.before, memory.int32(size))
    this.after = widened(this.after, memory.int32(size))
    this.person = widened(this.person, memory.float64(size))
    this.firstCell = widened(this.firstCell, memory.int32(size))
    this.firstType = widened(this.firstType, memory.uint8(size))
    this.leg = widened(this.leg, memory.uint16(size))
    this.attempt = widened(this.attempt, memory.uint16(size))
    this.marks = widened(this.marks, memory.uint8(size))
    this.until = widened(this.until, memory.float64(size))
    this.operator = widened(this.operator, memory.int32(size))
    this.since = widened(this.since, memory.float64(size))
    this.lineFrom = widened(this.lineFrom, memory.float64(size))
    this.step = widened(this.step, memory.uint8(size))
    this.visits = widened(this.visits, memory.uint16(size))
  }
}

/** Bits of `marks`. */
export const TRANSFERRED = 1
export const SERVED = 2
export const ON_LINE = 4
export const HEARD_QUEUE = 8
export const IS_CALL_BACK = 16
export const WAS_HANDED_BACK = 32
/** The answer of this call was the first service of its caller. */
export const FIRST_SERVICE = 64
/** What the caller heard of the queue was long. */
export const HEARD_LONG = 128

function widened<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
