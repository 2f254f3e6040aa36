import { describe, expect, it } from 'vitest'
import { erlangA } from '../../src/sim/analytic/erlang-a'
import { erlangC } from '../../src/sim/analytic/erlang-c'
import { generalPatience } from '../../src/sim/analytic/general-patience'
import { oneOperator } from '../../src/sim/analytic/general-service'
import { prioritiesWithOneMean } from '../../src/sim/analytic/priorities'
import { redials } from '../../src/sim/analytic/redials'
import { callers, differences, exponential, rowsOf, simulated, steady } from './case-of'

const impatient = { arrivalRate: 0.06, serviceRate: 1 / 180, abandonRate: 1 / 90, servers: 9 }
const truth = erlangA(impatient)
const patient = { arrivalRate: 0.04, serviceRate: 1 / 180, servers: 9 }
const delay = erlangC(patient)

describe('Steady cases of other shapes', () => {
  it('two classes that differ in name only, lines that never run out, and a group that is two groups', () => {
    const both = (name: string) => callers(name, 0.03, exponential(90))
    const service = { 'First of all': exponential(180), '2nd': exponential(180) }
    const one = steady(
      {
        classes: [both('First of all'), both('2nd')],
        groups: [
          { name: 'a b', agents: 4, service },
          { name: 'c', agents: 5, service },
        ],
        routing: { agent_selection: 'longest_idle', call_selection: 'fifo' },
        lines: 400,
        thresholds_s: [12.5],
      },
      {
        prob_abandon_of_offered: truth.probAbandon,
        prob_blocked: 0,
        mean_wait_accepted_s: truth.meanWait,
        occupancy: truth.occupancy,
        'sl_offered_12.5s': truth.within(12.5).serviceLevelOffered,
        sl_answered_60s: truth.within(60).serviceLevelAnswered,
        prob_abandon_within_60s_of_offered: truth.within(60).probAbandonWithin,
        by_class: { '2nd': { prob_abandon: truth.probAbandon, mean_queue_length: truth.meanQueueLength / 2, mean_wait_served_s: truth.meanWaitOfServed } },
      },
    )
    const rows = rowsOf(one)
    expect(differences(rows)).toEqual([])
    expect(simulated(rows)).toHaveLength(9)
  })

  it.each(['fifo', 'lifo', 'longest_queue'])('the mean wait does not depend on who is taken first: %s', (call_selection) => {
    const one = steady(
      {
        classes: [callers('x', 0.02), callers('y', 0.02)],
        groups: [{ name: 'g', agents: 9, service: { x: exponential(180), y: exponential(180) } }],
        routing: { call_selection, agent_selection: 'random_group' },
      },
      { prob_wait: delay.probWait, mean_wait_s: delay.meanWait, mean_in_system: delay.meanInSystem, by_class: { y: { mean_wait_all_s: delay.meanWait } } },
    )
    expect(differences(rowsOf(one))).toEqual([])
  })

  it('three classes in order of urgency', () => {
    const rates = [0.005, 0.015, 0.02]
    const { types, occupancy } = prioritiesWithOneMean({ arrivalRates: rates, serviceRate: 1 / 180, servers: 9 })
    const one = steady(
      {
        classes: rates.map((rate, place) => callers(`P${place}`, rate)),
        groups: [{ name: 'g', agents: 9, service: Object.fromEntries(rates.map((_, place) => [`P${place}`, exponential(180)])) }],
        routing: { call_selection: 'class_order', class_order: { g: ['P2', 'P0', 'P1'] } },
      },
      { occupancy, by_class: { P2: { mean_wait_s: 0 } } },
    )
    // the order is the group's own: P2 first
    const byOrder = prioritiesWithOneMean({ arrivalRates: [0.02, 0.005, 0.015], serviceRate: 1 / 180, servers: 9 }).types
    const waits = { P2: byOrder[0].meanWait, P0: byOrder[1].meanWait, P1: byOrder[2].meanWait }
    const expected = { occupancy, by_class: Object.fromEntries(Object.entries(waits).map(([name, wait]) => [name, { mean_wait_s: wait }])) }
    const rows = rowsOf({ ...one, expected })
    expect(differences(rows)).toEqual([])
    expect(rows.filter(({ figure }) => figure.startsWith('closed form'))).toHaveLength(4)
    expect(waits.P0).not.toBeCloseTo(types[0].meanWait, 3)
  })

  it.each([
    { given: { kind: 'lognormal', mean_s: 120, cv: 1.5 }, law: { kind: 'lognormal', mean: 120, cv: 1.5 } as const },
    { given: { kind: 'weibull', shape: 0.7, scale_s: 100 }, law: { kind: 'weibull', shape: 0.7, scale: 100 } as const },
    { given: { kind: 'gamma', shape: 4, mean_s: 80 }, law: { kind: 'gamma', mean: 80, cv: 0.5 } as const },
    {
      given: { kind: 'zero_mixture', p_zero: 0.25, otherwise: { kind: 'uniform', min_s: 20, max_s: 90 } },
      law: { kind: 'zero-mixture', zeroShare: 0.25, otherwise: { kind: 'uniform', low: 20, high: 90 } } as const,
    },
  ])('patience $given.kind', ({ given, law }) => {
    const figures = generalPatience({ arrivalRate: 0.06, serviceRate: 1 / 180, servers: 10, patience: law })
    const within = figures.within(30)
    const one = steady(
      { classes: [callers('calls', 0.06, given)], groups: [{ name: 'g', agents: 10, service: { calls: exponential(180) } }] },
      {
        prob_all_busy: figures.probAllBusy,
        prob_abandon: figures.probAbandon,
        mean_wait_abandoned_s: figures.meanWaitOfAbandoned,
        sl_excl_short_abandons_30s: within.serviceLevelExcludingShortAbandons,
        prob_leave_queue_within_30s: within.probLeaveQueueWithin,
      },
    )
    const rows = rowsOf(one)
    expect(differences(rows)).toEqual([])
    expect(rows).toHaveLength(10)
  })

  it('talk times that differ much before one operator', () => {
    const service = { kind: 'hyperexponential', probs: [0.9, 0.1], means_s: [60, 600] }
    const figures = oneOperator({ arrivalRate: 0.004, service: { kind: 'hyperexponential', shares: [0.9, 0.1], means: [60, 600] } })
    const one = steady(
      { classes: [callers('calls', 0.004)], groups: [{ name: 'g', agents: 1, service: { calls: service } }] },
      { mean_wait_s: figures.meanWait, std_wait_s: figures.sdWait, prob_wait: figures.probWait },
    )
    expect(differences(rowsOf(one, 1))).toEqual([])
  })

  it('some of those who hang up call again, and nobody hears busy', () => {
    const figures = redials({ ...impatient, redialAfterAbandon: 0.5, redialAfterBlock: 0, redialRate: 1 / 240 })
    const one = steady(
      {
        classes: [callers('calls', 0.06, exponential(90), { redial: { prob_after_abandon: 0.5, prob_after_block: 0, delay: exponential(240) } })],
        groups: [{ name: 'g', agents: 9, service: { calls: exponential(180) } }],
      },
      {
        attempts_per_first_call: figures.attemptsPerFirstCall,
        prob_eventually_served: figures.probEventuallyServed,
        prob_abandon: figures.probAbandon,
        sl_offered_20s: figures.within(20).serviceLevelOffered,
      },
    )
    const rows = rowsOf(one)
    expect(differences(rows)).toEqual([])
    expect(rows).toHaveLength(8)
  })

  it('quantiles of waits, in hours too', () => {
    const slow = erlangC({ arrivalRate: 1 / 4000, serviceRate: 1 / 7000, servers: 2 })
    const one = steady(
      { classes: [callers('calls', 1 / 4000)], groups: [{ name: 'g', agents: 2, service: { calls: exponential(7000) } }] },
      { 'wait_quantile_0.9_s': slow.waitQuantile(0.9), 'wait_quantile_0.95_s': slow.waitQuantile(0.95), mean_wait_min: slow.meanWait / 60 },
    )
    const rows = rowsOf(one, 1)
    expect(differences(rows)).toEqual([])
    expect(rows).toHaveLength(6)
  })
})

