/** Names and bases of measures in the reader's language; stages and entities keep the names that the project gives them. */
import type { TFunction } from 'i18next'
import { measures } from '../../messages/en/measures'
import { ways } from '../../messages/en/ways'
import { clock, NBSP } from '../../messages/format'
import type { MeasureInfo } from '../../sim/experiment/results'
import type { Project } from '../../sim/project/schema'
import { type Language, textIn } from '../../sim/terms/text'
import { amount, digits } from './amounts'

/** What every piece of text needs: the translator, the language of numbers, the currency. */
export interface Wording {
  readonly t: TFunction
  readonly language: Language
  readonly currency: string
  readonly vat: 'excluded' | 'included' | 'none'
}

export type MeasureKind = keyof typeof measures.name

const isDefinition = (name: string): name is keyof typeof ways.serviceDefinition => name in ways.serviceDefinition
const isKind = (name: string): name is MeasureKind => name in measures.name

/** The last part of a measure's key, without the entity: `policies.stage2` → `stage2`. */
function suffixOf(key: string): string {
  return key.includes('.') ? key.slice(key.indexOf('.') + 1) : key
}

/** The entry of the messages for a kind of the catalogue: numbers of stages and definitions of the service level share one entry. */
export function measureKind(info: Pick<MeasureInfo, 'key' | 'kind'>): MeasureKind | undefined {
  for (const name of [info.kind, suffixOf(info.key)]) {
    const plain = name.replace(/\..*$/, '').replace(/(?<=[Ss]tage)\d+/g, '')
    const known = isKind(name) ? name : isKind(plain) ? plain : undefined
    if (known) return known
  }
  return undefined
}

/** A name in the middle of a sentence: the first letter small, unless it is part of an abbreviation or a vendor's name. */
export function lowered(name: string): string {
  const [first = '', second = ''] = name
  return second !== '' && second === second.toUpperCase() && second !== second.toLowerCase() ? name : first.toLowerCase() + name.slice(1)
}

export function measureName(info: MeasureInfo, { t, language }: Wording): string {
  const kind = measureKind(info)
  if (!kind) return info.kind
  const stage = info.stage ? textIn(info.stage.name, language) : ''
  const part = info.part ? textIn(info.part.name, language) : ''
  return t(`measures.name.${kind}`, { stage: kind === 'costPerStage' ? lowered(stage) : stage, part })
}

const bases: Partial<Record<MeasureKind, Exclude<keyof typeof measures.base, 'cost' | 'costPerStage' | 'ofContacts' | 'ofStage' | 'within'>>> = {
  firstCallDay: 'afterSigning',
  lastCallDay: 'afterSigning',
  answeredShare: 'ofAttempts',
  noAnswerShare: 'ofAttempts',
  busyShare: 'ofAttempts',
  machineShare: 'ofAttempts',
  invalidAttemptShare: 'ofAttempts',
  cancelledShare: 'ofAttempts',
  silentShare: 'ofAnswered',
  heldShare: 'ofAnswered',
  abandonedByRule: 'ofAnswered',
  abandonedWithoutDetection: 'ofAnswered',
  connectedLateShare: 'ofAnswered',
  falseMachineShare: 'ofAnswered',
  ruleKept: 'ofProjects',
  quotasFilled: 'ofProjects',
  overQuotaShare: 'ofProcessed',
  ineligibleShare: 'ofProcessed',
  screenedShare: 'ofProcessed',
  reachedShare: 'ofProcessed',
  attemptsPerContact: 'ofProcessedMean',
  conversationsPerContact: 'ofProcessedMean',
  talkPerContact: 'ofProcessedMean',
  contactsPerHour: 'perScheduledHour',
  conversationsPerHour: 'perScheduledHour',
  stagePerHour: 'perScheduledHour',
  resultsPerHour: 'perScheduledHour',
  costPerHour: 'perScheduledHour',
  offered: 'perDay',
  answered: 'perDay',
  queueMaximum: 'perDay',
  refusedShare: 'ofConversations',
  abandonedShare: 'ofOffered',
  delayedShare: 'ofOffered',
  occupancy: 'ofLogged',
  talkShare: 'ofLogged',
  wrapUpShare: 'ofLogged',
  dialingShare: 'ofLogged',
  previewShare: 'ofLogged',
  idleShare: 'ofLogged',
  utilisation: 'ofPaid',
  finished: 'ofProjects',
  aht: 'withTalk',
  meanTalk: 'minutes',
  meanProductiveTalk: 'minutes',
  blockedShare: 'ofOffered',
  containedShare: 'ofOffered',
  hungUpInMenuShare: 'ofOffered',
  callBackShare: 'ofOffered',
  callBacksKept: 'ofCallBacks',
  callBacksInTime: 'ofCallBacks',
  accessibility: 'ofDialed',
  callersServed: 'ofCallers',
  servedAtOnce: 'ofCallers',
  redials: 'perDay',
  transfers: 'perDay',
  recalls: 'perDay',
  menuEntered: 'perDay',
  menuContained: 'ofMenu',
  menuHungUp: 'ofMenu',
  menuPassedOn: 'ofMenu',
  overtimeShare: 'ofLogged',
  ringingShare: 'ofLogged',
  switchingShare: 'ofLogged',
  callBackTimeShare: 'ofLogged',
  asa: 'ofCallsAnswered',
  meanWait: 'ofCalls',
  leftAtCloseShare: 'ofOffered',
  stepHungUpShare: 'ofStepVisits',
  stepInvalidShare: 'ofKeys',
  menuExitShare: 'ofMenu',
}
const ofList: readonly MeasureKind[] = ['processed', 'processedShare', 'stage', 'lastStageShare']

