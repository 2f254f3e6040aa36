/** A staffing in tables: each kind of day hour by hour, the targets on fresh days, shifts with what they miss, or the one unknown. */
import { formatFor } from '../messages/format'
import { translator } from '../messages/index'
import { contractName, dayList, groupName, lackWords, mendWords, noticeWords, type StaffingVoice, targetWords, timeOfDay } from '../messages/staffing-words'
import { ENGINE_VERSION } from '../sim/experiment/version'
import type { TargetCheckOnDays } from '../sim/staffing/checks'
import type { SeekAnswer } from '../sim/staffing/goal-seek'
import type { DayPlan } from '../sim/staffing/staffing-plan'
import { type Language, textIn } from '../sim/terms/text'
import type { Weekday } from '../sim/terms/week'
import type { StaffAnswer } from './staff'
import { table } from './table'
import { Wording } from './wording'

export function staffText(answer: StaffAnswer, language: Language): string {
  const { question, requirement, plan, shifts, seek } = answer
  const { project, targets, costUnit } = question
  const t = translator(language)
  const format = formatFor(language)
  const wording = new Wording({ currency: project.currency, vat: project.vat }, language)
  const setup = project.setups.find(({ id }) => id === question.setup)
  const hours = (value: number) => format.number(value, 1)
  const money = (minor: number) => format.moneyMinor(Math.round(minor), project.currency)
  const days = (some: readonly Weekday[]) => dayList(some, voice)
  const voice: StaffingVoice = {
    t,
    language,
    format,
    project,
    setup: question.setup,
    value: (value, measure) => wording.value(value, measure === 'asa' ? 'seconds' : 'share'),
  }
  const head = t('staffPlan.head', {
    project: textIn(project.name, language),
    setup: setup ? textIn(setup.name, language) : '',
    seed: question.seed,
    engine: ENGINE_VERSION,
  })
  if (seek !== undefined) return [head, targetLines(), `  ${seekLine(seek)}`].join('\n\n')
  if (plan === undefined) return head
  const facts = { hours: hours(plan.hoursAWeek), fileHours: hours(plan.fileHoursAWeek), cost: money(plan.costAWeek) }
  return [
    head,
    targetLines(),
    `  ${t(costUnit === 'minor' ? 'staffPlan.week' : 'staffPlan.weekHours', facts)}`,
    ...plan.days.map(dayText),
    ...shiftTexts(),
    ...(plan.notices.length > 0 ? [[t('staffPlan.section.notices'), ...plan.notices.map((notice) => `  - ${noticeWords(notice, voice)}`)].join('\n')] : []),
  ].join('\n\n')

  function targetLines(): string {
    return [t('staffPlan.section.targets'), ...targets.map((target, at) => `  ${at + 1}. ${targetWords(target, voice)}`)].join('\n')
  }

  function dayText(day: DayPlan): string {
    const names = (plan?.groups ?? []).map((id) => groupName(voice, id))
    const facts = {
      days: days(day.weekdays),
      hours: hours(sumOf(day.hours)),
      groups: names.map((name, at) => `${name} ${hours(day.hours[at])}`).join(', '),
      fileHours: hours(sumOf(day.file.hours)),
    }
    const rows = day.from.flatMap((from, at) => {
      const operators = day.table.map((row) => row[at])
      const form = requirement.filter(({ weekday }) => weekday === day.weekdays[0]).flatMap(({ intervals }) => intervals.filter((one) => one.from === from))
      if (form.length === 0 && sumOf(operators) === 0) return []
      const required = form.some((one) => one.required === undefined) ? '–' : format.count(sumOf(form.map((one) => one.required ?? 0)))
      return [
        [
          timeOfDay(from),
          format.number(Number(sumOf(form.map(({ calls }) => calls)).toFixed(1))),
          required,
          ...operators.map(String),
          String(sumOf(operators)),
          format.number(Number(sumOf(form.map((one) => one.operators)).toFixed(1))),
          ...day.checks.map(({ target, intervals }) => {
            const found = intervals.find((one) => one.from === from)
            return found === undefined ? '–' : `${wording.value(found.mean, unitOf(target))}${found.short ? ' !' : ''}`
          }),
        ],
      ]
    })
    const columns = [
      t('staffPlan.column.from'),
      t('staffPlan.column.calls'),
      t('staffPlan.column.form'),
      ...names,
      t('staffPlan.column.plan'),
      t('staffPlan.column.file'),
    ]
    const checks = day.checks.map(({ target }) => t('staffPlan.column.target', { n: target + 1 }))
    const gap = day.bound === undefined ? [] : [boundLine(day.cost, day.bound)]
    const { days: lived, steps, rounds } = day.effort
    return [
      t('staffPlan.day', facts),
      ...day.checks.map((check) => `  ${check.target + 1}. ${checkLine(check)}`),
      ...gap.map((line) => `  ${line}`),
      `  ${t('staffPlan.effort', { lived: format.count(lived), steps, rounds })}`,
      table([[...columns, ...checks], ...rows]),
    ].join('\n')
  }

  function boundLine(cost: number, bound: number): string {
    const shown = costUnit === 'minor' ? money(bound) : hours(bound)
    return t('staffPlan.bound', { bound: shown, gap: format.share(Number((Math.max(0, cost - bound) / cost).toFixed(3))) })
  }

  function unitOf(target: number): 'share' | 'seconds' {
    return targets[target].measure === 'asa' ? 'seconds' : 'share'
  }

  function checkLine({ target, mean, chance, met }: TargetCheckOnDays): string {
    const half = (mean.high - mean.low) / 2
    return t('staffPlan.check', {
      state: t(met ? 'staffPlan.met' : 'staffPlan.missed'),
      mean: wording.value(mean.mean, unitOf(target), half),
      range: wording.range(mean.low, mean.high, unitOf(target)),
      days: format.count(mean.n),
      chance: wording.value(chance.mean, 'share', (chance.high - chance.low) / 2),
      chanceRange: wording.range(chance.low, chance.high, 'share'),
    })
  }

  function shiftTexts(): string[] {
    if (shifts === undefined) return []
    const facts = { paid: hours(shifts.paidHours), required: hours(shifts.requiredHours), cost: money(shifts.cost), bound: money(shifts.bound) }
    const contracts = project.staffing?.find((one) => one.setup === question.setup)?.contracts ?? []
    const inMoney = costUnit === 'minor' || contracts.length > 0
    return [
      [
        t('staffPlan.section.shifts'),
        `  ${t(inMoney ? 'staffPlan.shiftHead' : 'staffPlan.shiftHeadHours', facts)}`,
        ...shifts.heads.map(({ contract, heads }) => `  ${t('staffPlan.heads', { contract: contractName(voice, contract), count: heads })}`),
        ...shifts.groups.flatMap(({ group, shifts: own }) => [
          `  ${groupName(voice, group)}`,
          ...own.map(({ operators, from, to, breaks, days: on = [] }) => {
            const pauses = breaks.length === 0 ? '' : t('staffPlan.breaks', { times: breaks.map(({ at }) => at).join(', ') })
            return `    ${t('staffPlan.shiftRow', { operators, from, to, breaks: pauses, days: days(on) })}`
          }),
        ]),
        ...shifts.verification.map(
          ({ weekday, checks }) =>
            `  ${t('staffPlan.verified', { day: days([weekday]), checks: checks.map((check) => `${check.target + 1}. ${checkLine(check)}`).join('; ') })}`,
        ),
      ].join('\n'),
      [
        t('staffPlan.section.missing'),
        ...(shifts.lacks.length === 0 ? [`  ${t('staffPlan.nothingMissing')}`] : shifts.lacks.map((lack) => `  - ${lackWords(lack, voice)}`)),
      ].join('\n'),
      ...(shifts.mends.length === 0
        ? []
        : [[t('staffPlan.section.mends'), ...shifts.mends.map((mend) => `  - ${mendWords(mend, inMoney, voice)}`)].join('\n')]),
    ]
  }

  function seekLine({ unknown, state, value, low, high, hoursAWeek = 0 }: SeekAnswer): string {
    if (state !== 'found') return t(`staffPlan.seek.${state}`)
    const inTarget = unknown === 'target'
    const half = (high - low) / 2
    const [shown, range] = inTarget
      ? [wording.value(value, unitOf(0), half), wording.range(low, high, unitOf(0))]
      : [format.rounded(value, half), format.interval(low, high, (one) => format.rounded(one, half))]
    return t(`staffPlan.seek.${unknown}`, { value: shown, range, hours: hours(hoursAWeek) })
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
