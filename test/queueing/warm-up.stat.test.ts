import { describe, expect, it } from 'vitest'
import { summarise } from '../../src/sim/experiment/summary'
import { ratioInterval } from '../../src/sim/stats/interval'
import { calls, live } from '../fixtures/counting'
import { inboundProject } from '../fixtures/projects'

/** M/M/1 at 90 % load, round the clock: 108 calls an hour of 30 s; in the long run callers wait for ρ ÷ (μ − λ) = 270 s. */
const queue = { perHour: 108, operators: 1, talk: { kind: 'exponential', mean: 30 } }
const TRUE_WAIT = 270

/** domain.md, section 11: an empty start biases the first 200 customers by −32 %. */
describe('an M/M/1 at 90 % load', () => {
  it('started empty, tells the first 200 customers too short a wait, by about a third', () => {
    const days = live(inboundProject({ ...queue, atMost: 200 }), 2500)
    const { mean, halfWidth } = ratioInterval(
      days.map((day) => calls(day, 'waitAnswered') / 1000),
      days.map((day) => calls(day, 'answered')),
    )
    const bias = mean / TRUE_WAIT - 1
    expect(halfWidth / TRUE_WAIT).toBeLessThan(0.03)
    expect(bias).toBeGreaterThan(-0.35)
    expect(bias).toBeLessThan(-0.29)
  })

  it('with a day of warm-up in the file the bias is gone from the report', () => {
    const project = inboundProject({ ...queue, days: 4, warmUpDays: 1 })
    const report = summarise(project, [{ setup: 'base', counts: live(project, 120) }], project.seed)
    const { mean, low, high, n } = report.setups[0].measures['calls.asa']
    expect(n).toBe(120)
    expect((high - low) / 2 / TRUE_WAIT).toBeLessThan(0.07)
    expect(Math.abs(mean - TRUE_WAIT) / ((high - low) / 2 / 1.98)).toBeLessThan(4)
  })

  it('without one it is in the report, and the first 200 of the warm-up day have it', () => {
    const project = inboundProject({ ...queue, days: 4, warmUpDays: 0, atMost: 200 })
    const report = summarise(project, [{ setup: 'base', counts: live(project, 400) }], project.seed)
    expect(report.setups[0].measures['calls.asa'].high).toBeLessThan(0.8 * TRUE_WAIT)
  })
})
