/** The words at hand: the page fetches those of its language (load.ts), the command line takes every language at once (index.ts). */
import { createInstance, type TFunction } from 'i18next'
import type { Language } from '../sim/terms/text'
import type { FieldCatalogue } from './en/fields'
import type { en } from './en/index'
import type { Worded } from './shape'

export type Catalogue = Worded<typeof en>

const NAMESPACE = 'translation'

export const words = createInstance()
void words.init({ lng: 'en', fallbackLng: 'en', resources: {}, interpolation: { escapeValue: false }, initAsync: false })

/** Adds words of a language to those at hand. */
export function provideWords(language: Language, part: Partial<Catalogue>): void {
  words.addResourceBundle(language, NAMESPACE, part, true, true)
}

/** The words of a language as they were provided. */
export function wordsIn(language: Language): Catalogue {
  return words.getResourceBundle(language, NAMESPACE)
}

export function translatorFor(language: Language): TFunction {
  return words.getFixedT(language)
}

const fieldCatalogues = new Map<Language, FieldCatalogue>()

export function provideFieldWords(language: Language, catalogue: FieldCatalogue): void {
  fieldCatalogues.set(language, catalogue)
}

export function fieldCatalogue(language: Language): FieldCatalogue | undefined {
  return fieldCatalogues.get(language)
}
