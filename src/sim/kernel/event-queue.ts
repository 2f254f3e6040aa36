import { Alarms } from './alarms'
import { Calendar } from './calendar'
import { ColumnMemory } from './column-memory'
import { EventHeap } from './event-heap'
import { NextOfSources } from './next-of-sources'
import { START } from './start'

/** What the queue keeps apart, by kind. Two kinds that stand in none of them may be left out. */
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
 * allocates nothing per event. What is scheduled is never cancelled: a handler that finds its subject in another state simply
 * returns. Two kinds stand apart because they are most of what there is: the next event of a source, of which there is one at most, and
 * an alarm, which is mostly taken back. All else comes into the calendar if it is soon, and into a heap if it is far.
 */
export class EventQueue {
  time = START
  kind = 0
  subject = 0
  private scheduled = 0
  private readonly due = new Float64Array(1)
  private readonly key = new Float64Array(1)
  private readonly soon: Calendar
  private readonly far: EventHeap
  private readonly sources: NextOfSources
  private readonly alarms: Alarms
  private readonly sourceKind: number
  private readonly alarmKind: number

  constructor({ sources, sourceKind, alarmKind }: Lanes = { sources: 0, sourceKind: -1, alarmKind: -1 }, memory = new ColumnMemory()) {
    this.soon = new Calendar(memory)
    this.far = new EventHeap(memory)
    this.alarms = new Alarms(memory)
    this.sources = new NextOfSources(sources)
    this.sourceKind = sourceKind
    this.alarmKind = alarmKind
  }

  /** Events still to come. */
  get length(): number {
    return this.soon.length + this.far.length + this.sources.length + this.alarms.length
  }

  /** `kind` is a whole number from 0 to 255; `time` a whole number not before the event popped last. */
  schedule(time: number, kind: number, subject: number): void {
    this.due[0] = time
    this.scheduleAt(this.due, 0, kind, subject)
  }

  /** At the time that stands in a column: most times do, and a number that is passed on by itself is first given a place in memory. */
  scheduleAt(times: Float64Array, place: number, kind: number, subject: number): void {
    const { soon, key } = this
    const time = times[place]
    if (!(time >= this.time)) refuse(time, this.time)
    key[0] = time * KINDS + kind
    const number = this.scheduled++
    if (soon.length === 0) soon.turnTo(this.time * KINDS)
    if (!soon.put(key, number, subject)) this.far.put(key[0], number, subject)
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
    const { soon, far, sources, alarms } = this
    const key = soon.earliest
    const next = sources.earliest
    const alarm = alarms.earliest
    const late = far.earliest
    if (next < key && next < alarm && next < late) {
      this.time = Math.floor(next * PER_KIND)
      this.kind = this.sourceKind
      this.subject = sources.take()
      return true
    }
    if (key < alarm && (key < late || (key === late && soon.number < far.number))) {
      const time = Math.floor(key * PER_KIND)
      this.time = time
      this.kind = key - time * KINDS
      this.subject = soon.take()
      return true
    }
    return this.popRare(alarm, late)
  }

  private popRare(alarm: number, late: number): boolean {
    if (this.length === 0) return false
    this.time = Math.floor(Math.min(alarm, late) * PER_KIND)
    if (alarm < late) {
      this.kind = this.alarmKind
      this.subject = this.alarms.take()
    } else {
      this.kind = late - this.time * KINDS
      this.subject = this.far.take()
    }
    return true
  }
}

const KINDS = 256
/** Its reciprocal, exact: a power of two; multiplying is faster than dividing. */
const PER_KIND = 1 / KINDS

function refuse(time: number, now: number): never {
  throw new RangeError(`An event at ${time} ms cannot be scheduled at ${now} ms: time only goes forward`)
}
