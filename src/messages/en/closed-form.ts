/** Words for the closed forms beside the simulation: their names, why they differ, and which way. For readers who know no queueing theory. */
import type { ClosedForm, DifferenceReason } from '../../sim/analytic/differences'
import type { ClosedFormNote } from '../../sim/staffing/closed-form'
import type { Leaning } from '../../sim/staffing/leaning'
import type { Labels } from '../shape'

const forms = {
  'erlang-c': 'Erlang C (callers wait as long as it takes)',
  'erlang-a': 'Erlang A (exponential patience)',
  'erlang-b': 'Erlang B (nobody can wait)',
  'finite-lines': 'Erlang A with a limited number of lines',
  'general-patience': 'Erlang A with any patience (M/M/n+G)',
  'one-operator': 'One operator, talk of any length (Pollaczek and Khinchine)',
  'equal-talk-times': 'Talk times all alike (M/D/n)',
  'several-operators': 'Several operators, talk of any length (an approximation)',
  'priorities-of-one-operator': 'Priorities with one operator (Cobham)',
  'priorities-with-one-mean': 'Priorities with several operators (Kella and Yechiali)',
  redials: 'Erlang A with redials',
  'call-back': 'Erlang A with call-backs',
} as const satisfies Labels<ClosedForm>

const reasons = {
  'hang-ups': 'Some callers hang up when they have to wait; the formula lets everybody wait to the end.',
  'patience-general': 'Patience varies from caller to caller in its own way; the formula knows its mean only.',
  balking: 'Some callers hang up at once when nobody is free; the formula lets them wait like the others.',
  'finite-lines': 'When all lines are taken or the queue is full, callers hear the busy tone; the formula lets everybody in.',
  redials: 'Callers who were not served dial again and add to the load; the formula counts every call once.',
  'call-back': 'Some callers leave the queue for a promised call-back; the formula lets them wait.',
  'shared-operators':
    'The operators also do other work: another type of call, written work or a campaign. The formula sees operators who are all free for any of these calls.',
  priorities: 'Urgent calls go first; the formula serves all calls in the order in which they came.',
  'several-groups': 'The groups do not all take the same calls; the formula sees one large group in which anybody takes any call.',
  'operators-differ': 'Operators work at different speeds, or learn, or slow down by the hour; the formula sees them all alike.',
  'talk-not-exponential': 'Calls are of more even (or less even) length than the formula supposes: it knows the mean handling time only.',
  'wrap-up': 'Talk and wrap-up together vary less than the formula supposes: it knows their mean only.',
  'talk-differs-by-type': 'Each type of call takes its own time; the formula supposes one mean for all.',
  'shift-changes': 'Operators come, go, take breaks or are absent. The formula starts every interval anew with those on duty, as if it had always been so.',
  'rate-changes':
    'Calls become more and fewer during the day. The formula treats each interval as if it went on for ever, so a queue that one interval leaves to the next is not in it.',
  'day-noise': 'Some days are busier than others. Busy days lose more than quiet days win, and the formula sees the mean day only.',
  'arrivals-not-poisson': 'The number of calls a day is fixed, or their times were recorded; the formula supposes calls that come by pure chance.',
  'start-empty': 'The day begins with an empty queue and free operators; the formula supposes that the room was never empty.',
  menu: 'Callers first spend time in the voice menu, which holds lines and delays the peaks; the formula lets them come to the queue at once.',
  transfers: 'Some calls are transferred and come once more; the formula counts every call once.',
  recalls: 'Some customers who were served call again later; the formula counts every call once.',
  'redials-elsewhere':
    'Some callers who were not served dial again as another type of call, which other operators serve, or come here from such a type; the formula does not follow them.',
} as const satisfies Labels<DifferenceReason>

const notes = {
  pooled:
    'Operators are shared with {{others}}. The formula lets all these calls wait in one queue for operators who take any of them: an approximation, with one wait and one occupancy for all. Over all these calls it promises a little too much; for a single type it may go either way.',
  approximation: 'The formula itself is worked out roughly here.',
  overloaded: 'At times more work comes than the operators on duty can do. The formula then says that the wait has no end; in the simulation the peak passes.',
  unstaffed: 'At times calls come while nobody is on duty; the formula counts none of them as answered.',
  'no-service-level': 'This formula gives the mean wait alone, no service level.',
  'target-of-offered': 'The fewest operators are found by calls answered in time of all calls, whatever the definition of the service level.',
  'no-calls': 'Nobody dials this type directly, so the formula has nothing to work with.',
} as const satisfies Labels<ClosedFormNote>

const leanings = {
  'formula-optimistic': 'The formula looks better for it.',
  'formula-pessimistic': 'The formula looks worse for it.',
} as const satisfies Labels<Exclude<Leaning, 'either'>>

export const closedForm = {
  title: 'Formula beside the simulation, {{name}}',
  summary: 'what a textbook formula says of the same calls, why it differs, and how many operators it asks for',
  named: 'Formula: {{form}}.',
  how: 'It takes the calls, the operators on duty and the handling time of every interval of the week as if that interval went on for ever; all calls together make these figures.',
  measure: 'Measure',
  formula: 'Formula',
  simulation: 'Simulation',
  difference: 'Formula against simulation',
  agrees: 'no difference: inside the interval',
  points: '{{n}} pp',
  silent: 'not in this formula',
  endless: 'no end',
  why: 'Why they differ',
  nothingLeftOut: 'The formula leaves nothing out: both must agree but for chance.',
  working: 'The formula is being worked out.',
  failed: 'The formula could not be worked out: {{reason}}',
  form: forms,
  reason: reasons,
  note: notes,
  leaning: leanings,
  staffing: {
    title: 'Operators on duty, and the fewest for the target',
    promise: 'solid: on duty; dashed: the fewest that answer {{target}} within {{time}}',
    day: 'Weekday',
    onDuty: 'On duty',
    required: 'Fewest for the target',
    calls: 'Calls of all types',
    below: 'Fewer than the target asks for at {{times}}.',
    enough: 'At no time are fewer on duty than the target asks for.',
    noTarget: 'This call type has no target for its service level, so there is no fewest number.',
    hover: '{{time}} {{name}}: {{n}}',
  },
  cli: { section: 'Formula beside', title: '{{callType}}: {{form}}', intervals: 'fewer operators than the target asks for: {{n}} of {{of}} intervals a week' },
} as const
