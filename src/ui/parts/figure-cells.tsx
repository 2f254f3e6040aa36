/** A figure in a table: its value, and in a column of its own the range; few events and none are said there. */
import type { Figure } from '../../sim/experiment/results'
import { figureText } from './figure-text'
import { isSpread } from './interval-words'
import type { Wording } from './measure-words'
import { ResultTag } from './result-tag'

export function FigureCells({ figure, wording }: { readonly figure: Figure | undefined; readonly wording: Wording }) {
  if (!figure) {
    return (
      <>
        <td className="n">–</td>
        <td className="n cap" />
      </>
    )
  }
  const { value, range, events, base } = figureText(figure, wording)
  return (
    <>
      <td className="n">
        <strong>{value}</strong>
      </td>
      <td className="n cap">
        {events === 'few' && <ResultTag state="fewEvents" />} {base === undefined ? isSpread(range) && range : wording.t('measures.state.none', { base })}
      </td>
    </>
  )
}
