import { CALL, CALL_WIDTH, type CallColumn } from '../centre/counts'
import { UNLIMITED } from '../centre/model'
import { becomesAgain, type ExitsModel, type RedialModel } from '../centre/model-calls'
import { binFrom, WAIT_BINS } from '../centre/wait-bins'
import type { Project } from '../project/schema'
import { sum } from '../stats/interval'
import { countedDays, type Frame } from './frame'
import { type Formula, type Measure, measureOf } from './measure'
import type { Replication } from './replication'
import { waitMeasures } from './wait-measures'

/** Days of a row and the time that the centre is open on them, ms. */
interface Span {
  readonly days: number
  readonly open: number
}

export type OfCall = (column: CallColumn) => number
type CallType = Project['demand']['callTypes'][number]
type CallFormula = Formula<CallColumn, Span>
type Definition = CallType['serviceLevel']['definition']

/** Calls lost: callers who hang up, and those still waiting when the centre closes. */
export const lost = (of: OfCall) => of('abandoned') + of('leftAtClose')
export const all = (of: OfCall) => of('answered') + lost(of)
const seconds = (milliseconds: number) => milliseconds / 1000

interface Level {
  readonly top: (of: OfCall) => number
  readonly bottom: (of: OfCall) => number
}

/** Service level by its five fixed definitions: answered A, lost L, within the time A_T and L_T. */
const fixedLevels: Readonly<Record<Exclude<Definition, 'own'>, Level>> = {
  /** (A_T + L_T) ÷ (A + L) */
  'with-abandoned-in-time': { top: (of) => of('answeredInTime') + of('abandonedInTime'), bottom: all },
  /** A_T ÷ A */
  'of-answered': { top: (of) => of('answeredInTime'), bottom: (of) => of('answered') },
  /** A_T ÷ (A + L) */
  'of-offered': { top: (of) => of('answeredInTime'), bottom: all },
  /** A_T ÷ (A + L − L_T) */
  'without-abandoned-in-time': { top: (of) => of('answeredInTime'), bottom: (of) => all(of) - of('abandonedInTime') },
  /** A_T ÷ (A + L − short abandons) */
  'without-short-abandons': { top: (of) => of('answeredInTime'), bottom: (of) => all(of) - of('shortAbandons') },
}

/** The definition with the user's own switches: what counts as served beside A_T, and what stands in the base beside A. */
export function serviceLevelOf({ definition, own }: CallType['serviceLevel']): Level {
  if (definition !== 'own') return fixedLevels[definition]
  // who is left out of the base cannot count as served, and who counts as served stands in the base
  const short = (of: OfCall) => (own?.shortAbandons ? 0 : of('shortAbandons'))
  const served = (of: OfCall) => (own?.abandonedInTime ? Math.max(0, of('abandonedInTime') - short(of)) : 0)
  const inBase = (of: OfCall) => (own?.abandoned ? lost(of) - short(of) : served(of))
  return {
    top: (of) => of('answeredInTime') + served(of),
    bottom: (of) => of('answered') + inBase(of) + (own?.blocked ? of('blocked') : 0),
  }
}

const formulas: readonly CallFormula[] = [
  { kind: 'offered', unit: 'count', top: (of) => of('offered'), bottom: (_, { days }) => days },
  { kind: 'answered', unit: 'count', top: (of) => of('answered'), bottom: (_, { days }) => days },
  { kind: 'asa', unit: 'seconds', better: 'lower', top: (of) => seconds(of('waitAnswered')), bottom: (of) => of('answered') },
  { kind: 'meanWait', unit: 'seconds', better: 'lower', top: (of) => seconds(of('waitAnswered') + of('waitAbandoned')), bottom: all },
  { kind: 'abandonedShare', unit: 'share', better: 'lower', counted: true, top: lost, bottom: all },
  // a part of the calls lost, so that it can be set beside them
  { kind: 'leftAtCloseShare', unit: 'share', better: 'lower', counted: true, top: (of) => of('leftAtClose'), bottom: all },
  // delayed counts those who were answered in the end; whoever was lost had to wait, too
  { kind: 'delayedShare', unit: 'share', better: 'lower', counted: true, top: (of) => of('delayed') + lost(of), bottom: all },
  { kind: 'meanTalk', unit: 'seconds', top: (of) => seconds(of('talk')), bottom: (of) => of('answered') },
  { kind: 'aht', unit: 'seconds', top: (of) => seconds(of('talk') + of('wrapUp')), bottom: (of) => of('answered') },
  { kind: 'queueMean', unit: 'ratio', better: 'lower', top: (of) => of('queueTime'), bottom: (_, { open }) => open },
  { kind: 'queueMaximum', unit: 'count', better: 'lower', top: (of) => of('queueMaximum'), bottom: (_, { days }) => days },
]

