import { describe, expect, test } from 'vitest'
import { clock, formatFor, span, stepFrom } from '../../src/messages/format'

const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, '_')
const en = formatFor('en')
const ru = formatFor('ru')

describe('figures in both languages', () => {
  test.each([
    [en.count(1234567), '1,234,567'],
    [ru.count(1234567), '1_234_567'],
    [en.share(0.0365), '3.65_%'],
    [ru.share(0.0365), '3,65_%'],
    [ru.share(0.8, 1), '80,0_%'],
    [en.points(-0.021), '\u22122.1_pp'],
    [ru.points(0.021), '2,1_п._п.'],
    [en.money(4940, 'RUB'), '4,940_₽'],
    [ru.money(4940, 'RUB'), '4_940_₽'],
    [en.money(-4940, 'EUR'), '\u2212€4,940'],
    [ru.money(4940, 'EUR'), '4_940_€'],
    [en.moneyMinor(123450, 'USD', 2), '$1,234.50'],
    [en.seconds(20), '20_s'],
    [ru.seconds(20), '20_с'],
    [en.seconds(220), '3:40'],
    [en.date('2026-09-07'), '7 September 2026'],
    [en.number(-0.5), '\u22120.5'],
    [en.number(-0.001, 1), '0.0'],
    [en.interval(219, 283), '219–283'],
    [ru.interval(4150, 6040), '4_150–6_040'],
  ])('%s', (text, expected) => expect(spaced(text)).toBe(expected))

  test('the half-width sets the rounding', () => {
    expect(en.rounded(4937, 945)).toBe('4,940')
    expect(en.rounded(250.4, 32)).toBe('250')
    expect(en.rounded(0.08297, 0.0098)).toBe('0.0830')
    expect(stepFrom(0)).toBe(0)
  })

  test('times are minutes and seconds, hours where needed', () => {
    expect([clock(0), clock(59.6), clock(220), clock(3820)]).toEqual(['0:00', '1:00', '3:40', '1:03:40'])
  })

  test('a range that crosses zero keeps its signs apart', () => {
    expect(span('\u22125', '20')).toBe('\u22125…20')
    expect(span('3', '3')).toBe('3')
  })
})
