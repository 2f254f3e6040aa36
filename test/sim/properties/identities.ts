/** Identities of the books of one replication: each says where it is broken, to the last call and the last millisecond. */
import { CALL, CALL_WIDTH, CAMPAIGN_WIDTH, type Counts, GROUP, GROUP_WIDTH } from '../../../src/sim/centre/counts'
import type { Model } from '../../../src/sim/centre/model'
import { WAIT_BINS } from '../../../src/sim/centre/wait-bins'
import type { Dial } from './dials'
import { type CallRow, type Placed, type Row, sums, type tablesOf, total } from './tables'

export interface Lived {
  readonly model: Model
  readonly counts: Counts
  readonly tables: ReturnType<typeof tablesOf>
  /** Idle time by group, added up stretch by stretch. */
  readonly idle: readonly number[]
  /** Every dial, in order of time. */
  readonly dials: readonly Dial[]
}

export type Identity = (lived: Lived) => string[]

/** Rows in which two sides differ. */
export function differing<Name extends string>(all: readonly Placed<Row<Name>>[], left: (of: Row<Name>) => number, right: (of: Row<Name>) => number): string[] {
  return all.flatMap(({ at, of }) => (left(of) === right(of) ? [] : [`${at}: ${left(of)} ≠ ${right(of)}`]))
}

/** Rows in which the smaller is larger. */
export function exceeding<Name extends string>(
  all: readonly Placed<Row<Name>>[],
  small: (of: Row<Name>) => number,
  large: (of: Row<Name>) => number,
): string[] {
  return all.flatMap(({ at, of }) => (small(of) <= large(of) ? [] : [`${at}: ${small(of)} > ${large(of)}`]))
}

export function unequal(what: string, left: number, right: number): string[] {
  return left === right ? [] : [`${what}: ${left} ≠ ${right}`]
}

const endings = ['answered', 'abandoned', 'blocked', 'contained', 'hungUpInMenu', 'passedOn', 'callBacks', 'leftAtClose'] as const
const sum = (of: CallRow, names: readonly Parameters<CallRow>[0][]) => names.reduce((all, name) => all + of(name), 0)
/** Everything that an operator does but wait. */
const states = ['talk', 'wrapUp', 'dialing', 'preview', 'ringing', 'switching'] as const

/** Nobody calls back, and no call goes from one operator to another. */
const isPlain = ({ groups, callTypes }: Model) =>
  groups.every(({ ring, atShiftEnd }) => ring === undefined && atShiftEnd !== 'hand-back') && callTypes.every(({ queue }) => queue.callBack === undefined)

const parts: readonly (readonly [part: Parameters<CallRow>[0], whole: Parameters<CallRow>[0]])[] = [
  ['answeredInTime', 'answered'],
  ['delayed', 'answered'],
  ['abandonedInTime', 'abandoned'],
  ['shortAbandons', 'abandoned'],
  ['callBacksKept', 'callBacks'],
  ['callBacksInTime', 'callBacksKept'],
  ['callersServed', 'callers'],
  ['callersServedAtOnce', 'callersServed'],
]

