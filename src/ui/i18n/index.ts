/** The page's messages: one i18next instance that follows the chosen language. */
import { initReactI18next } from 'react-i18next'
import { createMessages } from '../../messages/index'
import { useView } from '../store/view'

export const messages = createMessages(useView.getState().language).use(initReactI18next)
initReactI18next.init(messages)

function follow(language: string): void {
  void messages.changeLanguage(language)
  document.documentElement.lang = language
}

follow(useView.getState().language)
useView.subscribe(({ language }, past) => {
  if (language !== past.language) follow(language)
})
