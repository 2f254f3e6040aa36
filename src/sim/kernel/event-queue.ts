/**
 * The future of one replication: events ordered by time; at one time by kind, the smaller first; within a kind in the order they
 * were scheduled.
 *
 * Columns instead of objects: popping writes the event into `time`, `kind` and `subject` of the queue itself, so a replication
 * allocates nothing per event. Nothing is ever cancelled: a handler that finds its subject in another state simply returns.
 */
export class EventQueue {
  time = 0
  kind = 0
  subject = 0
  /** Events still to come. */
  length = 0

  /** When, in milliseconds; a binary heap over the three columns. */
  private times = new Float64Array(1024)
  /** Who goes first at equal times: kind × 2^44 + number of scheduling, one double to compare instead of two. */
  private ranks = new Float64Array(1024)
  /** Whom it happens to. */
  private subjects = new Int32Array(1024)
  private scheduled = 0
  /** 1 while the popped event's place at the top is vacant: most events schedule a next one, which then needs one way down only. */
  private vacant = 0

  clear(): void {
    this.length = this.scheduled = this.vacant = this.time = this.kind = this.subject = 0
  }

  /** `kind` is a whole number from 0 to 255; `time` not before the event popped last. */
  schedule(time: number, kind: number, subject: number): void {
    if (!(time >= this.time)) refuse(time, this.time)
    const rank = kind * KIND + this.scheduled++
    if (this.vacant === 1) {
      this.vacant = 0
      this.length++
      this.sink(this.length, time, rank, subject)
    } else {
      if (this.length === this.times.length) this.grow()
      this.rise(this.length++, time, rank, subject)
    }
  }

  /** Moves the earliest event into `time`, `kind`, `subject`; false when the future is empty. */
  pop(): boolean {
    if (this.length === 0) return false
    if (this.vacant === 1) this.fillTop()
    const rank = this.ranks[0]
    this.time = this.times[0]
    this.kind = (rank * PER_KIND) | 0
    this.subject = this.subjects[0]
    this.length--
    this.vacant = 1
    return true
  }

  private fillTop(): void {
    const last = this.length // with the top vacant, the columns are one longer than the future
    this.vacant = 0
    this.sink(last, this.times[last], this.ranks[last], this.subjects[last])
  }

  private rise(from: number, time: number, rank: number, subject: number): void {
    const { times, ranks, subjects } = this
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const parentTime = times[parent]
      if (parentTime < time || (parentTime === time && ranks[parent] < rank)) break
      times[at] = parentTime
      ranks[at] = ranks[parent]
      subjects[at] = subjects[parent]
      at = parent
    }
    times[at] = time
    ranks[at] = rank
    subjects[at] = subject
  }

  private sink(size: number, time: number, rank: number, subject: number): void {
    const { times, ranks, subjects } = this
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      const right = child + 1
      if (right < size && (times[right] < times[child] || (times[right] === times[child] && ranks[right] < ranks[child]))) child = right
      const childTime = times[child]
      if (time < childTime || (time === childTime && rank < ranks[child])) break
      times[at] = childTime
      ranks[at] = ranks[child]
      subjects[at] = subjects[child]
      at = child
    }
    times[at] = time
    ranks[at] = rank
    subjects[at] = subject
  }

  private grow(): void {
    const { times, ranks, subjects } = this
    const size = 2 * times.length
    this.times = new Float64Array(size)
    this.ranks = new Float64Array(size)
    this.subjects = new Int32Array(size)
    this.times.set(times)
    this.ranks.set(ranks)
    this.subjects.set(subjects)
  }
}

/** 2^44: room for 17 million million events of each kind before the numbers of scheduling run into the next kind. */
const KIND = 17592186044416
/** Its reciprocal, exact: a power of two; multiplying is faster than dividing. */
const PER_KIND = 1 / KIND

function refuse(time: number, now: number): never {
  throw new RangeError(`An event at ${time} ms cannot be scheduled at ${now} ms: time only goes forward`)
}
