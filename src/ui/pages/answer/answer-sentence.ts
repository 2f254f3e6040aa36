/** The answer in one sentence: what the chosen set-up does, and how another one differs, as far as the pairs bear it out. */

import { NBSP } from '../../../messages/format'
import type { RunReport, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import { digits, ranged } from '../../parts/amounts'
import { lowered, seconds, type Wording } from '../../parts/measure-words'
import { infoOf, otherSetup, type StageFigure, type Subject, stagesOf, subjectsOf } from '../../parts/subjects'
import { costClause, serviceClause, startClause } from './difference-clauses'

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

/** What the sentence speaks of: the chosen subject; with one campaign and one call type, both at once. */
interface Topic {
  readonly campaign?: Subject
  readonly callType?: Subject
  /** Several subjects: a call type must be named. */
  readonly named: boolean
}

function topicOf(report: RunReport, chosen: Subject | undefined): Topic {
  const subjects = subjectsOf(report)
  const [campaign, ...campaigns] = subjects.filter(({ of }) => of === 'campaign')
  const [callType, ...callTypes] = subjects.filter(({ of }) => of === 'callType')
  const named = subjects.length > 1
  if (campaigns.length + callTypes.length === 0) return { ...(campaign && { campaign }), ...(callType && { callType }), named }
  const subject = chosen ?? subjects[0]
  return subject?.of === 'callType' ? { callType: subject, named } : { ...(subject && { campaign: subject }), named }
}

/** Sentences about the chosen set-up, longest first. */
function heads(setup: SetupResult, { campaign, callType, named }: Topic, wording: Wording): readonly string[] {
  const { t, language } = wording
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
  if (service && callType && named) {
    const operatorsNamed = operatorsText('operators', setup.operators, wording)
    return [t('answer.sentence.answersOf', { name, operators: operatorsNamed, callType: guarded(textIn(callType.name, language)), ...service })]
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

interface Pair {
  readonly chosen: SetupResult
  readonly other: SetupResult
}

/** Clauses about the other set-up: when it starts or how it serves, and what it costs. */
function tails(report: RunReport, pair: Pair, { campaign, callType }: Topic, project: Project | undefined, wording: Wording): readonly string[] {
  const { t } = wording
  const { chosen, other } = pair
  const workdays = project?.calendar.workdays.length ?? 5
  const service = callType ? serviceClause(report, chosen, other, callType.id, wording) : undefined
  const start = campaign || !service ? startClause(report, chosen, other, workdays, wording) : undefined
  const cost = costClause(report, chosen, other, wording)
  const first = service ?? start
  const both = first && cost ? t('answer.sentence.and', { first, second: cost }) : undefined
  return [both, cost, first].filter((clause) => clause !== undefined)
}

/** The longest wording that keeps within the limit; the shortest there is if none does. */
export function answerSentence(report: RunReport, chosen: SetupResult, project: Project | undefined, wording: Wording, subject?: Subject): readonly Piece[] {
  const { t } = wording
  const other = otherSetup(report, chosen)
  const topic = topicOf(report, subject)
  const clauses = other ? tails(report, { chosen, other }, topic, project, wording) : []
  const name = other ? nameInside(other, wording) : ''
  const beginnings = heads(chosen, topic, wording)
  const withOther = (tail: string) => beginnings.map((sentence) => t('answer.sentence.other', { sentence, name, clauses: tail }))
  const [full, ...shorter] = clauses
  const alone = beginnings.map((sentence) => t('answer.sentence.alone', { sentence }))
  const options = [...(full === undefined ? [] : withOther(full)), ...shorter.flatMap(withOther), ...alone].map(piecesOf)
  return options.find((pieces) => plainText(pieces).length <= LONGEST) ?? options.at(-1) ?? []
}
