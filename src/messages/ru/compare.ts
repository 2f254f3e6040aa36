/** Слова страницы «Сравнение». */
import type { compare as english } from '../en/compare'
import type { Translation } from '../shape'

export const compare = {
  titleContacts_one: 'Тот же {{contacts}} контакт, {{ways}}',
  titleContacts_few: 'Те же {{contacts}} контакта, {{ways}}',
  titleContacts_many: 'Те же {{contacts}} контактов, {{ways}}',
  titleContacts_other: 'Те же {{contacts}} контакта, {{ways}}',
  titleCalls: 'Те же вызовы, {{ways}}',
  ways_one: '{{n}} вариант',
  ways_few: '{{n}} варианта',
  ways_many: '{{n}} вариантов',
  ways_other: '{{n}} варианта',
  numbers: { '1': 'один', '2': 'два', '3': 'три', '4': 'четыре', '5': 'пять' },
  paired: '{{runs}} парных прогонов: каждому варианту достаются те же люди и та же удача. Отличия считаются от',
  against: 'против: {{name}}',
  interval: 'диапазон, погрешность; 95 %',
  kind: { project: 'диапазон проектов', day: 'диапазон дней', mean: 'погрешность среднего' },
  measure: 'Показатель',
  group: { time: 'Сроки', results: 'Результаты', cost: 'Деньги', service: 'Сервис', work: 'Работа' },
  note: 'Мелким: {{outcome}} — 95 проектов или дней из 100; {{mean}} — насколько точно его знают прогоны. В скобках 95 пар из 100.',
  noteOutcome: 'диапазон',
  noteMean: 'погрешность среднего',
  single: 'Вариант только один: добавьте второй в проекте, чтобы сравнить.',
  cost: {
    title: 'Цена результата',
    caption: '{{stage}}; отрезок: 95 проектов из 100; {{vat}}',
    titleMonth: 'Стоимость в месяц',
    captionMonth: 'отрезок: 95 из 100; {{vat}}',
  },
  start: {
    title: 'Время до начала',
    caption: 'рабочие дни от подписания',
    calling: 'обзвон',
  },
  pros: {
    title: 'За и против',
    caption: 'по результатам расчёта; только то, что отличается хотя бы в 80 парах из 100',
    plus: 'за',
    minus: 'против',
    none: 'Ничем не выделяется.',
  },
} as const satisfies Translation<typeof english>
