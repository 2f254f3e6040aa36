import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { casesIn } from '../../src/sim/validation/case-file'
import { readDialer, readList } from '../../src/sim/validation/read-outbound'
import { caseOf, differences, exponential, rowsOf, simulated } from './case-of'
import { type Dialer, dialerChain } from './dialer-chain'

const modelOf = ({ agents, perAll, ratio, ring, answered, handle, patience }: Dialer) => ({
  horizon: 'steady-dialer',
  agents,
  policy: perAll ? 'per_agent_total_lines' : 'per_idle_agent',
  policy_text: 'as in the file',
  ratio,
  ring: exponential(ring),
  answer_prob: answered,
  handle: exponential(handle),
  when_no_agent: patience === null ? 'abandoned at once' : `waits for an agent, hangs up after an exponential patience with mean ${patience} s`,
  waiting_patience_mean_s: patience,
  list: 'unlimited',
  fifo: true,
})

const plain: Dialer = { agents: 3, perAll: false, ratio: 2.5, ring: 12, answered: 0.25, handle: 90, patience: null }
const dialer = modelOf(plain)

describe('Dialers in the long run', () => {
  it('the chain knows the figures of the file', () => {
    const { cases } = JSON.parse(readFileSync(new URL('../cases/dialer_pacing.json', import.meta.url), 'utf8'))
    for (const { model, expected } of cases) {
      const figures = dialerChain({
        agents: model.agents,
        perAll: model.policy === 'per_agent_total_lines',
        ratio: model.ratio,
        ring: model.ring.mean_s,
        answered: model.answer_prob,
        handle: model.handle.mean_s,
        patience: model.waiting_patience_mean_s,
      })
      for (const [name, value] of Object.entries(expected)) expect(figures[name], name).toBeCloseTo(Number(value), 8)
    }
  })

  it.each<{ readonly what: string; readonly given: Dialer }>([
    { what: 'lines for each idle operator', given: plain },
    { what: 'and persons who wait', given: { ...plain, ratio: 3, answered: 0.5, patience: 6 } },
    { what: 'lines for each operator', given: { ...plain, perAll: true, ratio: 1.7, ring: 25, answered: 0.6 } },
    { what: 'and persons who wait long', given: { ...plain, agents: 2, perAll: true, ratio: 3, answered: 0.8, handle: 40, patience: 45 } },
    { what: 'one operator', given: { ...plain, agents: 1, ratio: 1 } },
  ])('$what', ({ given }) => {
    const rows = rowsOf(caseOf(modelOf(given), dialerChain(given), 'dialer_pacing'), 0.3)
    expect(differences(rows)).toEqual([])
    expect(rows).toHaveLength(9)
  })

  it('one line for an idle operator abandons nobody, and its figures follow from the means, whatever the laws', () => {
    const model = {
      ...dialer,
      ratio: 1,
      agents: 4,
      ring: { kind: 'uniform', min_s: 5, max_s: 35 },
      handle: { kind: 'lognormal', mean_s: 150, cv: 0.7 },
      answer_prob: 0.4,
    }
    const idle = 20 / 0.4
    const expected = {
      occupancy: 150 / (150 + idle),
      connected_per_hour: (4 * 3600) / (150 + idle),
      dials_per_hour: (4 * 3600) / (150 + idle) / 0.4,
      mean_idle_between_calls_s: idle,
      abandon_share_of_answered: 0,
    }
    expect(differences(rowsOf(caseOf(model, expected), 0.3))).toEqual([])
  })

  it('a wrong figure and an unknown one are told', () => {
    const { occupancy } = dialerChain(plain)
    const rows = rowsOf(caseOf(dialer, { occupancy: 1.02 * occupancy, agents_in_yellow: 1, by_class: { x: { occupancy } } }), 0.3)
    expect(rows[0].ok).toBe(false)
    expect(rows.slice(1).map(({ figure, reason }) => `${figure}: ${reason}`)).toEqual([
      'agents_in_yellow: no such figure is known',
      'by_class.x.occupancy: no such figure is known',
    ])
  })

  it.each([
    { what: 'another policy', given: { ...dialer, policy: 'per_moon_phase' }, says: /policy/ },
    { what: 'words against the numbers', given: { ...dialer, waiting_patience_mean_s: 3 }, says: /at once.*3 s/ },
    { what: 'another way of waiting', given: { ...dialer, when_no_agent: 'hears music' }, says: /hears music/ },
    { what: 'more lines than the file knows', given: { ...dialer, ratio: 1000 }, says: /linesPerOperator/ },
    { what: 'an unknown word', given: { ...dialer, retries: 3 }, says: /retries/ },
  ])('$what is unsupported', ({ given, says }) => {
    const [row] = rowsOf(caseOf(given, { occupancy: 0.5 }))
    expect(row).toMatchObject({ figure: 'unsupported', ok: false })
    expect(row.reason).toMatch(says)
  })
})

