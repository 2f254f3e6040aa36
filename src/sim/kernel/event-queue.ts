import { Alarms } from './alarms'
import { NextOfSources } from './next-of-sources'

/** What the queue keeps apart from its heap, by kind. Two kinds that stand in none of them may be left out. */
export interface Lanes {
  /** Sources of which each has one event to come at most, and their kind: arrivals. */
  readonly sources: number
  readonly sourceKind: number
  /** The kind of what is taken back more often than it happens: the end of a patience. */
  readonly alarmKind: number
}

/**
 * The future of one replication: events ordered by time; at one time by kind, the smaller first; within a kind in the order they
 * were scheduled.
 *
 * Columns instead of objects: popping writes the event into `time`, `kind` and `subject` of the queue itself, so a replication
 * allocates nothing per event. What is in the heap is never cancelled: a handler that finds its subject in another state simply
 * returns. Two kinds stand apart because they are most of what there is: the next event of a source changes its place at the
 * top only, and an alarm is mostly taken back.
 */
export class EventQueue {
  time = 0
  kind = 0
  subject = 0

  /** Time and kind in one number to compare: time × 256 + kind; infinite behind the last one. */
  private keys = new Float64Array(FIRST_SIZE).fill(Number.POSITIVE_INFINITY)
  /** Which entry: where its subject and its number stand. Behind the last one are those that are free. */
  private entries = numbered(new Int32Array(FIRST_SIZE), 0)
  /** By entry: whom it happens to, and the number of scheduling, which decides between equal keys. */
  private subjects = new Int32Array(FIRST_SIZE)
  private numbers = new Float64Array(FIRST_SIZE)
  private size = 0
  private scheduled = 0
  /** 1 while the popped event's place at the top is vacant: most events schedule a next one, which then needs one way down only. */
  private vacant = 0
  private readonly sources: NextOfSources
  private readonly alarms: Alarms
  private readonly sourceKind: number
  private readonly alarmKind: number

  constructor({ sources, sourceKind, alarmKind }: Lanes = { sources: 0, sourceKind: -1, alarmKind: -1 }) {
    this.sources = new NextOfSources(sources)
    this.alarms = new Alarms()
    this.sourceKind = sourceKind
    this.alarmKind = alarmKind
  }

  /** Events still to come. */
  get length(): number {
    return this.size - this.vacant + this.sources.length + this.alarms.length
  }

  /** `kind` is a whole number from 0 to 255; `time` a whole number not before the event popped last. */
  schedule(time: number, kind: number, subject: number): void {
    if (!(time >= this.time)) refuse(time, this.time)
    if (this.size + 1 >= this.keys.length) this.grow()
    const place = this.vacant === 1 ? 0 : this.size++
    const entry = this.entries[place]
    this.subjects[entry] = subject
    this.numbers[entry] = this.scheduled++
    this.keys[place] = time * KINDS + kind
    if (this.vacant === 1) {
      this.vacant = 0
      this.sink()
    } else if (place > 0) this.rise(place)
  }

  /** The next event of a source that has none to come. */
  scheduleNext(time: number, source: number): void {
    if (!(time >= this.time)) refuse(time, this.time)
    this.sources.set(source, time * KINDS + this.sourceKind)
  }

  /** Rings for a subject at a time, unless it is taken back before; a subject has one alarm at most. */
  setAlarm(time: number, subject: number): void {
    if (!(time >= this.time)) refuse(time, this.time)
    this.alarms.set(subject, time * KINDS + this.alarmKind)
  }

  /** No alarm of the subject rings any more. */
  takeBackAlarm(subject: number): void {
    this.alarms.takeBack(subject)
  }

  /** Moves the earliest event into `time`, `kind`, `subject`; false when the future is empty. */
  pop(): boolean {
    if (this.vacant === 1) this.fillTop()
    const { sources, alarms } = this
    const key = this.keys[0]
    const next = sources.earliest
    const alarm = alarms.earliest
    if (next < key && next < alarm) {
      this.time = Math.floor(next * PER_KIND)
      this.kind = this.sourceKind
      this.subject = sources.take()
      return true
    }
    if (alarm < key) {
      this.time = Math.floor(alarm * PER_KIND)
      this.kind = this.alarmKind
      this.subject = alarms.take()
      return true
    }
    if (this.size === 0) return false
    const time = Math.floor(key * PER_KIND)
    this.time = time
    this.kind = key - time * KINDS
    this.subject = this.subjects[this.entries[0]]
    this.vacant = 1
    return true
  }

  private fillTop(): void {
    const { keys, entries } = this
    const last = --this.size
    const free = entries[0]
    this.vacant = 0
    keys[0] = keys[last]
    keys[last] = Number.POSITIVE_INFINITY
    entries[0] = entries[last]
    entries[last] = free
    if (last > 1) this.sink()
  }

  private rise(from: number): void {
    const { keys, entries, numbers } = this
    const key = keys[from]
    const entry = entries[from]
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const parentKey = keys[parent]
      if (parentKey < key || (parentKey === key && numbers[entries[parent]] < numbers[entry])) break
      keys[at] = parentKey
      entries[at] = entries[parent]
      at = parent
    }
    keys[at] = key
    entries[at] = entry
  }

  private sink(): void {
    const { keys, entries, numbers, size } = this
    const key = keys[0]
    const entry = entries[0]
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      // which child goes first is a toss-up: a sum costs less than a branch guessed wrong; behind the last event stands an infinite key
      if (keys[child + 1] === keys[child]) child += numbers[entries[child + 1]] < numbers[entries[child]] ? 1 : 0
      else child += +(keys[child + 1] < keys[child])
      const childKey = keys[child]
      if (key < childKey || (key === childKey && numbers[entry] < numbers[entries[child]])) break
      keys[at] = childKey
      entries[at] = entries[child]
      at = child
    }
    keys[at] = key
    entries[at] = entry
  }

  private grow(): void {
    const { keys, entries, subjects, numbers } = this
    const size = 2 * keys.length
    this.keys = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
    this.entries = numbered(new Int32Array(size), entries.length)
    this.subjects = new Int32Array(size)
    this.numbers = new Float64Array(size)
    this.keys.set(keys)
    this.entries.set(entries)
    this.subjects.set(subjects)
    this.numbers.set(numbers)
  }
}

const FIRST_SIZE = 256
const KINDS = 256
/** Its reciprocal, exact: a power of two; multiplying is faster than dividing. */
const PER_KIND = 1 / KINDS

/** New entries, from a place on. */
function numbered(entries: Int32Array, from: number): Int32Array {
  for (let entry = from; entry < entries.length; entry++) entries[entry] = entry
  return entries
}

function refuse(time: number, now: number): never {
  throw new RangeError(`An event at ${time} ms cannot be scheduled at ${now} ms: time only goes forward`)
}
