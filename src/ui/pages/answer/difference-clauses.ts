/** How another set-up differs from the chosen one, as clauses of the answer; a clause is left out where the pairs do not bear it out. */

import { NBSP } from '../../../messages/format'
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import { digits, ranged } from '../../parts/amounts'
import type { Wording } from '../../parts/measure-words'
import { pairWith } from '../../parts/subjects'

/** "starts 7 weeks later": the time to the first call, in weeks from two weeks on. */
export function startClause(report: RunReport, chosen: SetupResult, other: SetupResult, workdays: number, wording: Wording): string | undefined {
  const { t, language } = wording
  const pair = pairWith(report, 'firstCallDay', chosen, other)
  const days = pair ? pair.difference : other.leadWorkdays - chosen.leadWorkdays
  if (Math.round(days) === 0 || (pair && pair.verdict !== 'lower' && pair.verdict !== 'higher')) return undefined
  const size = Math.abs(days)
  const inWeeks = size >= 2 * workdays
  const count = Math.round(inWeeks ? size / workdays : size)
  const time = t(inWeeks ? 'answer.weeks' : 'answer.days', { count, n: digits(count, 0, language) }).replaceAll(' ', NBSP)
  return t(days > 0 ? 'answer.sentence.startsLater' : 'answer.sentence.startsEarlier', { time })
}

/** "costs 1.4 times as much", "costs 12 % less", "usually costs more": cost of the project, or a month of it. */
export function costClause(report: RunReport, chosen: SetupResult, other: SetupResult, wording: Wording): string | undefined {
  const { t, language } = wording
  const key = chosen.measures.costPerMonth ? 'costPerMonth' : 'cost'
  const pair = pairWith(report, key, chosen, other)
  const [ours, theirs] = [chosen.measures[key]?.mean ?? 0, other.measures[key]?.mean ?? 0]
  if (!pair || !(ours > 0) || !(theirs > 0)) return undefined
  if (pair.verdict === 'usually-higher') return t('answer.sentence.costsUsuallyMore')
  if (pair.verdict === 'usually-lower') return t('answer.sentence.costsUsuallyLess')
  if (pair.verdict === 'none' || pair.verdict === 'equal') return t('answer.sentence.costsAlike')
  if (pair.verdict === 'unknown') return undefined
  const times = theirs / ours
  if (times >= 1.25) {
    const rounded = times < 10 ? Math.round(times * 10) / 10 : Math.round(times)
    return t('answer.sentence.costsTimes', { count: rounded, times: digits(rounded, Number.isInteger(rounded) ? 0 : 1, language) }).replace(
      /(\d) /,
      `$1${NBSP}`,
    )
  }
  const percent = Math.round(Math.abs(times - 1) * 100)
  if (percent === 0) return t('answer.sentence.costsAlike')
  const share = `${digits(percent, 0, language)}${NBSP}%`
  return t(times > 1 ? 'answer.sentence.costsMore' : 'answer.sentence.costsLess', { share })
}

/** "answers 79 %": only where the two levels differ clearly. */
export function serviceClause(report: RunReport, chosen: SetupResult, other: SetupResult, callType: string, wording: Wording): string | undefined {
  const key = `${callType}.serviceLevel`
  const pair = pairWith(report, key, chosen, other)
  const figure = other.measures[key]
  if (!figure || !pair || (pair.verdict !== 'lower' && pair.verdict !== 'higher')) return undefined
  return wording.t('answer.sentence.answersShare', { share: ranged(figure.mean, figure.low, figure.high, 'share', wording).value })
}
