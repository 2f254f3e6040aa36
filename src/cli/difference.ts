/** A paired difference in words: the amount only where it is clear, else in how many of 100 pairs. */
import type { Comparison, MeasureInfo } from '../sim/experiment/results'
import type { Wording } from './wording'

const opposites = { lower: 'higher', fewer: 'more', earlier: 'later', shorter: 'longer' } as const

export function differenceText(comparison: Comparison, info: MeasureInfo, wording: Wording): string {
  const { t } = wording
  const { verdict, difference, outcomeLow, outcomeHigh, shareLower, unit } = comparison
  const lower = Math.round(100 * shareLower)
  const words = wordsFor(info)
  switch (verdict) {
    case 'lower':
      return t(`measures.difference.${words}`, { amount: amount(-difference, -outcomeHigh, -outcomeLow) })
    case 'higher':
      return t(`measures.difference.${opposites[words]}`, { amount: amount(difference, outcomeLow, outcomeHigh) })
    case 'usually-lower':
      return t(`measures.difference.usually.${words}`, { n: lower })
    case 'usually-higher':
      return t(`measures.difference.usually.${opposites[words]}`, { n: 100 - lower })
    case 'none':
      return t(`measures.difference.none.${words}`, { n: lower })
    default:
      return t(`measures.difference.${verdict}`)
  }

  function amount(mean: number, low: number, high: number): string {
    const half = (high - low) / 2
    const points = () => t('measures.difference.points', { n: wording.format.rounded(100 * mean, 100 * half) })
    const bare = unit === 'share' ? points() : wording.value(mean, unit, half)
    return low === high ? bare : `${bare} (${wording.range(low, high, unit)})`
  }
}

function wordsFor({ kind, unit }: MeasureInfo): keyof typeof opposites {
  if (kind === 'firstCallDay' || kind === 'lastCallDay') return 'earlier'
  if (unit === 'seconds') return 'shorter'
  return unit === 'count' || unit === 'workdays' || unit === 'operators' || unit === 'hours' ? 'fewer' : 'lower'
}