/** Denominator or unit under the name of a measure; with several entities, the entity's name before it (`named`). */
export function measureBase(info: MeasureInfo, project: Project | undefined, wording: Wording, named = true): string {
  const { t, language, vat } = wording
  const kind = measureKind(info)
  const base = baseOf(info, kind, project, wording)
  const many = named && project && project.demand.callTypes.length + project.demand.campaigns.length + (info.entity.of === 'group' ? 9 : 0) > 1
  const entity = many && info.entity.of !== 'project' ? textIn(info.entity.name, language) : undefined
  if (kind === 'cost') return t('measures.base.cost', { vat: t(`measures.vat.${vat}`) })
  if (kind === 'costPerStage') return t('measures.base.costPerStage', { vat: t(`measures.vat.${vat}`) })
  if (kind === 'startCost' || kind === 'costPerMonth') return t(`measures.vat.${vat}`)
  return [entity, base].filter(Boolean).join(', ')
}

function baseOf(info: MeasureInfo, kind: MeasureKind | undefined, project: Project | undefined, { t, language }: Wording): string {
  if (!kind) return ''
  const { entity } = info
  if (kind === 'serviceLevel' && info.service) {
    const within = t('measures.base.within', { time: seconds(info.service.within, { t, language }) })
    const { definition, chosen } = info.service
    return chosen || !isDefinition(definition) ? within : lowered(t(`serviceDefinition.${definition}`))
  }
  if (kind === 'stageOfStage' && info.stage?.before) return t('measures.base.ofStage', { stage: lowered(textIn(info.stage.before, language)) })
  if (ofList.includes(kind) && entity.of === 'campaign') {
    const contacts = project?.demand.campaigns.find(({ id }) => id === entity.id)?.list.contacts
    return contacts === undefined ? '' : t('measures.base.ofContacts', { n: digits(contacts, 0, language) })
  }
  const base = bases[kind]
  return base ? t(`measures.base.${base}`) : ''
}

/** A short time in words: "20 s", or minutes and seconds from two minutes on. */
export function seconds(value: number, { t, language }: Pick<Wording, 't' | 'language'>): string {
  return value < 120 ? t('measures.state.seconds', { n: digits(value, 0, language) }).replace(' ', NBSP) : clock(value)
}

/** A goal in words: "at most 20", "at least 80 %". */
export function goalWords(
  goal: { readonly atLeast?: number; readonly atMost?: number },
  info: Pick<MeasureInfo, 'unit'>,
  { t, language, currency }: Wording,
): string {
  const style = { language, currency }
  const least = goal.atLeast === undefined ? undefined : t('measures.goal.atLeast', { value: amount(goal.atLeast, info.unit, style) })
  const most = goal.atMost === undefined ? undefined : t('measures.goal.atMost', { value: amount(goal.atMost, info.unit, style) })
  return [least, most].filter(Boolean).join(', ')
}
