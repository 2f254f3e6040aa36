/** The four pilots of the slides: from the first tenth of each, the rest; then what came. */
import { expect, test } from 'vitest'
import { inThreadPool } from '../../src/workers/in-thread'
import { exampleOver } from '../../src/workers/pilot-example'
import { scenario } from '../fixtures/scenarios'

test.each(['insurance-cross-sell', 'internet-sign-ups', 'bank-survey', 'patent-survey'])('%s', async (name) => {
  const project = scenario(name)
  const { answer, revealed } = await exampleOver(inThreadPool(), { project, replications: 39 })
  const tried = answer.inference?.total.tried ?? 0
  expect(tried).toBeGreaterThanOrEqual(0.1 * project.demand.campaigns[0].list.contacts)
  expect(answer.inference?.total.results).toBeLessThan(answer.forecast?.figures[0].mean ?? 0)
  // one course each: results and cost in the range of 95 of 100
  for (const key of [`${answer.campaign}.stage1`, 'cost']) expect(revealed.find((one) => one.key === key)?.within, key).toContain(0.95)
})
