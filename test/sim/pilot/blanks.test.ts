/** What was not counted stays as the project has it: a column that is missing, a cell that is blank, rows that name no operator. */
import { describe, expect, test } from 'vitest'
import type { Baseline } from '../../../src/sim/pilot/baseline'
import { type PilotCase, pilotCase } from '../../../src/sim/pilot/case'
import type { ObservedRow } from '../../../src/sim/pilot/columns'
import { drawFor } from '../../../src/sim/pilot/draw'
import { infer } from '../../../src/sim/pilot/infer'
import { type Knowledge, knowledgeOf } from '../../../src/sim/pilot/knowledge'
import { observedIn } from '../../../src/sim/pilot/observed'
import { readPilot } from '../../../src/sim/pilot/read'
import { scenario } from '../../fixtures/scenarios'

const project = scenario('insurance-cross-sell')

/** As the file would have shown it: half of the attempts answered, 240 s of talk a conversation. */
const baseline: Baseline = {
  reach: 0.5,
  conversion: 0.08,
  resultTalk: 240_000,
  otherTalk: 240_000,
  resultWrapUp: 60_000,
  otherWrapUp: 60_000,
  passes: [0.44],
  busy: 1,
  meters: [],
  lines: 4,
}

function caseOf(observed: readonly ObservedRow[], team: 'same' | 'new' = 'same'): PilotCase {
  const read = readPilot({ format: 'callsim-pilot', version: 1, project: {}, setup: 'vendor-a', campaign: 'policies', team, observed })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return pilotCase(project, read.file)
}

function known(observed: readonly ObservedRow[], team: 'same' | 'new' = 'same'): Knowledge {
  return knowledgeOf(caseOf(observed, team), baseline)
}

function figure(observed: readonly ObservedRow[], kind: string) {
  return infer(observedIn(observed)).figures.find((one) => one.kind === kind)
}

describe('attempts without their answers', () => {
  const rows = [1, 2, 3].map((day) => ({ day, tried: 200, closed: 100, attempts: 400, conversations: 80, results: 8 }))

  test('say nothing of the reach', () => {
    expect(known(rows).reach).toBeUndefined()
    expect(figure(rows, 'reach')).toBeUndefined()
    const { charts, notices } = infer(observedIn(rows))
    expect(charts.filter(({ share }) => share === 'reach')).toEqual([])
    expect(notices).toContainEqual({ kind: 'notCounted', found: 'answered' })
    expect(known(rows.map((row) => ({ ...row, answered: 120 }))).reach).toMatchObject({ a: 360.5, b: 840.5 })
  })

  test('leave open contacts to the reach of the project', () => {
    const { campaign, begun } = caseOf(rows)
    expect(begun[1].contacts / begun[0].contacts).toBeCloseTo(1 - campaign.list.reach, 1)
  })
})

describe('a cell that is blank', () => {
  const anna = { day: 1, operator: 'Anna', hours: 8, conversations: 40, results: 4, talk: 12_000 }
  const boris = { day: 1, operator: 'Boris', conversations: 40, results: 2 }
  const later = [anna, boris].map((row) => ({ ...row, day: 2 }))

  test('is not a zero: talk of 300 s a conversation on half of the rows is 300 s', () => {
    const rows = [anna, boris, ...later]
    expect(figure(rows, 'meanTalk')).toMatchObject({ mean: 300, trials: 80 })
    expect(figure(rows, 'conversationsPerHour')).toMatchObject({ mean: 5, trials: 16 })
    for (const team of ['same', 'new'] as const) expect(known(rows, team).talk?.mean).toBeCloseTo(300 / 240, 12)
  })

  test('of results: those conversations are not without success', () => {
    const { results: _, ...blank } = boris
    expect(figure([anna, blank], 'conversion')).toMatchObject({ events: 4, trials: 40 })
    expect(known([anna, blank]).conversion?.posterior.operators).toEqual([{ events: 4, trials: 40 }])
    expect(infer(observedIn([anna, blank])).charts[0].points).toMatchObject([{ label: '1', events: 4, trials: 40 }])
  })

  test('of answers on one day: the reach is that of the other days', () => {
    const dialed = [1, 2, 3].map((day) => ({ day, attempts: 400, answered: 120 }))
    const rows = [...dialed, { day: 4, attempts: 400 }]
    expect(figure(rows, 'reach')).toMatchObject({ mean: 0.3, trials: 1200 })
    expect(known(rows).reach).toEqual(known(dialed).reach)
  })

  test('talk with a result that is known of the day alone is set against the day, where all of its operators counted', () => {
    const day = { day: 1, resultTalk: 3600 }
    expect(figure([day, anna, { ...boris, talk: 8000 }, ...later], 'resultTalk')).toMatchObject({ mean: 600, trials: 6 })
    expect(figure([day, anna, { ...boris, talk: 8000 }, ...later], 'otherTalk')?.mean).toBeCloseTo(16_400 / 74, 9)
    expect(figure([day, anna, boris], 'otherTalk')).toBeUndefined()
    // who had no conversation has nothing to write down
    expect(figure([day, anna, { day: 1, operator: 'Vera', conversations: 0 }], 'otherTalk')?.mean).toBeCloseTo(8400 / 36, 9)
  })
})

describe('rows that name no operator', () => {
  const rows = [1, 2, 3, 4].map((day) => ({ day, conversations: 250, results: 6, talk: 75_000 + 1000 * day, wrapUp: 15_000 }))

  test('tell of talk and wrap-up by day', () => {
    for (const team of ['same', 'new'] as const) {
      expect(known(rows, team).talk).toMatchObject({ mean: expect.closeTo(77_500 / 60_000, 12), degrees: 3 })
      expect(known(rows, team).wrapUp?.mean).toBeCloseTo(1, 12)
    }
    expect(figure(rows, 'meanTalk')?.mean).toBeCloseTo(310, 9)
    expect(figure(rows, 'conversion')).toMatchObject({ events: 24, trials: 1000, method: 'jeffreys' })
  })

  test('a team that goes on has shown its common share: Beta(24.5, 976.5) of 24 among 1,000', () => {
    const team = teamShares(known(rows), 'same')
    expect(team.mean).toBeCloseTo(24.5 / 1001, 3)
    expect(team.deviation).toBeCloseTo(Math.sqrt((24.5 * 976.5) / (1001 * 1001 * 1002)), 3)
    // split over four who are alike it is about the same
    const named = [1, 2, 3, 4].map((day) => ({ ...rows[0], day: 1, operator: `${day}` }))
    expect(teamShares(known(named), 'same').mean).toBeCloseTo(team.mean, 2)
    // others may be unlike them
    expect(teamShares(known(rows, 'new'), 'new').deviation).toBeGreaterThan(1.5 * team.deviation)
  })

  /** Mean share of a team of four in 4,000 draws. */
  function teamShares(knowledge: Knowledge, team: 'same' | 'new') {
    const shares = Array.from({ length: 4000 }, (_, replication) => {
      const { conversion } = drawFor(knowledge, { team, drift: {} }, 4, '1', replication)
      expect(conversion).toHaveLength(4)
      return (baseline.conversion * conversion.reduce((sum, factor) => sum + factor, 0)) / 4
    })
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    return { mean, deviation: Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) * (share - mean), 0) / shares.length) }
  }
})
