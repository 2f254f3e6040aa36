import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EventQueue } from '../../../src/sim/kernel/event-queue'

describe('Event queue', () => {
  it('gives events by time', () => {
    const queue = new EventQueue()
    for (const time of [30, 10, 20]) queue.schedule(time, 0, time)
    expect(drain(queue)).toEqual(['10 0 10', '20 0 20', '30 0 30'])
    expect(queue.pop()).toBe(false)
  })

  it('gives events of one time by kind, and of one kind in the order they were scheduled', () => {
    const queue = new EventQueue()
    queue.schedule(5, 2, 1)
    queue.schedule(5, 0, 2)
    queue.schedule(5, 1, 3)
    queue.schedule(5, 0, 4)
    queue.schedule(5, 2, 5)
    queue.schedule(4, 255, 6)
    expect(drain(queue)).toEqual(['4 255 6', '5 0 2', '5 0 4', '5 1 3', '5 2 1', '5 2 5'])
  })

  it('lets an event scheduled for this very moment happen in this moment, by its kind', () => {
    const queue = new EventQueue()
    queue.schedule(5, 1, 1)
    queue.schedule(5, 3, 2)
    queue.pop()
    queue.schedule(5, 2, 3)
    queue.schedule(5, 0, 4)
    expect(drain(queue)).toEqual(['5 0 4', '5 2 3', '5 3 2'])
  })

  it('refuses the past and what is no time', () => {
    const queue = new EventQueue()
    queue.schedule(10, 0, 0)
    queue.pop()
    expect(() => queue.schedule(9, 0, 0)).toThrow(RangeError)
    expect(() => queue.schedule(Number.NaN, 0, 0)).toThrow(RangeError)
    expect(queue.length).toBe(0)
  })

  it('keeps one event of a source and one alarm of a subject; an alarm that is set anew goes to the end of its instant', () => {
    const queue = new EventQueue({ sources: 2, sourceKind: 4, alarmKind: 6 })
    queue.setAlarm(5, 900)
    queue.setAlarm(5, 1)
    queue.setAlarm(5, 900)
    queue.scheduleNext(5, 1)
    queue.scheduleNext(5, 0)
    queue.schedule(5, 5, 7)
    queue.takeBackAlarm(2)
    expect(queue.length).toBe(5)
    expect(drain(queue)).toEqual(['5 4 1', '5 4 0', '5 5 7', '5 6 1', '5 6 900'])
    queue.takeBackAlarm(900)
    expect(queue.length).toBe(0)
  })

  it('keeps large times, negative subjects and the order of a few thousand equal events', () => {
    const queue = new EventQueue()
    for (let at = 0; at < 5_000; at++) queue.schedule(2 ** 45 - 1, 255, -at)
    expect(drain(queue)).toEqual(Array.from({ length: 5_000 }, (_, at) => `${2 ** 45 - 1} 255 ${-at}`))
  })

  it('agrees with a sorted list on 10,000 random courses, half of them full of ties', () => {
    // each step: how many to pop first, then delay and kind of an event to schedule
    const courses = (delay: number) => fc.array(fc.tuple(fc.nat(2), fc.nat(delay), fc.nat(3)), { maxLength: 40 })
    fc.assert(fc.property(fc.oneof(courses(2), courses(1_000_000)), agreesWithSortedList), { numRuns: 10_000, seed: 20_261_123 })
  })

  it('agrees with a sorted list when it has to grow', () => {
    const steps = Array.from({ length: 4_000 }, (_, at): [number, number, number] => [at % 7 === 0 ? 2 : 0, (at * 7919) % 1009, at % 50 === 0 ? at % 4 : 0])
    agreesWithSortedList(steps)
  })

  it('agrees with a sorted list when events crowd, thin out and lie far ahead in turn', () => {
    // each phase: how many events stand, how far ahead they are planned on the average, and how many are planned
    const phases = [
      [3000, 1000, 8000],
      [20, 90_000_000, 2000],
      [500, 40, 6000],
      [500, 3_000_000, 6000],
      [1500, 3, 5000],
    ]
    const steps = phases.flatMap(([standing, ahead, count]) =>
      Array.from({ length: count }, (_, at): [number, number, number] => [
        at < standing ? 0 : 1 + (at % 400 === 0 ? 5 : 0),
        spread(at, ahead),
        at % 2 === 0 ? 0 : 3,
      ]),
    )
    agreesWithSortedList(steps)
  })
})

/** From 0 to some times `mean`, the same in every run; every seventh lies far ahead. */
function spread(at: number, mean: number): number {
  const share = ((at * 7919) % 10_007) / 10_007
  return Math.floor(mean * 2 * share * (at % 7 === 0 ? 20 : 1))
}

interface Planned {
  readonly time: number
  readonly kind: number
  readonly subject: number
  /** Number of planning, which decides between equal times and kinds. */
  readonly number: number
}

const SOURCES = 3
const SOURCE = 1
const ALARM = 2
/** What a step plans: an event of the heap (kinds 0 and 3), of a source, or an alarm. */
const kinds = [0, SOURCE, ALARM, 3]

function agreesWithSortedList(steps: readonly (readonly [number, number, number])[]): void {
  const queue = new EventQueue({ sources: SOURCES, sourceKind: SOURCE, alarmKind: ALARM })
  let list: Planned[] = []
  let now = 0
  const popBoth = () => {
    const next = list.shift()
    if (queue.pop() !== (next !== undefined)) expect.fail('one is empty and the other is not')
    if (next === undefined) return
    now = next.time
    if (queue.time !== next.time || queue.kind !== next.kind || queue.subject !== next.subject) {
      expect.fail(`popped ${queue.time} ${queue.kind} ${queue.subject} instead of ${next.time} ${next.kind} ${next.subject}`)
    }
  }
  steps.forEach(([pops, delay, which], number) => {
    for (let at = 0; at < pops; at++) popBoth()
    const kind = kinds[which % kinds.length]
    const time = now + delay
    const isPlanned = (subject: number) => list.some((one) => one.kind === kind && one.subject === subject)
    if (kind === SOURCE) {
      const source = number % SOURCES
      if (isPlanned(source)) return
      queue.scheduleNext(time, source)
      insert(list, { time, kind, subject: source, number })
    } else if (kind === ALARM) {
      // a new alarm takes the place of the subject's old one; every third is taken back
      const subject = number % 7
      list = list.filter((one) => one.kind !== ALARM || one.subject !== subject)
      if (number % 3 === 0) queue.takeBackAlarm(subject)
      else {
        queue.setAlarm(time, subject)
        insert(list, { time, kind, subject, number })
      }
    } else {
      queue.schedule(time, kind, number)
      insert(list, { time, kind, subject: number, number })
    }
    if (queue.length !== list.length) expect.fail(`length ${queue.length} instead of ${list.length}`)
  })
  while (list.length > 0) popBoth()
  popBoth()
}

/** Behind everything that goes before it. */
function insert(list: Planned[], one: Planned): void {
  let place = list.length
  const goesBefore = (a: Planned, b: Planned) => a.time - b.time || a.kind - b.kind || a.number - b.number
  while (place > 0 && goesBefore(one, list[place - 1]) < 0) place--
  list.splice(place, 0, one)
}

function drain(queue: EventQueue): string[] {
  const popped: string[] = []
  while (queue.pop()) popped.push(`${queue.time} ${queue.kind} ${queue.subject}`)
  return popped
}
