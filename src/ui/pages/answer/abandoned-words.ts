/** What the dialer does to people who answer, in sentences: the rule, the share against what it allows, days and windows above it. */
import type { Figure, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { amount, digits, ranged } from '../../parts/amounts'
import { isSpread } from '../../parts/interval-words'
import { seconds, type Wording } from '../../parts/measure-words'
import { type AbandonedRule, ruleOfDialer } from './dialer-rule'

type Take = (measure: string) => Figure | undefined

/** The rule of the set-up's dialer where it limits anything, and all that is said of it. */
export interface AbandonedWords {
  readonly rule: AbandonedRule | undefined
  readonly sentences: readonly string[]
}

/** Nothing where the set-up's dialer cannot abandon anybody. */
export function abandonedWords(setup: SetupResult, campaign: string, project: Project | undefined, wording: Wording): AbandonedWords | undefined {
  const take: Take = (measure) => setup.measures[`${campaign}.${measure}`]
  const share = take('abandonedByRule')
  const found = project && ruleOfDialer(project, setup.id, campaign)
  const rule = share && found
  if (share) return { rule, sentences: [...(rule ? [ruleWords(rule, wording)] : []), shareWords(share, wording), ...keptWords(take, rule, wording)] }
  const silent = take('abandonedShare')
  if (!silent || !take('heldShare')) return undefined
  return { rule: undefined, sentences: [wording.t('outbound.abandoned.none'), shareWords(silent, wording)] }
}

function ruleWords({ kind, seconds: within, share, days, base }: AbandonedRule, wording: Wording): string {
  const { t, language } = wording
  return t('outbound.abandoned.rule', {
    rule: t(`rule.${kind}`),
    time: seconds(within, wording),
    limit: amount(share, 'share', wording),
    base: t(`outbound.abandoned.base.${base}`),
    days: t('outbound.abandoned.days', { count: days, n: digits(days, 0, language) }),
  })
}

function shareWords({ mean, outcomeLow, outcomeHigh }: Figure, wording: Wording): string {
  const { value, range } = ranged(mean, outcomeLow, outcomeHigh, 'share', wording)
  return isSpread(range) ? wording.t('outbound.abandoned.share', { value, range }) : wording.t('outbound.abandoned.shareAlone', { value })
}

function keptWords(take: Take, rule: AbandonedRule | undefined, wording: Wording): string[] {
  const { t } = wording
  const [kept, days, windows, without] = ['ruleKept', 'breachDays', 'breachWindows', 'abandonedWithoutDetection'].map(take)
  return [
    ...(kept ? [keptIn(kept, wording)] : []),
    ...(days
      ? [days.mean === 0 ? t('outbound.abandoned.noDay') : t('outbound.abandoned.daysAbove', { share: amount(days.mean, 'share', wording, 0.02) })]
      : []),
    ...(windows && rule && windows.mean > 0
      ? [t('outbound.abandoned.windowsAbove', { n: rule.days, share: amount(windows.mean, 'share', wording, 0.02) })]
      : []),
    ...(without ? [t('outbound.abandoned.detection', { value: ranged(without.mean, without.outcomeLow, without.outcomeHigh, 'share', wording).value })] : []),
  ]
}

function keptIn({ mean }: Figure, { t, language }: Wording): string {
  if (mean === 1) return t('outbound.abandoned.kept')
  return mean === 0 ? t('outbound.abandoned.keptNever') : t('outbound.abandoned.keptIn', { n: digits(Math.min(99, Math.max(1, mean * 100)), 0, language) })
}
