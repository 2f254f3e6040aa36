/** The answer in one sentence: what the chosen set-up does, and how another one differs, as far as the pairs bear it out. */

import { NBSP } from '../../../messages/format'
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import { digits, ranged } from '../../parts/amounts'
import { lowered, seconds, type Wording } from '../../parts/measure-words'
import { costClause, serviceClause, startClause } from './difference-clauses'
import { infoOf, otherSetup, type StageFigure, stagesOf, subjectsOf } from './subjects'

/** A piece of the sentence; what was found out is set in bold. */
export interface Piece {
  readonly text: string
  readonly strong: boolean
}

/** The sentence stays readable in two lines. */
export const LONGEST = 150

/** Names come from files: their `<` must not be taken for our marks of bold. */
const OPEN = '\ue000'
const guarded = (name: string) => name.replaceAll('<', OPEN)

export function piecesOf(marked: string): readonly Piece[] {
  return marked
    .split(/(<b>.*?<\/b>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const strong = part.startsWith('<b>')
      return { text: (strong ? part.slice(3, -4) : part).replaceAll(OPEN, '<'), strong }
    })
}

export function plainText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** A set-up's name inside the sentence: "in-house", but "Vendor A". */
export function nameInside(setup: SetupResult, { language }: Wording): string {
  const name = textIn(setup.name, language)
  return guarded(setup.kind === 'in-house' ? lowered(name) : name)
}

function operatorsText(key: 'operators' | 'withOperators', count: number, { t, language }: Wording): string {
  return t(`answer.${key}`, { count, n: digits(count, 0, language) }).replace(' ', NBSP)
}

function resultText(stage: StageFigure, wording: Wording): string {
  const { mean, outcomeLow, outcomeHigh, unit } = stage.figure
  const { value } = ranged(mean, outcomeLow, outcomeHigh, unit, wording)
  const name = stage.info.stage ? textIn(stage.info.stage.name, wording.language) : ''
  return wording.t('answer.sentence.result', { n: value, stage: guarded(lowered(name)) })
}

/** Sentences about the chosen set-up, longest first. */
function heads(report: RunReport, setup: SetupResult, wording: Wording): readonly string[] {
  const { t, language } = wording
  const subjects = subjectsOf(report)
  const campaign = subjects.find(({ of }) => of === 'campaign')
  const callType = subjects.find(({ of }) => of === 'callType')
  const name = guarded(textIn(setup.name, language))
  const operators = operatorsText('withOperators', setup.operators, wording)
  const service = callType ? serviceValues(setup, callType.id, wording) : undefined
  const stage = campaign ? stagesOf(setup, campaign.id).at(-1) : undefined
  if (campaign && stage) {
    const days = Math.round((setup.measures[`${campaign.id}.workingDays`] ?? setup.measures.workingDays)?.mean ?? 0)
    const values = {
      name,
      operators,
      result: resultText(stage, wording),
      days: t('answer.days', { count: days, n: digits(days, 0, language) }).replaceAll(' ', NBSP),
    }
    const done = (setup.measures[`${campaign.id}.finished`]?.mean ?? 1) >= 0.5
    if (service) return [t(done ? 'answer.sentence.mixed' : 'answer.sentence.mixedUnfinished', { ...values, ...service })]
    return done
      ? [t('answer.sentence.finishes', values), t('answer.sentence.finishesShort', values)]
      : [t('answer.sentence.unfinished', values), t('answer.sentence.unfinishedShort', values)]
  }
  return service
    ? [t('answer.sentence.answers', { name, operators: operatorsText('operators', setup.operators, wording), count: setup.operators, ...service })]
    : [name]
}

function serviceValues(setup: SetupResult, callType: string, wording: Wording) {
  const key = `${callType}.serviceLevel`
  const figure = setup.measures[key]
  const within = infoOf(setup, key)?.service?.within ?? 20
  if (!figure) return undefined
  return { share: ranged(figure.mean, figure.low, figure.high, 'share', wording).value, time: seconds(within, wording) }
}

/** Clauses about the other set-up: when it starts or how it serves, and what it costs. */
function tails(report: RunReport, chosen: SetupResult, other: SetupResult, project: Project | undefined, wording: Wording): readonly string[] {
  const { t } = wording
  const callType = subjectsOf(report).find(({ of }) => of === 'callType')
  const campaign = subjectsOf(report).find(({ of }) => of === 'campaign')
  const workdays = project?.calendar.workdays.length ?? 5
  const service = callType ? serviceClause(report, chosen, other, callType.id, wording) : undefined
  const start = campaign || !service ? startClause(report, chosen, other, workdays, wording) : undefined
  const cost = costClause(report, chosen, other, wording)
  const first = service ?? start
  const both = first && cost ? t('answer.sentence.and', { first, second: cost }) : undefined
  return [both, cost, first].filter((clause) => clause !== undefined)
}

/** The longest wording that keeps within the limit; the shortest there is if none does. */
export function answerSentence(report: RunReport, chosen: SetupResult, project: Project | undefined, wording: Wording): readonly Piece[] {
  const { t } = wording
  const other = otherSetup(report, chosen)
  const clauses = other ? tails(report, chosen, other, project, wording) : []
  const name = other ? nameInside(other, wording) : ''
  const beginnings = heads(report, chosen, wording)
  const withOther = (tail: string) => beginnings.map((sentence) => t('answer.sentence.other', { sentence, name, clauses: tail }))
  const [full, ...shorter] = clauses
  const alone = beginnings.map((sentence) => t('answer.sentence.alone', { sentence }))
  const options = [...(full === undefined ? [] : withOther(full)), ...shorter.flatMap(withOther), ...alone].map(piecesOf)
  return options.find((pieces) => plainText(pieces).length <= LONGEST) ?? options.at(-1) ?? []
}
