/** Words that are fetched when they are needed: the first ones of a language, those of its pages, and those of the pages on which one decides. */
import type { Language } from '../sim/terms/text'
import { provideFieldWords, provideWords } from './words'

export type Part = 'first' | 'pages' | 'pilot' | 'deciding'

export const loaders: Readonly<Record<Language, Readonly<Record<Part, () => Promise<void>>>>> = {
  en: {
    first: async () => provideWords('en', (await import('./en/first')).first),
    pages: async () => provideWords('en', (await import('./en/pages')).pages),
    pilot: async () => provideWords('en', (await import('./en/pilot-words')).pilotWords),
    deciding: async () => provideWords('en', (await import('./en/deciding')).deciding),
  },
  ru: {
    first: async () => provideWords('ru', (await import('./ru/first')).first),
    pages: async () => {
      const [{ pages }, { fieldWords }] = await Promise.all([import('./ru/pages'), import('./ru/fields')])
      provideWords('ru', pages)
      provideFieldWords('ru', fieldWords)
    },
    pilot: async () => provideWords('ru', (await import('./ru/pilot-words')).pilotWords),
    deciding: async () => provideWords('ru', (await import('./ru/deciding')).deciding),
  },
}
