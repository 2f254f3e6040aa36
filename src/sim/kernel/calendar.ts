import type { ColumnMemory } from './column-memory'
import { START } from './start'

/**
 * What is to come soon, in a ring of days as in a desk calendar (Brown 1988): of each day its events in order, so that planning and taking one look at
 * one or two days, however many events there are. The days grow shorter where they are crowded and longer where most of them are empty. What lies beyond the
 * ring, and what would make a day long, has no place here.
 */
export class Calendar {
  /** The earliest key (time); infinite when there is none. */
  earliest = Number.POSITIVE_INFINITY
  length = 0
  /** By entry: its key, its number of planning, whom it happens to, and the next entry of its day (or of those that are free). */
  private keys: Float64Array
  private numbers: Float64Array
  private subjects: Int32Array
  private following: Int32Array
  private free = 0
  private first = NONE
  /** By day: its first entry; and one bit a day, set where there is one. */
  private heads: Int32Array
  private marks: Int32Array
  private mask = DAYS - 1
  /** Days in a unit of the keys: a power of two, so that multiplying is exact. */
  private perUnit = 1 / DAY
  /** The ring goes from a key that no event comes before to this one, and has no two days in one place. */
  private from = START
  private end = Number.POSITIVE_INFINITY
  /** Until the length of a day is looked at again: events to be planned; of those so far, how many met others, how many lay beyond, empty words passed by. */
  private untilLook = LOOK
  private met = 0
  private beyond = 0
  private passedBy = 0
  private readonly memory: ColumnMemory

  constructor(memory: ColumnMemory) {
    this.memory = memory
    this.keys = memory.float64(ENTRIES)
    this.numbers = memory.float64(ENTRIES)
    this.subjects = memory.int32(ENTRIES)
    this.following = chained(memory.int32(ENTRIES), 0)
    this.heads = memory.int32(DAYS).fill(NONE)
    this.marks = memory.int32(DAYS / 32)
  }

  /** Nothing comes before this key any more; for a calendar that is empty, and so does not know. */
  turnTo(key: number): void {
    this.from = key
    this.turn()
  }

  /** Of equal keys the one planned first goes first. False where there is no place for it. `one`: a column that holds the key. */
  put(one: Float64Array, number: number, subject: number): boolean {
    const key = one[0]
    if (--this.untilLook === 0) this.look()
    if (key >= this.end && key >= this.turn()) {
      this.beyond++
      return false
    }
    if (this.free === NONE) this.grow()
    const { heads, keys, following } = this
    const entry = this.free
    const next = following[entry]
    const day = (key * this.perUnit) & this.mask
    const head = heads[day]
    keys[entry] = key
    if (head === NONE) {
      heads[day] = entry
      following[entry] = NONE
      this.marks[day >> 5] |= 1 << (day & 31)
    } else {
      this.met++
      if (key < keys[head]) {
        heads[day] = entry
        following[entry] = head
      } else if (!this.putBehind(head, entry)) return false
    }
    this.free = next
    this.numbers[entry] = number
    this.subjects[entry] = subject
    this.length++
    if (key < this.earliest) {
      this.earliest = key
      this.first = entry
    }
    return true
  }

  /** Number of planning of the earliest. */
  get number(): number {
    return this.numbers[this.first]
  }

  /** Takes the earliest out; whom it happens to. In one piece, because most of it is looking up columns. */
  take(): number {
    const { keys, following, heads, marks, mask } = this
    const entry = this.first
    const key = keys[entry]
    const day = (key * this.perUnit) & mask
    let next = following[entry]
    following[entry] = this.free
    this.free = entry
    heads[day] = next
    this.from = key
    this.length--
    if (next === NONE) {
      // the day is over: on to the next that has events
      let word = day >> 5
      let bits = marks[word] & ~(1 << (day & 31))
      marks[word] = bits
      if (this.length === 0) {
        this.earliest = Number.POSITIVE_INFINITY
        return this.subjects[entry]
      }
      bits &= -1 << (day & 31)
      while (bits === 0) {
        word = (word + 1) & (mask >> 5)
        bits = marks[word]
        this.passedBy++
      }
      next = heads[32 * word + 31 - Math.clz32(bits & -bits)]
    }
    this.first = next
    this.earliest = keys[next]
    return this.subjects[entry]
  }

