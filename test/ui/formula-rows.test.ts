import { describe, expect, test } from 'vitest'
import { translator } from '../../src/messages/index'
import type { FormInterval } from '../../src/sim/staffing/closed-form'
import { formulaRow, shortIntervals, staffingFinding, staffingTable } from '../../src/ui/pages/answer/formula-rows'
import { dayNames } from '../../src/ui/parts/day-words'
import type { Wording } from '../../src/ui/parts/measure-words'

const en: Wording = { t: translator('en'), language: 'en', currency: 'EUR', vat: 'none' }
const ru: Wording = { ...en, t: translator('ru'), language: 'ru' }
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('a row', () => {
  const simulated = { mean: 0.84, low: 0.83, high: 0.85 }

  test('says by how much the formula differs', () => {
    const row = formulaRow({ kind: 'serviceLevel', unit: 'share', formula: 0.801, simulated, difference: -0.039, agrees: false }, false, en)
    expect(row).toMatchObject({ name: 'Service level', calm: false })
    expect([row.formula, row.simulated, row.range, row.difference].map(plain)).toEqual(['80 %', '84 %', '83–85', 'lower by 4 pp'])
  })

  test('is calm where the formula lies inside the interval', () => {
    const row = formulaRow({ kind: 'serviceLevel', unit: 'share', formula: 0.845, simulated, difference: 0.005, agrees: true }, false, ru)
    expect(row).toMatchObject({ name: 'Уровень сервиса', calm: true, difference: 'разницы нет: в пределах погрешности' })
  })

  test('names waits without end, and what the formula does not tell', () => {
    const asa = { mean: 12, low: 11.7, high: 12.3 }
    expect(formulaRow({ kind: 'asa', unit: 'seconds', simulated: asa }, true, en).formula).toBe('no end')
    expect(formulaRow({ kind: 'serviceLevel', unit: 'share', simulated }, false, en)).toMatchObject({ formula: 'not in this formula', difference: '–' })
    expect(plain(formulaRow({ kind: 'asa', unit: 'seconds', formula: 9.04, simulated: asa, difference: -2.96, agrees: false }, false, en).difference)).toBe(
      'shorter by 3.0 s',
    )
  })
})

test('weekdays in a row by their ends', () => {
  expect(dayNames(['mon', 'tue', 'wed', 'thu', 'fri'], en)).toBe('Mon–Fri')
  expect(dayNames(['thu', 'mon'], en)).toBe('Mon, Thu')
  expect(dayNames(['sat', 'sun'], ru)).toBe('Сб, Вс')
  expect(dayNames(['mon', 'tue', 'wed', 'sat'], en)).toBe('Mon–Wed, Sat')
})

describe('operators on duty against the fewest', () => {
  const interval = (from: number, operators: number, required?: number): FormInterval => ({
    from,
    calls: 12.3,
    operators,
    ...(required !== undefined && { required }),
  })
  const day = [interval(540, 4, 4), interval(570, 3, 4), interval(600, 3.5, 4), interval(630, 5, 4), interval(660, 3, 4)]

  test('gaps are named, neighbours together', () => {
    expect(shortIntervals(day)).toHaveLength(3)
    expect(staffingFinding(day, en)).toBe('Fewer than the target asks for at 09:30–10:30, 11:00–11:30.')
    expect(staffingFinding([interval(540, 4, 4)], en)).toBe('At no time are fewer on duty than the target asks for.')
    expect(staffingFinding([interval(540, 4)], en)).toMatch(/no target/)
  })

  test('the table says the same', () => {
    const { head, rows } = staffingTable(day, en)
    expect(head).toHaveLength(6)
    expect(new Set(head).size).toBe(6)
    expect(rows[2]).toEqual(['10:00', '12', '3.5', '4', '–', '–'])
  })
})
