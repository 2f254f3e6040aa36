/** From the pilot to the whole: what a plain proportion adds, and what the list, learning and drift change. */
import { useCallback, useMemo } from 'react'
import type { WaterfallStep } from '../../../sim/pilot/waterfall'
import { ChartFigure } from '../../charts/chart-figure'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { waterfallChart, waterfallHeight } from '../../charts/waterfall-chart'
import type { Wording } from '../../parts/measure-words'
import type { SwatchClass } from '../../parts/swatch'
import { waterfallBars, waterfallFinding, waterfallTable } from './waterfall-rows'

interface WaterfallFigureProps {
  readonly steps: readonly WaterfallStep[]
  readonly swatch: SwatchClass
  readonly wording: Wording
}

export function WaterfallFigure({ steps, swatch, wording }: WaterfallFigureProps) {
  const { t, language } = wording
  const bars = useMemo(() => waterfallBars(steps, wording), [steps, wording])
  const table = useMemo(() => waterfallTable(steps, wording), [steps, wording])
  const draw = useCallback((size: ChartSize, paint: Paint) => waterfallChart({ bars, swatch, language }, size, paint), [bars, swatch, language])
  return (
    <ChartFigure
      title={t('pilot.section.waterfall')}
      caption={t('pilotPage.waterfall.caption')}
      finding={waterfallFinding(steps, wording)}
      table={table}
      draw={draw}
      height={waterfallHeight(bars.length)}
    />
  )
}
