/** A paired difference in words; the mean and the range of the pairs are in the tooltip. Never colour, never an arrow. */
import type { Comparison } from '../../sim/experiment/results'
import { differenceWords } from './difference'
import type { MeasureKind, Wording } from './measure-words'

interface DifferenceWordsProps {
  readonly pair: Comparison | undefined
  readonly kind: MeasureKind | undefined
  readonly wording: Wording
}

export function DifferenceWords({ pair, kind, wording }: DifferenceWordsProps) {
  const { text, tone, detail } = differenceWords(pair, kind, wording)
  return (
    <span className={tone === 'plain' ? 'diff' : 'diff cap'} title={detail || undefined}>
      {text}
    </span>
  )
}
