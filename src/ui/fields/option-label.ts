/** Words for the entries of a closed list, by the field that holds it. */
import { catalogues, languageNames } from '../../messages/index'
import type { FieldKey } from '../../sim/terms/fields'
import type { Language } from '../../sim/terms/text'

/** The group of messages with a label for each entry of the field's list. */
const groups = {
  routing: 'routing',
  dialMode: 'dialMode',
  arrivals: 'arrivals',
  durationKind: 'durationKind',
  termKind: 'term',
  heads: 'staff',
  serviceDefinition: 'serviceDefinition',
  atShiftEnd: 'shiftEnd',
  payPeriod: 'payPeriod',
  hourBasis: 'hourBasis',
  minuteBasis: 'minuteBasis',
  vat: 'vat',
  setupKind: 'setupKind',
  source: 'source',
} as const satisfies Partial<Record<FieldKey, keyof (typeof catalogues)['en']>>

const isGrouped = (field: FieldKey): field is keyof typeof groups => field in groups

export function optionLabel(field: FieldKey | undefined, option: string | number, language: Language): string {
  if (field === 'language') return languageNames[option === 'ru' ? 'ru' : 'en']
  if (field === undefined || !isGrouped(field)) return String(option)
  const labels: Readonly<Record<string, string>> = catalogues[language][groups[field]]
  return labels[option] ?? String(option)
}
