/** What a forecast says, as figures, rows and sentences: of the whole project, from what the pilot has shown. */
import { pilotFigureName } from '../../../messages/pilot-figures'
import type { Figure } from '../../../sim/experiment/results'
import type { PilotAnswer } from '../../../sim/pilot/answer'
import type { ForecastFigure } from '../../../sim/pilot/forecast'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import { amount, digits, ranged } from '../../parts/amounts'
import type { ChanceRow } from '../../parts/chance-table'
import type { FigureGoal } from '../../parts/figure'
import type { FigureTableData } from '../../parts/figure-table'
import { goalWords, lowered, measureKind, type Wording } from '../../parts/measure-words'

const stagesOf = ({ demand }: Project) => demand.campaigns[0].conversation.stages

function nameOf(key: string, project: Project, { t, language, vat }: Wording): string {
  return pilotFigureName(key, stagesOf(project), { t, language, vat: t(`measures.vat.${vat}`) })
}

/** The range of 95 of 100 projects is the outcome; that of 80 stands in the table. */
export function asFigure({ mean, low, high, ranges, unit, n }: ForecastFigure): Figure {
  const wide = ranges.at(-1) ?? { low, high }
  return { mean, low, high, outcomeLow: wide.low, outcomeHigh: wide.high, unit, n, outcomeOf: 'project' }
}

export interface KeyForecast {
  readonly key: string
  readonly title: string
  readonly figure: Figure | undefined
  readonly goal?: FigureGoal
}

/** Days, first and last result, and what the last one costs; where there is one stage alone, the cost of all. */
export function keyForecast(answer: PilotAnswer, project: Project, wording: Wording): readonly KeyForecast[] {
  const { campaign, forecast, closedForm } = answer
  const stages = stagesOf(project).length
  const keys = [
    `${campaign}.workingDays`,
    `${campaign}.stage1`,
    ...(stages > 1 ? [`${campaign}.stage${stages}`, `costPerStage${stages}`] : ['cost', 'costPerStage1']),
  ]
  return keys.map((key) => {
    const figure = forecast?.figures.find((one) => one.key === key)
    const goal = goalOf(key, project)
    const early = key === `${campaign}.stage1` && closedForm ? fromClosedForm(closedForm) : undefined
    return { key, title: nameOf(key, project, wording), figure: figure ? asFigure(figure) : early, ...(goal && { goal }) }
  })
}

/** Results of the first stage before anything is simulated: an exact law, without runs behind it. */
function fromClosedForm({ mean, ranges }: NonNullable<PilotAnswer['closedForm']>): Figure {
  const wide = ranges.at(-1) ?? { low: mean, high: mean }
  return { mean, low: mean, high: mean, outcomeLow: wide.low, outcomeHigh: wide.high, unit: 'count', n: Number.POSITIVE_INFINITY, outcomeOf: 'project' }
}

function goalOf(key: string, { goals }: Project): FigureGoal | undefined {
  const goal = goals.find(({ measure }) => measure === key || (measure === 'workingDays' && key.endsWith('.workingDays')))
  if (goal?.atLeast !== undefined) return { value: goal.atLeast, word: 'plan' }
  if (goal?.atMost === undefined) return undefined
  return { value: goal.atMost, word: key.endsWith('orkingDays') ? 'deadline' : 'limit' }
}

/** "About 260 consents (185–336) in 19 working days …"; before the forecast, what the closed form says. `<b>` marks what is set in bold. */
export function forecastSentence(answer: PilotAnswer, project: Project, wording: Wording): string {
  const { t, language } = wording
  const { inference, forecast, closedForm, campaign, day } = answer
  if (!inference) return ''
  const [first] = stagesOf(project)
  const stage = lowered(textIn(first.name, language))
  const count = (n: number) => digits(n, 0, language)
  const { results, closed } = inference.total
  const days = t('pilot.days', { count: day })
  const seen = t('pilotPage.sentence.seen', { results: count(results), closed: count(closed), days })
  const of = (key: string) => forecast?.figures.find((figure) => figure.key === `${campaign}.${key}`)
  const [whole, calling] = [of('stage1'), of('workingDays')]
  if (whole && calling) {
    const { value, range } = rangedOf(whole, wording)
    const length = Math.round(calling.mean)
    const told = { value, range, stage, days: t('answer.days', { count: length, n: count(length) }) }
    return `${t('pilotPage.sentence.forecast', told)} ${seen}`
  }
  if (!closedForm) return seen
  const wide = closedForm.ranges.at(-1) ?? { low: closedForm.median, high: closedForm.median }
  const { value, range } = ranged(closedForm.median, wide.low, wide.high, 'count', wording)
  return `${t('pilotPage.sentence.closedForm', { value, range, stage, base: count(closedForm.base) })} ${seen}`
}

