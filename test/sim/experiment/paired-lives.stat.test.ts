import { expect, it } from 'vitest'
import { calls, live } from '../../fixtures/counting'
import { busyDay } from '../properties/busy-day'

const DAYS = 150

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

/** The same promise as in engine/pairing.stat.test.ts, where callers call again, are transferred, called back, and operators are absent. */
it('one operator more is seen with ten times less variance although callers call again', () => {
  const level = (setup: string) => live(busyDay(11), DAYS, setup).map((day) => calls(day, 'answeredInTime') / calls(day, 'offered'))
  const few = level('base')
  const more = level('more')
  const paired = variance(more.map((value, day) => value - few[day]))
  const unpaired = variance(more.map((value, day) => value - few[(day + 1) % DAYS]))
  expect(unpaired / paired).toBeGreaterThanOrEqual(10)
})
