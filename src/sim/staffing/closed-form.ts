/**
 * The closed form that comes nearest to each telephone call type of a set-up, worked out beside the simulation: interval by interval of an
 * ordinary week, as if the calls of each interval had come for ever (SIPP), then weighted by calls. Codes only; the words are in the messages.
 *
 * Weekday by weekday and not by the mean day: waits grow faster than calls, so a mean day would promise too much. Where call types share
 * operators, all calls of the pool wait in one queue with one mixed handling time: an approximation, named as `pooled`.
 */
import { type DifferenceReason, differenceReasons, differencesOf, type ClosedForm as Form } from '../analytic/differences'
import { momentsOf } from '../analytic/moments'
import { requirement } from '../analytic/operators-for'
import { compile } from '../project/compile'
import type { Project } from '../project/schema'
import { MINUTE, type Weekday } from '../terms/week'
import { callTypeFacts, linesOf, redialsOf, type Situation, urgency } from './call-type-facts'
import { type FormFigures, formFigures, type SteadyQueue } from './form-figures'
import { type Leaning, leaningOf } from './leaning'
import { type LevelFigures, LevelSums } from './level-sums'
import { hangUpRate, mixedPatience, patienceOfType, wholeLaw } from './mean-patience'
import { meanOperators } from './on-duty'
import { poolsOf } from './pool'
import { type PoolCell, poolCells } from './pool-cells'
import { weekCalls } from './week-calls'

/** What must be said of the figures beside the reasons. */
export const closedFormNotes = ['pooled', 'approximation', 'overloaded', 'unstaffed', 'no-service-level', 'target-of-offered', 'no-calls'] as const
export type ClosedFormNote = (typeof closedFormNotes)[number]

export interface ClosedForm {
  readonly callType: string
  readonly form: Form
  readonly reasons: readonly { readonly reason: DifferenceReason; readonly leaning: Leaning }[]
  readonly notes: readonly ClosedFormNote[]
  /** Call types that wait in the same queue, this one left out, and the groups taken for one. */
  readonly pooledWith: readonly string[]
  readonly groups: readonly string[]
  /** How the service level is counted. */
  readonly service: { readonly definition: string; readonly within: number; readonly target?: number }
  /** Over all calls of the days that count; occupancy of the pool's operators over all their time. */
  readonly figures: LevelFigures & { readonly occupancy?: number }
  /** Weekdays that are alike stand together. */
  readonly days: readonly FormDay[]
}

export interface FormDay {
  readonly weekdays: readonly Weekday[]
  readonly intervals: readonly FormInterval[]
}

export interface FormInterval extends LevelFigures {
  /** Minutes since midnight. */
  readonly from: number
  readonly calls: number
  /** Mean number on duty of all groups of the pool, and the fewest that keep the target for all calls of the pool. */
  readonly operators: number
  readonly required?: number
  readonly occupancy?: number
}

