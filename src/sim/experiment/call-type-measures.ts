import { CALL, CALL_WIDTH, type CallColumn, WAIT_BINS } from '../centre/counts'
import type { Project } from '../project/schema'
import { countedDays, type Frame } from './frame'
import { type Formula, type Measure, measureOf } from './measure'
import type { Replication } from './replication'

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

/** Service level by its five definitions: answered A, lost L, within the time A_T and L_T. */
export const serviceLevels: Readonly<Record<Definition, { readonly top: (of: OfCall) => number; readonly bottom: (of: OfCall) => number }>> = {
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

const formulas: readonly CallFormula[] = [
  { kind: 'offered', unit: 'count', top: (of) => of('offered'), bottom: (_, { days }) => days },
  { kind: 'answered', unit: 'count', top: (of) => of('answered'), bottom: (_, { days }) => days },
  { kind: 'asa', unit: 'seconds', better: 'lower', top: (of) => seconds(of('waitAnswered')), bottom: (of) => of('answered') },
  { kind: 'meanWait', unit: 'seconds', better: 'lower', top: (of) => seconds(of('waitAnswered') + of('waitAbandoned')), bottom: all },
  { kind: 'abandonedShare', unit: 'share', better: 'lower', counted: true, top: lost, bottom: all },
  // delayed counts those who were answered in the end; whoever was lost had to wait, too
  { kind: 'delayedShare', unit: 'share', better: 'lower', counted: true, top: (of) => of('delayed') + lost(of), bottom: all },
  { kind: 'meanTalk', unit: 'seconds', top: (of) => seconds(of('talk')), bottom: (of) => of('answered') },
  { kind: 'aht', unit: 'seconds', top: (of) => seconds(of('talk') + of('wrapUp')), bottom: (of) => of('answered') },
  { kind: 'queueMean', unit: 'ratio', better: 'lower', top: (of) => of('waitAnswered') + of('waitAbandoned'), bottom: (_, { open }) => open },
  { kind: 'queueMaximum', unit: 'count', better: 'lower', top: (of) => of('queueMaximum'), bottom: (_, { days }) => days },
]

const percentiles = [
  { kind: 'waitP50', share: 0.5 },
  { kind: 'waitP80', share: 0.8 },
  { kind: 'waitP95', share: 0.95 },
] as const

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
  return [...serviceFormulas(serviceLevel), ...formulas].map((formula) => measureOf(formula, CALL, rows, frame)).concat(waits)
}

/** The definition chosen in the file under `serviceLevel`, and each of the five under its own name. */
function serviceFormulas({ definition, within }: CallType['serviceLevel']): CallFormula[] {
  const level = (name: Definition, key: string, chosen: boolean): CallFormula => ({
    kind: 'serviceLevel',
    key,
    unit: 'share',
    better: 'higher',
    counted: true,
    service: { definition: name, within, chosen },
    ...serviceLevels[name],
  })
  const names: readonly Definition[] = ['with-abandoned-in-time', 'of-answered', 'of-offered', 'without-abandoned-in-time', 'without-short-abandons']
  return [level(definition, 'serviceLevel', true), ...names.map((name) => level(name, `serviceLevel.${name}`, false))]
}

/**
 * The wait that a share of the answered calls does not exceed, s: linear inside a second. Calls answered at once are a lump at zero and
 * are not spread over the first second. Ten minutes stand for all longer waits. NaN when no call was answered.
 */
function waitPercentile(bins: Float64Array, delayed: number, share: number): number {
  const answered = bins.reduce((sum, calls) => sum + calls, 0)
  const wanted = share * answered
  if (answered === 0) return Number.NaN
  let before = 0
  for (let second = 0; second < WAIT_BINS - 1; second++) {
    if (before + bins[second] >= wanted) return second === 0 ? firstSecond(bins[0], answered - delayed, wanted) : second + (wanted - before) / bins[second]
    before += bins[second]
  }
  return WAIT_BINS - 1
}

function firstSecond(inFirst: number, answeredAtOnce: number, wanted: number): number {
  const atOnce = Math.min(answeredAtOnce, inFirst)
  return wanted <= atOnce ? 0 : (wanted - atOnce) / (inFirst - atOnce)
}
