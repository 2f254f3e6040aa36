import { describe, expect, it } from 'vitest'
import { summarise } from '../../../src/sim/experiment/summary'
import { calls, live } from '../../fixtures/counting'
import { story } from '../../fixtures/story'

/**
 * Ten calls, within 20 s, short abandons under 5 s; callers of ten o'clock wait for 2 s, of eleven for 10 s, of twelve for 40 s.
 * Answered: at once (9:00, 10:00, 11:00, 12:00), after exactly 20 s (9:00:40), after 30 s (9:01:30). Lost after 2, 10 and 40 s. One hears busy.
 */
const at = ['9:00', '9:00:40', '9:01:30', '10:00', '10:00:10', '11:00', '11:00:10', '12:00', '12:00:10', '12:00:20']
const hours = [
  { from: '09:00', patience: 10 },
  { from: '10:00', patience: 0.1 },
  { from: '11:00', patience: 0.5 },
  { from: '12:00', patience: 2 },
]

function tenCalls(definition: string, own?: object) {
  const serviceLevel = { within: 20, shortAbandons: 5, definition, ...(own && { own }) }
  return story({ callers: { calls: { at, talk: 60, patience: 20, more: { hours, serviceLevel } } }, setup: { queues: [{ callType: 'calls', limit: 1 }] } })
}

function level(definition: string, own?: object): number {
  const project = tenCalls(definition, own)
  return summarise(project, [{ setup: 'base', counts: live(project, 2) }], '1').setups[0].measures['calls.serviceLevel'].mean
}

describe('ten calls', () => {
  it('are what the story says', () => {
    const [day] = live(tenCalls('of-offered'))
    const counted = (['offered', 'answered', 'answeredInTime', 'abandoned', 'abandonedInTime', 'shortAbandons', 'blocked', 'leftAtClose'] as const).map(
      (column) => calls(day, column),
    )
    expect(counted).toEqual([10, 6, 5, 3, 2, 1, 1, 0])
  })

  it.each([
    ['with-abandoned-in-time', 7 / 9],
    ['of-answered', 5 / 6],
    ['of-offered', 5 / 9],
    ['without-abandoned-in-time', 5 / 7],
    ['without-short-abandons', 5 / 8],
  ])('%s', (definition, share) => {
    expect(level(definition)).toBe(share)
  })

  it('every definition is reported beside the chosen one', () => {
    const project = tenCalls('own', { blocked: true })
    const { measures } = summarise(project, [{ setup: 'base', counts: live(project, 2) }], '1').setups[0]
    expect(measures['calls.serviceLevel.of-offered'].mean).toBe(5 / 9)
    expect(measures['calls.serviceLevel'].mean).toBe(5 / 7)
  })
})

describe('ten calls by a definition of one’s own', () => {
  it.each([
    ['nothing more: of those answered', {}, 5 / 6],
    ['abandoned calls in the base, short ones not', { abandoned: true }, 5 / 8],
    ['all abandoned calls in the base', { abandoned: true, shortAbandons: true }, 5 / 9],
    ['who hangs up in time is served', { abandoned: true, shortAbandons: true, abandonedInTime: true }, 7 / 9],
    ['blocked calls in the base', { blocked: true }, 5 / 7],
    ['all of it', { abandoned: true, shortAbandons: true, abandonedInTime: true, blocked: true }, 7 / 10],
  ])('%s', (_, own, share) => {
    expect(level('own', own)).toBe(share)
  })

  it.each([
    ['who hangs up in time is served, but abandoned calls are not in the base', { abandonedInTime: true }],
    ['nor are the short ones', { abandonedInTime: true, abandoned: true }],
  ])('is a share, never above 1: %s', (_, own) => {
    // a caller who talks to the end of the day, and four who hang up after a second
    const serviceLevel = { within: 20, shortAbandons: 5, definition: 'own', own }
    const short = { at: ['9:00', '9:01', '9:02', '9:03', '9:04'], talk: 8 * 3600, patience: 1, more: { serviceLevel } }
    const project = story({ callers: { calls: short } })
    const { measures } = summarise(project, [{ setup: 'base', counts: live(project, 2) }], '1').setups[0]
    expect(measures['calls.serviceLevel'].mean).toBeLessThanOrEqual(1)
  })
})

it('callers still waiting at the close count as lost, and not as short', () => {
  const serviceLevel = { within: 20, shortAbandons: 5, definition: 'without-short-abandons' }
  const project = story({ callers: { calls: { at: ['16:59', '16:59:59'], talk: 61, more: { serviceLevel } } } })
  const { measures } = summarise(project, [{ setup: 'base', counts: live(project, 2) }], '1').setups[0]
  expect(measures['calls.serviceLevel'].mean).toBe(1 / 2)
})