  /** The ring goes as far as it may by now: asked only for what seems to lie beyond. */
  private turn(): number {
    this.end = (Math.floor(this.from * this.perUnit) + this.mask) / this.perUnit
    return this.end
  }

  private putBehind(head: number, entry: number): boolean {
    const { keys, following } = this
    const key = keys[entry]
    let before = head
    let after = following[head]
    for (let steps = 0; after !== NONE && keys[after] <= key; steps++) {
      if (steps === LONG) return false
      before = after
      after = following[after]
    }
    following[before] = entry
    following[entry] = after
    return true
  }

  /** Shorter days, and as many more, where most events meet others; longer ones where most are empty; more days where many events lie beyond. */
  private look(): void {
    const { met, beyond, passedBy, perUnit } = this
    const days = this.heads.length
    this.untilLook = LOOK
    this.met = 0
    this.beyond = 0
    this.passedBy = 0
    if (met > CROWDED && days < MOST_DAYS && perUnit < 1) this.arrange(2 * perUnit, 2 * days)
    else if (passedBy > LOOK) this.arrange(perUnit / 2, days)
    else if (beyond > MANY_BEYOND && days < MOST_DAYS) this.arrange(perUnit, 2 * days)
  }

  /** The same events in days of another length, or in more days: the ring reaches as far as before, or farther. */
  private arrange(perUnit: number, days: number): void {
    const entries = this.inOrder()
    this.perUnit = perUnit
    this.mask = days - 1
    this.turn()
    this.heads = this.memory.int32(days).fill(NONE)
    this.marks = this.memory.int32(days / 32)
    const { heads, marks, keys, following } = this
    for (let place = entries.length - 1; place >= 0; place--) {
      const entry = entries[place]
      const day = (keys[entry] * perUnit) & this.mask
      following[entry] = heads[day]
      heads[day] = entry
      marks[day >> 5] |= 1 << (day & 31)
    }
  }

  private inOrder(): Int32Array {
    const { heads, following, mask } = this
    const entries = this.memory.int32(this.length)
    let count = 0
    for (let day = (this.from * this.perUnit) & mask; count < entries.length; day = (day + 1) & mask) {
      for (let entry = heads[day]; entry !== NONE; entry = following[entry]) entries[count++] = entry
    }
    return entries
  }

  private grow(): void {
    const { keys, numbers, subjects, following, memory } = this
    const size = 2 * keys.length
    this.keys = memory.float64(size)
    this.numbers = memory.float64(size)
    this.subjects = memory.int32(size)
    this.following = chained(memory.int32(size), keys.length)
    this.keys.set(keys)
    this.numbers.set(numbers)
    this.subjects.set(subjects)
    this.following.set(following)
    this.free = keys.length
  }
}

const NONE = -1
const ENTRIES = 128
const DAYS = 1024
/** A second to begin with, in keys of a 256th of a millisecond. */
const DAY = 1024 * 256
/** 256 kB of first entries. */
const MOST_DAYS = 65_536
/** Events of a day passed by before one has no place there. */
const LONG = 16
/** Events planned between two looks at the length of a day; of those, so many that meet others, or lie beyond, are too many. */
const LOOK = 256
const CROWDED = 0.7 * LOOK
const MANY_BEYOND = LOOK / 32

/** Free entries, from a place on each followed by the next. */
function chained(entries: Int32Array, from: number): Int32Array {
  for (let entry = from; entry < entries.length; entry++) entries[entry] = entry + 1 < entries.length ? entry + 1 : NONE
  return entries
}
