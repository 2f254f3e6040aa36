/** Goals against the outcomes: the share of projects (or days) that meet each, with the interval of that share. */
import type { Chance } from '../../sim/experiment/results'
import { ranged } from './amounts'
import { IntervalStrip } from './interval-strip'
import type { Wording } from './measure-words'
import type { SwatchClass } from './swatch'

export interface ChanceRow {
  readonly key: string
  readonly label: string
  readonly chance: Chance
}

interface ChanceTableProps {
  readonly rows: readonly ChanceRow[]
  readonly swatch: SwatchClass
  readonly wording: Wording
}

const whole = { from: 0, to: 1 }

export function ChanceTable({ rows, swatch, wording }: ChanceTableProps) {
  const { t } = wording
  return (
    <table className="tbl tight plain chance">
      <thead className="sr">
        <tr>
          <th scope="col">{t('answer.chances.goal')}</th>
          <td />
          <th scope="col">{t('answer.chances.share')}</th>
          <th scope="col">{t('answer.chances.interval')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, chance }) => {
          const text = ranged(chance.share, chance.low, chance.high, 'share', wording)
          return (
            <tr key={key} className={key === 'all' ? 'chance-all' : undefined}>
              <th scope="row">{label}</th>
              <td>
                <IntervalStrip scale={whole} low={chance.low} mean={chance.share} high={chance.high} swatch={swatch} share />
              </td>
              <td className="n">
                <strong>{text.value}</strong>
              </td>
              <td className="n cap">{text.range}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
