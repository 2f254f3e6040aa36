/** How this person looks at the page: language and open panels; kept in this browser. */
import { create } from 'zustand'
import { type Language, languages } from '../../sim/terms/text'

interface ViewState {
  readonly language: Language
  readonly asideOpen: boolean
  readonly menuOpen: boolean
}

const KEY = 'callsim.language'

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

const browserLanguage = () => (typeof navigator === 'undefined' ? '' : navigator.language.toLowerCase())

function firstLanguage(): Language {
  const wanted = remembered() ?? (browserLanguage().startsWith('ru') ? 'ru' : 'en')
  return languages.find((language) => language === wanted) ?? 'en'
}

export const useView = create<ViewState>()(() => ({ language: firstLanguage(), asideOpen: false, menuOpen: false }))

export function setLanguage(language: Language): void {
  useView.setState({ language })
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // a browser that stores nothing forgets the choice
  }
}

export const setAsideOpen = (asideOpen: boolean): void => useView.setState({ asideOpen })
export const setMenuOpen = (menuOpen: boolean): void => useView.setState({ menuOpen })
export const useLanguage = (): Language => useView((state) => state.language)
