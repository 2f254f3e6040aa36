import type { ColumnMemory } from '../kernel/column-memory'
import { type Sampler, samplerOf } from '../kernel/distributions'
import { ExponentialsAhead } from '../kernel/exponentials-ahead'
import { START } from '../kernel/start'
import { openStream, openStreamIf, type Stream } from '../kernel/streams'
import { CallersAhead } from './callers-ahead'
import type { GroupModel } from './model'
import type { CallTypeModel } from './model-calls'
import type { MenuModel } from './model-menus'

/** Samplers and streams of a call type, found by its name: two set-ups with one seed meet the same callers. */
export interface CallSource {
  readonly arrivals: Stream
  /** Of Poisson arrivals: how much of the cumulated rate passes until the next call. */
  readonly amounts: ExponentialsAhead
  readonly dayFactor: Stream
  /** The same stream for all call types, read by day. */
  readonly sharedFactors: Stream
  /** Read by the number of the interval in the horizon. */
  readonly intervalFactors: Stream
  readonly callers: Stream
  readonly ahead: CallersAhead
  /** What a caller does who is not served at once, and later calls of the same person: read by person and call, so that set-ups meet the same people. */
  readonly lives: Stream
  readonly patience: Sampler | undefined
  readonly talk: Sampler
  readonly wrapUp: Sampler | undefined
  readonly redialDelay: Sampler | undefined
  readonly recallDelay: Sampler | undefined
  readonly callBackTalk: Sampler | undefined
  /** Rate of arrivals, factors included, from the last arrival drawn to the end of its interval. */
  rate: number
  rateUntil: number
  /** Exact instant of the last arrival drawn, the busy-day factor of its day, and arrivals so far. */
  at: number
  factor: number
  factorRow: number
  /** The same for the interval within the day, by its number in the horizon. */
  intervalFactor: number
  intervalAt: number
  arrived: number
  /** Times of the calls of day `dayRow` still to come, where days have a number of calls; the next one to come. */
  times: Float64Array
  nextTime: number
  dayRow: number
}

/** Samplers of a group: how it serves each call type where it has its own law, how long its phones ring, how late its operators come. */
export interface GroupSource {
  readonly talk: readonly (Sampler | undefined)[]
  readonly wrapUp: readonly (Sampler | undefined)[]
  readonly ring: Sampler | undefined
  readonly late: Sampler | undefined
  /** Attendance, lateness and leaving, read by operator and day. */
  readonly days: Stream
}

/** What a caller who hears a step of a menu does in it. */
export interface KeyEntry {
  /** Milliseconds of all passes with the pauses after failed ones; the key press is not in it. */
  lasts: number
  /** Passes that failed. */
  failed: number
  /** Where the call goes, as in the model's codes; undefined: on by the shares of the step. */
  exit: number | undefined
}

/** Samplers of a menu, by step. */
export interface MenuSource {
  readonly time: readonly Sampler[]
  readonly keyPress: readonly (Sampler | undefined)[]
  /** What is heard in a repeat, by step and sort of failure; undefined: the step once more. */
  readonly prompts: readonly (readonly (Sampler | undefined)[])[]
  /** Place of the menu's first step in the table of steps. */
  readonly firstStep: number
  /** Of the step that has just begun. */
  readonly entry: KeyEntry
}

export function openCallSource(model: CallTypeModel, seed: string, replication: number, memory: ColumnMemory): CallSource {
  const { id, patience, talk, wrapUp, redial, recall, queue, numbered, balkShare, dayFactorShape, sharedFactorShape, intervalFactorShape } = model
  const arrivals = openStream(seed, replication, `arrivals/${id}`)
  const callers = openStream(seed, replication, `callers/${id}`)
  const samplers = { talk: samplerOf(talk), wrapUp: wrapUp && samplerOf(wrapUp), patience: patience && samplerOf(patience) }
  return {
    arrivals,
    amounts: new ExponentialsAhead(arrivals, memory),
    dayFactor: openStreamIf(dayFactorShape > 0, seed, replication, `day-factor/${id}`),
    sharedFactors: openStreamIf(sharedFactorShape > 0, seed, replication, 'day-factor'),
    intervalFactors: openStreamIf(intervalFactorShape > 0, seed, replication, `interval-factor/${id}`),
    callers,
    ahead: new CallersAhead(callers, samplers.talk, samplers.wrapUp, samplers.patience, balkShare > 0, memory),
    ...samplers,
    lives: openStreamIf(numbered, seed, replication, `lives/${id}`),
    redialDelay: redial && samplerOf(redial.delay),
    recallDelay: recall && samplerOf(recall.delay),
    callBackTalk: queue.callBack?.talk && samplerOf(queue.callBack.talk),
    rate: 0,
    rateUntil: START,
    at: START,
    factor: 1,
    factorRow: -1,
    intervalFactor: 1,
    intervalAt: -1,
    arrived: 0,
    times: new Float64Array(0),
    nextTime: START,
    dayRow: -1,
  }
}

export function openGroupSource(
  { id, serves, ring, absence, learning, attrition, conversionSpread }: GroupModel,
  seed: string,
  replication: number,
): GroupSource {
  return {
    talk: serves.map((own) => own?.talk && samplerOf(own.talk)),
    wrapUp: serves.map((own) => own?.wrapUp && samplerOf(own.wrapUp)),
    ring: ring && samplerOf(ring.time),
    late: absence && samplerOf(absence.late),
    days: openStreamIf(
      absence !== undefined || learning !== undefined || attrition !== undefined || conversionSpread > 0,
      seed,
      replication,
      `operators/${id}`,
    ),
  }
}

export function openMenuSources(menus: readonly MenuModel[]): MenuSource[] {
  let firstStep = 0
  return menus.map(({ steps }) => {
    const source = {
      time: steps.map(({ time }) => samplerOf(time)),
      keyPress: steps.map(({ keyPress }) => keyPress && samplerOf(keyPress)),
      prompts: steps.map(({ failures }) => failures.map(({ prompt }) => prompt && samplerOf(prompt))),
      firstStep,
      entry: { lasts: 0, failed: 0, exit: undefined },
    }
    firstStep += steps.length
    return source
  })
}
