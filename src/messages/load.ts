/** Words that are fetched when they are needed: the first ones of a language, and those of its pages. */
import type { Language } from '../sim/terms/text'
import { provideFieldWords, provideWords } from './words'

export type Part = 'first' | 'pages' | 'pilot'

export const loaders: Readonly<Record<Language, Readonly<Record<Part, () => Promise<void>>>>> = {
  en: {
    first: async () => provideWords('en', (await import('./en/first')).first),
    pages: async () => provideWords('en', (await import('./en/pages')).pages),
    pilot: async () => provideWords('en', (await import('./en/pilot-words')).pilotWords),
  },
  ru: {
    first: async () => provideWords('ru', (await import('./ru/first')).first),
    pages: async () => {
      const [{ pages }, { fieldWords }] = await Promise.all([import('./ru/pages'), import('./ru/fields')])
      provideWords('ru', pages)
      provideFieldWords('ru', fieldWords)
    },
    pilot: async () => provideWords('ru', (await import('./ru/pilot-words')).pilotWords),
  },
}
