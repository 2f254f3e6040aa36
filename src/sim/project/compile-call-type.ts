import type { CallType } from '../callers/call-type'
import type { Profile } from '../callers/profile'
import type { CallTypeModel } from '../centre/model'
import { DAY, HOUR, MINUTE, millisecondsOfDay, weekdays } from '../terms/week'
import type { Days } from './calendar'
import { lawOf } from './laws'
import type { Calendar } from './schema'

const NO_LIMIT = Number.MAX_SAFE_INTEGER

export function compileCallType(callType: CallType, calendar: Calendar, days: Days): CallTypeModel {
  const { arrivals, patience, serviceLevel, dayFactorCv } = callType
  return {
    id: callType.id,
    ...(arrivals.kind === 'profile' ? profileRates(arrivals, days) : steadyRates(arrivals.perHour, calendar, days)),
    atMost: arrivals.kind === 'steady' ? (arrivals.atMost ?? NO_LIMIT) : NO_LIMIT,
    dayFactorShape: dayFactorCv > 0 ? 1 / (dayFactorCv * dayFactorCv) : 0,
    balkShare: patience.balkShare,
    ...(patience.time ? { patience: lawOf(patience.time) } : {}),
    talk: lawOf(callType.talk),
    ...(callType.wrapUp ? { wrapUp: lawOf(callType.wrapUp) } : {}),
    answerWithin: Math.round(serviceLevel.within * 1000),
    shortAbandon: Math.round(serviceLevel.shortAbandons * 1000),
  }
}

type Rates = Pick<CallTypeModel, 'step' | 'rates' | 'rateRow'>

/** One row of rates per weekday, from midnight on. */
function profileRates({ from, interval, calls }: Profile, days: Days): Rates {
  const step = interval * MINUTE
  const start = millisecondsOfDay(from)
  // intervals may begin off the grid of the day (09:15 with half hours, or 25 minutes long): the grid is what divides them all
  const fine = commonDivisor(step, commonDivisor(start, DAY))
  const rates = weekdays.map((weekday) => {
    const row = new Array<number>(DAY / fine).fill(0)
    calls[weekday]?.forEach((mean, place) => {
      const first = (start + place * step) / fine
      row.fill(mean / step, first, first + step / fine)
    })
    return row
  })
  return { step: fine, rates, rateRow: days.weekdays.map((weekday) => weekdays.indexOf(weekday)) }
}

/** The same rate through the opening hours of every working day. */
function steadyRates(perHour: number, calendar: Calendar, days: Days): Rates {
  const open = millisecondsOfDay(calendar.open)
  const close = millisecondsOfDay(calendar.close)
  const step = commonDivisor(15 * MINUTE, commonDivisor(open, close))
  const row = Array.from({ length: DAY / step }, (_, place) => (place * step >= open && place * step < close ? perHour / HOUR : 0))
  return { step, rates: [row], rateRow: days.weekdays.map(() => 0) }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
