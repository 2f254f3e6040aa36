/** What each language calls itself, for the switch. */
import type { Language } from '../sim/terms/text'

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский' }
