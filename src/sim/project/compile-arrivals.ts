import { withBursts } from '../callers/burst'
import type { CallType } from '../callers/call-type'
import { type DayRates, ratesOf, refined } from '../callers/day-rates'
import { noRates } from '../callers/none'
import { profileRates } from '../callers/profile'
import { steadyRates } from '../callers/steady'
import { traceTimes } from '../callers/trace'
import { UNLIMITED } from '../centre/model'
import type { ArrivalsModel } from '../centre/model-calls'
import { cumulated } from '../kernel/cumulated-shares'
import { MINUTE, millisecondsOfDay, weekdays } from '../terms/week'
import type { Days } from './calendar'
import type { Calendar } from './schema'

/** Every way of arriving as one of the engine's four: a rate, a number a day, recorded times, or nothing. */
export function compileArrivals(callType: CallType, calendar: Calendar, days: Days): ArrivalsModel {
  const { arrivals, bursts } = callType
  switch (arrivals.kind) {
    case 'profile':
      return poisson(profileRates(arrivals), UNLIMITED, callType, calendar, days)
    case 'steady': {
      const rates = steadyRates(arrivals, millisecondsOfDay(calendar.open), millisecondsOfDay(calendar.close))
      return poisson(rates, arrivals.atMost ?? UNLIMITED, callType, calendar, days)
    }
    case 'exact-count':
    case 'normal-count': {
      const { step, rates } = withIntervals(ratesOf(arrivals.from, arrivals.interval, arrivals.weights), callType, calendar)
      const sd = arrivals.kind === 'normal-count' ? arrivals.sd : 0
      return { kind: 'count', mean: arrivals.perDay, sd, step, cumulated: rates.map(cumulated), rateRow: rowsOf(days) }
    }
    case 'trace':
      return { kind: 'trace', days: traceTimes(arrivals) }
    case 'none':
      return bursts.length > 0 ? poisson(noRates, UNLIMITED, callType, calendar, days) : { kind: 'none' }
  }
}

function poisson(ordinary: DayRates, atMost: number, callType: CallType, calendar: Calendar, days: Days): ArrivalsModel {
  return { kind: 'poisson', ...withIntervals(withBursts(ordinary, callType.bursts), callType, calendar), rateRow: rowsOf(days), atMost }
}

/** Where every interval of the reports has a factor of its own, its borders are borders of the rates. */
function withIntervals(rates: DayRates, { intervalFactorCv }: CallType, { interval }: Calendar): DayRates {
  return intervalFactorCv > 0 ? refined(rates, interval * MINUTE) : rates
}

function rowsOf(days: Days): number[] {
  return days.weekdays.map((weekday) => weekdays.indexOf(weekday))
}