const list = {
  horizon: 'list-progressive',
  records: 200,
  agents: 3,
  answer_prob_by_attempt: [0.5, 0.25, 0],
  max_attempts: 2,
  invalid_share: 0.2,
  ring_s: exponential(10),
  talk_s: { kind: 'gamma', shape: 2, mean_s: 100 },
  wrap_s: { kind: 'uniform', min_s: 0, max_s: 40 },
  conversion_of_contacts: 0.3,
  dialing: 'progressive: an agent is bound from the start of the ring',
}

describe('Lists worked off', () => {
  it('reach that falls, and numbers that do not exist', () => {
    // of 200 records 40 are invalid; of the others half need a second attempt, and 3 of 8 of all are never reached
    const expected = {
      mean_attempts_per_record: 1.4,
      std_attempts_per_record: Math.sqrt(0.24),
      expected_dials: 280,
      std_dials: Math.sqrt(200 * 0.24),
      contact_rate: 0.5,
      expected_contacts: 100,
      std_contacts: Math.sqrt(50),
      dials_per_contact: 2.8,
      expected_conversions: 30,
      std_conversions: Math.sqrt(200 * 0.15 * 0.85),
      agent_work_seconds: 280 * 10 + 100 * 120,
      min_campaign_seconds_agents_always_bound: 14_800 / 3,
      exhausted_share: 0.3,
    }
    const rows = rowsOf(caseOf(list, expected, 'list_dialing'), 0.3)
    expect(differences(rows)).toEqual([])
    expect(rows).toHaveLength(2 * 13)
    expect(simulated(rows)).toHaveLength(13)
  })

  it('a campaign that takes longer than a calendar year is stretched into it', () => {
    const slow = { ...list, records: 40, agents: 1, talk_s: exponential(2_000_000), answer_prob_by_attempt: [1], max_attempts: 1, invalid_share: 0 }
    const rows = rowsOf(caseOf(slow, { expected_contacts: 40, agent_work_seconds: 40 * 2_000_030 }), 0.01)
    expect(differences(rows)).toEqual([])
  })

  it('a wrong figure is told: the mean, the spread, and a campaign shorter than it can be', () => {
    const wrong = { expected_dials: 285, std_dials: 12, min_campaign_seconds_agents_always_bound: 20_000 / 3 }
    const rows = rowsOf(caseOf(list, wrong), 0.3)
    expect(rows.map(({ ok }) => ok)).toEqual(new Array(6).fill(false))
    expect(rowsOf(caseOf(list, { min_campaign_seconds_agents_always_bound: 8000 / 3 }), 0.1)[0].ok).toBe(false)
  })

  it.each([
    { what: 'attempts whose reach nobody tells', given: { ...list, max_attempts: 4 }, says: /4 attempts, and the reach of 3/ },
    { what: 'another way of dialing', given: { ...list, dialing: 'predictive' }, says: /predictive/ },
    { what: 'a list without an end', given: { ...list, records: 'unlimited' }, says: /records/ },
  ])('$what is unsupported', ({ given, says }) => {
    const [row] = rowsOf(caseOf(given, { expected_dials: 1 }))
    expect(row).toMatchObject({ figure: 'unsupported', ok: false })
    expect(row.reason).toMatch(says)
  })

  it('both families are read from their files', () => {
    const models = (name: string) => (casesIn(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8')) ?? []).map(({ model }) => model)
    expect(models('dialer_pacing').map((model) => readDialer(model).agents)).toEqual([5, 5, 10, 10, 10])
    expect(models('list_dialing').map((model) => readList(model).records)).toEqual([3000, 1000])
  })
})
