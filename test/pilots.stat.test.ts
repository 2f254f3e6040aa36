import { describe, expect, it } from 'vitest'
import { summarise } from '../src/sim/experiment/summary'
import { live } from './fixtures/counting'
import { scenario } from './fixtures/scenarios'

/** The four pilots of the slides, lived by the engine: dialed contact by contact, nothing computed from the inputs. */
const pilots = [
  { name: 'insurance-cross-sell', replications: 200, figures: ['stage1', 'stage2', 'lastStageShare', 'attemptsPerContact', 'meanTalk', 'workingDays'] },
  {
    name: 'internet-sign-ups',
    replications: 100,
    figures: ['processed', 'stage1', 'stage2', 'lastStageShare', 'conversationsPerContact', 'meanTalk', 'meanProductiveTalk', 'workingDays'],
  },
  { name: 'bank-survey', replications: 200, figures: ['processed', 'stage1', 'stage1Share', 'screenedShare', 'meanProductiveTalk'] },
  { name: 'patent-survey', replications: 200, figures: ['processed', 'stage1', 'stage1Share', 'meanProductiveTalk'] },
]

describe.each(pilots)('$name', ({ name, replications, figures }) => {
  const project = scenario(name)
  const setup = project.targets[0].setup
  const [result] = summarise(project, [{ setup, counts: live(project, replications, setup) }], project.seed).setups
  const measured = result.targets.map(({ measure }) => measure.split('.')[1])

  it('compares every figure of the slide', () => {
    expect(measured).toEqual(expect.arrayContaining(figures))
    expect(result.targets).toHaveLength(project.targets.length)
  })

  it.each(result.targets)('$measure: $stated', ({ stated, calibrated, tolerance, simulated }) => {
    expect(stated).toBeGreaterThanOrEqual(simulated.outcomeLow)
    expect(stated).toBeLessThanOrEqual(simulated.outcomeHigh)
    expect(simulated.n).toBe(replications)
    if (calibrated) {
      expect(tolerance).toBeLessThanOrEqual(0.02)
      expect(Math.abs(simulated.mean / stated - 1)).toBeLessThanOrEqual(tolerance)
    }
  })
})

it('the dial mode decides whether seven operators finish the sign-ups in a month', () => {
  const project = scenario('internet-sign-ups')
  const days = ['vendor-a', 'vendor-b'].map(
    (setup) => summarise(project, [{ setup, counts: live(project, 20, setup) }], project.seed).setups[0].measures['sign-ups.workingDays'].mean,
  )
  expect(days[0]).toBeLessThan(24)
  expect(days[1]).toBeGreaterThan(25)
})
