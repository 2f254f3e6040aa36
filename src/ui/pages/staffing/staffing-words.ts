/** What the Staffing page says: the sentence at its head, the figures of a plan with their intervals, how it was found, and the one unknown. */
import { formatFor } from '../../../messages/format'
import type { StaffingVoice } from '../../../messages/staffing-words'
import type { Project, Setup } from '../../../sim/project/schema'
import type { TargetCheckOnDays } from '../../../sim/staffing/checks'
import type { SeekAnswer } from '../../../sim/staffing/goal-seek'
import type { StaffingTarget } from '../../../sim/staffing/question'
import type { StaffingPlan, StaffingProgress } from '../../../sim/staffing/staffing-plan'
import { textIn } from '../../../sim/terms/text'
import { amount, digits, ranged, timeOfDay } from '../../parts/amounts'
import { dayNames, timesText } from '../../parts/day-words'
import { seconds, type Wording } from '../../parts/measure-words'
import { roundTo } from '../../parts/rounding'
import { plannedHours, type StaffingDay, shortIntervals } from './staffing-days'

export function voiceOf(project: Project, setup: string, wording: Wording): StaffingVoice {
  const { t, language } = wording
  return {
    t,
    language,
    format: formatFor(language),
    project,
    setup,
    value: (value, measure) => (measure === 'asa' ? seconds(value, wording) : amount(value, 'share', wording)),
  }
}

export const hoursText = (hours: number, { language }: Wording): string => digits(hours, Number.isInteger(roundTo(hours, 0.05)) ? 0 : 1, language)

/** Times told one by one at most; beyond that they are counted. */
const MOST_SPANS = 3

export function headSentence(days: readonly StaffingDay[], plan: StaffingPlan | undefined, setup: Setup, wording: Wording): string {
  const { t, language } = wording
  const name = textIn(setup.name, language)
  if (plan) {
    const missed = plan.notices.some(({ kind }) => kind === 'missed')
    return t(`staffingPage.sentence.${missed ? 'missed' : 'kept'}`, {
      name,
      hours: hoursText(plan.hoursAWeek, wording),
      file: hoursText(plannedHours(days), wording),
    })
  }
  const all = days.flatMap((day) => day.intervals.map((interval) => ({ day, interval })))
  if (all.some(({ interval }) => interval.required === undefined)) return t('staffingPage.sentence.endless', { name })
  const most = all.reduce((best, one) => ((one.interval.required ?? 0) > (best.interval.required ?? 0) ? one : best))
  const facts = {
    name,
    peak: digits(most.interval.required ?? 0, 0, language),
    time: `${dayNames(most.day.weekdays, wording)} ${timeOfDay(most.interval.from)}`,
  }
  const lacking = days.map((day) => ({ day, short: shortIntervals(day) })).filter(({ short }) => short.length > 0)
  const [first] = lacking
  if (!first) return t('staffingPage.sentence.enough', facts)
  const times = timesText(first.short, first.day.intervals)
  if (lacking.length === 1 && times.split(', ').length <= MOST_SPANS) {
    return t('staffingPage.sentence.short', { ...facts, times: days.length === 1 ? times : `${dayNames(first.day.weekdays, wording)} ${times}` })
  }
  const ofWeek = (count: (day: StaffingDay) => number) =>
    digits(
      days.reduce((sum, day) => sum + count(day) * day.weekdays.length, 0),
      0,
      language,
    )
  return t('staffingPage.sentence.shortOften', { ...facts, n: ofWeek((day) => shortIntervals(day).length), of: ofWeek(({ intervals }) => intervals.length) })
}

/** One target on the days that were lived: value and range of the mean and of the chance, and the verdict in words. */
export interface CheckRow {
  readonly target: number
  readonly mean: { readonly value: string; readonly range: string }
  readonly chance: { readonly value: string; readonly range: string }
  readonly verdict: string
  readonly met: boolean
}

export function checkRow(check: TargetCheckOnDays, target: StaffingTarget, interval: number, wording: Wording): CheckRow {
  const { t } = wording
  const { mean, chance, met } = check
  const short = check.intervals.filter((one) => one.short)
  const times = timesText(short, [{ from: 0 }, { from: interval }])
  return {
    target: check.target,
    mean: ranged(mean.mean, mean.low, mean.high, target.measure === 'asa' ? 'seconds' : 'share', wording, false),
    chance: ranged(chance.mean, chance.low, chance.high, 'share', wording, false),
    verdict: [t(met ? 'staffingPage.search.kept' : 'staffingPage.search.missed'), short.length > 0 ? t('staffingPage.search.shortAt', { times }) : '']
      .filter(Boolean)
      .join(', '),
    met,
  }
}

/** How it was found, and how far from the best it may be. */
export function methodWords({ days, costUnit, costAWeek }: StaffingPlan, voice: StaffingVoice, wording: Wording): readonly string[] {
  const { t, language } = wording
  const sum = (of: (day: StaffingPlan['days'][number]) => number) =>
    digits(
      days.reduce((all, day) => all + of(day), 0),
      0,
      language,
    )
  const method = t('staffingPage.search.method', {
    steps: sum(({ effort }) => effort.steps),
    lived: sum(({ effort }) => effort.days),
    rounds: sum(({ effort }) => effort.rounds),
  })
  const bound = days.reduce((all, day) => all + (day.bound ?? Number.NaN) * day.weekdays.length, 0)
  if (!Number.isFinite(bound)) return [method, t('staffingPage.search.noGap')]
  const least = Math.min(bound, costAWeek)
  const shown = (cost: number) =>
    costUnit === 'minor' ? voice.format.moneyMinor(Math.round(cost), voice.project.currency) : `${hoursText(cost, wording)} ${t('staffingPage.paidHours')}`
  const gap = amount(Number(((costAWeek - least) / Math.max(costAWeek, 1e-9)).toFixed(3)), 'share', wording)
  return [method, t('staffingPage.search.gap', { bound: shown(least), cost: shown(costAWeek), gap })]
}

export function progressWords({ phase, share, weekdays, hours, kept }: StaffingProgress, wording: Wording): string {
  const { t, language } = wording
  return t('staffingPage.search.progress', {
    phase: t(`staffPlan.phase.${phase}`),
    share: formatFor(language).share(Math.floor(100 * share) / 100),
    days: dayNames(weekdays, wording),
    hours: hoursText(hours, wording),
    kept: t(kept ? 'staffPlan.kept' : 'staffPlan.notKept'),
  })
}

/** Milliseconds that are left, by what has gone; nothing before there is something to judge by. */
export function remaining(share: number, elapsedMs: number): number | undefined {
  return share < 0.04 || elapsedMs < 1500 ? undefined : (elapsedMs * (1 - share)) / share
}

export function seekWords({ unknown, state, value, low, high, hoursAWeek = 0 }: SeekAnswer, target: StaffingTarget | undefined, wording: Wording): string {
  const { t, language } = wording
  if (state !== 'found') return t(`staffPlan.seek.${state}`)
  const inSeconds = target?.measure === 'asa'
  if (unknown === 'target') {
    const shown = ranged(value, low, high, inSeconds ? 'seconds' : 'share', wording, false)
    return t('staffPlan.seek.target', { ...shown })
  }
  const format = formatFor(language)
  const half = (high - low) / 2
  const range = format.interval(low, high, (one) => format.rounded(one, half))
  return t(`staffPlan.seek.${unknown}`, { value: format.rounded(value, half), range, hours: hoursText(Number(hoursAWeek.toFixed(1)), wording) })
}
