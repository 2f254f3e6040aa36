/** The frontier of one team size as a drawing, with every point in the table behind it. */
import { useCallback, useMemo } from 'react'
import { ChartFigure } from '../../charts/chart-figure'
import { frontierChart, widestShown } from '../../charts/frontier-chart'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { amount, digits } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import type { SwatchClass } from '../../parts/swatch'
import { type FrontierView, frontierCurves, pointTable, presentMark, teamWith } from './frontier-rows'

interface FrontierFigureProps {
  readonly view: FrontierView
  readonly operators: number
  readonly modeName: string
  readonly swatch: SwatchClass
  readonly finding: string
  readonly wording: Wording
}

const chartHeight = (width: number) => (width < 480 ? 300 : 340)

export function FrontierFigure({ view, operators, modeName, swatch, finding, wording }: FrontierFigureProps) {
  const { t, language } = wording
  const team = teamWith(view, operators)
  const curves = useMemo(() => frontierCurves(team, wording), [team, wording])
  const present = useMemo(() => (operators === view.team ? presentMark(view, modeName, wording) : undefined), [view, operators, modeName, wording])
  const table = useMemo(() => pointTable(team, view.limit, wording), [team, view.limit, wording])
  const limit = useMemo(
    () => ({ share: view.limit, text: t('outbound.modes.limit', { limit: amount(view.limit, 'share', wording) }) }),
    [view.limit, t, wording],
  )
  const draw = useCallback(
    (size: ChartSize, paint: Paint) => {
      const titles = { busy: t('outbound.modes.axis.busy'), abandoned: t('outbound.modes.axis.abandoned') }
      return frontierChart({ curves, limit, titles, swatch, language, ...(present && { present }) }, size, paint)
    },
    [curves, present, limit, swatch, language, t],
  )
  if (curves.length === 0 && !present) return <p className="cap">{t('outbound.modes.notYet')}</p>
  const right = widestShown({ limit, ...(present && { present }) })
  const beyond = curves.some(({ abandoned }) => abandoned.some((share) => share > right))
  const title = t('outbound.modes.chart', { operators: t('answer.operators', { count: operators, n: digits(operators, 0, language) }) })
  const caption = [t('outbound.modes.chartCaption'), beyond && t('outbound.modes.beyond', { share: amount(right, 'share', wording) })]
    .filter(Boolean)
    .join('; ')
  return <ChartFigure title={title} caption={caption} finding={finding} table={table} draw={draw} height={chartHeight} />
}
