/** The curve of waits and their standard deviation, as a report tells them, against the exact distribution of Erlang C. */
import { expect, test } from 'vitest'
import { erlangC } from '../../src/sim/analytic/erlang-c'
import { summarise } from '../../src/sim/experiment/summary'
import { live } from '../fixtures/counting'
import { inboundProject } from '../fixtures/projects'

const REPLICATIONS = 30
/** Standard errors in half an interval of 95 %, Student's t of 29 degrees of freedom. */
const IN_HALF = 2.045

test('the share answered within every wait, and the spread of waits, are those of M/M/n', { timeout: 120_000 }, () => {
  const project = inboundProject({ perHour: 400, operators: 22, days: 12, warmUpDays: 2, within: 20 })
  const [{ series, measures }] = summarise(project, [{ setup: 'base', counts: live(project, REPLICATIONS) }], project.seed).setups
  const exact = erlangC({ arrivalRate: 400 / 3600, serviceRate: 1 / 180, servers: 22 })
  const curve = series.find(({ key }) => key === 'calls.answeredWithin.byWait')
  const told = curve?.x.map((wait, at) => ({ wait, share: curve.mean[at], error: (curve.high[at] - curve.low[at]) / 2 / IN_HALF })) ?? []
  // to the wait of all but 5 in 10,000: the tail itself is cut at 1
  expect(told.length).toBeGreaterThan(30)
  for (const { wait, share, error } of told.filter(({ share }) => share < 0.99)) {
    expect(error).toBeGreaterThan(0)
    expect(Math.abs(share - exact.serviceLevel(wait)), `within ${wait} s`).toBeLessThan(4 * error)
  }
  // Var W = Pw (2 − Pw) ÷ (nμ − λ)²
  const spread = Math.sqrt(exact.probWait * (2 - exact.probWait)) * exact.meanWaitOfDelayed
  const { mean, low, high } = measures['calls.waitDeviation']
  expect(Math.abs(mean - spread)).toBeLessThan((4 * (high - low)) / 2 / IN_HALF)
  expect((high - low) / mean).toBeLessThan(0.1)
})
