/** English labels of the closed lists of outbound work: dial modes, rules, detection, what is dialed first. */
import type { followUpMakers } from '../../sim/campaign/conversation'
import type { ruleBases, ruleKinds } from '../../sim/dialing/abandoned-rule'
import type { reactions } from '../../sim/dialing/adaptive'
import type { appointmentOperators, listOrders, takenFirst } from '../../sim/dialing/contact-list'
import type { askTimes, DialerDescription } from '../../sim/dialing/dialer'
import type { DialModeDescription } from '../../sim/dialing/index'
import type { retryOutcomes } from '../../sim/dialing/retry'
import type { Labels } from '../shape'

type One<List extends readonly string[]> = List[number]
type Power = Extract<DialModeDescription, { kind: 'power' }>
type Detection = NonNullable<DialerDescription['detection']>

export interface OutboundWays {
  readonly dialMode: Labels<DialModeDescription['kind']>
  /** What the mode does, in one sentence. */
  readonly dialModeHint: Labels<DialModeDescription['kind']>
  readonly linesPer: Labels<Power['per']>
  readonly reaction: Labels<One<typeof reactions>>
  readonly reactionHint: Labels<One<typeof reactions>>
  readonly detectionKind: Labels<Detection['kind']>
  readonly detectionHint: Labels<Detection['kind']>
  readonly rule: Labels<One<typeof ruleKinds>>
  /** The values of the rule, in one sentence. */
  readonly ruleHint: Labels<One<typeof ruleKinds>>
  readonly ruleBase: Labels<One<typeof ruleBases>>
  readonly ruleBaseHint: Labels<One<typeof ruleBases>>
  readonly askTime: Labels<One<typeof askTimes>>
  readonly listOrder: Labels<One<typeof listOrders>>
  readonly takenFirst: Labels<One<typeof takenFirst>>
  readonly retryOutcome: Labels<One<typeof retryOutcomes>>
  readonly appointmentOperator: Labels<One<typeof appointmentOperators>>
  readonly followUpMaker: Labels<One<typeof followUpMakers>>
  readonly followUpHint: Labels<One<typeof followUpMakers>>
}

export const outboundWays: OutboundWays = {
  dialMode: {
    manual: 'Manual',
    preview: 'Preview',
    progressive: 'Progressive',
    power: 'Power, several lines',
    adaptive: 'Predictive: adaptive ratio',
    'expected-free': 'Predictive: expected free operators',
    'chance-constrained': 'Predictive: chance of a loss',
  },
  dialModeHint: {
    manual: 'The operator chooses a contact, dials, and hears the ringing: all of it takes the operator’s time.',
    preview: 'The operator first reads about the contact; then the number is dialed for this operator.',
    progressive: 'One number is dialed for each idle operator, who takes whoever answers: nobody is abandoned.',
    power: 'So many numbers ring for each operator; a person who answers and finds no operator in time is abandoned.',
    adaptive: 'The number of lines per operator follows idle operators and waiting people, and falls when too many calls are abandoned.',
    'expected-free': 'As many numbers as the operators who will be free within the ring time can take: expected free operators ÷ answer rate.',
    'chance-constrained':
      'One number more as long as the chance that somebody answers and no operator is free stays below a limit, tuned to the abandoned share allowed.',
  },
  linesPer: { idle: 'Idle', all: 'All on duty' },
  reaction: { hard: 'Hard', average: 'Average', tapered: 'Tapered' },
  reactionHint: {
    hard: 'When the limit is passed, back to one line an operator.',
    average: 'When the limit is passed, the ratio is halved.',
    tapered: 'The nearer the abandoned share comes to the limit, the smaller the ratio.',
  },
  detectionKind: { none: 'By the operators', detector: 'By a detector' },
  detectionHint: {
    none: 'Every machine is put through to an operator, as a person would be.',
    detector: 'After each answer a detector takes its time to decide; it takes some people for machines and lets some machines pass.',
  },
  rule: {
    'united-states': 'United States, over 30 days',
    'twenty-four-hours': 'Over 24 hours',
    'drops-of-answers': 'Drops of answers, by day',
    none: 'No limit',
  },
  ruleHint: {
    'united-states':
      'Telemarketing Sales Rule: an operator within 2 s of the greeting, for all but 3 % of live answers over 30 days; ringing for at least 15 s; a message of 5 s.',
    'twenty-four-hours':
      'As in the United Kingdom until February 2017: within 2 s, for all but 3 % of live answers in 24 hours; ringing for at least 15 s; a message of 5 s; then 72 hours with an operator only.',
    'drops-of-answers': 'As many dialers count: people for whom no operator came within 60 s, of the answers known to be people, by day; at most 3 %.',
    none: 'The share is reported, and none is too high.',
  },
  ruleBase: { 'live-answers': 'Live answers', 'human-answers': 'Answers known to be people' },
  ruleBaseHint: {
    'live-answers': 'Everyone who answered, people taken for machines among them.',
    'human-answers': 'Those whom the dialer knew to be people.',
  },
  askTime: { always: 'At any change', 'operator-free': 'When an operator becomes free' },
  listOrder: { mixed: 'Mixed', 'by-segment': 'By segment' },
  takenFirst: { due: 'Contacts due again', fresh: 'Contacts never tried' },
  retryOutcome: {
    busy: 'Busy',
    noAnswer: 'No answer',
    machine: 'Answering machine',
    refusal: 'Refusal',
    later: 'Asked to call later',
    abandoned: 'Abandoned by the dialer',
    wrongPerson: 'Wrong person',
  },
  appointmentOperator: { own: 'The same operator', any: 'Any operator' },
  followUpMaker: { operator: 'An operator', manager: 'A manager' },
  followUpHint: {
    operator: 'An operator of the campaign; such calls come before the rest of the list.',
    manager: 'Somebody outside the operator groups; the time is counted apart.',
  },
}
