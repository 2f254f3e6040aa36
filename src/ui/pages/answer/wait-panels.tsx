/** Waits of a call type: the share answered within every wait as a chart, and the figures of waits and queues with their definitions. */
import { useCallback, useMemo } from 'react'
import { textIn } from '../../../sim/terms/text'
import { ChartFigure } from '../../charts/chart-figure'
import { LineLegend } from '../../charts/line-legend'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { responseChart } from '../../charts/response-chart'
import { digits } from '../../parts/amounts'
import { FactTable } from '../../parts/fact-table'
import { seconds } from '../../parts/measure-words'
import { nameInside } from './answer-sentence'
import { factsOf } from './facts'
import { Fold } from './fold'
import type { InboundProps } from './inbound-details'
import { timeOfLevel, waitCurves, waitFinding, waitTable, waitTicks } from './wait-lines'

const chartHeight = (width: number) => (width < 480 ? 280 : 300)

export function WaitPanel({ report, setup, subject, wording }: InboundProps) {
  const { t, language, currency } = wording
  const curves = useMemo(() => waitCurves(report, subject.id, wording), [report, subject.id, wording])
  const table = useMemo(() => waitTable(curves, wording), [curves, wording])
  const lines = useMemo(() => curves.map(({ line }) => line), [curves])
  const within = timeOfLevel(setup, subject.id)
  const draw = useCallback(
    (size: ChartSize, paint: Paint) => {
      const marks = within === undefined ? [] : [{ at: within, text: t('measures.base.within', { time: seconds(within, { t, language }) }) }]
      const titles = { measure: t('inbound.waits.share'), short: t('inbound.waits.short'), field: t('inbound.waits.x') }
      return responseChart({ lines, ticks: waitTicks(curves), marks, joined: true, dense: true, unit: 'share', titles, language, currency }, size, paint)
    },
    [curves, lines, within, t, language, currency],
  )
  if (curves.length === 0) return null
  return (
    <ChartFigure
      title={t('inbound.waits.title', { name: textIn(subject.name, language) })}
      caption={t('inbound.waits.caption')}
      finding={waitFinding(curves, within, wording)}
      table={table}
      tableName={t('inbound.waits.table')}
      draw={draw}
      height={chartHeight}
    >
      {lines.length > 1 && <LineLegend lines={lines} always={false} joined dense />}
    </ChartFigure>
  )
}

const wanted = [
  'asa',
  'meanWait',
  'waitDeviation',
  'waitP50',
  'waitP80',
  'waitP95',
  'abandonedShare',
  'leftAtCloseShare',
  'queueMean',
  'queueMaximum',
  'queueLongest',
]
const defined = [
  'asa',
  'meanWait',
  'waitDeviation',
  'waitPercentiles',
  'abandonedShare',
  'leftAtCloseShare',
  'queueMean',
  'queueMaximum',
  'queueLongest',
  'curve',
] as const

export function WaitFacts({ report, setup, subject, project, wording }: InboundProps) {
  const { t, language } = wording
  const facts = factsOf(setup, subject.id, wanted, project, wording)
  if (facts.length === 0) return null
  const title = t('inbound.facts.title', { name: nameInside(setup, wording) })
  const most = setup.measures[`${subject.id}.queueLongest`]?.most
  return (
    <section className="panel">
      <header>
        <h2>{title}</h2>
        <span className="cap">{t('inbound.facts.caption')}</span>
      </header>
      <FactTable facts={facts} label={title} wording={wording} />
      {most !== undefined && (
        <p className="said">{t('inbound.facts.longest', { runs: digits(report.replications, 0, language), n: digits(most, 0, language) })}</p>
      )}
      <Fold summary={t('inbound.facts.define')}>
        <ul className="formulas">
          {defined.map((name) => (
            <li key={name}>{t(`inbound.facts.definition.${name}`)}</li>
          ))}
        </ul>
      </Fold>
    </section>
  )
}
