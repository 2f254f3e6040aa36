/** The answer about a pilot as tables of text. */

import { pilotFigureName } from '../messages/pilot-figures'
import type { PilotAnswer } from '../sim/pilot/answer'
import { isColumn } from '../sim/pilot/columns'
import type { ForecastFigure } from '../sim/pilot/forecast'
import type { Project } from '../sim/project/schema'
import type { Language } from '../sim/terms/text'
import type { ExampleAnswer } from '../workers/pilot-example'
import { observedText, planText } from './pilot-observed-text'
import { table } from './table'
import { Wording } from './wording'

export function pilotText(answer: PilotAnswer, project: Project, language: Language): string {
  const wording = new Wording(project, language)
  const { t } = wording
  const head = t('pilot.head', {
    name: wording.text(project.name),
    campaign: wording.text(project.demand.campaigns[0].name),
    setup: wording.text(project.setups.find(({ id }) => id === answer.setup)?.name ?? answer.setup),
    days: t('pilot.days', { count: answer.day }),
  })
  const notices = [
    ...(answer.inference?.notices ?? []).map(({ kind, found }) => {
      const word = `${found}`
      return t(`pilot.notice.${kind}`, { found: isColumn(word) ? t(`pilot.heading.${word}`) : found })
    }),
    ...answer.notices.map(({ kind, found }) => t(`pilot.notice.${kind}`, { found: kind === 'unfinished' ? wording.value(Number(found), 'share') : found })),
  ]
  return [
    head,
    ...planText(answer, wording),
    ...observedText(answer, wording),
    ...forecastText(answer, project, wording),
    ...notices.map((line) => `! ${line}`),
  ].join('\n\n')
}

export function exampleText({ answer, revealed, share, course }: ExampleAnswer, project: Project, language: Language): string {
  const wording = new Wording(project, language)
  const { t } = wording
  const rows = revealed.map(({ key, actual, within }) => {
    const figure = answer.forecast?.figures.find((one) => one.key === key)
    const held = within.length === 0 ? t('pilot.heldNot') : t('pilot.held', { level: Math.round(100 * Math.min(...within)) })
    if (figure === undefined) return [key]
    return [nameOf(figure, project, wording), shown(actual, figure, wording), shown(figure.mean, figure, wording), rangeOf(figure, 1, wording), held]
  })
  const heading = [t('pilot.column.figure'), t('pilot.column.actual'), t('pilot.column.mean'), t('pilot.column.range95'), t('pilot.column.held')]
  return [
    t('pilot.exampleHead', { share: wording.value(share, 'share'), course }),
    pilotText(answer, project, language),
    `${t('pilot.section.reveal')}\n${table([heading, ...rows])}`,
  ].join('\n\n')
}

function forecastText({ forecast, waterfall, closedForm, decision, team, inference, plan }: PilotAnswer, project: Project, wording: Wording): string[] {
  const { t, format } = wording
  const parts: string[] = []
  if (decision !== undefined && inference !== undefined) {
    const { results, closed } = inference.total
    parts.push(`${t('pilot.section.decision')}\n  ${t(`pilot.decision.${decision}`, { results, closed, contacts: plan?.rule?.rule.contacts ?? 0 })}`)
  }
  if (closedForm !== undefined) {
    const range = (place: number) => format.interval(closedForm.ranges[place].low, closedForm.ranges[place].high)
    const told = {
      plain: format.count(closedForm.plain),
      median: format.count(closedForm.median),
      range80: range(0),
      range95: range(1),
      base: format.count(closedForm.base),
    }
    parts.push(`${t('pilot.section.closedForm')}\n  ${t('pilot.closedForm', told)}`)
  }
  if (waterfall !== undefined) {
    const rows = waterfall.map(({ step, amount, low, high }) => [t(`pilot.step.${step}`), format.count(amount), low === high ? '' : format.interval(low, high)])
    parts.push(`${t('pilot.section.waterfall')}\n${table([[t('pilot.column.step'), t('pilot.column.change'), t('cli.column.meanInterval')], ...rows])}`)
  }
  if (forecast === undefined) return parts
  const rows = forecast.figures.map((figure) => [
    nameOf(figure, project, wording),
    shown(figure.mean, figure, wording),
    rangeOf(figure, 0, wording),
    rangeOf(figure, 1, wording),
  ])
  const heading = [t('pilot.column.figure'), t('pilot.column.mean'), t('pilot.column.range80'), t('pilot.column.range95')]
  const note = t('pilot.unknownIn', { replications: t('status.replications', { count: forecast.replications }) })
  parts.push(`${t('pilot.section.forecast')}\n${table([heading, ...rows])}\n  ${t(`pilot.team.${team}`)} ${note}`)
  if (forecast.goals.length > 0) {
    const goals = forecast.goals.map(({ measure, share, low, high, ...goal }) => {
      const figure = forecast.figures.find(({ key }) => key === measure || key.endsWith(`.${measure}`))
      return figure === undefined
        ? [measure]
        : [`${nameOf(figure, project, wording)}, ${wording.goal(goal, figure.unit)}`, wording.value(share, 'share'), wording.range(low, high, 'share')]
    })
    parts.push(`${t('pilot.section.goals')}\n${table(goals)}`)
  }
  if (forecast.goalsLeftOut.length > 0) parts.push(t('pilot.goalsLeftOut', { measures: forecast.goalsLeftOut.join(', ') }))
  return parts
}

function shown(value: number, { unit, ranges }: ForecastFigure, wording: Wording): string {
  return wording.value(value, unit, (ranges[1].high - ranges[1].low) / 2)
}

function rangeOf({ unit, ranges }: ForecastFigure, place: number, wording: Wording): string {
  return wording.range(ranges[place].low, ranges[place].high, unit)
}

function nameOf({ key }: ForecastFigure, project: Project, { t, language, vat }: Wording): string {
  return pilotFigureName(key, project.demand.campaigns[0].conversation.stages, { t, language, vat })
}
