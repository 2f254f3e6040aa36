/** Which of the two intervals stands beside a figure: the range of single outcomes, or how well the mean is known. */
import type { Figure } from '../../sim/experiment/results'
import { figureText } from './figure-text'
import type { Wording } from './measure-words'

/** A range with two ends: rounded alike, both may have come to the same. */
export const isSpread = (range: string): boolean => /[–…]/.test(range)

/** In words; nothing where the figure has no interval. */
export function intervalWords(figure: Figure | undefined, wording: Wording): string {
  if (!figure) return ''
  const { interval, range, events } = figureText(figure, wording)
  if (events === 'none' || !isSpread(range)) return ''
  return wording.t(interval === 'mean' ? 'compare.kind.mean' : figure.outcomeOf === 'day' ? 'compare.kind.day' : 'compare.kind.project')
}
