import { rowAt } from '../centre/book'
import type { CallSource, Centre } from '../centre/centre'
import { EVENT } from '../centre/events'
import type { CallTypeModel } from '../centre/model'
import { gammaFactor } from '../kernel/distributions'

/** Plans the next call of a type; nothing is planned after the last day or the last allowed call. */
export function scheduleNextCall(centre: Centre, callType: number): void {
  const source = centre.callSources[callType]
  const model = centre.model.callTypes[callType]
  if (source.arrived >= model.atMost) return
  const at = nextArrival(centre, model, source)
  if (at < Number.POSITIVE_INFINITY) centre.future.schedule(at, EVENT.callArrives, callType)
}

/** A caller drawn whole at birth: talk, wrap-up, patience, and whether they balk. Returns the row of the call. */
export function drawCaller(centre: Centre, callType: number): number {
  const { calls, callSources, now } = centre
  const { callers, talk, wrapUp, patience } = callSources[callType]
  callSources[callType].arrived++
  const call = calls.take()
  calls.type[call] = callType
  calls.arrivedAt[call] = now
  calls.talk[call] = talk.draw(callers)
  calls.wrapUp[call] = wrapUp ? wrapUp.draw(callers) : 0
  calls.deadline[call] = patience ? now + patience.draw(callers) : Number.POSITIVE_INFINITY
  return call
}

/** Whether a caller who would have to wait hangs up at once; drawn last, so that it shifts nothing else. */
export function drawBalking({ model, callSources }: Centre, callType: number): boolean {
  const { balkShare } = model.callTypes[callType]
  return balkShare > 0 && callSources[callType].callers.uniform() < balkShare
}

/** Non-homogeneous Poisson arrivals: an exponential amount of cumulated rate is used up, interval by interval and day by day. */
function nextArrival(centre: Centre, model: CallTypeModel, source: CallSource): number {
  const { midnights } = centre.model.calendar
  let need = source.arrivals.exponential()
  for (let row = Math.max(0, rowAt(centre, source.at)); row < midnights.length; row++) {
    const midnight = midnights[row]
    const factor = factorOf(model, source, row)
    const rates = model.rates[model.rateRow[row]]
    let at = Math.max(source.at, midnight)
    for (let place = Math.floor((at - midnight) / model.step); place < rates.length; place++) {
      const end = midnight + (place + 1) * model.step
      const rate = rates[place] * factor
      if (need < rate * (end - at)) {
        source.at = at + need / rate
        return Math.floor(source.at)
      }
      need -= rate * (end - at)
      at = end
    }
    source.at = Math.max(source.at, midnight + rates.length * model.step)
  }
  return Number.POSITIVE_INFINITY
}

function factorOf({ dayFactorShape }: CallTypeModel, source: CallSource, row: number): number {
  if (source.factorRow !== row) {
    source.factorRow = row
    source.factor = dayFactorShape > 0 ? gammaFactor(source.dayFactor, dayFactorShape) : 1
  }
  return source.factor
}
