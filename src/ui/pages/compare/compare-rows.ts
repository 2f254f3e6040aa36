/** Rows of the comparison: which measures are worth a row, in groups, with their words. */
import type { Figure, MeasureInfo, RunReport } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { intervalWords } from '../../parts/interval-words'
import { type MeasureKind, measureBase, measureKind, measureName, type Wording } from '../../parts/measure-words'

export const rowGroups = ['time', 'results', 'cost', 'service', 'work'] as const
export type RowGroup = (typeof rowGroups)[number]

export interface CompareRow {
  readonly key: string
  readonly group: RowGroup
  readonly kind: MeasureKind | undefined
  readonly info: MeasureInfo
  readonly name: string
  readonly base: string
  /** One figure a set-up, in the order of the report. */
  readonly figures: readonly (Figure | undefined)[]
}

const groups: Partial<Record<MeasureKind, RowGroup>> = {
  firstCallDay: 'time',
  lastCallDay: 'time',
  workingDays: 'time',
  finished: 'time',
  stage: 'results',
  lastStageShare: 'results',
  processedShare: 'results',
  quotasFilled: 'results',
  contactsToBuy: 'results',
  cost: 'cost',
  startCost: 'cost',
  costPerMonth: 'cost',
  costPerStage: 'cost',
  serviceLevel: 'service',
  asa: 'service',
  abandonedShare: 'service',
  waitP95: 'service',
  silentShare: 'service',
  abandonedByRule: 'service',
  ruleKept: 'service',
  operators: 'work',
  occupancy: 'work',
  hoursScheduled: 'work',
  attemptsPerContact: 'work',
  contactsPerHour: 'work',
  stagePerHour: 'work',
  meanTalk: 'work',
}

/** Of what differs from this value in no set-up there is nothing to compare: nobody abandoned, all of the list done, nothing to buy. */
const calm: Partial<Record<MeasureKind, number>> = {
  silentShare: 0,
  processedShare: 1,
  finished: 1,
  quotasFilled: 1,
  contactsToBuy: 0,
  abandonedByRule: 0,
  ruleKept: 1,
}

/** Calls of a running service end when the horizon does: their days say nothing. */
function isWorthARow(info: MeasureInfo, kind: MeasureKind, report: RunReport): boolean {
  const figures = report.setups.map(({ measures }) => measures[info.key])
  const running = report.setups.some(({ measures }) => measures.costPerMonth !== undefined)
  if (info.service && !info.service.chosen) return false
  if (running && (kind === 'workingDays' || kind === 'cost')) return false
  if (kind === 'workingDays' && info.entity.of === 'campaign') return false
  if (
    kind === 'costPerStage' &&
    report.setups.some(({ info: all }) => all.some((other) => other.kind === 'costPerStage' && (other.stage?.index ?? 0) > (info.stage?.index ?? 0)))
  )
    return false
  if (kind === 'hoursScheduled' && info.entity.of === 'group') return false
  if (kind === 'silentShare' && isRuled(info, report)) return false
  const nothing = calm[kind]
  if (nothing !== undefined) return figures.some((figure) => figure && Math.abs(figure.mean - nothing) > 1e-9)
  return figures.some((figure) => figure !== undefined)
}

/** Every set-up that abandons anybody has a rule for it: its share says the same, and more. */
function isRuled({ key, entity }: MeasureInfo, { setups }: RunReport): boolean {
  const ruled = (measures: RunReport['setups'][number]['measures']) => entity.of === 'campaign' && measures[`${entity.id}.abandonedByRule`] !== undefined
  return setups.some(({ measures }) => ruled(measures)) && setups.every(({ measures }) => ruled(measures) || !((measures[key]?.mean ?? 0) > 0))
}

/** Groups of operators have their own identifiers in each set-up: only those that all set-ups share can be set side by side. */
function isShared(info: MeasureInfo, report: RunReport): boolean {
  return info.entity.of !== 'group' || report.setups.every(({ measures }) => measures[info.key] !== undefined)
}

/** Groups in the first set-up: with several, their names tell the rows apart. */
function groupsOf(report: RunReport): number {
  return new Set(report.setups[0]?.info.flatMap(({ entity }) => (entity.of === 'group' ? [entity.id] : []))).size
}

export function compareRows(report: RunReport, project: Project | undefined, wording: Wording): readonly CompareRow[] {
  const infos = new Map(report.setups.flatMap(({ info }) => info).map((info) => [info.key, info]))
  const rows = [...infos.values()].flatMap((info): CompareRow[] => {
    const kind = measureKind(info)
    const group = kind && groups[kind]
    if (!kind || !group || !isWorthARow(info, kind, report) || !isShared(info, report)) return []
    const figures = report.setups.map(({ measures }) => measures[info.key])
    const base = measureBase(info, project, wording, info.entity.of !== 'group' || groupsOf(report) > 1)
    const interval = figures.map((figure) => intervalWords(figure, wording)).find(Boolean)
    return [
      {
        key: info.key,
        group,
        kind,
        info,
        name: measureName(info, wording),
        base: [base, interval].filter(Boolean).join('; '),
        figures,
      },
    ]
  })
  return rowGroups.flatMap((group) => rows.filter((row) => row.group === group))
}
