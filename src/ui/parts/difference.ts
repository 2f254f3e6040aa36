/** What a difference says, in words: the verdict of the pairs, and the amount only where it is clear. */
import type { TFunction } from 'i18next'
import { MINUS, NBSP, span } from '../../messages/format'
import type { Comparison, MeasureUnit, RunReport, Verdict } from '../../sim/experiment/results'
import { digits, ranged } from './amounts'
import { isSpread } from './interval-words'
import type { MeasureKind, Wording } from './measure-words'
import { decimalsOf, roundTo, stepFor } from './rounding'

export interface DifferenceText {
  readonly text: string
  /** `plain`: a clear difference; `muted`: usually, or none. */
  readonly tone: 'plain' | 'muted'
  /** The mean difference and the range of the pairs, for the tooltip. */
  readonly detail: string
}

type Pair = 'lower' | 'fewer' | 'earlier' | 'shorter'
const opposites = { lower: 'higher', fewer: 'more', earlier: 'later', shorter: 'longer' } as const
const mirrored: Readonly<Record<Verdict, Verdict>> = {
  lower: 'higher',
  higher: 'lower',
  'usually-lower': 'usually-higher',
  'usually-higher': 'usually-lower',
  none: 'none',
  unknown: 'unknown',
  equal: 'equal',
}

/** The words of a unit: days are earlier, counts fewer, times shorter, everything else lower. */
function pairOf(unit: MeasureUnit, kind: MeasureKind | undefined): Pair {
  if (kind === 'firstCallDay' || kind === 'lastCallDay') return 'earlier'
  if (unit === 'seconds') return 'shorter'
  return unit === 'count' || unit === 'workdays' || unit === 'operators' || unit === 'hours' ? 'fewer' : 'lower'
}

/** Set-up `b` against `a`, whichever way round the report holds the pair. */
export function comparisonOf(report: RunReport, measure: string, a: string, b: string): Comparison | undefined {
  const direct = report.comparisons.find((pair) => pair.measure === measure && pair.a === a && pair.b === b)
  if (direct) return direct
  const back = report.comparisons.find((pair) => pair.measure === measure && pair.a === b && pair.b === a)
  if (!back) return undefined
  const { shareBetter, ...rest } = back
  return {
    ...rest,
    a,
    b,
    difference: -back.difference,
    low: -back.high,
    high: -back.low,
    outcomeLow: -back.outcomeHigh,
    outcomeHigh: -back.outcomeLow,
    shareLower: 1 - back.shareLower,
    verdict: mirrored[back.verdict],
    ...(shareBetter === undefined ? {} : { shareBetter: 1 - shareBetter }),
  }
}

/** Amount of a difference with the range of 95 of 100 pairs: "217 k ₽ (170–250)"; money that hardly varies has three digits and no range. */
function amountText(value: number, low: number, high: number, unit: MeasureUnit, { t, language, currency }: Wording): string {
  if (unit === 'share') {
    const step = Math.min(stepFor((high - low) / 2, 1) || 0.001, 0.01)
    const points = (share: number) => digits(roundTo(share, step) * 100, decimalsOf(step * 100), language)
    return bracketed(t('measures.difference.points', { n: points(value) }), span(points(low), points(high)))
  }
  const exact = unit === 'money' && low === high ? roundTo(value, stepFor(Math.abs(value), 3)) : value
  const { value: text, range } = ranged(exact, low, high, unit, { language, currency })
  if (unit === 'workdays') {
    const days = Math.round(value)
    return bracketed(t('measures.difference.days', { count: days, n: digits(days, 0, language) }), range)
  }
  return bracketed(text, range)
}

function bracketed(value: string, range: string): string {
  const joined = value.replaceAll(' ', NBSP)
  return isSpread(range) ? `${joined} (${range})` : joined
}

export function differenceWords(pair: Comparison | undefined, kind: MeasureKind | undefined, wording: Wording): DifferenceText {
  const { t } = wording
  if (!pair) return { text: t('measures.difference.absent'), tone: 'muted', detail: '' }
  const words = pairOf(pair.unit, kind)
  const detail = detailOf(pair, wording)
  if (pair.verdict === 'lower') {
    const amount = amountText(-pair.difference, -pair.outcomeHigh, -pair.outcomeLow, pair.unit, wording)
    return { text: t(`measures.difference.${words}`, { amount }), tone: 'plain', detail }
  }
  if (pair.verdict === 'higher') {
    const amount = amountText(pair.difference, pair.outcomeLow, pair.outcomeHigh, pair.unit, wording)
    return { text: t(`measures.difference.${opposites[words]}`, { amount }), tone: 'plain', detail }
  }
  return { text: unclear(pair, words, t), tone: 'muted', detail }
}

function unclear(pair: Comparison, words: Pair, t: TFunction): string {
  const lower = Math.round(pair.shareLower * 100)
  if (pair.verdict === 'usually-lower') return t(`measures.difference.usually.${words}`, { n: lower })
  if (pair.verdict === 'usually-higher') return t(`measures.difference.usually.${opposites[words]}`, { n: 100 - lower })
  if (pair.verdict === 'none') return t(`measures.difference.none.${words}`, { n: lower })
  return t(pair.verdict === 'equal' ? 'measures.difference.equal' : 'measures.difference.unknown')
}

function detailOf(pair: Comparison, wording: Wording): string {
  const of = (value: number) => {
    const text = amountText(Math.abs(value), Math.abs(value), Math.abs(value), pair.unit, wording)
    return value < 0 ? `${MINUS}${text}` : text
  }
  return wording.t('measures.difference.range', { low: of(pair.outcomeLow), high: of(pair.outcomeHigh), mean: of(pair.difference) })
}
