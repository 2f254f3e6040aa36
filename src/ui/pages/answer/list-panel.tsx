/** The list and its end: contacts tried and closed by working day, the share of projects that have ended, the date with its range, deadlines. */
import { useCallback, useMemo } from 'react'
import { ChartFigure } from '../../charts/chart-figure'
import { listChart } from '../../charts/list-chart'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { amount } from '../../parts/amounts'
import { ChanceTable } from '../../parts/chance-table'
import { FactTable } from '../../parts/fact-table'
import { nameInside } from './answer-sentence'
import { factsOf } from './facts'
import { deadlineRows, endWords, listLines, listTable } from './list-lines'
import type { OutboundProps } from './outbound-details'

const chartHeight = (width: number) => (width < 480 ? 280 : 300)
const nothing = { head: [], rows: [] }
const wanted = ['penetration', 'neverTriedShare', 'exhaustedShare', 'attemptsPerContact']

export function ListPanel({ setup, subject, project, swatch, wording }: OutboundProps) {
  const { t, language } = wording
  const lines = useMemo(() => listLines(setup, subject.id, wording), [setup, subject, wording])
  const table = useMemo(() => (lines ? listTable(lines, wording) : nothing), [lines, wording])
  const draw = useCallback(
    (size: ChartSize, paint: Paint) => {
      if (!lines) return { data: [], layout: {} }
      const { forecast, ...curves } = lines
      const deadlines = (forecast?.deadlines ?? []).map(({ day }) => ({ day, text: t('outbound.list.deadline') }))
      const titles = { list: t('outbound.list.share'), finished: t('outbound.list.finished') }
      return listChart({ ...curves, deadlines, titles, lastTick: (n) => t('outbound.list.lastDay', { n }), swatch, language }, size, paint)
    },
    [lines, swatch, language, t],
  )
  if (!lines) return null
  const { tried, processed, forecast } = lines
  const end = forecast ? endWords(forecast, setup, wording) : ''
  const deadlines = forecast ? deadlineRows(forecast, wording) : []
  const last = (values: readonly number[]) => amount(values.at(-1) ?? 0, 'share', wording, 0.005)
  const finding = [t('outbound.list.finding', { tried: last(tried.mean), processed: last(processed.mean) }), end].join(' ')
  const toBuy = setup.info.some(({ kind }) => kind === 'cellCompletes') ? [] : ['contactsToBuy']
  const title = t('outbound.list.title', { name: nameInside(setup, wording) })
  return (
    <ChartFigure
      title={title}
      caption={t('outbound.list.caption')}
      finding={finding}
      table={table}
      tableName={t('outbound.list.table')}
      draw={draw}
      height={chartHeight}
    >
      <p className="said">{end}</p>
      <div className="beside-list">
        {deadlines.length > 0 && <ChanceTable rows={deadlines} swatch={swatch} wording={wording} />}
        <FactTable facts={factsOf(setup, subject.id, [...wanted, ...toBuy], project, wording)} label={t('outbound.list.facts')} wording={wording} />
      </div>
    </ChartFigure>
  )
}
