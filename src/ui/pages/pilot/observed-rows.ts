/** What a pilot has shown: shares, times and paces with their intervals, control charts, and what must be said before they are used. */
import type { PilotAnswer } from '../../../sim/pilot/answer'
import { isColumn } from '../../../sim/pilot/columns'
import type { Inference, InferredFigure } from '../../../sim/pilot/infer'
import type { ControlPoint } from '../../charts/control-chart'
import { amount, digits, ranged } from '../../parts/amounts'
import type { FigureTableData } from '../../parts/figure-table'
import type { Wording } from '../../parts/measure-words'

export type Chart = Inference['charts'][number]

export interface InferredRow {
  readonly key: InferredFigure['kind']
  readonly name: string
  readonly value: string
  readonly range: string
  /** Numerator and denominator of a share: "31 of 307". */
  readonly base: string
  readonly method: string
  readonly few: boolean
}

export function inferredRows({ figures }: Inference, wording: Wording): readonly InferredRow[] {
  const { t, language } = wording
  const count = (n: number) => digits(n, 0, language)
  return figures.map(({ kind, unit, mean, low = Number.NaN, high = Number.NaN, method, events, trials, fewEvents }) => {
    // without an interval nothing says how many digits mean anything
    const { value, range } = method === 'none' ? { value: amount(mean, unit, wording, 0.05 * mean), range: '' } : ranged(mean, low, high, unit, wording, false)
    const base = unit === 'share' ? t('pilotPage.inferred.base', { events: count(events), trials: count(trials) }) : ''
    return { key: kind, name: t(`pilot.inferred.${kind}`), value, range, base, method: t(`pilot.method.${method}`), few: fewEvents && unit === 'share' }
  })
}

const titles = { operators: 'pilot.section.operators', days: 'pilot.section.byDay', reach: 'pilot.section.reachByDay' } as const

export function chartTitle({ of, share }: Chart, { t }: Wording): string {
  return t(titles[share === 'reach' ? 'reach' : of])
}

/** A day has its number alone; at the axis it is said what it is. */
function pointName(label: string, of: Chart['of'], { t }: Wording): string {
  return of === 'days' ? t('pilotPage.chart.day', { day: label }) : label
}

export function controlPoints({ of, points }: Chart, wording: Wording): readonly ControlPoint[] {
  const { t, language } = wording
  const count = (n: number) => digits(n, 0, language)
  return points.map(({ label, events, trials, share, low, high, out, fewEvents }) => {
    const name = pointName(label, of, wording)
    const told = { name, share: shareText(share, wording), events: count(events), trials: count(trials), limits: limits(low, high, wording) }
    return { label: name, share, low, high, out, fewEvents, hover: t('pilotPage.chart.hover', told) }
  })
}

const shareText = (share: number, wording: Wording) => amount(share, 'share', wording, 0.005)

function limits(low: number, high: number, wording: Wording): string {
  return ranged(low, low, high, 'share', wording, false).range
}

export function controlTable({ of, points }: Chart, wording: Wording): FigureTableData {
  const { t, language } = wording
  return {
    head: [t(`pilotPage.chart.${of}`), t('pilot.column.of'), t('pilot.column.share'), t('pilot.column.limits'), t('pilotPage.chart.marks')],
    rows: points.map(({ label, events, trials, share, low, high, out, fewEvents }) => [
      pointName(label, of, wording),
      t('pilotPage.inferred.base', { events: digits(events, 0, language), trials: digits(trials, 0, language) }),
      shareText(share, wording),
      limits(low, high, wording),
      [out && t('pilot.outside'), fewEvents && t('pilot.few')].filter(Boolean).join(', '),
    ]),
  }
}

/** Whether they are alike, in words: who lies outside, and how often chance alone does as much. */
export function controlFinding({ of, points, heterogeneity }: Chart, wording: Wording): string {
  const { t } = wording
  const { chance, degrees } = heterogeneity
  const out = points.filter((point) => point.out).map(({ label }) => pointName(label, of, wording))
  const first = out.length === 0 ? t('pilotPage.chart.allInside') : t('pilotPage.chart.someOutside', { names: out.join(', ') })
  if (degrees === 0) return first
  return `${first} ${t('pilotPage.chart.test', { chance: amount(chance, 'share', wording, chance < 0.01 ? 0.005 : 0.05) })}`
}

/** What must be said before the figures are used. */
export function noticeWords({ inference, notices }: PilotAnswer, wording: Wording): readonly string[] {
  const { t } = wording
  const own = (inference?.notices ?? []).filter(({ kind }) => kind !== 'notCounted')
  const uncounted = (inference?.notices ?? []).flatMap(({ kind, found }) => {
    const column = String(found)
    return kind === 'notCounted' && isColumn(column) ? [t(`pilot.heading.${column}`)] : []
  })
  return [
    ...own.map(({ kind, found }) => t(`pilot.notice.${kind}`, { found })),
    ...(uncounted.length > 0 ? [t('pilot.notice.notCounted', { found: uncounted.join('; ') })] : []),
    ...notices.map(({ kind, found }) => t(`pilot.notice.${kind}`, { found: kind === 'unfinished' ? amount(Number(found), 'share', wording, 0.01) : found })),
  ]
}
