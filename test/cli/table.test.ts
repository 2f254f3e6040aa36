import { expect, test } from 'vitest'
import { table } from '../../src/cli/table'

test('columns are aligned by what is seen, and no line ends in spaces', () => {
  const rows = [
    ['Показатель', 'Mean', ''],
    ['Стоимость', '1 234 ₽', 'few events'],
    ['Й'.normalize('NFD'), '7'],
  ]
  expect(table(rows, ['left', 'right', 'left']).split('\n')).toEqual([
    '  Показатель     Mean',
    '  Стоимость   1 234 ₽  few events',
    `  ${'Й'.normalize('NFD')}                 7`,
  ])
  expect(table([])).toBe('')
})
