import { describe, expect, it } from 'vitest'
import type { DurationLaw } from '../../../src/sim/analytic/duration-law'
import { erlangA } from '../../../src/sim/analytic/erlang-a'
import { menu } from '../../../src/sim/analytic/menu'
import { rawCases } from './cases-by-family'
import { expectClose } from './expect-close'
import { withinNamed } from './within-named'

interface Model {
  readonly arrival_rate_per_s: number
  readonly start: string
  readonly nodes: Readonly<
    Record<string, { readonly time: { readonly kind: string; readonly value_s?: number; readonly mean_s?: number }; readonly next: Record<string, number> }>
  >
  readonly ports_for_blocking_figure: number
  readonly agents: { readonly n: number; readonly mean_handle_s: number; readonly patience_mean_s: number }
}

interface Expected {
  readonly prob_end: Record<string, number>
  readonly mean_time_s: number
  readonly std_time_s: number
  readonly mean_visits: Record<string, number>
  readonly mean_time_given_end_s: Record<string, number>
  readonly mean_lines_in_ivr: number
  readonly prob_blocked_with_ports: number
  readonly to_agents_rate_per_s: number
  readonly agents: Record<string, number>
}

const fixed = (mean: number): DurationLaw => ({ kind: 'deterministic', mean })

describe('Voice menu', () => {
  it.each(rawCases<Model, Expected>('ivr'))('$id', ({ model, expected }) => {
    const nodes = Object.fromEntries(
      Object.entries(model.nodes).map(([name, { time, next }]) => {
        const law: DurationLaw = time.value_s === undefined ? { kind: 'exponential', mean: time.mean_s ?? Number.NaN } : fixed(time.value_s)
        return [name, { time: law, next }]
      }),
    )
    const figures = menu({ arrivalRate: model.arrival_rate_per_s, start: model.start, nodes })
    const flat: Record<string, readonly [Readonly<Record<string, number>>, Record<string, number>]> = {
      end: [figures.probEnd, expected.prob_end],
      visits: [figures.meanVisits, expected.mean_visits],
      'time given end': [figures.meanTimeGivenEnd, expected.mean_time_given_end_s],
    }
    for (const [what, [actual, wanted]] of Object.entries(flat)) {
      for (const [name, value] of Object.entries(wanted)) expectClose(actual[name], value, 1e-9, `${what} ${name}`)
    }
    expectClose(figures.meanTime, expected.mean_time_s, 1e-9, 'mean time')
    expectClose(figures.sdTime, expected.std_time_s, 1e-9, 'spread of time')
    expectClose(figures.meanLines, expected.mean_lines_in_ivr, 1e-9, 'lines')
    expectClose(figures.probBlocked(model.ports_for_blocking_figure), expected.prob_blocked_with_ports, 1e-9, 'blocked')
    expectClose(figures.rateToEnd.agent, expected.to_agents_rate_per_s, 1e-9, 'to operators')

    const { n: servers, mean_handle_s: handling, patience_mean_s: patience } = model.agents
    const room = erlangA({ arrivalRate: figures.rateToEnd.agent, serviceRate: 1 / handling, abandonRate: 1 / patience, servers })
    const within = withinNamed(room.within(20))
    const named: Record<string, number> = {
      offered_erlangs: room.load,
      prob_all_busy: room.probAllBusy,
      prob_abandon: room.probAbandon,
      occupancy: room.occupancy,
      mean_wait_all_s: room.meanWait,
      mean_wait_served_s: room.meanWaitOfServed,
      mean_wait_abandoned_s: room.meanWaitOfAbandoned,
      mean_queue_length: room.meanQueueLength,
    }
    for (const [name, value] of Object.entries(expected.agents)) expectClose(named[name] ?? within[name.replace(/_20s$/, '')], value, 1e-9, name)
  })

  it('tells a straight path to the second', () => {
    const figures = menu({
      arrivalRate: 2,
      start: 'hello',
      nodes: { hello: { time: fixed(5), next: { choice: 1 } }, choice: { time: fixed(7), next: { choice: 0.5, operator: 0.5 } } },
    })
    expectClose(figures.meanTime, 19, 1e-14, 'hello once, the choice twice on average')
    expectClose(figures.sdTime, 7 * Math.sqrt(2), 1e-13, 'geometric')
    expectClose(figures.meanLines, 38, 1e-14, 'lines')
  })

  it('refuses a menu without a way out or without its start', () => {
    const nodes = { round: { time: fixed(5), next: { round: 1 } } }
    expect(() => menu({ arrivalRate: 1, start: 'round', nodes })).toThrow(RangeError)
    expect(() => menu({ arrivalRate: 1, start: 'elsewhere', nodes: { end: { time: fixed(1), next: { out: 1 } } } })).toThrow(RangeError)
  })
})