const percentiles = [
  { kind: 'waitP50', share: 0.5 },
  { kind: 'waitP80', share: 0.8 },
  { kind: 'waitP95', share: 0.95 },
] as const

/** Where lines, queues or menus may turn calls away. */
const blocking: readonly CallFormula[] = [
  { kind: 'blockedShare', unit: 'share', better: 'lower', counted: true, top: (of) => of('blocked'), bottom: (of) => of('offered') },
]

/** Accessibility: who is served of those who dial; callers' own view beside it. */
const access: readonly CallFormula[] = [
  {
    kind: 'accessibility',
    unit: 'share',
    better: 'higher',
    counted: true,
    top: (of) => of('answered') + of('contained'),
    bottom: (of) => of('offered') - of('passedOn'),
  },
  { kind: 'callersServed', unit: 'share', better: 'higher', counted: true, top: (of) => of('callersServed'), bottom: (of) => of('callers') },
]

const redialing: readonly CallFormula[] = [
  { kind: 'redials', unit: 'count', better: 'lower', top: (of) => of('redials'), bottom: (_, { days }) => days },
  { kind: 'attemptsPerCaller', unit: 'ratio', better: 'lower', top: (of) => of('callers') + of('redials'), bottom: (of) => of('callers') },
  { kind: 'servedAtOnce', unit: 'share', better: 'higher', counted: true, top: (of) => of('callersServedAtOnce'), bottom: (of) => of('callers') },
]

const transferring: readonly CallFormula[] = [
  { kind: 'transfers', unit: 'count', top: (of) => of('transfers'), bottom: (_, { days }) => days },
  { kind: 'recalls', unit: 'count', top: (of) => of('recalls'), bottom: (_, { days }) => days },
]

const callingBack: readonly CallFormula[] = [
  { kind: 'callBackShare', unit: 'share', counted: true, top: (of) => of('callBacks'), bottom: (of) => of('offered') },
  { kind: 'callBacksKept', unit: 'share', better: 'higher', counted: true, top: (of) => of('callBacksKept'), bottom: (of) => of('callBacks') },
  { kind: 'callBacksInTime', unit: 'share', better: 'higher', counted: true, top: (of) => of('callBacksInTime'), bottom: (of) => of('callBacks') },
  { kind: 'callBackDelay', unit: 'seconds', better: 'lower', top: (of) => seconds(of('callBackWait')), bottom: (of) => of('callBacksKept') },
]

const inMenu: readonly CallFormula[] = [
  { kind: 'containedShare', unit: 'share', counted: true, top: (of) => of('contained'), bottom: (of) => of('offered') },
  { kind: 'hungUpInMenuShare', unit: 'share', better: 'lower', counted: true, top: (of) => of('hungUpInMenu'), bottom: (of) => of('offered') },
]

/** All measures of one inbound call type. Single days are the outcomes, but for the percentiles of the wait. */
export function callTypeMeasures(frame: Frame, place: number): Measure[] {
  const { id, name, serviceLevel } = frame.project.demand.callTypes[place]
  const { open, close } = frame.model.calendar
  const entity = { of: 'callType', id, name } as const
  const whole = { days: countedDays(frame), open: countedDays(frame) * (close - open) }
  const day = { days: 1, open: close - open }
  const rows = {
    entity,
    outcomeOf: 'day',
    width: CALL_WIDTH,
    place,
    sums: ({ calls }: Replication) => calls,
    byDay: ({ counts }: Replication) => counts.callsByDay,
    base: () => whole,
    dayBase: () => day,
  } as const
  const waits = percentiles.map(
    ({ kind, share }): Measure => ({
      info: { key: `${id}.${kind}`, kind, entity, unit: 'seconds', better: 'lower' },
      outcomeOf: 'project',
      counted: false,
      yesOrNo: false,
      top: ({ counts, calls }) =>
        waitPercentile(counts.waits.subarray(place * WAIT_BINS, (place + 1) * WAIT_BINS), calls[place * CALL_WIDTH + CALL.delayed], share),
    }),
  )
  return [...serviceFormulas(serviceLevel), ...formulas, ...furtherFormulas(frame, place)]
    .map((formula) => measureOf(formula, CALL, rows, frame))
    .concat(waits, waitMeasures(frame, place))
}

