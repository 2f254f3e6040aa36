/** A measure's value and range; which interval it is, and whether the mean is a corrected one, in the tooltip and for screen readers. */
import type { Figure } from '../../sim/experiment/results'
import { figureText } from './figure-text'
import { correctionWords, isSpread } from './interval-words'
import type { Wording } from './measure-words'
import { ResultTag } from './result-tag'

export function MeasureValue({ figure, wording }: { readonly figure: Figure | undefined; readonly wording: Wording }) {
  const { t } = wording
  if (!figure) return '–'
  const text = figureText(figure, wording)
  const interval = t(
    text.interval === 'mean' ? 'measures.interval.mean' : figure.outcomeOf === 'day' ? 'measures.interval.outcomeDay' : 'measures.interval.outcomeProject',
  )
  const explained = [interval, correctionWords(figure, wording)].filter(Boolean).join('; ')
  const range = isSpread(text.range) ? text.range : ''
  return (
    <>
      <strong>{text.value}</strong>{' '}
      <span className="cap" title={explained}>
        {text.base === undefined ? range : t('measures.state.none', { base: text.base })}
      </span>
      {text.events === 'few' && <ResultTag state="fewEvents" />}
    </>
  )
}
