import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { loadedPay } from '../../../src/sim/economics/contributions'
import { parseProject } from '../../../src/sim/project/read'
import { runDecision } from '../../../src/workers/decision'
import { inThreadPool } from '../../../src/workers/in-thread'
import { accepted } from '../../fixtures/projects'

const page = readFileSync(new URL('../../../docs/background/worked-costs.md', import.meta.url), 'utf8')
const project = accepted(parseProject(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? ''))
const pool = inThreadPool()
const decided = runDecision(project, pool, { parts: ['base'] })

afterAll(() => pool.close())

/** Amounts of the table under a heading, in minor units; the total is the last. */
function tableUnder(heading: string): number[] {
  const part = page.split(`## ${heading}\n`)[1].split('\n## ')[0]
  const cells = part.split('\n').flatMap((line) => /\| \**([\d,]+\.\d\d)\** \|$/.exec(line)?.[1] ?? [])
  return cells.map((cell) => Math.round(100 * Number(cell.replaceAll(',', ''))))
}

async function option(setup: string) {
  const { base } = await decided
  const found = base.options.find((one) => one.setup === setup)
  if (found === undefined) throw new Error(setup)
  return found
}

const inHouse = [
  3 * 2 * 60_000 * 1.3 * (5 / 40),
  3 * 2 * 60_000 * 1.3 * (35 / 40),
  2 * 90_000 * 1.3 * (5 / 40),
  2 * 90_000 * 1.3 * (35 / 40),
  3 * 18_000,
  3 * 3000,
  5 * 6000,
  (2 * 6 + 8) * 2 * 1500,
  (2 * 2 * 72_000) / 36,
  3 * 2 * 2500,
  2 * 2 * 400,
  32_000 * 1.8,
  8000 * 0.48,
  1 * 20_000,
  (5 / ((5 * 365.2425) / 84)) * 78_000,
  (5 / ((5 * 365.2425) / 84)) * 78_000,
  ((6 * (1 - Math.exp(-17.5 / 20)) + 3 * 6 * (1 - Math.exp(-35 / 20))) / ((5 * 365.2425) / 84)) * 78_000,
]
const vendor = [60_000, 25_000, 2 * 3000 * 55, 2000 * 50, 7 * 4000, 32_000 * 1.5, 3200 * 1.5, 0, 0.2 * 85_000, 0.2 * (430_000 + 28_000 + 52_800)]

describe('the worked example', () => {
  test('35 working days with two operators, 8,000 interviews, in every replication', async () => {
    for (const { endDay, results, firstCallDay } of (await decided).base.options) {
      expect(endDay).toMatchObject({ mean: firstCallDay - 1 + 35, outcomeLow: firstCallDay - 1 + 35, outcomeHigh: firstCallDay - 1 + 35 })
      expect(results).toMatchObject({ mean: 8000, outcomeLow: 8000, outcomeHigh: 8000 })
    }
  })

  test.each([
    ['in-house', 'In-house', inHouse, 18_075_000, '132.85'],
    ['vendor', 'Vendor', vendor, 10_200_000, '89.37'],
  ] as const)('%s: every line by hand, on the page and by the engine', async (setup, heading, byHand, start, perInterview) => {
    const { ledger, startCost, costPerResult, cost } = await option(setup)
    const minor = byHand.map((amount) => Math.round(100 * amount))
    const total = minor.reduce((sum, amount) => sum + amount, 0)
    expect(ledger.lines.map(({ amountMinor }) => amountMinor)).toEqual(minor)
    expect(ledger.totalMinor).toBe(total)
    expect(tableUnder(heading)).toEqual([...minor, total])
    expect(startCost.mean * 100).toBe(start)
    expect(cost.mean * 100).toBeCloseTo(total, 6)
    expect(page).toContain(`An interview costs ${perInterview}.`)
    expect(costPerResult?.mean.toFixed(2)).toBe(perInterview)
  })

  test('contributions by bands', () => {
    const head = { pay: 300_000, contributions: 0.3, bands: [{ above: 2_759_000, contributions: 0.151 }] }
    expect(loadedPay(head, 12, { monthsLeftInYear: 12, running: false })).toBeCloseTo(455_469_100, 3)
    expect(loadedPay(head, 12, { monthsLeftInYear: 3, running: false })).toBeCloseTo(468_000_000, 3)
  })

  test('the vendor carries idle time, handling time and volume of what is paid by the interview', async () => {
    const { bearings } = await option('vendor')
    expect(bearings.find(({ risk }) => risk === 'idle')).toMatchObject({ client: 0, bearer: 'vendor' })
    expect(bearings.find(({ risk }) => risk === 'conversion')?.bearer).toBe('vendor')
  })
})
