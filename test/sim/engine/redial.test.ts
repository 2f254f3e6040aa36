import { describe, expect, it } from 'vitest'
import { calls, live } from '../../fixtures/counting'
import { fixed, SECOND, story, team } from '../../fixtures/story'

const afterAbandon = (first: number, later: number, delay = 60) => ({ redial: { afterAbandon: { first, later }, delay: fixed(delay) } })
const afterBusy = (first: number, later: number, delay = 120) => ({ redial: { afterBusy: { first, later }, delay: fixed(delay) } })

describe('who hangs up', () => {
  const hasty = (first: number, later: number) => ({ calls: { at: ['9:00'], patience: 30, more: afterAbandon(first, later) } })

  it('calls again after the first attempt, and gives up after the next', () => {
    const [day] = live(story({ callers: hasty(1, 0), groups: [team({ from: '10:00' })] }))
    expect(calls(day, 'offered')).toBe(2)
    expect(calls(day, 'redials')).toBe(1)
    expect(calls(day, 'abandoned')).toBe(2)
    expect(calls(day, 'waitAbandoned')).toBe(60 * SECOND)
    expect(calls(day, 'callers')).toBe(1)
    expect(calls(day, 'callersServed')).toBe(0)
  })

  it('calls again and again until someone answers: one caller, four attempts', () => {
    // 9:00, 9:01:30, 9:03 and 9:04:30; the operator comes at the moment at which the patience of the fourth attempt ends
    const [day] = live(story({ callers: hasty(1, 1), groups: [team({ from: '09:05' })] }))
    expect(calls(day, 'offered')).toBe(4)
    expect(calls(day, 'redials')).toBe(3)
    expect(calls(day, 'abandoned')).toBe(3)
    expect(calls(day, 'waitAnswered')).toBe(30 * SECOND)
    expect(calls(day, 'callers')).toBe(1)
    expect(calls(day, 'callersServed')).toBe(1)
    expect(calls(day, 'callersServedAtOnce')).toBe(0)
  })

  it('never calls again where the chance of the first attempt is 0, whatever the later one is', () => {
    const [day] = live(story({ callers: hasty(0, 1), groups: [team({ from: '10:00' })] }))
    expect(calls(day, 'offered')).toBe(1)
    expect(calls(day, 'redials')).toBe(0)
  })

  it('does not do what callers do who hear busy', () => {
    const callers = { calls: { at: ['9:00'], patience: 30, more: afterBusy(1, 1) } }
    const [day] = live(story({ callers, groups: [team({ from: '10:00' })] }))
    expect(calls(day, 'redials')).toBe(0)
  })

  it('comes back as another type: offered there, counted as a caller of the first type', () => {
    const redial = { redial: { afterAbandon: { first: 1, later: 0 }, delay: fixed(60), becomes: [{ callType: 'other', share: 1 }] } }
    const callers = { calls: { at: ['9:00'], patience: 30, more: redial }, other: { talk: 100 } }
    const [day] = live(story({ callers, groups: [team({ from: '10:00', skills: ['calls'] }), team({ id: 'others', skills: ['other'] })] }))
    expect(calls(day, 'offered')).toBe(1)
    expect(calls(day, 'redials')).toBe(0)
    expect(calls(day, 'offered', { entity: 1 })).toBe(1)
    expect(calls(day, 'redials', { entity: 1 })).toBe(1)
    expect(calls(day, 'talk', { entity: 1 })).toBe(100 * SECOND)
    expect(calls(day, 'callers', { entity: 1 })).toBe(0)
    expect(calls(day, 'callersServed')).toBe(1)
    expect(calls(day, 'callersServed', { entity: 1 })).toBe(0)
  })
})

describe('who hears busy', () => {
  const story1 = (first: number, later: number) =>
    live(story({ callers: { long: { at: ['9:00'], talk: 600 }, calls: { at: ['9:01'], more: afterBusy(first, later) } }, setup: { lines: 1 } }))[0]

  it('tries every two minutes until a line is free', () => {
    // busy at 9:01, 9:03, 9:05, 9:07 and 9:09, answered at 9:11
    const day = story1(1, 1)
    expect(calls(day, 'blocked', { entity: 1 })).toBe(5)
    expect(calls(day, 'redials', { entity: 1 })).toBe(5)
    expect(calls(day, 'answered', { entity: 1 })).toBe(1)
    expect(calls(day, 'callers', { entity: 1 })).toBe(1)
  })

  it('gives up after the second attempt where the later chance is 0', () => {
    const day = story1(1, 0)
    expect(calls(day, 'blocked', { entity: 1 })).toBe(2)
    expect(calls(day, 'callersServed', { entity: 1 })).toBe(0)
  })

  it('has no second attempt where the first chance is 0', () => {
    expect(calls(story1(0, 1), 'offered', { entity: 1 })).toBe(1)
  })

  it('of a full queue, too', () => {
    const callers = { calls: { at: ['9:00', '9:01'], talk: 600, more: afterBusy(1, 1, 300) } }
    const [day] = live(story({ callers, setup: { queues: [{ callType: 'calls', limit: 0 }] } }))
    // busy at 9:01 and 9:06, answered at 9:11
    expect(calls(day, 'blocked')).toBe(2)
    expect(calls(day, 'answered')).toBe(2)
  })
})

