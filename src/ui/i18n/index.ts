/** The page's messages: one i18next instance that follows the chosen language, with the words that were asked for so far. */
import { initReactI18next } from 'react-i18next'
import { loaders, type Part } from '../../messages/load'
import { words } from '../../messages/words'
import type { Language } from '../../sim/terms/text'
import { setLanguage, useView } from '../store/view'

words.use(initReactI18next)
initReactI18next.init(words)

function follow(language: string): void {
  void words.changeLanguage(language)
  document.documentElement.lang = language
}

follow(useView.getState().language)
useView.subscribe(({ language }, past) => {
  if (language !== past.language) follow(language)
})

const wanted = new Set<Part>()
const present = new Set<string>()

async function fetchPart(language: Language, part: Part): Promise<void> {
  await loaders[language][part]()
  present.add(`${language}/${part}`)
}

/** Fetches what is wanted and not there; while words are on their way, a page may ask for more. */
async function fetchMissing(language: Language): Promise<void> {
  const missing = () => [...wanted].filter((part) => !present.has(`${language}/${part}`))
  for (let parts = missing(); parts.length > 0; parts = missing()) await Promise.all(parts.map((part) => fetchPart(language, part)))
}

/** Asks for words, in the language of the page and in every other that is chosen later. */
export async function needWords(part: Part): Promise<void> {
  wanted.add(part)
  const current = () => useView.getState().language
  let language: Language
  do {
    language = current()
    await fetchMissing(language)
  } while (language !== current())
}

let asked: Language | undefined

/** Changes the language as soon as its words are there: at once from the second time on. */
export async function chooseLanguage(language: Language): Promise<void> {
  asked = language
  await fetchMissing(language)
  if (asked === language) setLanguage(language)
}