/** Both ranges are rounded alike, by the wider one. */
function rangedOf(figure: ForecastFigure, wording: Wording, place = 1) {
  const { low, high } = figure.ranges[place]
  const wide = figure.ranges[1]
  return ranged(figure.mean, low, high, figure.unit, wording, true, (wide.high - wide.low) / 2)
}

export function forecastTable({ forecast }: PilotAnswer, project: Project, wording: Wording): FigureTableData {
  const { t } = wording
  return {
    head: [t('pilot.column.figure'), t('pilot.column.mean'), t('pilot.column.range80'), t('pilot.column.range95')],
    rows: (forecast?.figures ?? []).map((figure) => {
      const { value } = rangedOf(figure, wording)
      return [nameOf(figure.key, project, wording), value, rangedOf(figure, wording, 0).range, rangedOf(figure, wording, 1).range]
    }),
  }
}

export function goalRows({ forecast }: PilotAnswer, project: Project, wording: Wording): readonly ChanceRow[] {
  return (forecast?.goals ?? []).flatMap(({ measure, share, low, high, ...goal }) => {
    const figure = forecast?.figures.find(({ key }) => key === measure || key.endsWith(`.${measure}`))
    if (!figure) return []
    const label = `${nameOf(figure.key, project, wording)}, ${goalWords(goal, figure, wording)}`
    return [{ key: measure, label, chance: { measure, share, low, high, ...goal } }]
  })
}

/** Goals of which a pilot says nothing, by the names of their measures. */
export function leftOut({ forecast }: PilotAnswer, { t }: Wording): string | undefined {
  const names = (forecast?.goalsLeftOut ?? []).map((key) => {
    const kind = measureKind({ key, kind: '' })
    return kind ? lowered(t(`measures.name.${kind}`, { stage: '', part: '' })) : key
  })
  return names.length === 0 ? undefined : t('pilot.goalsLeftOut', { measures: names.join(', ') })
}

export interface RevealRow {
  readonly key: string
  readonly name: string
  readonly actual: string
  readonly mean: string
  readonly range: string
  readonly figure: Figure
  readonly came: number
  /** Which range holds it, in words. */
  readonly held: string
  readonly inside: boolean
}

/** What came beside what was forecast. */
export function revealRows(
  answer: PilotAnswer,
  revealed: readonly { readonly key: string; readonly actual: number; readonly within: readonly number[] }[],
  project: Project,
  wording: Wording,
): readonly RevealRow[] {
  const { t } = wording
  return revealed.flatMap(({ key, actual, within }) => {
    const figure = answer.forecast?.figures.find((one) => one.key === key)
    if (!figure) return []
    const wide = figure.ranges[1]
    const held = within.length === 0 ? t('pilotPage.reveal.outside') : t('pilotPage.reveal.inside', { level: Math.round(100 * Math.min(...within)) })
    const { value, range } = rangedOf(figure, wording)
    const written =
      figure.unit === 'count' || figure.unit === 'workdays'
        ? digits(actual, 0, wording.language)
        : amount(actual, figure.unit, wording, (wide.high - wide.low) / 2)
    return [
      {
        key,
        name: nameOf(key, project, wording),
        actual: written,
        mean: value,
        range,
        figure: asFigure(figure),
        came: actual,
        held,
        inside: within.length > 0,
      },
    ]
  })
}
