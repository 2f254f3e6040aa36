import { describe, expect, test } from 'vitest'
import { parseNumber } from '../../src/messages/parse-number'
import type { Unit } from '../../src/sim/terms/fields'

const good: readonly (readonly [text: string, unit: Unit, value: number, language?: 'en' | 'ru'])[] = [
  ['1 234,5', 'count', 1234.5],
  ['1234.5', 'count', 1234.5],
  ['1\u00a0234,5', 'count', 1234.5],
  ['1\u202f234', 'count', 1234],
  ['1,234.5', 'count', 1234.5],
  ['1.234,5', 'count', 1234.5],
  ['1,234,567', 'count', 1234567],
  ['1,234', 'count', 1234, 'en'],
  ['1,234', 'count', 1.234, 'ru'],
  ['0,125', 'cv', 0.125, 'en'],
  ['62,000', 'money', 62000, 'en'],
  ['4 940 ₽', 'money', 4940],
  ['80 %', 'share', 0.8],
  ['80', 'share', 0.8],
  ['3,65 %', 'share', 0.0365],
  ['29.5', 'share', 0.295],
  ['3 мин', 'minutes', 3],
  ['3 min', 'minutes', 3],
  ['3 мин', 'seconds', 180],
  ['2 ч', 'minutes', 120],
  ['00:03:00', 'seconds', 180],
  ['00:03:00', 'minutes', 3],
  ['3:20', 'seconds', 200],
  ['20 s', 'seconds', 20],
  ['20 с', 'seconds', 20],
  ['1 день', 'days', 1],
  ['\u22125', 'count', -5],
  ['5 operators', 'operators', 5],
  ['.5', 'cv', 0.5],
]

describe('numbers as people write them', () => {
  test.each(good.map(([text, unit, value, language]) => ({ text, unit, value, language })))('$text in $unit', ({ text, unit, value, language }) => {
    const parsed = parseNumber(text, unit, language)
    expect(parsed.ok && parsed.value).toBeCloseTo(value, 12)
  })

  test('a letter among digits is guessed', () => {
    expect(parseNumber('7O', 'calls')).toEqual({ ok: false, reason: 'notANumber', likely: '70' })
    expect(parseNumber('1О0', 'calls')).toMatchObject({ likely: '100' })
  })

  test.each([
    ['', 'count', 'empty'],
    ['abc', 'count', 'notANumber'],
    ['1,23,4', 'count', 'notANumber'],
    ['80 %', 'seconds', 'wrongUnit'],
    ['3 min', 'share', 'wrongUnit'],
    ['80 %', 'operators', 'wrongUnit'],
    ['3:20', 'money', 'wrongUnit'],
    ['3 часа', 'calls', 'wrongUnit'],
  ] as const)('“%s” in %s: %s', (text, unit, reason) => {
    expect(parseNumber(text, unit)).toMatchObject({ ok: false, reason })
  })
})
