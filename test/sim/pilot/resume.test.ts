import { describe, expect, test } from 'vitest'
import { ATTEMPT, ATTEMPT_WIDTH, CAMPAIGN, CAMPAIGN_WIDTH, type Counts } from '../../../src/sim/centre/counts'
import type { Model } from '../../../src/sim/centre/model'
import { runReplication } from '../../../src/sim/engine/replication'
import { frameOf } from '../../../src/sim/experiment/frame'
import { type Draw, modelWith } from '../../../src/sim/pilot/draw'
import { scenario } from '../../fixtures/scenarios'

const { model } = frameOf(scenario('patent-survey'), 'vendor-a')
const [campaign] = model.campaigns

function withList(list: Partial<typeof campaign.list>): Model {
  return { ...model, campaigns: [{ ...campaign, list: { ...campaign.list, ...list } }] }
}

function total(counts: Counts, column: keyof typeof CAMPAIGN): number {
  let sum = 0
  for (let at = CAMPAIGN[column]; at < counts.campaignsByDay.length; at += CAMPAIGN_WIDTH) sum += counts.campaignsByDay[at]
  return sum
}

describe('a list that is taken up in the middle', () => {
  const begun = [
    { attempts: 2, contacts: 100 },
    { attempts: 7, contacts: 50 },
  ]
  const counts = runReplication(withList({ begun }), '1', 0)
  const ofAttempt = (attempt: number) => counts.attempts[(attempt - 1) * ATTEMPT_WIDTH + ATTEMPT.attempts]

  test('contacts go on with the attempts they have had, and are not tried for the first time again', () => {
    const fresh = campaign.list.contacts - 150
    expect(total(counts, 'tried')).toBe(fresh)
    expect(ofAttempt(1)).toBe(fresh)
    // at most 8 attempts: the 50 have one left, the 100 come in at their third
    expect(ofAttempt(8)).toBeGreaterThanOrEqual(50)
    expect(ofAttempt(3)).toBeGreaterThanOrEqual(100)
    expect(ofAttempt(9)).toBeUndefined()
    expect(total(counts, 'processed')).toBe(campaign.list.contacts)
  })

  test('who was missed so often is harder to reach than a fresh contact', () => {
    const all = { contacts: 600, capacity: 600, attemptsAtMost: 8 }
    const missed = runReplication(withList({ ...all, reachA: 1, reachB: 1.5, begun: [{ attempts: 5, contacts: 600 }] }), '1', 0)
    const share = total(missed, 'answered') / total(missed, 'attempts')
    // Beta(1, 6.5): a mean of .133 at the sixth attempt, less after
    expect(share).toBeLessThan(0.16)
    expect(share).toBeGreaterThan(0.08)
  })
})

test('operators convince as drawn for each of them', () => {
  const draw: Draw = { reach: 1, talk: 1, wrapUp: 1, conversion: [0.2, 1, 1.8], stages: [], drift: { reach: 1, results: 1 } }
  const drawn = modelWith(model, draw)
  const share = campaign.conversation.stages[0].share
  const [group] = drawn.groups
  const odds = (of: number) => of / (1 - of)
  expect(drawn.campaigns[0].conversation.stages[0].share).toBeCloseTo(share, 12)
  expect(group.persuasions?.map((persuasion) => Math.exp(persuasion) * odds(share))).toEqual(
    draw.conversion.map((factor) => expect.closeTo(odds(share * factor), 9)),
  )
  // without factors nothing changes, to the last bit
  const none = modelWith(model, { ...draw, conversion: [] })
  expect(runReplication(none, '1', 3)).toEqual(runReplication(model, '1', 3))
})
