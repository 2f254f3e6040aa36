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
  stage: 'results',
  lastStageShare: 'results',
  processedShare: 'results',
  cost: 'cost',
  startCost: 'cost',
  costPerMonth: 'cost',
  costPerStage: 'cost',
  serviceLevel: 'service',
  asa: 'service',
  abandonedShare: 'service',
  waitP95: 'service',
  silentShare: 'service',
  operators: 'work',
  occupancy: 'work',
  hoursScheduled: 'work',
  attemptsPerContact: 'work',
  contactsPerHour: 'work',
  meanTalk: 'work',
}

/** Calls of a running service end when the horizon does: their days say nothing. The silent share only matters where a dialer makes silent calls. */
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
  if (kind === 'silentShare' || kind === 'processedShare')
    return figures.some((figure) => figure && Math.abs(figure.mean - (kind === 'silentShare' ? 0 : 1)) > 1e-9)
  return figures.some((figure) => figure !== undefined)
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
