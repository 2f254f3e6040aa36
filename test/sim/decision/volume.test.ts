import { describe, expect, test } from 'vitest'
import { discountedCost } from '../../../src/sim/decision/discounted'
import { overHorizon } from '../../../src/sim/decision/horizon'
import { sameModel } from '../../../src/sim/decision/model-equality'
import { unknownsOf } from '../../../src/sim/decision/unknowns'
import { withChanges } from '../../../src/sim/decision/variant'
import { atVolume } from '../../../src/sim/decision/volume'
import { TermSchema } from '../../../src/sim/economics/index'
import { ledger, totalOf } from '../../../src/sim/economics/ledger'
import { scaledLaw } from '../../../src/sim/kernel/scaled-law'
import { compile } from '../../../src/sim/project/compile'
import { readProject } from '../../../src/sim/project/read'
import { GroupSchema } from '../../../src/sim/workforce/group'
import { scenario, scenarioNames } from '../../fixtures/scenarios'
import { workload } from '../economics/workload-by-hand'

describe('another volume', () => {
  test.each(scenarioNames)('%s is still a project in order at a half and at twice the volume and handling time', (name) => {
    for (const times of [0.5, 2]) expect(readProject(atVolume(scenario(name), times, times, new Map()))).toMatchObject({ ok: true })
  })

  test('a campaign keeps its team and has more contacts and days', () => {
    const project = scenario('insurance-cross-sell')
    const twice = atVolume(project, 2, 1, new Map())
    expect(twice.demand.campaigns[0].list.contacts).toBe(6026)
    expect(twice.calendar.horizonDays).toBe(80)
    expect(twice.setups).toEqual(project.setups)
  })

  test('where calls come in the team keeps its margin by the square root: 10 operators at 80 % need 19 for twice the calls', () => {
    const project = scenario('hot-line')
    const setups = project.setups.map((setup) => ({
      ...setup,
      groups: [{ ...setup.groups[0], staffing: undefined, shifts: [{ ...setup.groups[0].shifts[0], operators: 10 }] }],
    }))
    const twice = atVolume({ ...project, setups }, 2, 1, new Map(setups.map(({ id }) => [id, 0.8])))
    expect(twice.setups[0].groups[0].shifts[0].operators).toBe(19) // 10 × (.8 × 2 + .2 × √2) = 18.8
    const same = atVolume({ ...project, setups }, 1, 1, new Map(setups.map(({ id }) => [id, 0.8])))
    expect(same.setups[0].groups[0].shifts[0].operators).toBe(10)
  })

  test('a group whose own calls take longer than others’ is as much slower as all; bought contacts are as many times more', () => {
    const project = scenario('hot-line')
    const serves = [
      { ...GroupSchema.shape.serves.unwrap().element.parse({ skill: 'questions' }), talk: { kind: 'exponential' as const, mean: 200 }, talkFactor: 1.1 },
    ]
    const setups = project.setups.map((setup) => ({ ...setup, groups: [{ ...setup.groups[0], serves }] }))
    const [own] = atVolume({ ...project, setups }, 1, 1.25, new Map()).setups[0].groups[0].serves
    expect(own).toMatchObject({ talk: { kind: 'exponential', mean: 250 }, talkFactor: 1.1 })

    const selling = scenario('insurance-cross-sell')
    const [campaign] = selling.demand.campaigns
    const purchase = { below: 100, contacts: 500, times: 2, days: 3 }
    const campaigns = [{ ...campaign, list: { ...campaign.list, purchase } }]
    const twice = atVolume({ ...selling, demand: { ...selling.demand, campaigns } }, 2, 1, new Map())
    expect(twice.demand.campaigns[0].list.purchase).toEqual({ ...purchase, contacts: 1000 })
  })

  test('durations of every law are so many times as long', () => {
    expect(scaledLaw({ kind: 'lognormal', mean: 100, cv: 0.5 }, 1.1)).toEqual({ kind: 'lognormal', mean: expect.closeTo(110, 9), cv: 0.5 })
    expect(scaledLaw({ kind: 'uniform', low: 10, high: 20 }, 2)).toEqual({ kind: 'uniform', low: 20, high: 40 })
    expect(scaledLaw({ kind: 'weibull', scale: 50, shape: 1.2 }, 2)).toEqual({ kind: 'weibull', scale: 100, shape: 1.2 })
    expect(scaledLaw({ kind: 'empirical', values: [1, 2] }, 3)).toEqual({ kind: 'empirical', values: [3, 6] })
    expect(scaledLaw({ kind: 'hyperexponential', shares: [0.5, 0.5], means: [10, 30] }, 2)).toEqual({
      kind: 'hyperexponential',
      shares: [0.5, 0.5],
      means: [20, 60],
    })
  })
})

