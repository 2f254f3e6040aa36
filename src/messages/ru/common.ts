/** Words of the shell and of every page, in Russian. */
import type { common as en } from '../en/common'
import type { Translation } from '../shape'

export const common: Translation<typeof en> = {
  brand: 'Симулятор call-центра',
  tagline: 'Сколько операторов, сколько стоит и каковы шансы — до подписания договора',
  skip: 'К содержанию',
  menu: 'Меню',
  close: 'Закрыть',
  cancel: 'Отмена',
  undo: 'Отменить',
  redo: 'Повторить',
  language: 'Язык',
  theme: { label: 'Тема', light: 'Светлая', dark: 'Тёмная', system: 'Как в системе' },
  file: { save: 'Сохранить файл', open: 'Открыть файл', drop: 'Отпустите здесь файл проекта, пилота или результаты исследования' },
  rail: {
    label: 'Проект',
    home: 'Все проекты',
    answer: 'Ответ',
    project: 'Проект',
    setups: 'Варианты',
    results: 'Результаты',
    compare: 'Сравнение',
    pilot: 'Пилот',
    staffing: 'Расстановка',
    money: 'Деньги',
    study: 'Исследование параметров',
    method: 'Метод',
    validation: 'Сверка с теорией',
  },
  why: 'Откуда эта цифра',
  loading: 'Одну секунду…',
  noProject: 'Проект не открыт.',
  toHome: 'Выбрать',
  fault: 'На странице произошёл сбой. Проект сохранён; перезагрузите страницу, чтобы продолжить.',
}
