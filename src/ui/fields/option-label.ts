/** Words for the entries of a closed list, by the field that holds it. */
import { languageNames } from '../../messages/names'
import { type Catalogue, wordsIn } from '../../messages/words'
import type { FieldKey } from '../../sim/terms/fields'
import type { Language } from '../../sim/terms/text'

type Group = keyof Catalogue

/** The group of messages with a label for each entry of the field's list. */
const groups = {
  operatorChoice: 'operatorChoice',
  callChoice: 'callChoice',
  dialMode: 'dialMode',
  linesPer: 'linesPer',
  reaction: 'reaction',
  detection: 'detectionKind',
  ruleKind: 'rule',
  ruleBase: 'ruleBase',
  asks: 'askTime',
  listOrder: 'listOrder',
  takeFirst: 'takenFirst',
  retryAfter: 'retryOutcome',
  appointmentOperator: 'appointmentOperator',
  followUpBy: 'followUpMaker',
  arrivals: 'arrivals',
  durationKind: 'durationKind',
  termKind: 'term',
  heads: 'staff',
  serviceDefinition: 'serviceDefinition',
  channel: 'channel',
  dayOrder: 'dayOrder',
  announcementWhat: 'announcement',
  callBackOffer: 'callBackOffer',
  staffing: 'staffingKind',
  targetMeasure: 'targetMeasure',
  targetPer: 'targetPeriod',
  atShiftEnd: 'shiftEnd',
  payPeriod: 'payPeriod',
  hourBasis: 'hourBasis',
  minuteBasis: 'minuteBasis',
  callBasis: 'callBasis',
  tierPeriod: 'tierPeriod',
  reportRhythm: 'reportRhythm',
  holder: 'holder',
  claimSize: 'claimSize',
  claimCounts: 'claimCounts',
  yardstick: 'yardstick',
  vat: 'vat',
  setupKind: 'setupKind',
  source: 'source',
} as const satisfies Partial<Record<FieldKey, Group>>

/** Definitions of the entries in one sentence. */
const hints = {
  operatorChoice: 'operatorChoiceHint',
  callChoice: 'callChoiceHint',
  arrivals: 'arrivalsHint',
  dialMode: 'dialModeHint',
  reaction: 'reactionHint',
  detection: 'detectionHint',
  ruleKind: 'ruleHint',
  ruleBase: 'ruleBaseHint',
  followUpBy: 'followUpHint',
} as const satisfies Partial<Record<FieldKey, Group>>

const isGrouped = (field: FieldKey): field is keyof typeof groups => field in groups
const isHinted = (field: FieldKey): field is keyof typeof hints => field in hints

export function optionLabel(field: FieldKey | undefined, option: string | number, language: Language): string {
  if (field === 'language') return languageNames[option === 'ru' ? 'ru' : 'en']
  if (field === undefined || !isGrouped(field)) return String(option)
  const labels: Readonly<Record<string, string>> = wordsIn(language)[groups[field]]
  return labels[option] ?? String(option)
}

/** What the entry means, where the list has definitions. */
export function optionHint(field: FieldKey | undefined, option: unknown, language: Language): string | undefined {
  if (field === undefined || !isHinted(field) || typeof option !== 'string') return undefined
  const texts: Readonly<Record<string, string>> = wordsIn(language)[hints[field]]
  return texts[option]
}
