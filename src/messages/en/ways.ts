/** English labels of the closed lists of ways: a new way without a label does not compile. */

import type { channels, serviceDefinitions } from '../../sim/callers/call-type'
import type { Arrivals } from '../../sim/callers/index'
import type { callBases } from '../../sim/economics/call'
import type { holders } from '../../sim/economics/holders'
import type { Term } from '../../sim/economics/index'
import type { minuteBases } from '../../sim/economics/minute'
import type { hourBases } from '../../sim/economics/operator-hour'
import type { payPeriods } from '../../sim/economics/payroll'
import type { reportRhythms } from '../../sim/economics/reports'
import type { tierPeriods } from '../../sim/economics/volume'
import type { menuEnds } from '../../sim/ivr/menu'
import type { claimCounts, claimSizes, yardsticks } from '../../sim/project/decision-schema'
import type { dayOrders, setupKinds, sourceKinds, vatStates } from '../../sim/project/schema'
import type { CallChoice, OperatorChoice } from '../../sim/routing/index'
import type { CallBackOffer } from '../../sim/routing/queue'
import type { announcements } from '../../sim/terms/announcement'
import type { PatienceTime } from '../../sim/terms/durations'
import type { Unit } from '../../sim/terms/fields'
import type { Weekday } from '../../sim/terms/week'
import type { shiftEnds } from '../../sim/workforce/group'
import type { Staffing } from '../../sim/workforce/staffing'
import type { Labels } from '../shape'

type One<List extends readonly string[]> = List[number]
type Payroll = Extract<Term, { kind: 'payroll' }>

/** The closed lists that need words, each with its type: a language fills all of them. */
export interface Ways {
  readonly operatorChoice: Labels<OperatorChoice['kind']>
  /** What the choice does, in one sentence. */
  readonly operatorChoiceHint: Labels<OperatorChoice['kind']>
  readonly callChoice: Labels<CallChoice['kind']>
  readonly callChoiceHint: Labels<CallChoice['kind']>
  readonly arrivals: Labels<Arrivals['kind']>
  readonly arrivalsHint: Labels<Arrivals['kind']>
  readonly durationKind: Labels<PatienceTime['kind']>
  /** Kinds of terms, and VAT as a line of its own. */
  readonly term: Labels<Term['kind'] | 'vat'>
  readonly staff: Labels<Payroll['staff']['of']>
  readonly serviceDefinition: Labels<One<typeof serviceDefinitions>>
  readonly channel: Labels<One<typeof channels>>
  readonly dayOrder: Labels<One<typeof dayOrders>>
  readonly announcement: Labels<One<typeof announcements>>
  readonly callBackOffer: Labels<CallBackOffer['kind']>
  readonly menuEnd: Labels<One<typeof menuEnds>>
  readonly shiftEnd: Labels<One<typeof shiftEnds>>
  readonly staffingKind: Labels<Staffing['kind'] | 'shifts'>
  readonly payPeriod: Labels<One<typeof payPeriods>>
  readonly hourBasis: Labels<One<typeof hourBases>>
  readonly minuteBasis: Labels<One<typeof minuteBases>>
  readonly callBasis: Labels<One<typeof callBases>>
  readonly tierPeriod: Labels<One<typeof tierPeriods>>
  readonly reportRhythm: Labels<One<typeof reportRhythms>>
  readonly holder: Labels<One<typeof holders>>
  readonly claimCounts: Labels<One<typeof claimCounts>>
  readonly yardstick: Labels<One<typeof yardsticks>>
  readonly claimSize: Labels<One<typeof claimSizes>>
  readonly vat: Labels<One<typeof vatStates>>
  readonly setupKind: Labels<One<typeof setupKinds>>
  readonly source: Labels<One<typeof sourceKinds> | 'simulated'>
  readonly weekday: Labels<Weekday>
  readonly weekdayLong: Labels<Weekday>
  readonly unit: Labels<Unit>
}

