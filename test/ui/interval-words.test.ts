/** Which interval a figure has, in words, and where there is none. */
import { describe, expect, it } from 'vitest'
import { translator } from '../../src/messages/index'
import type { Language } from '../../src/sim/terms/text'
import { correctionWords, intervalWords } from '../../src/ui/parts/interval-words'
import { figure } from './fixtures/reports'

const wording = (language: Language) => ({ t: translator(language), language, currency: 'RUB', vat: 'excluded' as const })

describe('words for the interval of a figure', () => {
  it('tells the range of outcomes from the interval of the mean', () => {
    expect(intervalWords(figure(110, 90, 131), wording('en'))).toBe('range of projects')
    expect(intervalWords(figure(110, 90, 131, { outcomeOf: 'day' }), wording('en'))).toBe('range of days')
    expect(intervalWords(figure(0.8, 0.6, 0.9, { outcomeOf: 'day', unit: 'share' }), wording('en'))).toBe('interval of the mean')
    expect(intervalWords(figure(0.8, 0.6, 0.9, { outcomeOf: 'day', unit: 'share' }), wording('ru'))).toBe('погрешность среднего')
  })

  it('says nothing where both ends are the value, or where nothing was seen', () => {
    expect(intervalWords(figure(30_000, 30_000, 30_000, { unit: 'money' }), wording('en'))).toBe('')
    expect(intervalWords(figure(0, 0, 0, { unit: 'share', events: 0, base: 2489 }), wording('en'))).toBe('')
    expect(intervalWords(undefined, wording('en'))).toBe('')
  })
})

it('a corrected mean says so, with the plain one rounded by its own interval', () => {
  const corrected = figure(110, 90, 131, { uncorrected: { mean: 112.34, low: 107.3, high: 117.4 } })
  expect(correctionWords(corrected, wording('en'))).toBe('corrected by how many callers came; without it 112.3')
  expect(correctionWords(corrected, wording('ru'))).toBe('с поправкой на то, сколько пришло клиентов; без неё 112,3')
  expect(correctionWords(figure(110, 90, 131), wording('en'))).toBeUndefined()
})
