/** The languages of the product with all their words at once: for the command line and the tests. The page fetches its own (load.ts). */
import type { TFunction } from 'i18next'
import { type Language, languages } from '../sim/terms/text'
import { en } from './en/index'
import { fieldWords } from './ru/fields'
import { ru } from './ru/index'
import type { Translation } from './shape'
import { type Catalogue, provideFieldWords, provideWords, translatorFor } from './words'

export const catalogues = { en, ru: ru satisfies Translation<typeof en> } satisfies Record<Language, Catalogue>

for (const language of languages) provideWords(language, catalogues[language])
provideFieldWords('ru', fieldWords)

export function translator(language: Language): TFunction {
  return translatorFor(language)
}