describe('inputs changed one at a time', () => {
  const project = scenario('insurance-cross-sell')

  test('a price leaves the model as it is, a share does not', () => {
    const models = [
      { path: 'setups.vendor-a.terms.1.amount', value: 800 },
      { path: 'demand.campaigns.policies.list.reach', value: 0.3 },
    ].map((change) => {
      const variant = withChanges(project, [change])
      return variant.ok ? compile(variant.project, variant.project.setups[1]) : undefined
    })
    const base = compile(project, project.setups[1])
    expect(models.map((model) => sameModel(base, model))).toEqual([true, false])
  })

  test('whole numbers are rounded, and a path that leads nowhere is a problem', () => {
    const variant = withChanges(project, [{ path: 'demand.campaigns.policies.list.attemptsAtMost', value: 6.7 }])
    expect(variant.ok && variant.project.demand.campaigns[0].list.attemptsAtMost).toBe(7)
    expect(withChanges(project, [{ path: 'demand.campaigns.nobody.list.reach', value: 0.3 }]).ok).toBe(false)
  })

  test('unknown is what has a range; a set-up’s own is known as such', () => {
    const all = unknownsOf(project)
    expect(all.find(({ path }) => path === 'setups.vendor-a.terms.1.amount')).toMatchObject({
      value: 740,
      low: 666,
      high: 851,
      setup: 'vendor-a',
      source: 'assumed',
      chosen: false,
    })
    expect(all.find(({ path }) => path === 'demand.campaigns.policies.list.attemptsAtMost')?.setup).toBeUndefined()
    expect(all.find(({ path }) => path === 'setups.in-house.groups.team.shifts.0.operators')).toMatchObject({ chosen: true })
    expect(all.some(({ path }) => path === 'setups.vendor-a.groups.team.shifts.0.operators')).toBe(false) // given, without a range
  })
})

describe('months', () => {
  test('a stretch of 40 days of a running service stands for 12 months of 20: six times the work, the same people', () => {
    const year = overHorizon(workload({ running: true, workingDays: 40 }), 12)
    expect(year).toMatchObject({ workingDays: 240, attempts: 6 * 8436, scheduled: 6 * 608 * 3_600_000, operators: 4, seats: 4, linesUsed: 6 })
    const project = workload()
    expect(overHorizon(project, 12)).toBe(project)
  })

  test('discounted at 12 % a year: 1,000 now, and 12 × 100 at the ends of the months after three of preparation', () => {
    const terms = TermSchema.array().parse([
      { kind: 'set-up-fee', amount: 1000 },
      { kind: 'monthly-fee', name: 'Fee', amount: 100 },
    ])
    const year = workload({ running: true, workingDays: 240 })
    const lines = ledger(terms, year)
    const { totalMinor, discountMinor, presentMinor } = discountedCost(lines, year, 3, 0.12)
    const present = 1000 + Array.from({ length: 12 }, (_, month) => 100 * 1.12 ** (-(3 + month + 1) / 12)).reduce((sum, one) => sum + one, 0)
    expect(totalMinor).toBe(totalOf(lines))
    expect(presentMinor).toBe(Math.round(100 * present))
    expect(totalMinor + discountMinor).toBe(presentMinor)
  })

  test('at nothing a year nothing is taken off', () => {
    const lines = ledger(TermSchema.array().parse([{ kind: 'operator-hour', amount: 740 }]), workload())
    expect(discountedCost(lines, workload(), 1, 0).discountMinor).toBe(0)
  })
})
