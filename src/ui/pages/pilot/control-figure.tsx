/** Operators or days beside the limits within which chance alone leaves them. */
import { useCallback, useMemo } from 'react'
import { ChartFigure } from '../../charts/chart-figure'
import { controlChart } from '../../charts/control-chart'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { amount } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import { type Chart, chartTitle, controlFinding, controlPoints, controlTable } from './observed-rows'

const chartHeight = () => 200

export function ControlFigure({ chart, wording }: { readonly chart: Chart; readonly wording: Wording }) {
  const { t, language } = wording
  const points = useMemo(() => controlPoints(chart, wording), [chart, wording])
  const table = useMemo(() => controlTable(chart, wording), [chart, wording])
  const { centre } = chart
  const draw = useCallback(
    (size: ChartSize, paint: Paint) => {
      const words = { centre: amount(centre, 'share', wording, 0.005), out: t('pilot.outside') }
      return controlChart({ points, centre, words, language }, size, paint)
    },
    [points, centre, wording, language, t],
  )
  const finding = controlFinding(chart, wording)
  const title = chartTitle(chart, wording)
  const few = points.some(({ fewEvents }) => fewEvents)
  const caption = [t('pilotPage.chart.caption'), few && t('pilotPage.chart.hollow')].filter(Boolean).join('; ')
  return (
    <ChartFigure title={title} caption={caption} finding={finding} table={table} draw={draw} height={chartHeight}>
      <p className="cap">{finding}</p>
    </ChartFigure>
  )
}
