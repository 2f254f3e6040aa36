/** Слова над столбцами таблицы пилота. */
import type { heading as english } from '../en/pilot-headings'
import type { Translation } from '../shape'

export const heading: Translation<typeof english> = {
  day: 'день',
  operator: 'оператор',
  hours: 'часы',
  tried: 'начато контактов',
  closed: 'обработано контактов',
  attempts: 'попытки',
  answered: 'ответы',
  conversations: 'разговоры',
  results: 'результаты',
  talk: 'разговор, с',
  resultTalk: 'разговор с результатом, с',
  wrapUp: 'постобработка, с',
}
