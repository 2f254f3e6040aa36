/** A day as a table: calls, what the formula asks for, what is planned now; with a plan its groups and each target in each interval. */
import { EN_DASH } from '../../../messages/format'
import type { Setup } from '../../../sim/project/schema'
import type { StaffingQuestion } from '../../../sim/staffing/question'
import type { StaffingPlan } from '../../../sim/staffing/staffing-plan'
import { textIn } from '../../../sim/terms/text'
import { amount, digits, timeOfDay } from '../../parts/amounts'
import { operatorsText, timesText } from '../../parts/day-words'
import type { FigureTableData } from '../../parts/figure-table'
import type { Wording } from '../../parts/measure-words'
import { plannedAt, type StaffingDay, shortIntervals, shownTimes } from './staffing-days'
import { hoursText } from './staffing-words'

interface DayShown {
  readonly day: StaffingDay
  readonly plan: StaffingPlan | undefined
  readonly setup: Setup
  /** What is planned now and required is known. */
  readonly own: boolean
}

export function dayTable({ day, plan, setup, question, own }: DayShown & { readonly question: StaffingQuestion }, wording: Wording): FigureTableData {
  const { t, language } = wording
  const word = (key: 'from' | 'calls' | 'load' | 'formula' | 'file' | 'plan') => t(`staffingPage.requirement.column.${key}`)
  const found = day.plan
  const groups = found ? (plan?.groups ?? []) : []
  const checks = found?.checks ?? []
  const nameOf = (id: string) => textIn(setup.groups.find((one) => one.id === id)?.name ?? id, language)
  const known = own ? [word('formula'), word('file')] : []
  return {
    head: [
      word('from'),
      word('calls'),
      word('load'),
      ...known,
      ...groups.map(nameOf),
      ...(found ? [word('plan')] : []),
      ...checks.map(({ target }) => t('staffingPage.requirement.column.target', { n: target + 1 })),
    ],
    rows: shownTimes(day).map((time) => {
      const interval = day.intervals.find(({ from }) => from === time)
      const calls = interval?.calls ?? 0
      return [
        timeOfDay(time),
        digits(calls, calls >= 10 ? 0 : 1, language),
        digits(interval?.load ?? 0, 1, language),
        ...(own ? [interval?.required === undefined ? EN_DASH : digits(interval.required, 0, language), operatorsText(interval?.planned ?? 0, language)] : []),
        ...groups.map((_, place) => (found ? digits(plannedAt(found, time, place), 0, language) : '')),
        ...(found ? [digits(plannedAt(found, time), 0, language)] : []),
        ...checks.map(({ target, intervals }) => {
          const one = intervals.find(({ from }) => from === time)
          if (one === undefined) return EN_DASH
          const inSeconds = question.targets[target]?.measure === 'asa'
          const value = inSeconds ? amount(one.mean, 'seconds', wording, 0.4) : amount(one.mean, 'share', wording, 0.02)
          return one.short ? t('staffingPage.requirement.column.short', { value }) : value
        }),
      ]
    }),
  }
}

/** One sentence about the day. */
export function dayFinding({ day, plan, setup, own }: DayShown, wording: Wording): string {
  const { t, language } = wording
  if (day.plan && plan) {
    const { hours } = day.plan
    const nameOf = (id: string) => textIn(setup.groups.find((one) => one.id === id)?.name ?? id, language)
    return t('staffingPage.requirement.plan', {
      hours: hoursText(
        hours.reduce((sum, one) => sum + one, 0),
        wording,
      ),
      groups: plan.groups.map((id, place) => `${nameOf(id)} ${hoursText(hours[place] ?? 0, wording)}`).join(', '),
    })
  }
  if (!own) return ''
  const unknown = day.intervals.filter(({ required }) => required === undefined)
  if (unknown.length > 0) return t('staffingPage.requirement.unknown', { times: timesText(unknown, day.intervals) })
  const short = shortIntervals(day)
  return short.length === 0 ? t('staffingPage.requirement.enough') : t('staffingPage.requirement.short', { times: timesText(short, day.intervals) })
}
