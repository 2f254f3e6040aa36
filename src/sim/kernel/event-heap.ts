import type { ColumnMemory } from './column-memory'

/** Events in a binary heap, in columns: the earliest key (time) first; of equal keys the one with the smaller number of planning. */
export class EventHeap {
  /** Infinite when there is none. */
  earliest = Number.POSITIVE_INFINITY
  length = 0
  private keys: Float64Array
  private numbers: Float64Array
  private subjects: Int32Array
  private readonly memory: ColumnMemory

  constructor(memory: ColumnMemory) {
    this.memory = memory
    this.keys = memory.float64(FIRST_SIZE)
    this.numbers = memory.float64(FIRST_SIZE)
    this.subjects = memory.int32(FIRST_SIZE)
  }

  put(key: number, number: number, subject: number): void {
    if (this.length === this.keys.length) this.grow()
    this.rise(this.length++, key, number, subject)
    this.earliest = this.keys[0]
  }

  /** Number of planning of the earliest. */
  get number(): number {
    return this.numbers[0]
  }

  /** Takes the earliest out; whom it happens to. */
  take(): number {
    const { keys, numbers, subjects } = this
    const subject = subjects[0]
    const last = --this.length
    if (last > 0) this.sink(keys[last], numbers[last], subjects[last])
    this.earliest = last > 0 ? keys[0] : Number.POSITIVE_INFINITY
    return subject
  }

  private rise(from: number, key: number, number: number, subject: number): void {
    const { keys, numbers, subjects } = this
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (keys[parent] < key || (keys[parent] === key && numbers[parent] < number)) break
      keys[at] = keys[parent]
      numbers[at] = numbers[parent]
      subjects[at] = subjects[parent]
      at = parent
    }
    keys[at] = key
    numbers[at] = number
    subjects[at] = subject
  }

  /** From the top. */
  private sink(key: number, number: number, subject: number): void {
    const { keys, numbers, subjects, length } = this
    let at = 0
    for (let child = 1; child < length; child = 2 * at + 1) {
      const right = child + 1
      if (right < length && (keys[right] < keys[child] || (keys[right] === keys[child] && numbers[right] < numbers[child]))) child = right
      if (key < keys[child] || (key === keys[child] && number < numbers[child])) break
      keys[at] = keys[child]
      numbers[at] = numbers[child]
      subjects[at] = subjects[child]
      at = child
    }
    keys[at] = key
    numbers[at] = number
    subjects[at] = subject
  }

  private grow(): void {
    const { keys, numbers, subjects, memory } = this
    const size = 2 * keys.length
    this.keys = memory.float64(size)
    this.numbers = memory.float64(size)
    this.subjects = memory.int32(size)
    this.keys.set(keys)
    this.numbers.set(numbers)
    this.subjects.set(subjects)
  }
}

const FIRST_SIZE = 64
