/** Title and hint of a field in a language. */
import type { FieldKey } from '../sim/terms/fields'
import type { Language } from '../sim/terms/text'
import { fieldWords as english } from './en/fields'
import { fieldCatalogue } from './words'

export interface FieldWords {
  readonly title: string
  readonly hint?: string
}

export function fieldWords(key: FieldKey, language: Language): FieldWords {
  return (fieldCatalogue(language) ?? english)[key]
}