/** All telephone call types of a set-up, in the order of the file. */
export function closedForms(project: Project, setupId: string): readonly ClosedForm[] {
  const steps = closedFormSteps(project, setupId)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps of some milliseconds, for a thread that has other things to do. */
export function* closedFormSteps(project: Project, setupId: string): Generator<undefined, readonly ClosedForm[]> {
  const setup = project.setups.find(({ id }) => id === setupId)
  if (setup === undefined) throw new RangeError(`No set-up ${setupId}`)
  const model = compile(project, setup)
  yield
  const week = weekCalls(project, setup, model.callTypes)
  yield
  const found: { readonly type: number; readonly told: ClosedForm }[] = []
  for (const pool of poolsOf(model)) {
    const cells = poolCells(project, setup, model, pool, week)
    const weighted = pool.callTypes.map((type, place) => ({
      weight: cells.reduce((sum, { calls, days }) => sum + calls[place] * days, 0),
      patience: patienceOfType(project.demand.callTypes[type]),
    }))
    yield
    const situation = { project, setup, model, pool, cells, patience: mixedPatience(weighted) }
    const known = new Map<string, FormFigures>() // shared by the types of a pool, and by days that are alike
    for (const [place, type] of pool.callTypes.entries()) found.push({ type, told: yield* ofType(situation, place, known) })
  }
  return found.sort((a, b) => a.type - b.type).map(({ told }) => told)
}

function* ofType(situation: Situation, place: number, known: Map<string, FormFigures>): Generator<undefined, ClosedForm> {
  const { project, setup, pool, cells } = situation
  const type = project.demand.callTypes[pool.callTypes[place]]
  const { form, exact, reasons } = choiceOf(situation)
  const { definition, within, target } = type.serviceLevel
  const total = new LevelSums(type.serviceLevel)
  const notes = new Set<ClosedFormNote>([
    ...(pool.callTypes.length > 1 && !form.startsWith('priorities') ? ['pooled' as const] : []),
    ...(exact ? [] : ['approximation' as const]),
  ])
  const work = { busy: 0, there: 0 }
  const intervals: (FormInterval & { readonly weekday: Weekday })[] = []
  for (const cell of cells) {
    const own = new LevelSums(type.serviceLevel)
    let busy = 0
    for (const { operators, share } of cell.duty) {
      const figures = cell.allCalls > 0 ? remembered(known, form, queueOf(situation, cell, operators, place)) : undefined
      if (figures === undefined) continue
      if (figures.overloaded) notes.add('overloaded')
      if (figures.rough) notes.add('approximation')
      if (operators === 0) notes.add('unstaffed')
      if (figures.within === undefined) notes.add('no-service-level')
      const calls = cell.calls[place] * share
      if (calls > 0) {
        own.add(calls, figures)
        total.add(calls * cell.days, figures)
      }
      busy += figures.occupancy * operators * share
      yield
    }
    const there = meanOperators(cell.duty)
    work.busy += busy * cell.days * (cell.to - cell.from)
    work.there += there * cell.days * (cell.to - cell.from)
    const required = target === undefined ? undefined : requiredIn(situation, cell, target, within)
    if (required !== undefined && definition !== 'of-offered') notes.add('target-of-offered')
    intervals.push({
      weekday: cell.weekday,
      from: cell.from / MINUTE,
      calls: cell.calls[place],
      operators: there,
      ...(required !== undefined && { required }),
      ...own.figures(),
      ...(there > 0 && { occupancy: busy / there }),
    })
    yield
  }
  if (cells.every(({ calls }) => calls[place] === 0)) notes.add('no-calls')
  const handling = cells.find(({ allCalls }) => allCalls > 0)?.anyHandling ?? { mean: 1, square: 2 }
  const squaredCv = handling.square / (handling.mean * handling.mean) - 1
  return {
    callType: type.id,
    form,
    reasons: reasons.map((reason) => ({ reason, leaning: leaningOf(reason, { squaredCv, pooled: pool.callTypes.length > 1 }) })),
    notes: closedFormNotes.filter((note) => notes.has(note)),
    pooledWith: pool.callTypes.filter((_, other) => other !== place).map((other) => project.demand.callTypes[other].id),
    groups: pool.groups.map((group) => setup.groups[group].id),
    service: { definition, within, ...(target !== undefined && { target }) },
    figures: { ...total.figures(), ...(work.there > 0 && { occupancy: work.busy / work.there }) },
    days: alikeTogether(intervals),
  }
}

/** A call-back's own form takes too long for every interval: it is left out and said so. */
export function choiceOf(situation: Situation): { readonly form: Form; readonly exact: boolean; readonly reasons: readonly DifferenceReason[] } {
  const facts = callTypeFacts(situation)
  const choice = differencesOf(facts)
  if (choice.form !== 'call-back') return choice
  const other = differencesOf({ ...facts, callBack: false })
  return { ...other, reasons: differenceReasons.filter((reason) => reason === 'call-back' || other.reasons.includes(reason)) }
}

export function queueOf(situation: Situation, cell: PoolCell, servers: number, place: number): SteadyQueue {
  const seconds = (cell.to - cell.from) / 1000
  const lines = linesOf(situation)?.(servers)
  const redial = redialsOf(situation)
  const patience = wholeLaw(situation.patience)
  const order = urgency(situation)
  return {
    arrivalRate: cell.allCalls / seconds,
    handling: cell.anyHandling,
    servers,
    ...(patience && { patience }),
    abandonRate: hangUpRate(situation.patience),
    ...(lines !== undefined && { lines }),
    ...(redial.afterAbandon + redial.afterBusy > 0 && {
      redial: { afterAbandon: redial.afterAbandon, afterBusy: redial.afterBusy, rate: 1 / redial.seconds((law) => momentsOf(law).mean) },
    }),
    urgent: order.map((one) => ({ arrivalRate: cell.calls[one] / seconds, handling: cell.handling[one] })),
    rank: order.indexOf(place),
  }
}

/** What depends on the type asked about is in the key only for forms that know of types. */
function remembered(known: Map<string, FormFigures>, form: Form, queue: SteadyQueue): FormFigures {
  const { urgent, rank, arrivalRate, handling, servers } = queue
  const key = JSON.stringify([form, arrivalRate, handling, servers, ...(form.startsWith('priorities') ? [urgent, rank] : [])])
  const figures = known.get(key) ?? rememberedWaits(formFigures(form, queue))
  known.set(key, figures)
  return figures
}

function rememberedWaits(figures: FormFigures): FormFigures {
  const { within } = figures
  if (within === undefined) return figures
  const waits = new Map<number, ReturnType<typeof within>>()
  return {
    ...figures,
    within(wait) {
      const shares = waits.get(wait) ?? within(wait)
      waits.set(wait, shares)
      return shares
    },
  }
}

/** Counted by answered in time of all calls; undefined for a promise that no number of operators keeps. */
function requiredIn({ patience }: Situation, { allCalls, anyHandling, from, to }: PoolCell, serviceLevel: number, within: number): number | undefined {
  const abandonRate = hangUpRate(patience)
  if (serviceLevel >= 1) return undefined
  const asked = { serviceRate: 1 / anyHandling.mean, serviceLevel, within, interval: (to - from) / 1000, ...(abandonRate > 0 && { abandonRate }) }
  return requirement([allCalls], asked)[0]
}

function alikeTogether(intervals: readonly (FormInterval & { readonly weekday: Weekday })[]): readonly FormDay[] {
  const byDay = new Map<Weekday, FormInterval[]>()
  for (const { weekday, ...interval } of intervals) byDay.set(weekday, [...(byDay.get(weekday) ?? []), interval])
  const alike = new Map<string, { readonly weekdays: Weekday[]; readonly intervals: readonly FormInterval[] }>()
  for (const [weekday, ofDay] of byDay) {
    const key = JSON.stringify(ofDay)
    const same = alike.get(key)
    if (same) same.weekdays.push(weekday)
    else alike.set(key, { weekdays: [weekday], intervals: ofDay })
  }
  return [...alike.values()]
}
