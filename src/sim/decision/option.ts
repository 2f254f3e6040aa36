/** One of the set-ups to choose from, in the figures that a choice is made by. */

import { type LedgerLine, totalOf } from '../economics/ledger'
import { meanLedger } from '../economics/mean-ledger'
import type { Figure, ShareOfProjects } from '../experiment/results'
import { workdayAfter } from '../project/calendar'
import type { LocalText } from '../terms/text'
import { type Discounted, discountedCost } from './discounted'
import { inUnits, meanFigure, ratioFigure, shareFigure } from './figures'
import { type Bearing, bearingsOf } from './incentives'
import { meanWorkload } from './mean-workload'
import { linesOf, type Trial } from './trial'
import { type LineInUnits, linesInUnits, type UnitPrice, unitPrices } from './units'

export interface Option {
  readonly setup: string
  readonly name: LocalText
  readonly kind: 'in-house' | 'vendor'
  readonly firstCallDay: number
  readonly firstCall: string
  /** Working days from signing to the last call; absent for a running service. */
  readonly endDay?: Figure
  /** ISO dates of it: of the mean, and between which 95 of 100 projects end. */
  readonly endDate?: { readonly low: string; readonly mean: string; readonly high: string }
  /** Over the project, or over the horizon of a running service. */
  readonly cost: Figure
  readonly startCost: Figure
  readonly results: Figure
  readonly costPerResult?: Figure
  readonly serviceLevel?: Figure
  /** Projects in which this set-up costs least, and least for a result. */
  readonly cheapest: ShareOfProjects
  readonly cheapestPerResult?: ShareOfProjects
  /** Projects in which not every contact was closed within the horizon; their cost would have been higher. */
  readonly unfinished?: ShareOfProjects
  readonly ledger: {
    readonly currency: string
    readonly vat: 'excluded' | 'included' | 'none'
    readonly lines: readonly LedgerLine[]
    readonly totalMinor: number
  }
  readonly discounted?: Discounted
  readonly unitPrices: readonly UnitPrice[]
  readonly lines: readonly LineInUnits[]
  readonly bearings: readonly Bearing[]
}

export type Cheapest = Pick<Option, 'cheapest' | 'cheapestPerResult'>

/** The n-th working day from signing on, counted from 1. */
function endOf({ frame, endDay: column }: Trial): Pick<Option, 'endDay' | 'endDate'> {
  const endDay = meanFigure(column, 'workdays')
  const dateOf = (day: number) => workdayAfter(frame.project.calendar, day - 1)
  return {
    endDay,
    endDate: { low: dateOf(Math.floor(endDay.outcomeLow)), mean: dateOf(Math.ceil(endDay.mean)), high: dateOf(Math.ceil(endDay.outcomeHigh)) },
  }
}

export function optionOf(trial: Trial, cheapest: Cheapest): Option {
  const { frame, workloads } = trial
  const { project, setup, lead, running } = frame
  const lines = meanLedger(workloads.map((workload) => linesOf(frame, workload)))
  const costPerResult = ratioFigure(inUnits(trial.cost), trial.results, 'money')
  const serviceLevel = ratioFigure(trial.inTime, trial.base, 'share')
  const open = trial.finished.filter((done) => !done).length
  const rate = project.decision?.discountRate
  return {
    setup: setup.id,
    name: setup.name,
    kind: setup.kind,
    firstCallDay: lead + 1,
    firstCall: workdayAfter(project.calendar, lead),
    ...(!running && endOf(trial)),
    cost: meanFigure(inUnits(trial.cost), 'money'),
    startCost: meanFigure(inUnits(trial.start), 'money'),
    results: meanFigure(trial.results, 'count'),
    ...(costPerResult && { costPerResult }),
    ...(serviceLevel && { serviceLevel }),
    ...cheapest,
    ...(open > 0 && { unfinished: shareFigure(open, trial.finished.length) }),
    ledger: { currency: project.currency, vat: project.vat, lines, totalMinor: totalOf(lines) },
    ...(rate !== undefined && { discounted: discountedCost(lines, meanWorkload(workloads), lead / frame.workdaysPerMonth, rate) }),
    unitPrices: unitPrices(trial),
    lines: linesInUnits(trial),
    bearings: bearingsOf(trial),
  }
}
