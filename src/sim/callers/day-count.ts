/** A number of calls a day, each at a time of its own: drawn when the day begins, handed out one by one. */

import type { Centre } from '../centre/centre'
import type { ArrivalsModel, CallTypeModel } from '../centre/model-calls'
import type { CallSource } from '../centre/sources'
import { cumulated, drawPlace } from '../kernel/cumulated-shares'
import { dayFactor, intervalFactor } from './factors'

type CountModel = Extract<ArrivalsModel, { kind: 'count' }>

export function nextOfCount(centre: Centre, model: CallTypeModel, arrivals: CountModel, source: CallSource): number {
  const { midnights } = centre.model.calendar
  while (source.nextTime >= source.times.length) {
    if (source.dayRow + 1 >= midnights.length) return Number.POSITIVE_INFINITY
    source.dayRow++
    source.times = timesOf(centre, model, arrivals, source)
    source.nextTime = 0
  }
  return source.times[source.nextTime++]
}

/** Instants of all calls of the day `dayRow`, in order. */
function timesOf(centre: Centre, model: CallTypeModel, arrivals: CountModel, source: CallSource): Float64Array {
  const row = source.dayRow
  const factor = dayFactor(model, source, row)
  const shares = sharesOn(centre, model, arrivals, source)
  if (shares.length === 0) return new Float64Array(0)
  const noise = arrivals.sd > 0 ? arrivals.sd * model.dayScale[row] * source.arrivals.normal() : 0
  const times = new Float64Array(Math.max(0, Math.round(arrivals.mean * factor + noise)))
  const midnight = centre.model.calendar.midnights[row]
  for (let call = 0; call < times.length; call++) {
    const place = drawPlace(shares, source.arrivals)
    times[call] = midnight + Math.floor((place + source.arrivals.uniform()) * arrivals.step)
  }
  return times.sort()
}

/** Cumulated shares of the day's intervals, each weight times the factor of its interval. */
function sharesOn(centre: Centre, model: CallTypeModel, { cumulated: shares, rateRow, step }: CountModel, source: CallSource): readonly number[] {
  const row = source.dayRow
  const ordinary = shares[rateRow[row]]
  if (model.intervalFactorShape === 0) return ordinary
  return cumulated(
    ordinary.map((share, place) => {
      const own = place === 0 ? share : share - ordinary[place - 1]
      return own > 0 ? own * intervalFactor(centre, model, source, row, place * step) : 0
    }),
  )
}
