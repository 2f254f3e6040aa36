/** The cheapest set-up by volume and handling time; the shade says in how many projects it is the cheapest. */
import { useId } from 'react'
import { volumeWords } from '../../../messages/decision-words'
import '../../charts/charts.css'
import type { BreakEvenCurve } from '../../../sim/decision/break-even'
import type { BreakEvenMap } from '../../../sim/decision/break-even-map'
import { HeatMap, type HeatMapData } from '../../charts/heat-map'
import type { DecisionPart } from '../../parts/decision-part'

/** Of so many set-ups one is the cheapest in at least its fair share of projects: shades run from a third to all. */
const shadeOf = (share: number): number => Math.max(0, Math.min(4, Math.floor((share - 1 / 3) / (2 / 15))))

export function mapData(
  { volumes, handlings, cells }: BreakEvenMap,
  curve: Pick<BreakEvenCurve, 'atOne' | 'unit'> | undefined,
  part: DecisionPart,
): HeatMapData {
  const { nameOf, speaker, wording } = part
  const { t } = wording
  const times = (value: number) => `× ${speaker.format.number(value, 2)}`
  const columns = volumes.map((volume) => (curve ? volumeWords(volume, curve, speaker) : times(volume)))
  return {
    across: t('decision.column.volume'),
    down: t('decision.risk.handling'),
    columns,
    rows: handlings.map((handling) => ({
      name: times(handling),
      cells: volumes.map((volume, at) => {
        const cell = cells.find((one) => one.volume === volume && one.handling === handling)
        const best = cell?.setups.find(({ setup }) => setup === cell.cheapest)
        if (!cell || !best) return undefined
        const often = t('decision.ofHundred', { n: Math.round(100 * best.cheapest) })
        const value = cell.clear ? nameOf(cell.cheapest) : `${nameOf(cell.cheapest)}?`
        return { value, range: often, shade: shadeOf(best.cheapest), title: `${columns[at]}, ${times(handling)}: ${nameOf(cell.cheapest)}, ${often}` }
      }),
    })),
    least: `≤ ${t('decision.ofHundred', { n: 33 })}`,
    largest: t('decision.ofHundred', { n: 100 }),
    missing: 0,
  }
}

interface MapProps {
  readonly map: BreakEvenMap
  readonly curve: BreakEvenCurve | undefined
  readonly part: DecisionPart
}

export function MapFigure({ map, curve, part }: MapProps) {
  const { t } = part.wording
  const heading = useId()
  return (
    <figure className="panel chart-figure" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{t('decision.section.map')}</h2>
        <span className="cap">{t('decisionPage.map.caption')}</span>
      </header>
      <HeatMap data={mapData(map, curve, part)} label={t('decision.section.map')} missing="" />
    </figure>
  )
}