/** What only some centres have: a measure that can be nothing but 0 or 1 is left out. */
function furtherFormulas({ model, project }: Frame, place: number): CallFormula[] {
  const type = model.callTypes[place]
  const all = model.callTypes
  const isTarget = (to: readonly number[] | undefined) => to?.includes(place) === true
  const isLimited = type.queue.inCommonLimit && (model.waitingLimit < UNLIMITED || model.waitingPerOperator < UNLIMITED)
  const canBeBusy =
    isLimited || (model.lines < UNLIMITED && !type.written) || type.queue.limit < UNLIMITED || type.queue.limitPerOperator < UNLIMITED || type.menu >= 0
  const redials = all.some(
    ({ redial }, other) => redial !== undefined && waysToCallAgain(redial).some(({ to, share }) => isTarget(to) || (other === place && share < 1)),
  )
  const isTransferred = all.some(({ transfer }) => isTarget(transfer?.to))
  const { arrivals, bursts } = project.demand.callTypes[place]
  const isRecalled = all.some(({ recall }) => recall?.callType === place)
  const hasCallers = arrivals.kind !== 'none' || bursts.length > 0 || isRecalled
  return [
    ...(canBeBusy ? blocking : []),
    ...access.filter(({ kind }) => kind !== 'callersServed' || hasCallers),
    ...(redials ? redialing : []),
    ...transferring.filter(({ kind }) => (kind === 'transfers' ? isTransferred : isRecalled)),
    ...(type.queue.callBack ? callingBack : []),
    ...(type.menu >= 0 ? inMenu : []),
  ]
}

function waysToCallAgain(redial: RedialModel): readonly ExitsModel[] {
  return [true, false].flatMap((busy) => [true, false].map((first) => becomesAgain(redial, busy, first)))
}

/** The definition chosen in the file under `serviceLevel`, and each fixed one under its own name. */
function serviceFormulas(chosen: CallType['serviceLevel']): CallFormula[] {
  const { definition, within } = chosen
  const level = (name: Definition, key: string, isChosen: boolean): CallFormula => ({
    kind: 'serviceLevel',
    key,
    unit: 'share',
    better: 'higher',
    counted: true,
    service: { definition: name, within, chosen: isChosen },
    ...serviceLevelOf({ ...chosen, definition: name }),
  })
  const names: readonly Definition[] = ['with-abandoned-in-time', 'of-answered', 'of-offered', 'without-abandoned-in-time', 'without-short-abandons']
  return [level(definition, 'serviceLevel', true), ...names.map((name) => level(name, `serviceLevel.${name}`, false))]
}

/**
 * The wait that a share of the answered calls does not exceed, s: linear inside a bin. Calls answered at once are a lump at zero and
 * are not spread over the first second. The last bin's lower end stands for all longer waits. NaN when no call was answered.
 */
function waitPercentile(bins: Float64Array, delayed: number, share: number): number {
  const answered = sum(bins)
  const wanted = share * answered
  if (answered === 0) return Number.NaN
  let before = 0
  for (let bin = 0; bin < WAIT_BINS - 1; bin++) {
    if (before + bins[bin] >= wanted) {
      if (bin === 0) return firstSecond(bins[0], answered - delayed, wanted)
      return binFrom(bin) + ((wanted - before) / bins[bin]) * (binFrom(bin + 1) - binFrom(bin))
    }
    before += bins[bin]
  }
  return binFrom(WAIT_BINS - 1)
}

function firstSecond(inFirst: number, answeredAtOnce: number, wanted: number): number {
  const atOnce = Math.min(answeredAtOnce, inFirst)
  return wanted <= atOnce ? 0 : (wanted - atOnce) / (inFirst - atOnce)
}
