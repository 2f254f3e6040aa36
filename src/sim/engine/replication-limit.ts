/** Whether a description can be lived at all: before a replication begins, and by a look at it now and then while it lasts. */
import type { Centre } from '../centre/centre'
import { EVENT } from '../centre/events'
import type { Model } from '../centre/model'
import type { ArrivalsModel, CallTypeModel } from '../centre/model-calls'
import { type Course, Endless } from '../kernel/endless'

/** Events of one replication beyond which it is given up: minutes of work where a project takes milliseconds. */
const EVENT_LIMIT = 1_000_000_000

/** Events between two looks: some hundredths of a second. */
const STRETCH = 65_536

/** Events at one instant beyond which time is taken to stand still. */
const STANDSTILL = 1_000_000

/** Calls at a time: waiting, in menus, in conversation. Their columns and events take about 150 MB then. */
const CROWD = 500_000

/** Whoever waits for a replication: how many events it may have, and a call at every look, so that others hear that it lives. */
export interface Watch {
  readonly eventLimit?: number
  look?(): void
}

/** Counts the events of a replication and looks at it every so many, so that the loop itself has one comparison to make. */
export class Lookout {
  events = 0
  /** The event at which to look next. */
  private next: number
  private readonly centre: Centre
  private readonly watch: Watch | undefined
  private readonly limit: number
  private readonly seen = new Map<number, number>()
  private since = -1
  private sinceEvent = 0

  constructor(centre: Centre, watch: Watch | undefined) {
    this.centre = centre
    this.watch = watch
    this.limit = watch?.eventLimit ?? EVENT_LIMIT
    this.next = Math.min(STRETCH, this.limit)
  }

  /**
   * One event more.
   * @throws Endless
   */
  pass(): void {
    if (++this.events === this.next) this.look()
  }

  private look(): void {
    const { events } = this
    const { future, calls } = this.centre
    this.watch?.look?.()
    this.seen.set(future.kind, (this.seen.get(future.kind) ?? 0) + 1)
    if (future.time !== this.since) {
      this.since = future.time
      this.sinceEvent = events
    }
    if (events - this.sinceEvent > STANDSTILL) this.giveUp('standstill', events, 'Time stands still')
    if (events >= this.limit) this.giveUp('events', events, `More than ${this.limit} events`)
    if (calls.type.length > 2 * CROWD) this.giveUp('crowd', events, `More than ${CROWD} calls at a time`)
    this.next = Math.min(events + STRETCH, this.limit)
  }

  private giveUp(why: Course['why'], events: number, what: string): never {
    const at = this.centre.future.time + 0 // the first instant is said as 0
    const [kind] = [...this.seen].reduce((most, one) => (one[1] > most[1] ? one : most))
    const mostly = Object.entries(EVENT).find(([, value]) => value === kind)?.[0]
    throw new Endless({ why, at, events, mostly }, `${what}: given up after ${events} events, ${at} ms from the start, mostly ${mostly}`)
  }
}

/**
 * Every call is one event at least.
 * @throws Endless when a call type alone makes more of them than a replication may have.
 */
export function refuseEndless(model: Model, limit = EVENT_LIMIT): void {
  const days = model.calendar.midnights.length
  for (const callType of model.callTypes) {
    const events = Math.round(expectedCalls(callType, days))
    if (events <= limit) continue
    throw new Endless(
      { why: 'events', at: 0, events, mostly: 'callArrives', of: callType.id },
      `About ${events} calls of type ${callType.id} are to come in a replication; it may have ${limit} events`,
    )
  }
}

/** Calls that come of themselves; recorded days are limited by the size of a file. */
function expectedCalls({ arrivals, dayScale }: CallTypeModel, days: number): number {
  if (arrivals.kind !== 'poisson' && arrivals.kind !== 'count') return 0
  const perRow = callsPerRow(arrivals)
  let calls = 0
  for (let row = 0; row < days; row++) calls += perRow(row) * dayScale[row]
  return arrivals.kind === 'poisson' ? Math.min(calls, arrivals.atMost) : calls
}

function callsPerRow(arrivals: Extract<ArrivalsModel, { kind: 'poisson' | 'count' }>): (row: number) => number {
  if (arrivals.kind === 'count') return () => arrivals.mean
  const sums = arrivals.rates.map((rates) => rates.reduce((sum, rate) => sum + rate, 0) * arrivals.step)
  return (row) => sums[arrivals.rateRow[row]]
}