describe('as which type they come back', () => {
  const to = (callType: string) => [{ callType, share: 1 }]
  const types = { other: { patience: 5 }, late: { patience: 5 } }
  const offered = (more: object, setup: object = {}, patience = 30) => {
    const callers = { calls: { at: ['9:00'], patience, more }, ...types }
    const [day] = live(story({ callers, groups: [team({ from: '10:00' })], setup }))
    return [0, 1, 2].map((entity) => calls(day, 'offered', { entity }))
  }
  const full = { queues: [{ callType: 'calls', limit: 0 }] }
  const chances = { first: 1, later: 1 }
  const delay = fixed(60)

  it('depends on whether it was the first attempt', () => {
    // 9:00 and 9:01:30 as they were, then once as the late type
    const afterAbandon = { ...chances, firstBecomes: [], laterBecomes: to('late') }
    expect(offered({ redial: { afterAbandon, delay, becomes: to('other') } })).toEqual([2, 0, 1])
    expect(offered({ redial: { afterAbandon: { ...afterAbandon, firstBecomes: to('late') }, delay } })).toEqual([1, 0, 1])
  })

  it('and on how it ended', () => {
    const redial = {
      afterBusy: { ...chances, firstBecomes: to('other') },
      afterAbandon: { ...chances, firstBecomes: to('late') },
      delay,
    }
    expect(offered({ redial }, full)).toEqual([1, 1, 0])
    expect(offered({ redial })).toEqual([1, 0, 1])
  })

  it('after a busy signal of a later attempt', () => {
    const afterBusy = { ...chances, firstBecomes: [], laterBecomes: to('late') }
    expect(offered({ redial: { afterBusy, delay, becomes: to('other') } }, full)).toEqual([2, 0, 1])
  })

  it('is as for all redials where nothing is said', () => {
    const redial = { afterAbandon: { ...chances, laterBecomes: to('late') }, delay, becomes: to('other') }
    expect(offered({ redial })).toEqual([1, 1, 0])
  })

  it('shares are drawn: of a thousand callers about so many', () => {
    const at = Array.from({ length: 1000 }, (_, second) => `9:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`)
    const firstBecomes = [
      { callType: 'other', share: 0.2 },
      { callType: 'late', share: 0.3 },
    ]
    const callers = { calls: { at, patience: 30, more: { redial: { afterAbandon: { first: 1, later: 0, firstBecomes }, delay } } }, ...types }
    const [day] = live(story({ callers, groups: [team({ from: '16:00' })] }))
    const redials = [0, 1, 2].map((entity) => calls(day, 'redials', { entity }))
    expect(redials[0] + redials[1] + redials[2]).toBe(1000)
    // within four standard deviations
    expect(Math.abs(redials[1] - 200)).toBeLessThan(4 * Math.sqrt(160))
    expect(Math.abs(redials[2] - 300)).toBeLessThan(4 * Math.sqrt(210))
  })
})

describe('the time to the next attempt runs in opening hours', () => {
  /** A call of 60 s that is in the operator's hands one second longer than the other caller needs to come back. */
  const probe = (day: readonly string[]) => ({ at: [[], day] })
  const early = team({ to: '16:00' })

  it('goes on the next morning where it left off at the close', () => {
    // hung up at 16:59:30: thirty seconds are over at the close, the other nine and a half minutes come after nine
    const callers = { calls: { at: [['16:59'], []], patience: 30, more: afterAbandon(1, 0, 600) }, probe: probe(['9:08:31']) }
    const [counts] = live(story({ callers, groups: [early], calendar: { horizonDays: 2 } }))
    expect(calls(counts, 'redials', { to: 0 })).toBe(0)
    expect(calls(counts, 'redials', { from: 1, to: 1 })).toBe(1)
    expect(calls(counts, 'waitAnswered')).toBe(SECOND)
    // where the caller is counted, there the caller is served
    expect(calls(counts, 'callersServed', { to: 0 })).toBe(1)
  })

  it('does not run after the close, where operators are there longer than the centre is open', () => {
    // hung up at 18:01, an hour after the close: ten minutes of opening hours are over at 9:10
    const callers = {
      long: { at: [['18:00'], []], talk: 3600 },
      calls: { at: [['18:00:30'], []], patience: 30, more: afterAbandon(1, 0, 600) },
      probe: probe(['9:09:01']),
    }
    const [counts] = live(story({ callers, groups: [team({ to: '19:00' })], calendar: { horizonDays: 2 } }))
    expect(calls(counts, 'redials', { entity: 1 })).toBe(1)
    expect(calls(counts, 'waitAnswered', { entity: 1 })).toBe(SECOND)
  })

  it('jumps over days that are no working days', () => {
    // from Friday, 9 January, to Monday
    const callers = { calls: { at: [['16:59'], []], patience: 30, more: afterAbandon(1, 0, 600) }, probe: probe(['9:08:31']) }
    const calendar = { signing: '2026-01-09', workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], horizonDays: 2 }
    const [counts] = live(story({ callers, groups: [early], calendar }))
    expect(calls(counts, 'waitAnswered')).toBe(SECOND)
    expect(calls(counts, 'redials', { from: 1, to: 1 })).toBe(1)
  })

  it('beyond the last day the caller does not call again', () => {
    const callers = { calls: { at: ['16:59'], patience: 30, more: afterAbandon(1, 0, 600) } }
    const [day] = live(story({ callers, groups: [early] }))
    expect(calls(day, 'offered')).toBe(1)
  })

  it('independent days: it runs into the evening, in vain, but not into another day', () => {
    const evening = (delay: number) => {
      const callers = { calls: { at: [['16:59'], []], patience: 30, more: afterAbandon(1, 0, delay) } }
      return live(story({ callers, groups: [early], calendar: { horizonDays: 2, days: 'independent' } }))[0]
    }
    const minutes = evening(600)
    expect(calls(minutes, 'redials', { to: 0 })).toBe(1)
    expect(calls(minutes, 'leftAtClose', { to: 0 })).toBe(1)
    expect(calls(minutes, 'offered', { from: 1 })).toBe(0)
    expect(calls(evening(8 * 3600), 'offered')).toBe(1)
  })
})
