import { expect, it } from 'vitest'
import { calls, live } from '../../fixtures/counting'
import { inboundProject } from '../../fixtures/projects'

const DAYS = 400

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

/** design: "variance of the difference for one operator more: at least 10 times smaller than with independent days". */
it('one operator more is seen with at least ten times less variance on the same callers', () => {
  const project = inboundProject({
    perHour: 200,
    operators: 14,
    patience: { kind: 'exponential', mean: 180 },
    dayFactorCv: 0.15,
    open: '09:00',
    close: '17:00',
  })
  const level = (setup: string) => live(project, DAYS, setup).map((day) => calls(day, 'answeredInTime') / calls(day, 'offered'))
  const few = level('base')
  const more = level('more')
  const paired = variance(more.map((value, day) => value - few[day]))
  // the same days, matched with strangers: day d of one set-up against day d + 1 of the other
  const unpaired = variance(more.map((value, day) => value - few[(day + 1) % DAYS]))
  expect(unpaired / paired).toBeGreaterThanOrEqual(10)
})
