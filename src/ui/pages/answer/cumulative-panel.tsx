/** Main chart of a campaign: results of the last stage by week after signing, all set-ups, with bands and plan. */
import { useCallback, useMemo } from 'react'
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { bandChart, MOST_NAMED_NARROW } from '../../charts/band-chart'
import { ChartFigure } from '../../charts/chart-figure'
import { LineLegend } from '../../charts/line-legend'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { amount } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import { type Subject, stagesOf } from '../../parts/subjects'
import { cumulativeKey, cumulativeLines, cumulativeTable } from './cumulative-lines'

interface CumulativePanelProps {
  readonly report: RunReport
  readonly setup: SetupResult
  readonly subject: Subject
  readonly wording: Wording
}

/** Weeks from signing below which a late start needs no word of its own. */
const LATE = 3
const chartHeight = (width: number) => (width < 480 ? 232 : 276)

export function CumulativePanel({ report, setup, subject, wording }: CumulativePanelProps) {
  const { t, language } = wording
  const stage = stagesOf(setup, subject.id).at(-1)
  const key = cumulativeKey(subject.id, stage?.info.stage?.index ?? 1)
  const lines = useMemo(() => cumulativeLines(report, key, wording), [report, key, wording])
  const table = useMemo(() => cumulativeTable(lines, wording), [lines, wording])
  const plan = setup.chances.find(({ measure, atLeast }) => measure === stage?.info.key && atLeast !== undefined)?.atLeast
  const draw = useCallback(
    (size: ChartSize, paint: Paint) => {
      // a line begins at the first call; the first result may come a week or more after it
      const latest = lines.reduce((one, other) => ((other.x[0] ?? 0) > (one?.x[0] ?? 0) ? other : one), lines[0])
      const at = latest?.x[0] ?? 0
      const start = latest && at >= LATE ? { at, text: t('answer.cumulative.start', { name: latest.name, n: Math.floor(at) + 1 }) } : undefined
      const goal = plan === undefined ? undefined : { value: plan, text: t('answer.cumulative.plan', { n: amount(plan, 'count', wording) }) }
      return bandChart({ lines, language, lastTick: (n) => t('answer.cumulative.week', { n }), ...(goal && { goal }), ...(start && { start }) }, size, paint)
    },
    [lines, plan, language, t, wording],
  )
  if (!stage?.info.stage || lines.length === 0) return null
  const finding = lines
    .map(({ name, value, range, x }) => t('answer.cumulative.finding', { name, mean: value, range, week: Math.ceil(x.at(-1) ?? 0) }))
    .join(' ')
  const title = t('answer.cumulative.title', { stage: textIn(stage.info.stage.name, language) })
  const ends = lines.map((line) => ({ ...line, name: `${line.name} ${line.value}${line.range === '' ? '' : ` (${line.range})`}` }))
  return (
    <ChartFigure title={title} caption={t('answer.cumulative.caption')} finding={finding} table={table} draw={draw} height={chartHeight}>
      {lines.length > MOST_NAMED_NARROW && <LineLegend lines={ends} always={false} joined dense />}
    </ChartFigure>
  )
}
