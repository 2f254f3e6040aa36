/** The chosen call type or campaign by half hour and by working day: every measure with its interval of the mean, as a table. */
import { useMemo, useState } from 'react'
import type { Series, SetupResult } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import { ranged, timeOfDay } from '../../parts/amounts'
import { Choice } from '../../parts/choice'
import { FigureTable } from '../../parts/figure-table'
import { measureName, type Wording } from '../../parts/measure-words'
import { infoOf, type Subject } from '../../parts/subjects'
import { nameInside } from './answer-sentence'

interface BreakdownPanelProps {
  readonly setup: SetupResult
  readonly subject: Subject
  readonly wording: Wording
}

const axes = ['byTime', 'byDay'] as const
type AxisName = (typeof axes)[number]

export function BreakdownPanel({ setup, subject, wording }: BreakdownPanelProps) {
  const { t } = wording
  const [axis, setAxis] = useState<AxisName>('byTime')
  const table = useMemo(() => breakdown(setup, subject, axis, wording), [setup, subject, axis, wording])
  const options = axes.map((id) => ({ id, name: t(`answer.breakdown.${id}`) }))
  return (
    <section className="panel span">
      <header>
        <h2>{t('answer.breakdown.title', { name: nameInside(setup, wording) })}</h2>
        <span className="cap">{t('answer.breakdown.caption')}</span>
        <Choice label={t('answer.breakdown.choice')} value={axis} options={options} onChange={(id) => setAxis(id === 'byDay' ? 'byDay' : 'byTime')} />
      </header>
      <FigureTable table={table} label={t('answer.breakdown.choice')} />
    </section>
  )
}

/** Columns of the subject first, then the occupancy of every operator group. */
function breakdown(setup: SetupResult, subject: Subject, axis: AxisName, wording: Wording) {
  const groups = setup.info.flatMap(({ entity }) => (entity.of === 'group' ? [entity.id] : []))
  const owners = [subject.id, ...new Set(groups)]
  const columns = owners.flatMap((owner) => setup.series.filter(({ key }) => key.startsWith(`${owner}.`) && key.endsWith(`.${axis}`)))
  const points = [...new Set(columns.flatMap(({ x }) => x))].sort((a, b) => a - b)
  return {
    head: [wording.t(`answer.breakdown.${axis === 'byDay' ? 'day' : 'time'}`), ...columns.map((series) => columnName(setup, series, wording))],
    rows: points.map((point) => [axis === 'byDay' ? String(point) : timeOfDay(point), ...columns.map((series) => cell(series, point, wording))]),
  }
}

function columnName(setup: SetupResult, { key }: Series, wording: Wording): string {
  const info = infoOf(setup, key.split('.').slice(0, -1).join('.'))
  if (!info) return ''
  const name = measureName(info, wording)
  return info.entity.of === 'group' ? `${name}, ${textIn(info.entity.name, wording.language)}` : name
}

function cell(series: Series, point: number, wording: Wording): string {
  const at = series.x.indexOf(point)
  if (at < 0) return '–'
  const { value, range } = ranged(series.mean[at], series.low[at], series.high[at], series.unit, wording, false)
  return range === '' ? value : `${value} (${range})`
}
