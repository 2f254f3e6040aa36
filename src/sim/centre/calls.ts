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
  type = new Uint8Array(ROWS)
  state = new Uint8Array(ROWS)
  /** Instant at which the call reached the distributor: waits count from here. */
  arrivedAt = new Float64Array(ROWS)
  /** Place of the call's cell in the books: the interval in which it came. */
  cell = new Int32Array(ROWS)
  /** How long the caller waits, from `arrivedAt` on, before hanging up; infinite for those who never do. */
  patience = new Float64Array(ROWS)
  talk = new Float64Array(ROWS)
  wrapUp = new Float64Array(ROWS)
  /** Neighbours in the queue; `after` also links the free rows. */
  before = new Int32Array(ROWS)
  after = new Int32Array(ROWS)
  /** The caller's number among those who called this type first, and that type. */
  person = new Float64Array(ROWS)
  firstType = new Uint8Array(ROWS)
  /** Cell of the first call of the present matter: there the caller is counted. */
  firstCell = new Int32Array(ROWS)
  /** How many calls of this person came before: redials, transfers and recalls count. */
  leg = new Uint16Array(ROWS)
  /** How many attempts of this matter came before. */
  attempt = new Uint16Array(ROWS)
  /** Bits, named below. */
  marks = new Uint8Array(ROWS)
  /** End of the talk, of the step in the menu, or of the promise, by state; an event that says otherwise is stale. */
  until = new Float64Array(ROWS)
  /** Operator who talks, or whose phone rings. */
  operator = new Int32Array(ROWS)
  /** When the caller entered the menu or the queue, was promised a call-back, or was answered. */
  since = new Float64Array(ROWS)
  /** When the call took its line. */
  lineFrom = new Float64Array(ROWS)
  /** Step of the menu, and steps so far; attempts of a call-back so far. */
  step = new Uint8Array(ROWS)
  visits = new Uint16Array(ROWS)
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

  /** Gives back every row in a state. */
  giveBackAll(state: number): void {
    for (let row = 0; row < this.used; row++) if (this.state[row] === state) this.giveBack(row)
  }

  private grow(): void {
    const size = this.type.length * 2
    this.type = widened(this.type, new Uint8Array(size))
    this.state = widened(this.state, new Uint8Array(size))
    this.arrivedAt = widened(this.arrivedAt, new Float64Array(size))
    this.cell = widened(this.cell, new Int32Array(size))
    this.patience = widened(this.patience, new Float64Array(size))
    this.talk = widened(this.talk, new Float64Array(size))
    this.wrapUp = widened(this.wrapUp, new Float64Array(size))
    this.before = widened(this.before, new Int32Array(size))
    this.after = widened(this.after, new Int32Array(size))
    this.person = widened(this.person, new Float64Array(size))
    this.firstCell = widened(this.firstCell, new Int32Array(size))
    this.firstType = widened(this.firstType, new Uint8Array(size))
    this.leg = widened(this.leg, new Uint16Array(size))
    this.attempt = widened(this.attempt, new Uint16Array(size))
    this.marks = widened(this.marks, new Uint8Array(size))
    this.until = widened(this.until, new Float64Array(size))
    this.operator = widened(this.operator, new Int32Array(size))
    this.since = widened(this.since, new Float64Array(size))
    this.lineFrom = widened(this.lineFrom, new Float64Array(size))
    this.step = widened(this.step, new Uint8Array(size))
    this.visits = widened(this.visits, new Uint16Array(size))
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
