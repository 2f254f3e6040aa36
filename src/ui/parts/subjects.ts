/** What a report speaks of: its campaigns and call types, the set-up that is looked at first, and where its figures stand. */
import type { Entity, Figure, MeasureInfo, Notice, RunReport, SetupResult } from '../../sim/experiment/results'
import { comparisonOf } from './difference'

/** A campaign or call type of the demand: what the four figures and the main chart are about. */
export type Subject = Extract<Entity, { readonly id: string }>

export function subjectsOf(report: RunReport): readonly Subject[] {
  const found = new Map<string, Subject>()
  for (const { entity } of report.setups.flatMap(({ info }) => info)) {
    if (entity.of === 'campaign' || entity.of === 'callType') found.set(entity.id, entity)
  }
  return [...found.values()]
}

export function infoOf(setup: SetupResult, key: string): MeasureInfo | undefined {
  return setup.info.find((info) => info.key === key)
}

export interface StageFigure {
  readonly info: MeasureInfo
  readonly figure: Figure
}

/** Counts of the funnel's stages, first stage first. */
export function stagesOf(setup: SetupResult, campaign: string): readonly StageFigure[] {
  return setup.info
    .filter(({ key, stage, unit }) => stage !== undefined && unit === 'count' && key.startsWith(`${campaign}.`))
    .sort((a, b) => (a.stage?.index ?? 0) - (b.stage?.index ?? 0))
    .flatMap((info) => {
      const figure = setup.measures[info.key]
      return figure ? [{ info, figure }] : []
    })
}

/** Measure by which set-ups are ranked: cost per last result, or cost a month, or cost. */
function costKey(setup: SetupResult): string {
  const perStage = setup.info.filter(({ kind }) => kind === 'costPerStage').at(-1)
  if (perStage) return perStage.key
  return setup.measures.costPerMonth ? 'costPerMonth' : 'cost'
}

/** Goals that are met more often than not. */
function goalsMet({ chances }: SetupResult): number {
  return chances.filter(({ share }) => share >= 0.5).length
}

/** What a set-up cannot do at all, in however many projects. */
const cannot: readonly Notice['kind'][] = ['overloaded', 'noOperators']

/** The set-up that the page opens with: of those that do their work and meet most of the goals, the cheapest per result. */
export function firstSetup(report: RunReport): SetupResult | undefined {
  const [reference] = report.setups
  if (!reference) return undefined
  const key = costKey(reference)
  const able = report.setups.filter(({ notices }) => notices.every(({ kind, share }) => !cannot.includes(kind) && share < 0.5))
  const willing = able.length > 0 ? able : report.setups
  const most = Math.max(...willing.map(goalsMet))
  const among = willing.filter((setup) => goalsMet(setup) === most)
  return among.reduce((best, setup) =>
    (setup.measures[key]?.mean ?? Number.POSITIVE_INFINITY) < (best.measures[key]?.mean ?? Number.POSITIVE_INFINITY) ? setup : best,
  )
}

/** The set-up to set beside the chosen one: the reference, or the first alternative. */
export function otherSetup(report: RunReport, chosen: SetupResult): SetupResult | undefined {
  return report.setups.find(({ id }) => id !== chosen.id)
}

/** Pair of the other set-up against the chosen one. */
export function pairWith(report: RunReport, measure: string, chosen: SetupResult, other: SetupResult) {
  return comparisonOf(report, measure, chosen.id, other.id)
}