export const ways: Ways = {
  operatorChoice: {
    'longest-idle': 'Idle longest',
    'skill-rank': 'By order of groups',
    'least-occupied': 'Least occupied',
    'fewest-calls': 'Fewest calls',
    'round-robin': 'In turn',
    'random-operator': 'Any operator by chance',
    'random-group': 'Any group by chance',
    score: 'By score',
  },
  operatorChoiceHint: {
    'longest-idle': 'The operator who has been idle for longest, whatever the group.',
    'skill-rank': 'The first group in the order of the call type that has an idle operator; of that group, who has been idle for longest.',
    'least-occupied': 'The operator who was at work for the smallest share of the shift so far.',
    'fewest-calls': 'The operator who took the fewest calls in the shift so far.',
    'round-robin': 'Of the first group with an idle operator, the next one after the operator who served last.',
    'random-operator': 'Any idle operator, all with the same chance.',
    'random-group': 'Any group with an idle operator, all with the same chance whatever their size; of that group, who has been idle for longest.',
    score: 'The operator with the most points: those of the group, for the share of the shift spent idle, and for the seconds idle at present.',
  },
  callChoice: {
    'first-come': 'First come, first served',
    'skill-order': 'By order of skills',
    'priority-class': 'By priority class',
    'longest-weighted-wait': 'Longest weighted wait',
    'longest-queue': 'Longest queue',
    score: 'By score',
    'last-come': 'Last come, first served',
  },
  callChoiceHint: {
    'first-come': 'The call that has waited for longest, of whatever type.',
    'skill-order': 'The oldest call of the first skill of the group for which someone waits.',
    'priority-class': 'The call of the lowest priority class; inside a class, the one that has waited for longest. With ageing, waiting calls rise.',
    'longest-weighted-wait': 'The call with the largest product of its wait and the weight of its type.',
    'longest-queue': 'The oldest call of the type for which most callers wait.',
    score: 'The call with the most points: the base of its type, so many for each second waited, and a bonus if it was transferred.',
    'last-come': 'The call that came last, of whatever type.',
  },
  arrivals: {
    profile: 'By interval and weekday',
    steady: 'Even rate',
    'exact-count': 'Exact number a day',
    'normal-count': 'Varying number a day',
    trace: 'Recorded arrivals',
    none: 'From menus and transfers only',
  },
  arrivalsHint: {
    profile: 'Random arrivals (Poisson) with a mean number of calls in each interval of each weekday.',
    steady: 'Random arrivals (Poisson) at one rate through the opening hours of every working day.',
    'exact-count': 'Exactly so many calls every day; each comes at a time of its own, spread over the day by the shares.',
    'normal-count': 'The number of calls of a day is normally distributed; each comes at a time of its own, spread over the day by the shares.',
    trace: 'The same calls at the same times in every replication, as they were recorded.',
    none: 'Nobody dials this type directly: its calls come from menus, transfers and redials.',
  },
  durationKind: {
    lognormal: 'Lognormal',
    exponential: 'Exponential',
    gamma: 'Gamma',
    erlang: 'Erlang',
    deterministic: 'Always the same',
    uniform: 'Uniform',
    weibull: 'Weibull',
    hyperexponential: 'Mixture of exponentials',
    empirical: 'Observed values',
    normal: 'Normal, never negative',
    hazard: 'Hang-ups by time waited',
    estimated: 'From two observed figures',
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
    call: 'Call',
    'contactable-record': 'Contactable record',
    'completed-interview': 'Completed interview',
    lead: 'Lead',
    sale: 'Sale',
    'service-level-bonus': 'Bonus on service level',
    reports: 'Reports',
    script: 'Script',
    telephony: 'Telephony, passed through',
    room: 'Rooms',
    equipment: 'Equipment',
    licence: 'Licences',
    line: 'Lines',
    turnover: 'Turnover of staff',
    vat: 'VAT',
  },
  staff: { operators: 'All operators', 'per-operators': 'One per so many operators', fixed: 'Fixed number' },
  serviceDefinition: {
    'with-abandoned-in-time': 'In time or abandoned in time, of offered',
    'of-answered': 'In time, of answered',
    'of-offered': 'In time, of offered',
    'without-abandoned-in-time': 'In time, of offered less abandoned in time',
    'without-short-abandons': 'In time, of offered less short abandons',
    own: 'Own: in time, of what is chosen below',
  },
  channel: { phone: 'Telephone', written: 'Written work' },
  dayOrder: { 'in-sequence': 'In sequence', independent: 'Independent', 'until-empty': 'One day, until it is empty' },
  announcement: { position: 'Calls ahead', wait: 'Expected wait' },
  callBackOffer: { queue: 'When many calls wait', 'expected-wait': 'When the expected wait is long', waited: 'After some time in the queue' },
  menuEnd: { 'self-served': 'Served by the menu', 'hang-up': 'Hangs up' },
  shiftEnd: {
    'finish-call': 'Finish the call and go',
    'finish-queue': 'Stay until nobody waits',
    'open-end': 'Stay until no caller is left',
    'hand-back': 'Hand the call back to the queue and go',
  },
  staffingKind: { shifts: 'Shifts', 'by-interval': 'Operators by interval', 'by-arrivals': 'Hours spread by calls' },
  payPeriod: { day: 'day', week: 'week', 'half-month': 'half month', month: 'month' },
  hourBasis: { scheduled: 'scheduled', logged: 'logged in', busy: 'busy with calls' },
  minuteBasis: { talk: 'talk', 'talk-and-wrap-up': 'talk and wrap-up', line: 'line time (ringing and talk)', ivr: 'voice menu' },
  callBasis: { answered: 'answered', offered: 'all that come in' },
  tierPeriod: { month: 'the month', project: 'the whole project' },
  reportRhythm: { day: 'every working day', week: 'every week', month: 'every month', once: 'once' },
  holder: { seat: 'seat', operator: 'operator on the rota', employed: 'person employed', all: 'the whole centre' },
  claimCounts: { results: 'results', screened: 'screened out' },
  yardstick: {
    cost: 'Cost',
    startCost: 'Cost to start',
    costPerResult: 'Cost per result',
    results: 'Results',
    serviceLevel: 'Service level',
    firstCallDay: 'First call',
    lastCallDay: 'Last call',
    goals: 'Goals met',
  },
  claimSize: { exactly: 'exactly', about: 'about', over: 'over' },
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
    hours: 'h',
    perMinute: 'a minute',
    points: 'points',
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
