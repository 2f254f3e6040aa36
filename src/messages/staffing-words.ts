/** A staffing in words, for the page and the command line alike: targets, what is missing, what would mend it, and what must be said of a plan. */
import type { TFunction } from 'i18next'
import type { Project } from '../sim/project/schema'
import type { Lack, Mend } from '../sim/staffing/mends'
import type { StaffingTarget, TargetMeasure } from '../sim/staffing/question'
import type { StaffingNotice } from '../sim/staffing/staffing-plan'
import { type Language, type LocalText, textIn } from '../sim/terms/text'
import type { Weekday } from '../sim/terms/week'
import type { Format } from './format'

/** Whose words they are, and of which set-up they speak. */
export interface StaffingVoice {
  readonly t: TFunction
  readonly language: Language
  readonly format: Format
  readonly project: Project
  readonly setup: string
  /** A share or seconds in the digits of whoever speaks. */
  value(value: number, measure: TargetMeasure): string
}

export function groupName({ project, setup, language }: StaffingVoice, id: string): string {
  return nameAmong(project.setups.find((one) => one.id === setup)?.groups ?? [], id, language)
}

export function contractName({ project, setup, language }: StaffingVoice, id: string): string {
  return nameAmong(project.staffing?.find((one) => one.setup === setup)?.contracts ?? [], id, language)
}

function shiftName({ project, setup, language }: StaffingVoice, id: string): string {
  return nameAmong(project.staffing?.find((one) => one.setup === setup)?.shifts ?? [], id, language)
}

function nameAmong(all: readonly { readonly id: string; readonly name: LocalText }[], id: string, language: Language): string {
  const found = all.find((one) => one.id === id)
  return found === undefined ? id : textIn(found.name, language)
}

/** Minutes since midnight. */
export function timeOfDay(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

export function dayList(days: readonly Weekday[], { t }: Pick<StaffingVoice, 't'>): string {
  return days.map((day) => t(`weekday.${day}`)).join(', ')
}

export function targetWords({ measure, of, value, per, chance }: StaffingTarget, voice: StaffingVoice): string {
  const { t, format, project, language } = voice
  const ofGroups = measure === 'occupancy'
  const names = of.map((id) => (ofGroups ? groupName(voice, id) : nameAmong(project.demand.callTypes, id, language))).join(', ')
  const promise = t(`staffPlan.target.${measure}`, { of: names || t(ofGroups ? 'staffPlan.allGroups' : 'staffPlan.all'), value: voice.value(value, measure) })
  return `${promise} ${t(`staffPlan.per.${per}`)}, ${chance === undefined ? t('staffPlan.mean') : t('staffPlan.chance', { share: format.share(chance) })}`
}

export function lackWords({ weekday, from, to, group, most, hours }: Lack, voice: StaffingVoice): string {
  const { t, format } = voice
  return t('staffPlan.lack', {
    day: dayList([weekday], voice),
    from: timeOfDay(from),
    to: timeOfDay(to),
    group: groupName(voice, group),
    most: format.number(Number(most.toFixed(2))),
    hours: format.number(hours, 1),
  })
}

/** Costs are of money where the plan's are. */
export function mendWords(mend: Mend, inMoney: boolean, voice: StaffingVoice): string {
  const { t, format, project } = voice
  const heads = mend.heads.map(({ contract, more }) => t('staffPlan.moreHeads', { more, contract: contractName(voice, contract) })).join(', ')
  const starts = mend.starts.map(({ shift, at, operators }) => t('staffPlan.start', { at, shift: shiftName(voice, shift), operators })).join(', ')
  const words = t(`staffPlan.mend.${mend.kind}`, { heads, starts, groups: mend.groups.map((group) => groupName(voice, group)).join(', ') })
  if (mend.kind === 'no-contract') return words
  const hours = format.number(mend.missingHours, 1)
  if (!inMoney) return t('staffPlan.mendLeftHours', { mend: words, hours })
  return t('staffPlan.mendLeft', { mend: words, hours, cost: format.moneyMinor(Math.round(mend.cost), project.currency) })
}

export function noticeWords(notice: StaffingNotice, voice: StaffingVoice): string {
  const { t, project, language } = voice
  switch (notice.kind) {
    case 'recorded-days':
      return t('staffPlan.notice.recorded-days', { name: nameAmong(project.demand.callTypes, notice.callType, language) })
    case 'missed':
      return t('staffPlan.notice.missed', { n: notice.target + 1, days: dayList(notice.weekdays, voice) })
    default:
      return t(`staffPlan.notice.${notice.kind}`, { name: groupName(voice, notice.group) })
  }
}
