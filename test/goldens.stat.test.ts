import { expect, it } from 'vitest'
import { summarise } from '../src/sim/experiment/summary'
import { live } from './fixtures/counting'
import { scenario, scenarioNames } from './fixtures/scenarios'

const REPLICATIONS = 40

/** Golden summaries: what every scenario answered when its figures were last looked at by a person. */
it.each(scenarioNames)('%s answers as it did', async (name) => {
  const project = scenario(name)
  const runs = project.setups.map(({ id }) => ({ setup: id, counts: live(project, REPLICATIONS, id) }))
  const report = summarise(project, runs, project.seed)
  const setups = report.setups.map(({ id, operators, employed, leadWorkdays, measures, ledger }) => ({
    id,
    operators,
    employed,
    leadWorkdays,
    measures: Object.fromEntries(
      Object.entries(measures).map(([key, { mean, low, high, outcomeLow, outcomeHigh }]) => [key, [mean, low, high, outcomeLow, outcomeHigh].map(digits)]),
    ),
    ledger: Object.fromEntries(ledger.lines.map(({ key, amountMinor }) => [key, amountMinor])),
    totalMinor: ledger.totalMinor,
  }))
  const text = `${JSON.stringify({ engine: report.engine, seed: report.seed, replications: report.replications, hash: report.hash, setups }, null, 1)}\n`
  await expect(text).toMatchFileSnapshot(`../scenarios/expected/${name}.json`)
})

/** Nine digits are for reading; the hash in the file holds every bit. */
function digits(value: number): number {
  return Number(value.toPrecision(9))
}