it('waits that nobody in so many calls has met are no difference; a wait of a tenth of a second would be', () => {
  const idle = { arrivalRate: 0.01, serviceRate: 1 / 60, servers: 12 }
  const figures = erlangC(idle)
  expect(figures.meanWait).toBeLessThan(1e-9)
  const model = { classes: [callers('calls', 0.01)], groups: [{ name: 'g', agents: 12, service: { calls: exponential(60) } }] }
  expect(
    differences(rowsOf(steady(model, { mean_wait_s: figures.meanWait, mean_queue_length: figures.meanQueueLength, prob_wait: figures.probWait }))),
  ).toEqual([])
  const wrong = rowsOf(steady(model, { mean_wait_s: 0.1, mean_queue_length: 0.001 })).filter(({ ok, figure }) => !ok && !figure.startsWith('closed form'))
  expect(wrong.map(({ figure }) => figure)).toEqual(['mean_wait_s', 'mean_queue_length'])
})

it('all who hung up did so at once: a wait of theirs that hardly ever happens is no difference, one that should have is', () => {
  const callersWho = { kind: 'zero_mixture', p_zero: 0.57, otherwise: { kind: 'deterministic', value_s: 147 } }
  const model = { classes: [callers('calls', 0.119, callersWho)], groups: [{ name: 'g', agents: 17, service: { calls: exponential(118) } }] }
  const simulatedRow = (wait: number) => rowsOf(steady(model, { mean_wait_abandoned_s: wait }), 0.5)[0]
  expect(simulatedRow(0.00009)).toMatchObject({ ok: true, reason: expect.stringMatching(/happened 0 times/) })
  expect(simulatedRow(0.1).ok).toBe(false)
})
