/** What a difference says, by its verdict, unit and language. */
import { describe, expect, it } from 'vitest'
import { translator } from '../../src/messages/index'
import type { Comparison } from '../../src/sim/experiment/results'
import type { Language } from '../../src/sim/terms/text'
import { comparisonOf, differenceWords } from '../../src/ui/parts/difference'
import type { MeasureKind } from '../../src/ui/parts/measure-words'
import { insurance, pair } from './fixtures/reports'

function words(comparison: Comparison, language: Language = 'en', kind?: MeasureKind): string {
  const wording = { t: translator(language), language, currency: 'RUB', vat: 'excluded' as const }
  return differenceWords(comparison, kind, wording).text.replaceAll('\u00a0', ' ')
}

const cost = pair('cost', 'a', 'b', -217_000, 'lower', { unit: 'money', outcomeLow: -250_000, outcomeHigh: -170_000 })

describe('words for a difference', () => {
  it('names direction, size and the range of 95 of 100 pairs where the difference is clear', () => {
    expect(words(cost)).toBe('lower by 217 k ₽ (170–250)')
    expect(words(cost, 'ru')).toBe('ниже на 217 тыс. ₽ (170–250)')
    expect(words(pair('x', 'a', 'b', -35, 'lower', { unit: 'workdays', outcomeLow: -35, outcomeHigh: -35 }), 'en', 'firstCallDay')).toBe('earlier by 35 days')
    expect(words(pair('x', 'a', 'b', 8, 'higher', { unit: 'workdays', outcomeLow: 6, outcomeHigh: 11 }), 'ru', 'lastCallDay')).toBe('позже на 8 дней (6–11)')
    expect(words(pair('x', 'a', 'b', 0.17, 'higher', { unit: 'share', outcomeLow: 0.12, outcomeHigh: 0.22 }))).toBe('higher by 17 pp (12–22)')
    expect(words(pair('x', 'a', 'b', -31, 'lower', { outcomeLow: -50, outcomeHigh: -12 }))).toBe('fewer by 31 (12–50)')
  })

  it('gives money that does not vary three digits, and no bracket whose ends are alike', () => {
    const start = pair('startCost', 'a', 'b', -946_930, 'lower', { unit: 'money', outcomeLow: -946_930, outcomeHigh: -946_930 })
    expect(words(start)).toBe('lower by 947 k ₽')
    expect(words(start, 'ru')).toBe('ниже на 947 тыс. ₽')
  })

  it('names shares of pairs instead where it is not', () => {
    expect(words(pair('x', 'a', 'b', -3, 'usually-lower', { unit: 'money', shareLower: 0.88 }))).toBe('usually lower: in 88 of 100')
    expect(words(pair('x', 'a', 'b', -3, 'none', { unit: 'money', shareLower: 0.62 }))).toBe('no clear difference: lower in 62 of 100')
    expect(words(pair('x', 'a', 'b', 3, 'usually-higher', { unit: 'seconds', shareLower: 0.1 }), 'ru')).toBe('обычно дольше: в 90 из 100')
    expect(words(pair('x', 'a', 'b', 1, 'unknown'))).toBe('the runs cannot tell yet')
    expect(words(pair('x', 'a', 'b', 0, 'equal'), 'ru')).toBe('одинаково')
  })

  it('turns a pair round when the other set-up is the reference', () => {
    const back = comparisonOf(insurance, 'cost', 'vendor-a', 'in-house')
    expect(back).toMatchObject({ difference: 217_000, outcomeLow: 170_000, outcomeHigh: 250_000, verdict: 'higher', shareLower: 0 })
  })
})
