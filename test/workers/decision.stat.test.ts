import { describe, expect, test } from 'vitest'
import { decisionAsJson } from '../../src/cli/decision-json'
import { decisionText } from '../../src/cli/decision-text'
import { Wording } from '../../src/cli/wording'
import type { Effort } from '../../src/sim/decision/effort'
import type { DecisionReport } from '../../src/sim/decision/report'
import { clientCopy } from '../../src/sim/project/client-copy'
import { readProject } from '../../src/sim/project/read'
import type { Project } from '../../src/sim/project/schema'
import { type DecisionProgress, runDecision } from '../../src/workers/decision'
import { inThreadPool } from '../../src/workers/in-thread'
import { WorkerPool } from '../../src/workers/pool'
import { batchWork } from '../../src/workers/service'
import { accepted } from '../fixtures/projects'
import { scenario } from '../fixtures/scenarios'

/**
 * The insurance project with 400 contacts and two vendors whose teams are the same: A asks 100 a contact, B 30,000 once and 40 a contact. Every
 * contact is closed in the end, so both cost the same at 500 contacts.
 */
function twoVendors(further: Record<string, unknown> = {}): Project {
  const { decision: _, ...project } = scenario('insurance-cross-sell')
  const [, vendor] = project.setups
  const [campaign] = project.demand.campaigns
  const setup = (id: string, terms: readonly unknown[], more: Record<string, unknown> = {}) => ({
    ...vendor,
    id,
    name: { en: `Vendor ${id}`, ru: `Подрядчик ${id}` },
    terms,
    ...more,
  })
  return accepted(
    readProject({
      ...project,
      demand: { ...project.demand, campaigns: [{ ...campaign, list: { ...campaign.list, contacts: 400 } }] },
      setups: [
        setup('a', [{ kind: 'contact', amount: 100 }], { margin: { terms: [{ kind: 'contact', amount: 71.37 }], wanted: 0.4 } }),
        setup('b', [
          { kind: 'set-up-fee', amount: 30_000 },
          { kind: 'contact', amount: 40 },
        ]),
      ],
      goals: [{ measure: 'policies.workingDays', atMost: 15 }],
      targets: [],
      sources: {
        'setups.a.terms.0.amount': { kind: 'assumed', low: 90, high: 130 },
        'demand.campaigns.policies.list.reach': { kind: 'assumed', low: 0.25, high: 0.35 },
      },
      ...further,
    }),
  )
}

const effort: Effort = {
  replications: 24,
  scenarios: { replications: 10 },
  breakEven: { volumes: [0.5, 1, 2], replications: 8, halvings: 2 },
  unknowns: { points: 60 },
  tornado: { replications: 10, inputs: 2 },
  map: { volumes: [0.5, 2], handlings: [1], replications: 4 },
}

/** Three lanes in this thread: batches end in another order. */
function threeLanes(): WorkerPool {
  return new WorkerPool(() => {
    let sign = () => {}
    const { replicate, stop } = batchWork(() => sign())
    return {
      service: { replicate },
      stop,
      terminate: stop,
      onFailure() {},
      onSign(listener) {
        sign = listener
        listener()
      },
    }
  }, 3)
}

async function decided(project: Project, options: Parameters<typeof runDecision>[2] = {}): Promise<DecisionReport> {
  const pool = inThreadPool()
  try {
    return await runDecision(project, pool, { effort, ...options })
  } finally {
    pool.close()
  }
}

