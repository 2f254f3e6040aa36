/**
 * Fewest operators for each interval by the closed form that comes nearest, for any target: service level by any definition, lost calls, mean
 * wait, occupancy. Each interval as if its calls had come for ever (SIPP), all groups of a pool as one; transfers and recalls are added to the
 * calls of their interval. A first answer in milliseconds, and where the search by simulation begins.
 */
import { compile } from '../project/compile'
import type { Project } from '../project/schema'
import { MINUTE, type Weekday } from '../terms/week'
import type { Situation } from './call-type-facts'
import { choiceOf, queueOf } from './closed-form'
import { type FormFigures, formFigures } from './form-figures'
import { LevelSums } from './level-sums'
import { mixedPatience, patienceOfType } from './mean-patience'
import { meanOperators } from './on-duty'
import { poolsOf } from './pool'
import { type PoolCell, poolCells } from './pool-cells'
import { type StaffingTarget, setupIn } from './question'
import { type WeekDay, weekCalls } from './week-calls'

export interface Requirement {
  readonly weekday: Weekday
  /** Days of the horizon that it stands for. */
  readonly days: number
  /** Call types and groups taken for one, by their names. */
  readonly callTypes: readonly string[]
  readonly groups: readonly string[]
  readonly intervals: readonly RequiredInterval[]
}

export interface RequiredInterval {
  /** Minutes since midnight. */
  readonly from: number
  readonly to: number
  readonly calls: number
  /** Operators that the calls keep busy, in the mean: calls × handling time ÷ length. */
  readonly load: number
  /** Mean number on duty by the file. */
  readonly operators: number
  /** Absent where no number keeps the targets, or no form tells them. */
  readonly required?: number
  /** The target that asks for so many, by its place. */
  readonly binding?: number
}

const MOST = 65_536

export function requirementOf(project: Project, setupId: string, targets: readonly StaffingTarget[]): readonly Requirement[] {
  const setup = setupIn(project, setupId)
  const model = compile(project, setup)
  const week = weekCalls(project, setup, model.callTypes).map((day) => ({ ...day, calls: day.calls.map((calls) => withPassedOn(project, calls)) }))
  return poolsOf(model).flatMap((pool) => {
    const cells = poolCells(project, setup, model, pool, week)
    const weighted = pool.callTypes.map((type, place) => ({
      weight: cells.reduce((sum, { calls, days }) => sum + calls[place] * days, 0),
      patience: patienceOfType(project.demand.callTypes[type]),
    }))
    const situation = { project, setup, model, pool, cells, patience: mixedPatience(weighted) }
    return week.map((day) => requirementOn(situation, day, targets))
  })
}

function requirementOn(situation: Situation, { weekday, days }: WeekDay, targets: readonly StaffingTarget[]): Requirement {
  const { pool, project, setup, cells } = situation
  return {
    weekday,
    days,
    callTypes: pool.callTypes.map((type) => project.demand.callTypes[type].id),
    groups: pool.groups.map((group) => setup.groups[group].id),
    intervals: cells
      .filter((cell) => cell.weekday === weekday)
      .map((cell) => ({
        from: cell.from / MINUTE,
        to: cell.to / MINUTE,
        calls: cell.allCalls,
        load: cell.allCalls > 0 ? (cell.allCalls * cell.anyHandling.mean * 1000) / (cell.to - cell.from) : 0,
        operators: meanOperators(cell.duty),
        ...requiredFor(situation, cell, targets),
      })),
  }
}

/** Calls of each type with those that other calls become: transfers and recalls, in the same interval. */
export function withPassedOn({ demand }: Project, fresh: readonly number[]): readonly number[] {
  const place = new Map(demand.callTypes.map(({ id }, at) => [id, at]))
  let calls = fresh
  for (let round = 0; round < 60; round++) {
    const next = [...fresh]
    demand.callTypes.forEach(({ id, transfer, recall }, from) => {
      const all = transfer?.to.reduce((sum, { share }) => sum + share, 0) ?? 0
      for (const { callType, share } of transfer?.to ?? []) next[place.get(callType) ?? from] += (calls[from] * (transfer?.share ?? 0) * share) / all
      if (recall) next[place.get(recall.callType ?? id) ?? from] += calls[from] * (1 - (transfer?.share ?? 0)) * recall.share
    })
    calls = next
  }
  return calls
}

