import { rowAt } from '../centre/book'
import type { Centre } from '../centre/centre'
import type { ArrivalsModel, CallTypeModel } from '../centre/model-calls'
import type { CallSource } from '../centre/sources'
import { dayFactor, intervalFactor } from './factors'

/** Non-homogeneous Poisson arrivals: an exponential amount of cumulated rate is used up, interval by interval and day by day. */
export function nextOfPoisson(centre: Centre, model: CallTypeModel, arrivals: Extract<ArrivalsModel, { kind: 'poisson' }>, source: CallSource): number {
  if (source.arrived >= arrivals.atMost) return Number.POSITIVE_INFINITY
  const need = source.amounts.next()
  // most calls come in the interval of the one before
  const next = source.at + need / source.rate
  if (next < source.rateUntil) {
    source.at = next
    return Math.floor(next)
  }
  return laterInterval(centre, model, arrivals, source, need)
}

function laterInterval(
  centre: Centre,
  model: CallTypeModel,
  arrivals: Extract<ArrivalsModel, { kind: 'poisson' }>,
  source: CallSource,
  amount: number,
): number {
  const { midnights } = centre.model.calendar
  const { step } = arrivals
  let need = amount
  for (let row = Math.max(0, rowAt(centre, source.at)); row < midnights.length; row++) {
    const midnight = midnights[row]
    const factor = dayFactor(model, source, row)
    const rates = arrivals.rates[arrivals.rateRow[row]]
    let at = Math.max(source.at, midnight)
    for (let place = Math.floor((at - midnight) / step); place < rates.length; place++) {
      const end = midnight + (place + 1) * step
      let rate = rates[place] * factor
      if (model.intervalFactorShape > 0 && rate > 0) rate *= intervalFactor(centre, model, source, row, place * step)
      if (need < rate * (end - at)) {
        source.at = at + need / rate
        source.rate = rate
        source.rateUntil = end
        return Math.floor(source.at)
      }
      need -= rate * (end - at)
      at = end
    }
    source.at = Math.max(source.at, midnight + rates.length * step)
  }
  return Number.POSITIVE_INFINITY
}
