/** A small picture of a curve with its band: drawn at once, without the chart library. */
import { useTranslation } from 'react-i18next'
import { formatFor, span } from '../../../messages/format'
import type { Series } from '../../../sim/experiment/results'
import type { Language } from '../../../sim/terms/text'
import { niceTicks } from '../../parts/rounding'

const box = { left: 34, right: 422, top: 22, bottom: 180 } as const

export function MiniChart({ series, language }: { readonly series: Series; readonly language: Language }) {
  const { t } = useTranslation()
  const format = formatFor(language)
  const { x, mean, outcomeLow, outcomeHigh } = series
  const end = x.length - 1
  const most = Math.max(1, ...outcomeHigh)
  const ticks = niceTicks(0, most, 3)
  const weeks = Math.ceil(x[end] ?? 1)
  const top = ticks[ticks.length - 1] ?? most
  const across = (value: number) => box.left + (value / weeks) * (box.right - box.left)
  const up = (value: number) => box.bottom - (value / top) * (box.bottom - box.top)
  const path = (values: readonly number[]) => values.map((value, at) => `${at === 0 ? 'M' : 'L'}${across(x[at]).toFixed(1)},${up(value).toFixed(1)}`).join('')
  const back = outcomeLow
    .map((value, at) => `L${across(x[at]).toFixed(1)},${up(value).toFixed(1)}`)
    .reverse()
    .join('')
  const [low, high, middle] = [outcomeLow[end] ?? 0, outcomeHigh[end] ?? 0, mean[end] ?? 0]
  const endX = across(x[end] ?? 0)
  return (
    <svg className="chart" viewBox="0 0 432 200" aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={tick === 0 ? 'bl' : 'gr'} d={`M${box.left},${up(tick)}H${box.right}`} />
          <text className="e" x={box.left - 8} y={up(tick) + 4}>
            {format.count(tick)}
          </text>
        </g>
      ))}
      {Array.from({ length: weeks + 1 }, (_, week) => week).map((week) => (
        <text key={week} className={week === weeks ? 'e' : 'mid'} x={across(week)} y={197}>
          {week === weeks ? t('home.week', { n: week }) : week}
        </text>
      ))}
      <g className="a">
        <path className="band" d={`${path(outcomeHigh)}${back}Z`} />
        <path className="ln" d={path(mean)} />
        <circle className="dot" cx={endX} cy={up(middle)} r="4" />
        <path className="wh" d={`M${endX - 4},${up(high)}h8m-4,0V${up(low)}m-4,0h8`} />
        <text className="lb e" x={endX + 5} y={up(high) - 8}>
          {format.count(middle)}
          <tspan fontWeight="400"> ({span(format.count(low), format.count(high))})</tspan>
        </text>
      </g>
    </svg>
  )
}
