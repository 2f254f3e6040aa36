/** How a figure is rounded and which interval stands beside it. */
import { describe, expect, it } from 'vitest'
import { translator } from '../../src/messages/index'
import type { Figure } from '../../src/sim/experiment/results'
import { amount, ranged } from '../../src/ui/parts/amounts'
import { figureText } from '../../src/ui/parts/figure-text'
import { niceTicks, stepFor } from '../../src/ui/parts/rounding'
import { runState } from '../../src/ui/parts/run-state'
import { figure, hotLine, insurance } from './fixtures/reports'

const style = { language: 'en' as const, currency: 'RUB' }
const wording = { ...style, t: translator('en'), vat: 'excluded' as const }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const read = (value: Figure | undefined) => {
  if (!value) throw new Error('no such figure')
  const { value: text, range, interval, events } = figureText(value, wording)
  return [plain(text), plain(range), interval, events]
}

describe('rounding by the half-width', () => {
  it('keeps two significant digits of it', () => {
    expect([945, 35, 0.033].map((half) => stepFor(half))).toEqual([10, 1, 0.001])
    expect(ranged(4943.2, 4151, 6042, 'money', style)).toEqual({ value: '4,940\u00a0₽', range: '4,150–6,040' })
    expect(ranged(544_321, 520_400, 591_200, 'money', style)).toEqual({ value: '544\u00a0k\u00a0₽', range: '520–591' })
    expect(ranged(0.871, 0.83, 0.9, 'share', style)).toEqual({ value: '87\u00a0%', range: '83–90' })
    expect(ranged(5.62, 5.38, 5.93, 'seconds', style)).toEqual({ value: '5.6\u00a0s', range: '5.4–5.9' })
    expect(ranged(250, 245, 255, 'seconds', style)).toEqual({ value: '4:10', range: '4:05–4:15' })
  })

  it('writes exact amounts in full and no further', () => {
    expect([amount(0.8, 'share', style), amount(0.0365, 'share', style), amount(1_200_000, 'money', style), amount(2.8, 'ratio', style)].map(plain)).toEqual([
      '80 %',
      '3.65 %',
      '1.2 M ₽',
      '2.8',
    ])
  })

  it('gives an axis about five round steps', () => {
    expect(niceTicks(0, 131)).toEqual([0, 25, 50, 75, 100, 125, 150])
  })
})

describe('a figure', () => {
  it('shows where one project may end, but the mean of a long-running service', () => {
    expect(read(insurance.setups[1].measures['policies.stage2'])).toEqual(['110', '90–131', 'outcome', 'enough'])
    expect(read(hotLine.setups[0].measures['line.serviceLevel'])).toEqual(['84 %', '83–85', 'mean', 'enough'])
  })

  it('marks few events, and none with an upper bound', () => {
    expect(read(hotLine.setups[0].measures['line.abandonedShare'])[3]).toBe('few')
    expect(read(insurance.setups[0].measures['policies.abandonedShare'])).toEqual(['< 0.12 %', '', 'mean', 'none'])
    expect(read(figure(Number.NaN, 0, 0))[0]).toBe('–')
  })

  it('is "about" below 20 replications, refined later, and says when it is stopped or out of date', () => {
    const run = { stale: false, running: true, final: false, done: 12, of: 400, remainingMs: 5000 }
    expect(runState(run).kind).toBe('first')
    expect(runState({ ...run, done: 120 }).kind).toBe('refined')
    expect(runState({ ...run, done: 120, running: false }).kind).toBe('stopped')
    expect(runState({ ...run, stale: true }).kind).toBe('stale')
  })
})
