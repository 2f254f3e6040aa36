/** For and against each set-up, drawn from the figures: kinds and figures, no words. */
import { shareLower } from '../experiment/compare'
import type { Figure, RunReport, ShareOfProjects } from '../experiment/results'
import type { Risk } from './incentives'
import type { Option } from './option'
import type { Trial } from './trial'

export const pointKinds = ['costPerResult', 'cost', 'startCost', 'results', 'serviceLevel', 'firstCall', 'end'] as const

/** Best (for) or last (against) of all set-ups in a figure, in at least 80 of 100 projects against each other one. */
export interface FigurePoint {
  readonly kind: (typeof pointKinds)[number]
  readonly side: 'for' | 'against'
  readonly figure: Figure | { readonly mean: number }
  /** Share of projects against the nearest other set-up. */
  readonly share: number
  readonly nearest: string
  readonly nearestMean: number
}

/** A goal that is met in at least 80 of 100 projects, or in fewer than half of them. */
export interface GoalPoint {
  readonly kind: 'goal'
  readonly side: 'for' | 'against'
  readonly measure: string
  readonly chance: ShareOfProjects
}

/** A risk that the vendor carries, or the client. */
export interface RiskPoint {
  readonly kind: 'risk'
  readonly side: 'for' | 'against'
  readonly risk: Risk
  readonly client: number
}

export interface UnfinishedPoint {
  readonly kind: 'unfinished'
  readonly side: 'against'
  readonly chance: ShareOfProjects
}

export type Point = FigurePoint | GoalPoint | RiskPoint | UnfinishedPoint

export interface ProsAndCons {
  readonly setup: string
  readonly points: readonly Point[]
}

const mostlyFrom = 0.8

export function prosAndCons(options: readonly Option[], trials: readonly Trial[], report: RunReport): ProsAndCons[] {
  return options.map((option, place) => ({
    setup: option.setup,
    points: [
      ...pointKinds.flatMap((kind) => figurePoint(kind, place, options, trials)),
      ...goalPoints(report.setups.find(({ id }) => id === option.setup)?.chances ?? []),
      ...riskPoints(option),
      ...(option.unfinished ? [{ kind: 'unfinished', side: 'against', chance: option.unfinished } as const] : []),
    ],
  }))
}

function figurePoint(kind: FigurePoint['kind'], place: number, options: readonly Option[], trials: readonly Trial[]): FigurePoint[] {
  const own = columnOf(kind, trials[place])
  const figure = figureOf(kind, options[place])
  if (own === undefined || figure === undefined || options.length < 2) return []
  const lowerIsBetter = kind !== 'results' && kind !== 'serviceLevel'
  const others = options.flatMap((option, at) => {
    const column = at === place ? undefined : columnOf(kind, trials[at])
    const theirs = figureOf(kind, option)
    if (column === undefined || theirs === undefined) return []
    const differences = own.map((value, one) => value - column[one]).filter((value) => value - value === 0)
    if (differences.length === 0) return []
    const lower = shareLower(differences)
    return [{ setup: option.setup, mean: theirs.mean, better: lowerIsBetter ? lower : 1 - lower }]
  })
  if (others.length < options.length - 1) return []
  const nearest = others.reduce((best, one) => (Math.abs(one.mean - figure.mean) < Math.abs(best.mean - figure.mean) ? one : best))
  const told = { kind, figure, nearest: nearest.setup, nearestMean: nearest.mean }
  const [least, most] = [Math.min(...others.map(({ better }) => better)), Math.max(...others.map(({ better }) => better))]
  if (least >= mostlyFrom) return [{ ...told, side: 'for', share: least }]
  return most <= 1 - mostlyFrom ? [{ ...told, side: 'against', share: 1 - most }] : []
}

function figureOf(kind: FigurePoint['kind'], option: Option): FigurePoint['figure'] | undefined {
  switch (kind) {
    case 'firstCall':
      return { mean: option.firstCallDay }
    case 'end':
      return option.endDay
    default:
      return option[kind]
  }
}

function columnOf(kind: FigurePoint['kind'], { frame, cost, start, results, inTime, base, endDay }: Trial): Float64Array | undefined {
  switch (kind) {
    case 'cost':
      return cost
    case 'startCost':
      return start
    case 'costPerResult':
      return cost.map((amount, at) => amount / results[at])
    case 'results':
      return frame.running ? undefined : results
    case 'serviceLevel':
      return inTime.map((calls, at) => calls / base[at])
    case 'firstCall':
      return cost.map(() => frame.lead)
    case 'end':
      return frame.running ? undefined : endDay
  }
}

function goalPoints(chances: RunReport['setups'][number]['chances']): GoalPoint[] {
  return chances.flatMap(({ measure, share, low, high }): GoalPoint[] => {
    if (share >= mostlyFrom) return [{ kind: 'goal', side: 'for', measure, chance: { share, low, high } }]
    return share < 0.5 ? [{ kind: 'goal', side: 'against', measure, chance: { share, low, high } }] : []
  })
}

/** Only of a vendor: in-house nobody else could carry it. */
function riskPoints({ kind, bearings }: Option): RiskPoint[] {
  if (kind === 'in-house') return []
  return bearings.flatMap(({ risk, client, bearer }): RiskPoint[] =>
    bearer === 'shared' ? [] : [{ kind: 'risk', side: bearer === 'vendor' ? 'for' : 'against', risk, client }],
  )
}
