/** The languages of the product and their words; shared by the page and the command line. */
import { createInstance, type i18n, type TFunction } from 'i18next'
import type { Language } from '../sim/terms/text'
import { en } from './en/index'
import { ru } from './ru/index'

export const catalogues = { en, ru } satisfies Record<Language, unknown>

/** What each language calls itself, for the switch. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский' }

export function createMessages(language: Language): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, ru: { translation: ru } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}

const translators = new Map<Language, TFunction>()

export function translator(language: Language): TFunction {
  const known = translators.get(language) ?? createMessages(language).t
  translators.set(language, known)
  return known
}