describe('two vendors', () => {
  const told: DecisionProgress[] = []
  const whole = decided(twoVendors(), { onProgress: (progress) => told.push(progress) })

  test('both cost the same at 500 contacts: A is cheaper below, B above', async () => {
    const { breakEven } = await whole
    expect(breakEven).toMatchObject({ unit: 'contacts', atOne: 400 })
    const [pair] = breakEven?.pairs ?? []
    expect(pair.breakEvens).toHaveLength(1)
    expect(pair.breakEvens[0].at).toBeCloseTo(1.25, 9)
    expect(pair.breakEvens[0]).toMatchObject({ cheaperBelow: 'a', cheaperAbove: 'b', rising: false, without: 0 })
    expect(pair.breakEvens[0].outcomeLow).toBeCloseTo(1.25, 9)
  })

  test('at 400 contacts A is the cheapest in every project, by 6,000', async () => {
    const { base } = await whole
    expect(base.options.map(({ setup, cost, cheapest }) => [setup, cost.mean, cheapest.share])).toEqual([
      ['a', 40_000, 1],
      ['b', 46_000, 0],
    ])
    expect(base.pairs[0].cost).toMatchObject({ difference: 6000, low: 6000, high: 6000, shareLower: 0, verdict: 'higher' })
    for (const { ledger } of base.options) expect(ledger.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(ledger.totalMinor)
  })

  test('the map says the same as the curve: A at half the volume, B at twice', async () => {
    expect((await whole).map?.cells.map(({ volume, cheapest, clear }) => [volume, cheapest, clear])).toEqual([
      [0.5, 'a', true],
      [2, 'b', true],
    ])
  })

  test('a price alone is priced anew: at 90 A costs 4,000 less, at 130 12,000 more; reach is simulated in both', async () => {
    const { tornado } = await whole
    const price = tornado?.bars.find(({ path }) => path === 'setups.a.terms.0.amount')
    expect(price?.repriced).toBe(true)
    expect(price?.effects.map(({ setup, at, cost }) => [setup, at, cost.change])).toEqual([
      ['a', 'low', -4000],
      ['a', 'high', 12_000],
    ])
    const reach = tornado?.bars.find(({ path }) => path === 'demand.campaigns.policies.list.reach')
    expect(reach).toMatchObject({ repriced: false })
    expect(reach?.effects).toHaveLength(4)
    const results = (at: string) => reach?.effects.find((one) => one.setup === 'a' && one.at === at)?.results.change ?? 0
    expect(results('high')).toBeGreaterThan(results('low'))
  })

  test('the price of A can turn the decision, about where both cost the same: 115 a contact', async () => {
    const { information } = await whole
    const price = information?.inputs.find(({ path }) => path === 'setups.a.terms.0.amount')
    expect(price).toMatchObject({ clear: true, turns: true, bestAtLow: 'a', bestAtHigh: 'b' })
    expect(Math.abs((price?.switchAt ?? 0) - 115)).toBeLessThan(5)
    expect(information?.inputs.find(({ path }) => path.endsWith('reach'))).toMatchObject({ clear: false })
  })

  test('stages come in order, each tells what is known once, and all replications are counted', async () => {
    await whole
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['base', 'scenarios', 'break-even', 'unknowns', 'tornado', 'map'])
    const reports = told.filter(({ report }) => report !== undefined)
    expect(reports.every(({ done }) => done === 0)).toBe(true)
    expect(reports.find(({ stage }) => stage === 'scenarios')?.report?.base?.options).toHaveLength(2)
    expect(told.filter(({ stage, done, of }) => stage === 'base' && done === of)).toHaveLength(1)
  })

  test('the same bits over one lane and three', async () => {
    const pool = threeLanes()
    expect(JSON.stringify(await runDecision(twoVendors(), pool, { effort }))).toBe(JSON.stringify(await whole))
    pool.close()
  })

  test('in words, in both languages, with currency and VAT, and without the vendor’s own cost', async () => {
    const decision = await whole
    for (const [language, money] of [
      ['en', 'RUB, without VAT'],
      ['ru', 'RUB, без НДС'],
    ] as const) {
      const text = decisionText(decision, twoVendors(), new Wording(decision.base.report, language))
      expect(text).toContain(language === 'en' ? 'Vendor a' : 'Подрядчик a')
      expect(text).toContain(money)
      expect(text).not.toMatch(/decision\.|\{\{|undefined|NaN|71[.,]37/)
    }
    const json = decisionAsJson(decision, [], 'en')
    expect(json).not.toMatch(/margin|71\.37|"ru":/i)
    expect(JSON.parse(json)).toMatchObject({ project: 'Insurance cross-sell', currency: 'RUB', vat: 'excluded', options: [{ name: 'Vendor a' }, {}] })
  })
})

test('the vendor’s margin is told to whoever asks for it: 28.63 of 100, and what the price must be for 40 %', async () => {
  const { margins } = await decided(twoVendors(), { parts: ['base'], withMargins: true })
  expect(margins).toHaveLength(1)
  expect(margins?.[0]).toMatchObject({ setup: 'a', ownCost: { mean: 28_548 }, margin: { mean: 11_452 }, loss: { share: 0 } })
  expect(margins?.[0].share?.mean).toBeCloseTo(0.2863, 9)
  expect(margins?.[0].wanted?.priceTimes).toBeCloseTo(0.7137 / 0.6, 9)
})

test('a run of the client’s copy has the same hash, even where the vendor meters minutes of its own', async () => {
  const project = twoVendors()
  const [a, b] = project.setups
  const metered = accepted(
    readProject({
      ...project,
      setups: [{ ...a, terms: [{ kind: 'minute', amount: 20 }], margin: { terms: [{ kind: 'minute', amount: 9, basis: 'line', pulse: 1 }] } }, b],
    }),
  )
  const [own, clients] = await Promise.all([metered, clientCopy(metered)].map((one) => decided(one, { parts: ['base'], withMargins: true })))
  expect(own.margins).toHaveLength(1)
  expect(clients.margins).toEqual([])
  expect(clients.base.report.hash).toBe(own.base.report.hash)
  expect(clients.base).toEqual(own.base)
})

test('scenarios of the file, and one that leads nowhere is told', async () => {
  const project = twoVendors({
    decision: {
      scenarios: [
        { id: 'more', name: 'More contacts', changes: [{ path: 'demand.campaigns.policies.list.contacts', value: 600 }] },
        { id: 'lost', name: 'Nobody', changes: [{ path: 'demand.campaigns.nobody.list.reach', factor: 2 }] },
      ],
    },
  })
  const { scenarios, notices } = await decided(project, { parts: ['scenarios'] })
  expect(scenarios.map(({ id, options }) => [id, ...options.map(({ cost }) => cost.mean)])).toEqual([['more', 60_000, 54_000]])
  expect(notices).toContainEqual({ kind: 'scenarioRefused', id: 'lost', path: 'demand.campaigns.nobody.list.reach' })
})

test('an abort ends it at once with its reason', async () => {
  const control = new AbortController()
  const reason = new Error('enough')
  const running = decided(twoVendors(), { signal: control.signal, onProgress: ({ stage, done }) => stage === 'scenarios' && done > 0 && control.abort(reason) })
  await expect(running).rejects.toBe(reason)
})

test('a running service is compared over the months of the file: a monthly fee counts as often', async () => {
  const project = scenario('secretary')
  const setups = project.setups.slice(0, 2).map((setup, place) => ({ ...setup, terms: [{ kind: 'monthly-fee', name: 'Fee', amount: 1000 * (place + 1) }] }))
  const sources = Object.fromEntries(Object.entries(project.sources).filter(([path]) => !path.includes('.terms.') && !path.startsWith('setups.')))
  const read = readProject({ ...project, setups, sources, targets: [], decision: { horizonMonths: 24, discountRate: 0.1 } })
  const { base, months } = await decided(accepted(read), { parts: ['base'], effort: { ...effort, replications: 20 } })
  expect(months).toBe(24)
  expect(base.options.map(({ cost }) => Math.round(cost.mean))).toEqual(setups.map((_, place) => 24_000 * (place + 1)))
  expect(base.options[0].discounted?.presentMinor).toBeLessThan(2_400_000)
  expect(base.options[0].serviceLevel?.mean).toBeGreaterThan(0)
})
