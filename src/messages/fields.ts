/** Title and hint of a field in a language. */
import type { FieldKey } from '../sim/terms/fields'
import type { Language } from '../sim/terms/text'
import { fieldWords as en } from './en/fields'
import { fieldWords as ru } from './ru/fields'

export interface FieldWords {
  readonly title: string
  readonly hint?: string
}

const words = { en, ru } satisfies Record<Language, Readonly<Record<FieldKey, FieldWords>>>

export function fieldWords(key: FieldKey, language: Language): FieldWords {
  return words[language][key]
}
