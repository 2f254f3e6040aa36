import type { Calls } from '../centre/calls'
import type { Centre } from '../centre/centre'
import type { CallTypeModel, HoursModel } from '../centre/model-calls'
import type { CallSource } from '../centre/sources'
import { hoursAt } from '../centre/work-time'
import { nextOfCount } from './day-count'
import { nextOfPoisson } from './poisson'
import { nextOfTrace } from './trace'

/** Plans the next call of a type; nothing is planned after the last day or the last allowed call. */
export function scheduleNextCall(centre: Centre, callType: number): void {
  const at = nextArrival(centre, centre.model.callTypes[callType], centre.callSources[callType])
  if (at < Number.POSITIVE_INFINITY) centre.future.scheduleNext(at, callType)
}

function nextArrival(centre: Centre, model: CallTypeModel, source: CallSource): number {
  const { arrivals } = model
  switch (arrivals.kind) {
    case 'poisson':
      return nextOfPoisson(centre, model, arrivals, source)
    case 'count':
      return nextOfCount(centre, model, arrivals, source)
    case 'trace':
      return nextOfTrace(centre, arrivals, source)
    case 'none':
      return Number.POSITIVE_INFINITY
  }
}

/** A caller drawn whole at birth, at the first call: talk, wrap-up and patience, as the hour has them. Returns the row of the call. */
export function drawCaller(centre: Centre, callType: number): number {
  const { calls, callSources, now } = centre
  const source = callSources[callType]
  const { ahead } = source
  const { drawn } = ahead
  const { hours, numbered } = centre.model.callTypes[callType]
  const call = calls.take()
  calls.type[call] = callType
  source.arrived++
  calls.arrivedAt[call] = now
  const place = ahead.next()
  calls.talk[call] = drawn[place]
  calls.wrapUp[call] = drawn[place + 1]
  calls.patience[call] = drawn[place + 2]
  if (hours) fitToHour(calls, call, hoursAt(hours, now))
  if (numbered) giveNumber(calls, call, callType, source.arrived)
  return call
}

function giveNumber({ firstType, person, leg, attempt, marks, visits }: Calls, call: number, callType: number, number: number): void {
  firstType[call] = callType
  person[call] = number - 1
  leg[call] = 0
  attempt[call] = 0
  marks[call] = 0
  visits[call] = 0
}

function fitToHour({ talk, wrapUp, patience }: Calls, call: number, factors: HoursModel): void {
  talk[call] = Math.round(talk[call] * factors.talk)
  wrapUp[call] = Math.round(wrapUp[call] * factors.wrapUp)
  patience[call] = Math.round(patience[call] * factors.patience)
}

/** Whether a caller who would have to wait hangs up at once; drawn last, so that it shifts nothing else. */
export function drawBalking({ model, callSources }: Centre, callType: number): boolean {
  const { balkShare } = model.callTypes[callType]
  return balkShare > 0 && callSources[callType].callers.uniform() < balkShare
}
