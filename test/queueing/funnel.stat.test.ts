/** The funnels of test/cases/campaign_funnel.json, each as the project file beside it: means, standard deviations, bands, and the claims that follow. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CampaignColumn, Counts } from '../../src/sim/centre/counts'
import { readProject } from '../../src/sim/project/read'
import { attempts, live } from '../fixtures/counting'
import { accepted } from '../fixtures/projects'

interface Binomial {
  readonly mean: number
  readonly sd: number
  readonly band95: readonly [number, number]
  readonly band999: readonly [number, number]
}

const HOUR = 3_600_000
const REPLICATIONS = 120
const LIMIT = 4

const read = (name: string) => JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8'))
const funnels: {
  readonly cases: readonly { readonly id: string; readonly model: Record<string, number>; readonly expected: Record<string, Binomial & number> }[]
} = read('campaign_funnel')

function caseOf(id: string) {
  const found = funnels.cases.find((one) => one.id === id)
  if (!found) throw new Error(`${id} is missing`)
  return found
}

const livesOf = (name: string) => live(accepted(readProject(read(`${name}.project`))), REPLICATIONS)

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
function sdOf(values: readonly number[]): number {
  const about = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - about) ** 2, 0) / (values.length - 1))
}

/** Chance that a binomial number of n trials lies within a band, both ends included: its terms from the mode outwards by their ratios. */
function within([low, high]: readonly [number, number], n: number, share: number): number {
  const mode = Math.floor((n + 1) * share)
  const odds = share / (1 - share)
  let [all, inside] = [0, 0]
  const add = (k: number, term: number) => {
    all += term
    if (k >= low && k <= high) inside += term
  }
  for (let k = mode, term = 1; k <= n && term > 1e-18; term *= ((n - k) / (k + 1)) * odds, k++) add(k, term)
  for (let k = mode - 1, term = mode / ((n - mode + 1) * odds); k >= 0 && term > 1e-18; term *= k / ((n - k + 1) * odds), k--) add(k, term)
  return inside / all
}

/** Counts of all replications against the law of their number: n trials, each with the same chance. */
function expectBinomial(values: readonly number[], expected: Binomial, n: number): void {
  const count = values.length
  const share = expected.mean / n
  expect(Math.sqrt(n * share * (1 - share))).toBeCloseTo(expected.sd, 9)
  expect(Math.abs(mean(values) - expected.mean) / (expected.sd / Math.sqrt(count)), `mean ${mean(values)}`).toBeLessThan(LIMIT)
  expect(Math.abs(sdOf(values) - expected.sd) / (expected.sd / Math.sqrt(2 * count)), `sd ${sdOf(values)}`).toBeLessThan(LIMIT)
  for (const [band, least] of [
    [expected.band95, 0.95],
    [expected.band999, 0.999],
  ] as const) {
    const chance = within(band, n, share)
    expect(chance).toBeGreaterThanOrEqual(least)
    const outside = values.filter((value) => value < band[0] || value > band[1]).length
    const likely = count * (1 - chance)
    // the root of a number of rare events has a standard deviation of one half
    expect(2 * Math.abs(Math.sqrt(outside + 0.375) - Math.sqrt(likely + 0.375)), `${outside} outside ${band}`).toBeLessThan(LIMIT)
  }
}

describe('Funnels', () => {
  it('Internet sign-ups: applications and connections of 25,000 records', { timeout: 300_000 }, () => {
    const { model, expected } = caseOf('FU-open-1')
    const lives = livesOf('fu-open-1')
    const of = (column: CampaignColumn) => lives.map((counts) => attempts(counts, column))
    expect(of('processed').every((processed) => processed === model.records)).toBe(true)
    expectBinomial(of('stage1'), expected.applications, model.records)
    expectBinomial(of('stage2'), expected.connections, model.records)
    expect(mean(of('stage2')) / model.records).toBeCloseTo(expected.connection_rate_of_base, 3)
    expectMean(of('attempts'), expected.dials)
    const hours = of('talk').map((time) => time / HOUR)
    expectMean(hours, expected.talk_hours_if_per_record)
    expect(model.operators * 22 * 8).toBe(expected.operator_hours_22_days_of_8h)
    expectMean(
      hours.map((time) => time / expected.operator_hours_22_days_of_8h),
      expected.talk_occupancy_if_per_record,
    )
    // feasible: the list ends within the month
    expect(lives.every(({ finished }) => finished[0] === 1)).toBe(true)
    const unproductive = lives.map(unproductiveMean)
    expectMean(unproductive, expected.talk_mean_s_of_unproductive)
  })

  it('bank survey: interviews of 5000 contacts, by either base of the 12 %', { timeout: 300_000 }, () => {
    const { model, expected } = caseOf('FU-open-2')
    const lives = livesOf('fu-open-2')
    const of = (column: CampaignColumn, entity: number) => lives.map((counts) => attempts(counts, column, { entity }))
    for (const entity of [0, 1]) {
      expect(of('processed', entity).every((processed) => processed === model.records)).toBe(true)
      expectBinomial(of('overQuota', entity), expected.screened_out, model.records)
    }
    expectBinomial(of('stage1', 0), expected.interviews_if_of_all, model.records)
    expectBinomial(of('stage1', 1), expected.interviews_if_of_not_screened, model.records)
    const hours = (entity: number) => of('productiveTalk', entity).map((time) => time / HOUR)
    expectMean(hours(0), expected.interview_hours_if_of_all)
    expectMean(hours(1), expected.interview_hours_if_of_not_screened)
    const ofNotScreened = lives.map((counts) => attempts(counts, 'stage1') / (attempts(counts, 'conversations') - attempts(counts, 'overQuota')))
    expectMean(ofNotScreened, expected.productive_share_of_not_screened_if_of_all)
  })
})

/** Talk with those who did not apply, s. */
function unproductiveMean(counts: Counts): number {
  return (attempts(counts, 'talk') - attempts(counts, 'productiveTalk')) / 1000 / (attempts(counts, 'conversations') - attempts(counts, 'stage1'))
}

function expectMean(values: readonly number[], expected: number): void {
  const error = sdOf(values) / Math.sqrt(values.length)
  expect(Math.abs(mean(values) - expected) / error, `${mean(values)} instead of ${expected}`).toBeLessThan(LIMIT)
}