/** Fewest operators that keep every target that speaks of calls or groups of the pool. */
export function requiredFor(situation: Situation, cell: PoolCell, targets: readonly StaffingTarget[]): Pick<RequiredInterval, 'required' | 'binding'> {
  if (cell.allCalls === 0) return { required: 0 }
  const known = new Map<number, readonly FormFigures[]>()
  const figuresWith = (operators: number) => {
    const figures = known.get(operators) ?? figuresOf(situation, cell, operators)
    known.set(operators, figures)
    return figures
  }
  let [required, binding]: [number, number | undefined] = [0, undefined]
  for (const [at, target] of targets.entries()) {
    const places = placesIn(situation, target)
    if (places.length === 0) continue
    const fewest = fewestWhere((operators) => isKept(situation, cell, target, places, figuresWith(operators), operators))
    if (fewest === undefined) return {}
    if (fewest > required) [required, binding] = [fewest, at]
  }
  return { required, ...(binding !== undefined && { binding }) }
}

/** Every figure gets better with every operator: doubling, then halving. */
function fewestWhere(isKeptWith: (operators: number) => boolean): number | undefined {
  let tooFew = 0
  let enough = 1
  while (!isKeptWith(enough)) {
    tooFew = enough
    enough *= 2
    if (enough > MOST) return undefined
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (isKeptWith(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}

function figuresOf(situation: Situation, cell: PoolCell, operators: number): readonly FormFigures[] {
  const { form } = choiceOf(situation)
  // a form that knows the mean wait alone cannot tell a service level: Erlang A (or C) can
  return situation.pool.callTypes.map((_, place) => {
    const figures = formFigures(form, queueOf(situation, cell, operators, place))
    return figures.within === undefined && !form.startsWith('priorities') ? formFigures('erlang-a', queueOf(situation, cell, operators, place)) : figures
  })
}

/** Call types of the pool, by their place in it, of which a target speaks. */
function placesIn({ pool, project, setup }: Situation, { measure, of }: StaffingTarget): readonly number[] {
  const all = pool.callTypes.map((_, place) => place)
  if (of.length === 0) return all
  if (measure === 'occupancy') return pool.groups.some((group) => of.includes(setup.groups[group].id)) ? all : []
  return all.filter((place) => of.includes(project.demand.callTypes[pool.callTypes[place]].id))
}

function isKept(
  { project, pool }: Situation,
  cell: PoolCell,
  { measure, value }: StaffingTarget,
  places: readonly number[],
  figures: readonly FormFigures[],
  operators: number,
): boolean {
  if (measure === 'occupancy') return operators > 0 && figures[0].occupancy <= value
  const sums = { top: 0, bottom: 0 }
  for (const place of places) {
    if (cell.calls[place] === 0) continue
    const own = new LevelSums(project.demand.callTypes[pool.callTypes[place]].serviceLevel)
    own.add(cell.calls[place], figures[place])
    const [top, bottom] = topAndBottom(measure, own, figures[place], cell.calls[place])
    sums.top += top
    sums.bottom += bottom
  }
  if (sums.bottom <= 0) return true
  const figure = sums.top / sums.bottom
  return measure === 'serviceLevel' ? figure >= value : figure <= value
}

function topAndBottom(
  measure: Exclude<StaffingTarget['measure'], 'occupancy'>,
  own: LevelSums,
  figures: FormFigures,
  calls: number,
): readonly [number, number] {
  const attempts = calls * figures.attempts
  const { serviceLevel = 0, asa = Number.POSITIVE_INFINITY, abandonedShare = 0 } = own.figures()
  switch (measure) {
    case 'serviceLevel':
      return [attempts * serviceLevel, attempts]
    case 'abandonedShare':
      return [figures.overloaded ? attempts : attempts * abandonedShare, attempts]
    case 'asa':
      return [attempts * figures.answered * asa, attempts * figures.answered]
  }
}
