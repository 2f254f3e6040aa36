/** Main chart of a call type: calls by half hour, and under it the service level with band and target. */
import { useCallback, useMemo } from 'react'
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { ChartFigure } from '../../charts/chart-figure'
import { dayChart } from '../../charts/day-chart'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { amount } from '../../parts/amounts'
import { measureBase, type Wording } from '../../parts/measure-words'
import { infoOf, type Subject } from '../../parts/subjects'
import { dayFinding, dayLines, dayTable } from './day-lines'
import { goalOf } from './key-figures'

interface DayPanelProps {
  readonly report: RunReport
  readonly setup: SetupResult
  readonly subject: Subject
  readonly project: Project | undefined
  readonly wording: Wording
}

const chartHeight = (width: number) => (width < 480 ? 300 : 330)
const nothing = { head: [], rows: [] }

export function DayPanel({ report, setup, subject, project, wording }: DayPanelProps) {
  const { t, language } = wording
  const key = `${subject.id}.serviceLevel`
  const lines = useMemo(() => dayLines(report, setup, subject.id, wording), [report, setup, subject.id, wording])
  const table = useMemo(() => (lines ? dayTable(lines, wording) : nothing), [lines, wording])
  const goal = goalOf(key, setup.chances, project, subject)
  const info = infoOf(setup, key)
  const base = info ? measureBase(info, project, wording, false) : ''
  const target = goal?.value
  const targetText = target === undefined ? undefined : t('answer.day.target', { value: amount(target, 'share', { language, currency: '' }) })
  const level = [[t('measures.name.serviceLevel'), base].filter(Boolean).join(', '), targetText].filter(Boolean).join('; ')
  const short = [t('measures.name.serviceLevel'), targetText].filter(Boolean).join('; ')
  const draw = useCallback(
    (size: ChartSize, paint: Paint) => {
      if (!lines) return { data: [], layout: {} }
      return dayChart(
        { ...lines, titles: { offered: t('measures.name.offered'), level, short }, language, ...(target !== undefined && { target }) },
        size,
        paint,
      )
    },
    [lines, target, level, short, language, t],
  )
  if (!lines) return null
  const caption = t('answer.day.caption', { band: t('answer.day.band') })
  return (
    <ChartFigure title={t('answer.day.title')} caption={caption} finding={dayFinding(lines, target, wording)} table={table} draw={draw} height={chartHeight} />
  )
}
