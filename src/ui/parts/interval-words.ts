/** Which of the two intervals stands beside a figure: the range of single outcomes, or how well the mean is known. */
import type { Figure } from '../../sim/experiment/results'
import { amount } from './amounts'
import { figureText } from './figure-text'
import type { Wording } from './measure-words'

/** A range with two ends: rounded alike, both may have come to the same. */
export const isSpread = (range: string): boolean => /[–…]/.test(range)

/** What was done to the mean and its interval, with the plain mean; nothing where they are plain. */
export function correctionWords({ uncorrected, unit }: Figure, { t, language, currency }: Wording): string | undefined {
  if (uncorrected === undefined) return undefined
  const { mean, low, high } = uncorrected
  return t('measures.interval.corrected', { value: amount(mean, unit, { language, currency }, (high - low) / 2) })
}

/** In words; nothing where the figure has no interval. */
export function intervalWords(figure: Figure | undefined, wording: Wording): string {
  if (!figure) return ''
  const { interval, range, events } = figureText(figure, wording)
  if (events === 'none' || !isSpread(range)) return ''
  return wording.t(interval === 'mean' ? 'compare.kind.mean' : figure.outcomeOf === 'day' ? 'compare.kind.day' : 'compare.kind.project')
}
