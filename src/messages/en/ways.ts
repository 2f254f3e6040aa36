/** English labels of the closed lists of ways: a new way without a label does not compile. */

import type { serviceDefinitions } from '../../sim/callers/call-type'
import type { Arrivals } from '../../sim/callers/index'
import type { DialModeDescription } from '../../sim/dialing/index'
import type { Term } from '../../sim/economics/index'
import type { minuteBases } from '../../sim/economics/minute'
import type { hourBases } from '../../sim/economics/operator-hour'
import type { payPeriods } from '../../sim/economics/payroll'
import type { setupKinds, sourceKinds, vatStates } from '../../sim/project/schema'
import type { Routing } from '../../sim/routing/index'
import type { Duration } from '../../sim/terms/durations'
import type { Unit } from '../../sim/terms/fields'
import type { Weekday } from '../../sim/terms/week'
import type { shiftEnds } from '../../sim/workforce/group'
import type { Labels } from '../shape'

type One<List extends readonly string[]> = List[number]
type Payroll = Extract<Term, { kind: 'payroll' }>

/** The closed lists that need words, each with its type: a language fills all of them. */
export interface Ways {
  readonly routing: Labels<Routing['kind']>
  readonly dialMode: Labels<DialModeDescription['kind']>
  readonly arrivals: Labels<Arrivals['kind']>
  readonly durationKind: Labels<Duration['kind']>
  readonly term: Labels<Term['kind']>
  readonly staff: Labels<Payroll['staff']['of']>
  readonly serviceDefinition: Labels<One<typeof serviceDefinitions>>
  readonly shiftEnd: Labels<One<typeof shiftEnds>>
  readonly payPeriod: Labels<One<typeof payPeriods>>
  readonly hourBasis: Labels<One<typeof hourBases>>
  readonly minuteBasis: Labels<One<typeof minuteBases>>
  readonly vat: Labels<One<typeof vatStates>>
  readonly setupKind: Labels<One<typeof setupKinds>>
  readonly source: Labels<One<typeof sourceKinds> | 'simulated'>
  readonly weekday: Labels<Weekday>
  readonly weekdayLong: Labels<Weekday>
  readonly unit: Labels<Unit>
}

export const ways: Ways = {
  routing: { 'longest-idle': 'To the operator idle longest', priority: 'By priority of skills' },
  dialMode: { manual: 'Manual', progressive: 'Progressive', power: 'Power, several lines' },
  arrivals: { profile: 'By interval and weekday', steady: 'Even rate' },
  durationKind: {
    lognormal: 'Lognormal',
    exponential: 'Exponential',
    gamma: 'Gamma',
    erlang: 'Erlang',
    deterministic: 'Always the same',
    empirical: 'Observed values',
  },
  term: {
    payroll: 'Payroll',
    hiring: 'Hiring',
    training: 'Training',
    seat: 'Workplaces',
    'set-up-fee': 'Set-up fee',
    'monthly-fee': 'Monthly fee',
    'monthly-minimum': 'Monthly minimum',
    'operator-hour': 'Operator hour',
    minute: 'Minute',
    contact: 'Contact',
    result: 'Result',
    attempt: 'Dial attempt',
    'list-purchase': 'Contact list',
  },
  staff: { operators: 'All operators', 'per-operators': 'One per so many operators', fixed: 'Fixed number' },
  serviceDefinition: {
    'with-abandoned-in-time': 'In time or abandoned in time, of offered',
    'of-answered': 'In time, of answered',
    'of-offered': 'In time, of offered',
    'without-abandoned-in-time': 'In time, of offered less abandoned in time',
    'without-short-abandons': 'In time, of offered less short abandons',
  },
  shiftEnd: { 'finish-call': 'Finish the call and go', 'finish-queue': 'Stay until nobody waits' },
  payPeriod: { day: 'day', week: 'week', 'half-month': 'half month', month: 'month' },
  hourBasis: { scheduled: 'scheduled', logged: 'logged in', busy: 'busy with calls' },
  minuteBasis: { talk: 'talk', 'talk-and-wrap-up': 'talk and wrap-up', line: 'line time (ringing and talk)' },
  vat: { excluded: 'Without VAT', included: 'With VAT', none: 'No VAT' },
  setupKind: { 'in-house': 'In-house', vendor: 'Vendor' },
  source: { given: 'given by the client', observed: 'observed', assumed: 'assumed', simulated: 'simulated' },
  weekday: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  weekdayLong: { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
  unit: {
    share: '%',
    seconds: 's',
    minutes: 'min',
    days: 'days',
    workdays: 'working days',
    weeks: 'weeks',
    count: '',
    operators: 'operators',
    contacts: 'contacts',
    calls: 'calls',
    attempts: 'attempts',
    callsPerHour: 'calls/h',
    money: '',
    factor: '×',
    cv: '',
    phases: '',
    lines: 'lines',
    timeOfDay: '',
    date: '',
    text: '',
    choice: '',
    list: '',
  },
}
