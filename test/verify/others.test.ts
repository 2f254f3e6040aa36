import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { callBack } from '../../src/sim/analytic/call-back'
import { menu } from '../../src/sim/analytic/menu'
import { publishedModels } from '../../src/sim/validation/ssj-models'
import { verifyCase } from '../../src/sim/validation/verify-case'
import { caseOf, differences, rowsOf } from './case-of'

describe('Menus, call-backs, staffing, published models', () => {
  const model = {
    horizon: 'ivr',
    arrival_rate_per_s: 0.2,
    start: 'Say hello',
    nodes: {
      'Say hello': { time: { kind: 'uniform', min_s: 5, max_s: 10 }, next: { Menu: 0.9, hangup: 0.1 } },
      Menu: { time: { kind: 'erlang', k: 2, mean_s: 20 }, next: { agent: 0.5, faq: 0.2, voicemail: 0.1, solved: 0.2 } },
      faq: { time: { kind: 'gamma', shape: 0.5, mean_s: 30 }, next: { solved: 0.5, Menu: 0.3, hangup: 0.2 } },
    },
    ports_for_blocking_figure: 9,
    agents: { n: 16, mean_handle_s: 150, patience_mean_s: null },
  }

  it('another menu: other names, four ends, laws of other kinds', () => {
    const figures = menu({
      arrivalRate: 0.2,
      start: 'Say hello',
      nodes: {
        'Say hello': { time: { kind: 'uniform', low: 5, high: 10 }, next: model.nodes['Say hello'].next },
        Menu: { time: { kind: 'erlang', phases: 2, mean: 20 }, next: model.nodes.Menu.next },
        faq: { time: { kind: 'gamma', cv: Math.SQRT2, mean: 30 }, next: model.nodes.faq.next },
      },
    })
    const expected = {
      prob_end: figures.probEnd,
      mean_time_given_end_s: figures.meanTimeGivenEnd,
      mean_visits: figures.meanVisits,
      mean_time_s: figures.meanTime,
      std_time_s: figures.sdTime,
      mean_lines_in_ivr: figures.meanLines,
      prob_blocked_with_ports: figures.probBlocked(9),
      agents: { offered_erlangs: figures.rateToEnd.agent * 150, occupancy: (figures.rateToEnd.agent * 150) / 16 },
    }
    const rows = rowsOf(caseOf(model, expected))
    expect(differences(rows)).toEqual([])
    expect(rows).toHaveLength(2 * 17)
    expect(rows.filter(({ figure }) => figure.endsWith('voicemail'))).toHaveLength(4)
  })

  it('a menu that starts nowhere', () => {
    expect(rowsOf(caseOf({ ...model, start: 'nowhere' }, { mean_time_s: 1 }))[0]).toMatchObject({ figure: 'unsupported' })
  })

  it('call-backs with operators kept for callers', () => {
    const figures = callBack({
      arrivalRate: 0.015,
      serviceRate: 1 / 200,
      callBackServiceRate: 1 / 120,
      abandonRate: 1 / 80,
      servers: 4,
      offerFrom: 1,
      acceptShare: 0.5,
      reserve: 1,
    })
    const given = {
      horizon: 'steady-callback',
      arrival_rate_per_s: 0.015,
      mean_handle_s: 200,
      agents: 4,
      patience_mean_s: 80,
      offer: 'as in the file',
      offer_from_queue_length: 1,
      accept_prob: 0.5,
      reserve_agents: 1,
      callback_mean_handle_s: 120,
    }
    const expected = {
      callback_share_of_offered: figures.callBackShare,
      mean_callback_delay_s: figures.meanDelay,
      mean_callback_list: figures.meanListLength,
      occupancy_callbacks: figures.occupancyCallBacks,
      prob_abandon: figures.probAbandon,
    }
    const rows = rowsOf(caseOf(given, expected))
    expect(differences(rows)).toEqual([])
    expect(rows).toHaveLength(10)
  })

  it('staffing, and a number of operators that is one too many', () => {
    const given = { calls: 100, interval_s: 1800, mean_handle_s: 180, target_wait_s: 20, target_sl: 0.8, max_occupancy: 0.85, formula: 'Erlang C' }
    expect(differences(rowsOf(caseOf(given, { min_agents: 14, sl_at_min: 0.8883500191794669 })))).toEqual([])
    expect(rowsOf(caseOf(given, { min_agents: 15 }))[0].ok).toBe(false)
  })

  it('a published model that nobody wrote down is unsupported; one beside the case is lived', () => {
    const words = caseOf({ text: 'in words' }, { served: { mean: 1, ci95: [0, 2] } }, 'ssj_published')
    expect(rowsOf(words)[0]).toMatchObject({ figure: 'unsupported' })
    const rows = verifyCase({ one: words, effort: { precision: 'quick', times: 0.1, seed: '1' }, project: publishedModels['ssj-telethon'] })
    expect(rows[0]).toMatchObject({ figure: 'served', ok: false })
    expect(rows[0].obtained).toBeGreaterThan(900)
  })

  it.each(Object.keys(publishedModels))('%s.project.json beside the cases is the product’s own copy', (name) => {
    const path = new URL(`../cases/${name}.project.json`, import.meta.url)
    expect(existsSync(path)).toBe(true)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(publishedModels[name])))
  })

  it('call-backs without a rate of calls are unsupported', () => {
    expect(rowsOf(caseOf({ horizon: 'steady-callback', agents: 1 }, { occupancy: 1 }))[0].reason).toMatch(/arrival_rate_per_s/)
  })
})
