import { describe, expect, it } from 'vitest'
import { attempts, live, time } from '../../fixtures/counting'
import { byAttempt, bySegment, NO_RETRY, outbound, RETRY, segments } from '../../fixtures/outbound'
import { fixed, team } from '../../fixtures/story'

const half = { stages: [{ id: 'order', name: 'Order', share: 0.5 }] }
const never = { stages: [{ id: 'order', name: 'Order', share: 0 }] }
const crew = [team({ skills: ['list'], operators: 10 })]

describe('results by attempt', () => {
  it('multiply the share of the first stage', () => {
    const list = { attemptsAtMost: 2, retry: { ...RETRY, refusal: 1 } }
    const conversation = { ...half, conversionByAttempt: [0.5, 2] }
    const [counts] = live(outbound({ contacts: 400, groups: crew, list, conversation }))
    const [first, second] = byAttempt(counts, 'stage1')
    expect(Math.abs(first - 100)).toBeLessThan(4 * Math.sqrt(75))
    // twice a half is one
    expect(second).toBe(400 - first)
  })

  it('the factors hold for the first, second … attempt, the last one on', () => {
    const list = { retry: { ...RETRY, refusal: 1 } }
    const [counts] = live(outbound({ contacts: 4, list, conversation: { conversionByAttempt: [0, 0, 1] } }))
    expect(byAttempt(counts, 'stage1')).toEqual([0, 0, 4, 0, 0])
    expect(byAttempt(counts, 'conversations')).toEqual([4, 4, 4, 0, 0])
    expect(byAttempt(counts, 'answered')).toEqual([4, 4, 4, 0, 0])
  })
})

describe('results by group', () => {
  it('a factor of the group multiplies the share', () => {
    const groups = [team({ id: 'good', skills: ['list'], conversionFactor: 2 }), team({ id: 'bad', skills: ['list'], conversionFactor: 0 })]
    const [counts] = live(outbound({ contacts: 20, groups, list: { retry: NO_RETRY }, conversation: half }))
    expect(time(counts, 'results', { entity: 0 })).toBe(time(counts, 'rightParty', { entity: 0 }))
    expect(time(counts, 'results', { entity: 1 })).toBe(0)
    expect(time(counts, 'rightParty', { entity: 1 })).toBeGreaterThan(5)
  })
})

describe('the spread of results between operators', () => {
  const shares = (conversionSpread: number) => {
    const groups = Array.from({ length: 8 }, (_, place) => team({ id: `one-${place}`, skills: ['list'], conversionSpread }))
    const [counts] = live(outbound({ contacts: 1200, days: 3, groups, list: { retry: NO_RETRY }, conversation: half }))
    return groups.map((_, entity) => time(counts, 'results', { entity }) / time(counts, 'rightParty', { entity }))
  }

  it('sets them apart, each at its own level for the whole course', () => {
    const alike = shares(0)
    const apart = shares(2)
    // about 150 conversations each: chance alone moves a share by 0.04
    for (const share of alike) expect(Math.abs(share - 0.5)).toBeLessThan(4 * 0.041)
    expect(Math.max(...apart) - Math.min(...apart)).toBeGreaterThan(0.5)
  })

  it('changes neither a share of nothing nor a share of all', () => {
    const groups = [team({ skills: ['list'], operators: 3, conversionSpread: 2 })]
    const list = { ...segments({ resultFactor: 0 }, { resultFactor: 4 }), retry: NO_RETRY }
    const [counts] = live(outbound({ contacts: 100, groups, list, conversation: half }))
    expect(bySegment(counts, 'stage1')).toEqual([0, 50])
  })
})

describe('reasons for refusal', () => {
  const reasons = (...shares: readonly number[]) => ({ refusalReasons: shares.map((share, place) => ({ id: `reason-${place}`, name: 'Reason', share })) })
  const given = (contacts: number, shares: readonly number[], conversation: object = never) =>
    live(outbound({ contacts, days: 2, groups: crew, list: { retry: NO_RETRY }, conversation: { ...conversation, ...reasons(...shares) } }))[0]

  it('are given by every refusal where they make up the whole', () => {
    expect([...given(30, [0, 1, 0]).reasons]).toEqual([0, 30, 0])
    const two = [...given(400, [0.25, 0.75]).reasons]
    expect(two[0] + two[1]).toBe(400)
    expect(Math.abs(two[0] - 100)).toBeLessThan(4 * Math.sqrt(75))
  })

  it('and by some of them where they do not', () => {
    const [one] = given(400, [0.4]).reasons
    expect(Math.abs(one - 160)).toBeLessThan(4 * Math.sqrt(96))
  })

  it('not by who agrees', () => {
    const counts = given(400, [1], half)
    expect([...counts.reasons]).toEqual([attempts(counts, 'refused')])
    expect(attempts(counts, 'stage1')).toBeGreaterThan(100)
  })

  it('by every refusal of the same person', () => {
    const list = { attemptsAtMost: 3, retry: { ...RETRY, refusal: 1 } }
    const [counts] = live(outbound({ contacts: 5, list, conversation: { ...never, ...reasons(1), otherTalk: fixed(5) } }))
    expect([...counts.reasons]).toEqual([15])
    expect(attempts(counts, 'closedRefused')).toBe(5)
  })
})
