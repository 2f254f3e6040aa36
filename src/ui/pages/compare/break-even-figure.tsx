/** Where one set-up begins to be cheaper than another: the simulated cost curves, the break-even of the chosen pair, and every pair in words. */
import { useCallback, useMemo, useState } from 'react'
import { pairBreakEvenWords } from '../../../messages/decision-words'
import type { BreakEvenCurve } from '../../../sim/decision/break-even'
import { ChartFigure } from '../../charts/chart-figure'
import { LineLegend } from '../../charts/line-legend'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { responseChart } from '../../charts/response-chart'
import { Choice } from '../../parts/choice'
import type { DecisionPart } from '../../parts/decision-part'
import { costLines, costMarks, costTable } from './break-even-lines'

const chartHeight = (width: number) => (width < 480 ? 280 : 340)

export function BreakEvenFigure({ curve, part }: { readonly curve: BreakEvenCurve; readonly part: DecisionPart }) {
  const { wording, nameOf, speaker } = part
  const { t, language, currency } = wording
  const crossing = useMemo(() => curve.pairs.filter(({ breakEvens }) => breakEvens.length > 0), [curve])
  const [chosen, setChosen] = useState<string>()
  const idOf = ({ a, b }: (typeof crossing)[number]) => `${a} ${b}`
  const pair = crossing.find((one) => idOf(one) === chosen) ?? crossing[0]
  const lines = useMemo(() => costLines(curve, part), [curve, part])
  const table = useMemo(() => costTable(curve, part), [curve, part])
  const draw = useCallback(
    (size: ChartSize, paint: Paint) => {
      const measure = t('decision.column.cost')
      const titles = { measure, short: measure, field: t(`decisionPage.breakEven.axis.${curve.unit}`) }
      return responseChart({ lines, joined: true, unit: 'money', titles, language, currency, ...costMarks(curve, pair, part) }, size, paint)
    },
    [lines, curve, pair, part, language, currency, t],
  )
  const sentences = curve.pairs.flatMap((one) => pairBreakEvenWords(one, curve, nameOf, speaker))
  const controls = (
    <Choice
      label={t('decisionPage.breakEven.pair')}
      value={pair ? idOf(pair) : ''}
      options={crossing.map((one) => ({ id: idOf(one), name: t('decisionPage.breakEven.pairName', { a: nameOf(one.a), b: nameOf(one.b) }) }))}
      onChange={setChosen}
    />
  )
  return (
    <ChartFigure
      title={t('decision.section.breakEven')}
      caption={t('decisionPage.breakEven.caption', { vat: t(`measures.vat.${wording.vat}`) })}
      finding={sentences.join(' ')}
      table={table}
      tableName={t('decisionPage.breakEven.table')}
      controls={controls}
      draw={draw}
      height={chartHeight}
    >
      <LineLegend lines={lines} always={false} joined />
      <ul className="said-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </ChartFigure>
  )
}
