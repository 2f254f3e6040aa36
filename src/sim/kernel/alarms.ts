import type { ColumnMemory } from './column-memory'

/**
 * Alarms that are mostly taken back before they ring, one a subject: a heap that knows where each subject stands. Of equal keys (times) the one
 * rings first that was set first.
 */
export class Alarms {
  /** Infinite when none is set. */
  earliest = Number.POSITIVE_INFINITY
  /** Alarms that are set. */
  length = 0
  /** The heap, by place: when, and for whom. */
  private keys: Float64Array
  private subjects: Int32Array
  /** By subject: the place of its alarm, or NOWHERE; and the number of setting, which decides between equal keys. */
  private places: Int32Array
  private numbers: Float64Array
  private count = 0
  private readonly memory: ColumnMemory

  constructor(memory: ColumnMemory) {
    this.memory = memory
    this.keys = memory.float64(SUBJECTS)
    this.subjects = memory.int32(SUBJECTS)
    this.places = memory.int32(SUBJECTS).fill(NOWHERE)
    this.numbers = memory.float64(SUBJECTS)
  }

  /** In place of the alarm that the subject may have. */
  set(subject: number, key: number): void {
    if (subject >= this.places.length) this.grow(subject)
    if (this.places[subject] !== NOWHERE) this.takeBack(subject)
    const place = this.length++
    this.numbers[subject] = this.count++
    this.keys[place] = key
    this.subjects[place] = subject
    this.rise(place)
  }

  takeBack(subject: number): void {
    const { places, keys, subjects } = this
    const place = subject < places.length ? places[subject] : NOWHERE
    if (place === NOWHERE) return
    places[subject] = NOWHERE
    const last = --this.length
    if (place < last) {
      keys[place] = keys[last]
      subjects[place] = subjects[last]
      if (this.rise(place) === place) this.sink(place)
    }
    this.earliest = last === 0 ? Number.POSITIVE_INFINITY : keys[0]
  }

  /** For whom the earliest alarm rings, which is set no more. */
  take(): number {
    const subject = this.subjects[0]
    this.takeBack(subject)
    return subject
  }

  /** Where the alarm of a place comes to stand. */
  private rise(from: number): number {
    const { keys, subjects, places, numbers } = this
    const key = keys[from]
    const subject = subjects[from]
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (keys[parent] < key || (keys[parent] === key && numbers[subjects[parent]] < numbers[subject])) break
      keys[at] = keys[parent]
      subjects[at] = subjects[parent]
      places[subjects[at]] = at
      at = parent
    }
    keys[at] = key
    subjects[at] = subject
    places[subject] = at
    if (at === 0) this.earliest = key
    return at
  }

  private sink(from: number): void {
    const { keys, subjects, places, numbers, length } = this
    const key = keys[from]
    const subject = subjects[from]
    let at = from
    for (let child = 2 * at + 1; child < length; child = 2 * at + 1) {
      const right = child + 1
      if (right < length && (keys[right] < keys[child] || (keys[right] === keys[child] && numbers[subjects[right]] < numbers[subjects[child]]))) child = right
      if (key < keys[child] || (key === keys[child] && numbers[subject] < numbers[subjects[child]])) break
      keys[at] = keys[child]
      subjects[at] = subjects[child]
      places[subjects[at]] = at
      at = child
    }
    keys[at] = key
    subjects[at] = subject
    places[subject] = at
  }

  private grow(subject: number): void {
    const { keys, subjects, places, numbers, memory } = this
    let size = places.length
    while (size <= subject) size *= 2
    this.keys = memory.float64(size)
    this.subjects = memory.int32(size)
    this.places = memory.int32(size).fill(NOWHERE)
    this.numbers = memory.float64(size)
    this.keys.set(keys)
    this.subjects.set(subjects)
    this.places.set(places)
    this.numbers.set(numbers)
  }
}

const SUBJECTS = 256
const NOWHERE = -1