export const identities: Readonly<Record<string, Identity>> = {
  'every call offered has one end, in every day and interval': ({ tables }) =>
    differing(
      tables.calls,
      (of) => of('offered'),
      (of) => sum(of, endings),
    ),

  'every call offered has one origin': ({ tables }) => {
    const all = tables.callSums
    return unequal('offered', total(all, 'offered'), total(all, 'callers', 'redials', 'transfers', 'passedOn'))
  },

  'parts of calls are no more than the whole, in every day and interval': ({ tables }) =>
    parts.flatMap(([part, whole]) =>
      exceeding(
        tables.calls,
        (of) => of(part),
        (of) => of(whole),
      ).map((text) => `${part} > ${whole}, ${text}`),
    ),

  'who hangs up is counted once by the call and once by the moment': ({ tables }) =>
    differing(
      tables.callSums,
      (of) => of('abandoned'),
      (of) => of('abandonedNow'),
    ),

  'every wait of an answered call is in one bin': ({ model, counts, tables }) =>
    model.calendar.warmUpDays > 0
      ? []
      : tables.callSums.flatMap(({ at, of }, type) =>
          unequal(
            at,
            of('answered'),
            counts.waits.subarray(type * WAIT_BINS, (type + 1) * WAIT_BINS).reduce((all, calls) => all + calls, 0),
          ),
        ),

  'time in the queue is the waits of those who waited': ({ model, tables }) =>
    isPlain(model)
      ? differing(
          tables.callSums,
          (of) => of('queueTime'),
          (of) => of('waitAnswered') + of('waitAbandoned'),
        )
      : [],

  'every call that enters a menu leaves it': ({ model, tables }) =>
    model.calendar.warmUpDays > 0
      ? []
      : differing(
          tables.menus,
          (of) => of('entered'),
          (of) => of('contained') + of('hungUp') + of('passedOn'),
        ),

  'menus and call types agree on who is served and who hangs up': ({ model, tables }) =>
    model.calendar.warmUpDays > 0
      ? []
      : [
          ...unequal('contained', total(tables.menus, 'contained'), total(tables.callSums, 'contained')),
          ...unequal('hung up', total(tables.menus, 'hungUp'), total(tables.callSums, 'hungUpInMenu')),
        ],

  'time in a menu is the time in its steps': ({ model, tables }) =>
    model.calendar.warmUpDays > 0
      ? []
      : [
          ...unequal('time', total(tables.menus, 'timeContained', 'timeHungUp', 'timePassedOn'), total(tables.steps, 'time')),
          ...unequal('hung up', total(tables.menus, 'hungUp'), total(tables.steps, 'hungUp')),
        ],

  'every call that a menu passes on goes to one call type': ({ tables }) => [
    ...unequal('calls', total(tables.menus, 'passedOn'), total(tables.exits, 'calls')),
    ...unequal('time', total(tables.menus, 'timePassedOn'), total(tables.exits, 'time')),
  ],

  'an operator is in one state at a time: all states sum to the logged time': ({ idle, tables }) =>
    tables.groupSums.flatMap(({ at, of }, group) => unequal(at, of('logged'), states.reduce((all, state) => all + of(state), 0) + (idle[group] ?? 0))),

  'nobody works more than they are there, in every day and interval': ({ tables }) =>
    exceeding(
      tables.groups,
      (of) => states.reduce((all, state) => all + of(state), 0),
      (of) => of('logged'),
    ),

  'overtime is work': ({ tables }) =>
    exceeding(
      tables.groups,
      (of) => of('overtime'),
      (of) => of('talk') + of('wrapUp') + of('ringing') + of('switching'),
    ),

  'the work of call-backs is part of talk and wrap-up': ({ tables }) =>
    exceeding(
      tables.groups,
      (of) => of('callBackWork'),
      (of) => of('talk') + of('wrapUp'),
    ),

  'operators talk as long as callers do': ({ model, tables }) =>
    model.callTypes.some(({ queue }) => queue.callBack !== undefined)
      ? []
      : (['talk', 'wrapUp'] as const).flatMap((name) =>
          unequal(name, total(tables.groupSums, name), total(tables.callSums, name) + total(tables.campaignSums, name)),
        ),

  'no more lines are held than there are': ({ model, counts }) => (counts.lineMaximum <= model.lines ? [] : [`${counts.lineMaximum} > ${model.lines}`]),

  'nothing is counted less than zero times, nor in halves': ({ counts }) =>
    Object.entries(counts).flatMap(([name, table]) => (typeof table === 'number' ? [] : strange(name, table))),

  'sums by day are sums by interval': ({ model, counts }) => (model.calendar.warmUpDays > 0 ? [] : crossed(counts)),
}

function strange(name: string, table: Float64Array): string[] {
  const all: string[] = []
  table.forEach((value, at) => {
    if (value !== 0 && !isCount(name, value, at)) all.push(`${name}[${at}] = ${value}`)
  })
  return all
}

/** Squares of waits and menu times are no whole numbers; what is taken back leaves a last digit. */
function isCount(table: string, value: number, at: number): boolean {
  const isSquare = (table.startsWith('calls') && at % CALL_WIDTH === CALL.waitSquares) || (table === 'menus' && at % 9 === 7)
  return isSquare ? value >= -1e-6 : value >= 0 && Number.isInteger(value)
}

/** Maxima do not add up, and paid time is known by day only. */
function crossed(counts: Counts): string[] {
  const { callsByDay, callsByInterval, campaignsByDay, campaignsByInterval, groupsByDay, groupsByInterval, days, intervals } = counts
  const tables = [
    { name: 'calls', byDay: callsByDay, byInterval: callsByInterval, width: CALL_WIDTH, not: [CALL.queueMaximum, CALL.waitSquares] },
    { name: 'campaigns', byDay: campaignsByDay, byInterval: campaignsByInterval, width: CAMPAIGN_WIDTH, not: [] },
    { name: 'groups', byDay: groupsByDay, byInterval: groupsByInterval, width: GROUP_WIDTH, not: [GROUP.paid] },
  ]
  return tables.flatMap(({ name, byDay, byInterval, width, not }) => {
    const other = sums(byInterval, intervals, width)
    // what comes after the last day is in none of the intervals
    return [...sums(byDay, days + 1, width, days)].flatMap((value, at) =>
      value === other[at] || not.some((column) => column === at % width) ? [] : [`${name}, column ${at % width}: ${value} ≠ ${other[at]}`],
    )
  })
}
