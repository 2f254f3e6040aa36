/** Models of observed data as project files: the product's own copies of those that stand beside the cases. */
import { dayNumber, weekdayOf } from '../project/calendar'
import { weekdays } from '../terms/week'
import { everyDay } from './every-day'

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
/** Calls of 2021 by month; the months that are not told lie on straight lines between those that are, drawn so that the year has its 51,708. */
const CALLS = [3000, 2983, 3611, 3626, 3625, 4012, 4303, 4636, 5022, 5044, 5597, 6249]
/** Days from Monday to Friday. */
export const WORKDAYS = MONTHS.map((month) => workdaysOf(`2021-${month}`))
const HOURS = 10

const rounded = (value: number) => Math.round(value * 1e6) / 1e6

/** Four operators from 8:00 to 18:00; each month is a call type with operators of its own, and a replication is a month of 22 days of each. */
const simcc = {
  format: 'callsim',
  version: 2,
  name: 'Simulated call centre of 2021',
  currency: 'EUR',
  language: 'en',
  calendar: {
    signing: '2021-01-01',
    workdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    open: '08:00',
    close: '18:00',
    horizonDays: 22,
    interval: 60,
    days: 'independent',
  },
  demand: {
    callTypes: MONTHS.map((month, place) => ({
      id: `month-${month}`,
      name: `2021-${month}`,
      arrivals: { kind: 'steady', perHour: rounded(CALLS[place] / WORKDAYS[place] / HOURS) },
      talk: { kind: 'exponential', mean: 300 },
      patience: {},
      serviceLevel: { within: 60 },
    })),
  },
  setups: [
    {
      id: 'centre',
      name: 'Centre',
      kind: 'in-house',
      start: {},
      groups: MONTHS.map((month) => ({
        id: `team-${month}`,
        name: `Team of 2021-${month}`,
        skills: [`month-${month}`],
        shifts: [{ operators: 4, from: '08:00', to: '18:00' }],
        atShiftEnd: 'finish-queue',
      })),
    },
  ],
}

/** Calls of a day from Sunday to Thursday that reach the operators, by half-hour from 7:00: those of the log, by the share that gets there. */
const BANK_CALLS = [
  15.625, 22.449, 34.356, 55.252, 46.169, 55.864, 59.911, 57.652, 54.969, 51.299, 43.392, 45.039, 61.135, 52.099, 54.169, 54.122, 52.852, 53.84, 55.346, 53.84,
  47.957, 40.851, 41.274, 37.227, 32.85, 29.838, 25.885, 29.367, 26.873, 31.438, 28.191, 21.884, 22.59, 15.672,
]

/** Operators seen at work in the half-hour, of which .62 were there for calls: the one number that is fitted, to the share of callers who hang up. */
const BANK_OPERATORS = [2, 3, 4, 5, 5, 5, 5, 5, 6, 6, 5, 5, 6, 6, 6, 6, 5, 6, 6, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 2]

const bank = {
  format: 'callsim',
  version: 2,
  name: 'A bank in February 1999',
  currency: 'EUR',
  language: 'en',
  calendar: {
    signing: '1999-02-01',
    workdays: weekdays,
    open: '07:00',
    close: '24:00',
    horizonDays: 20,
    interval: 30,
    days: 'independent',
  },
  demand: {
    callTypes: [
      {
        id: 'calls',
        name: 'Calls',
        arrivals: { kind: 'profile', from: '07:00', interval: 30, calls: everyDay(BANK_CALLS) },
        talk: { kind: 'lognormal', mean: 176.93727823772915, cv: 1.228169 },
        patience: { time: { kind: 'exponential', mean: 344.6195405200707 } },
        serviceLevel: { within: 20 },
      },
    ],
  },
  setups: [
    {
      id: 'bank',
      name: 'Bank',
      kind: 'in-house',
      start: {},
      groups: [
        {
          id: 'team',
          name: 'Team',
          skills: ['calls'],
          staffing: { kind: 'by-interval', from: '07:00', interval: 30, operators: everyDay(BANK_OPERATORS) },
        },
      ],
    },
  ],
}

/** By the name of the file: data-simcc.project.json and so on. */
export const observedModels: Readonly<Record<string, unknown>> = { 'data-simcc': simcc, 'data-feb1999': bank }

/** Days from Monday to Friday of a month yyyy-mm. */
export function workdaysOf(month: string): number {
  const [year, number] = month.split('-').map(Number)
  const first = dayNumber(`${month}-01`)
  const next = dayNumber(`${year + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}-01`)
  return Array.from({ length: next - first }, (_, day) => weekdays.indexOf(weekdayOf(first + day))).filter((weekday) => weekday < 5).length
}
