/** A whole and its shares: the bar, and under it a row a share with its range. A row may be part of the one above, and then names its own base. */
import type { Figure } from '../../sim/experiment/results'
import { amount } from './amounts'
import { FigureCells } from './figure-cells'
import type { Wording } from './measure-words'
import { ShareBar, type Tone } from './share-bar'
import type { SwatchClass } from './swatch'

export interface ShareRow {
  readonly key: string
  readonly name: string
  /** Absent: the sum of the rows under it, without a place of its own in the bar. */
  readonly tone?: Tone
  /** Of the whole: the length in the bar. */
  readonly share: number
  /** What the row says; absent where only the share itself is known. */
  readonly figure?: Figure
  /** Base of the figure where it is not the whole: the row is part of one above. */
  readonly base?: string
}

interface ShareTableProps {
  readonly head: string
  readonly rows: readonly ShareRow[]
  readonly swatch: SwatchClass
  readonly wording: Wording
}

export function ShareTable({ head, rows, swatch, wording }: ShareTableProps) {
  const { t } = wording
  const shares = rows.flatMap(({ key, share, tone }) => (tone === undefined ? [] : [{ key, share, tone }]))
  return (
    <>
      <ShareBar shares={shares} swatch={swatch} />
      <table className={`tbl tight plain share-table ${swatch}`}>
        <thead className="sr">
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{t('outbound.share')}</th>
            <th scope="col">{t('outbound.range')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, tone, share, figure, base }) => (
            <tr key={key}>
              <th scope="row" className={rowClass(tone, base)}>
                {tone && <i className={`tone sample ${tone}`} aria-hidden="true" />}
                {name} {base !== undefined && <span className="cap">{base}</span>}
              </th>
              {figure ? <FigureCells figure={figure} wording={wording} /> : <AloneCells share={share} wording={wording} />}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What is part of the row above stands further in. */
function rowClass(tone: Tone | undefined, base: string | undefined): string | undefined {
  if (tone === undefined) return undefined
  return base === undefined ? 'toned' : 'toned sub'
}

function AloneCells({ share, wording }: { readonly share: number; readonly wording: Wording }) {
  return (
    <>
      <td className="n">
        <strong>{amount(share, 'share', wording, 0.005)}</strong>
      </td>
      <td className="n cap" />
    </>
  )
}
