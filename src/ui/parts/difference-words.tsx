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
  // a line may end before the range, never inside it
  const range = /\([^()]*\)$/.exec(text)?.[0]
  return (
    <span className={tone === 'plain' ? 'diff' : 'diff cap'} title={detail || undefined}>
      {range === undefined ? text : text.slice(0, -range.length)}
      {range !== undefined && <span className="nw">{range}</span>}
    </span>
  )
}
