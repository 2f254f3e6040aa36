import { describe, expect, it } from 'vitest'
import { calls, live, time } from '../../fixtures/counting'
import { fixed, MINUTE, SECOND, story, team } from '../../fixtures/story'

const transfer = (share: number) => ({ transfer: { share, to: [{ callType: 'second', share: 1 }] } })
const two = (at: readonly string[], share = 1) => ({ first: { at, wrapUp: 30, more: transfer(share) }, second: { talk: 20 } })

describe('a transfer', () => {
  it('is a further call of the same person: offered to the other type, which waits from 0 while the operator is in wrap-up', () => {
    const [day] = live(story({ callers: two(['9:00']) }))
    expect(calls(day, 'answered')).toBe(1)
    expect(calls(day, 'offered', { entity: 1 })).toBe(1)
    expect(calls(day, 'transfers', { entity: 1 })).toBe(1)
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(30 * SECOND)
    expect(calls(day, 'callers')).toBe(1)
    expect(calls(day, 'callersServed')).toBe(1)
    expect(calls(day, 'callers', { entity: 1 })).toBe(0)
    expect(time(day, 'talk')).toBe(80 * SECOND)
  })

  it('waits behind those who have waited for longer', () => {
    // talk to 9:01, wrap-up to 9:01:30; the caller of 9:00:10 is next, to 9:02:30 and 9:03; then the transferred, at 9:03 and 9:03:20
    const [day] = live(story({ callers: two(['9:00', '9:00:10']) }))
    expect(calls(day, 'waitAnswered')).toBe(80 * SECOND)
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe((120 + 50) * SECOND)
  })

  it('passes others of its type where the score has a bonus for transferred calls', () => {
    const squares = (scoreTransferred: number) => {
      const callers = { first: { at: ['9:00'], wrapUp: 30, more: transfer(1) }, second: { at: ['9:00:10'], talk: 20 } }
      const setup = { routing: { call: { kind: 'score' } }, queues: [{ callType: 'second', scoreTransferred }] }
      return calls(live(story({ callers, setup }))[0], 'waitSquares', { entity: 1 })
    }
    // at 9:01:30 one of them is taken, at 9:01:50 the other: the caller of 9:00:10 and the transferred of 9:01
    expect(squares(0)).toBe(80 ** 2 + 50 ** 2)
    expect(squares(1000)).toBe(100 ** 2 + 30 ** 2)
  })

  it('keeps its line', () => {
    const [day] = live(story({ callers: two(['9:00']), setup: { lines: 1 } }))
    expect(calls(day, 'blocked', { entity: 1 })).toBe(0)
    expect(day.lineMaximum).toBe(1)
    // talk, wait for the wrap-up, talk
    expect(day.lineTime).toBe((60 + 30 + 20) * SECOND)
  })

  it('hears busy where the other queue is full', () => {
    const [day] = live(story({ callers: two(['9:00']), setup: { queues: [{ callType: 'second', limit: 0 }] } }))
    expect(calls(day, 'blocked', { entity: 1 })).toBe(1)
    expect(calls(day, 'callersServed')).toBe(1)
  })

  it('never comes with a share of 0, and goes where the proportions say', () => {
    const to = [
      { callType: 'second', share: 0 },
      { callType: 'third', share: 0.5 },
    ]
    const [day] = live(story({ callers: { first: { at: ['9:00'], more: { transfer: { share: 1, to } } }, second: {}, third: {} } }))
    expect([0, 1, 2].map((entity) => calls(day, 'transfers', { entity }))).toEqual([0, 0, 1])
    expect(calls(live(story({ callers: two(['9:00'], 0) }))[0], 'transfers', { entity: 1 })).toBe(0)
  })

  it('has the share of the group that talked, where the group has one', () => {
    const transfers = (ofType: number, ofGroup: number) =>
      calls(live(story({ callers: two(['9:00'], ofType), groups: [team({ serves: [{ skill: 'first', transferShare: ofGroup }] })] }))[0], 'transfers', {
        entity: 1,
      })
    expect(transfers(0, 1)).toBe(1)
    expect(transfers(1, 0)).toBe(0)
  })

  it('at once to another operator who is idle', () => {
    const [day] = live(story({ callers: two(['9:00']), groups: [team({ skills: ['first'] }), team({ id: 'experts', skills: ['second'] })] }))
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(0)
    expect(time(day, 'talk', { entity: 1 })).toBe(20 * SECOND)
  })
})

describe('a recall', () => {
  const recall = (more: object = {}) => ({ recall: { share: 1, delay: fixed(600), ...more } })

  it('is a new matter: a new caller, ten minutes after the talk, as long as the day lasts', () => {
    // 9:00, 9:11, 9:22 … 16:53
    const [day] = live(story({ callers: { calls: { at: ['9:00'], more: recall() } } }))
    expect(calls(day, 'offered')).toBe(44)
    expect(calls(day, 'recalls')).toBe(43)
    expect(calls(day, 'callers')).toBe(44)
    expect(calls(day, 'callersServedAtOnce')).toBe(44)
    expect(calls(day, 'redials')).toBe(0)
  })

  it('may be a call of another type, which counts the caller', () => {
    const [day] = live(story({ callers: { first: { at: ['9:00'], more: recall({ callType: 'second' }) }, second: { talk: 20 } } }))
    expect(calls(day, 'recalls', { entity: 1 })).toBe(1)
    expect(calls(day, 'callers', { entity: 1 })).toBe(1)
    expect(calls(day, 'callersServed', { entity: 1 })).toBe(1)
    expect(calls(day, 'callers')).toBe(1)
  })

  it('counts attempts anew: the first chance of redialing holds again', () => {
    // nobody there: 9:00 hangs up, 9:01:30 is answered (the operator comes at 9:02); recall at 9:13, nobody there any more: hangs up and calls again once
    const redial = { redial: { afterAbandon: { first: 1, later: 0 }, delay: fixed(60) } }
    const callers = { calls: { at: ['9:00'], patience: 30, more: { ...redial, ...recall() } } }
    const [day] = live(story({ callers, groups: [team({ from: '09:02', to: '09:10' })] }))
    expect(calls(day, 'offered')).toBe(4)
    expect(calls(day, 'redials')).toBe(2)
    expect(calls(day, 'recalls')).toBe(1)
    expect(calls(day, 'callers')).toBe(2)
    expect(calls(day, 'callersServed')).toBe(1)
    expect(calls(day, 'callersServedAtOnce')).toBe(0)
  })

  it('is only for those who were not transferred', () => {
    const callers = { first: { at: ['9:00'], more: { ...transfer(1), ...recall() } }, second: {} }
    const [day] = live(story({ callers }))
    expect(calls(day, 'recalls')).toBe(0)
    expect(calls(day, 'transfers', { entity: 1 })).toBe(1)
    expect(calls(day, 'talk') + calls(day, 'talk', { entity: 1 })).toBe(2 * MINUTE)
  })

  it('goes on the next morning where the delay ends after the close', () => {
    const callers = { calls: { at: [['16:55'], []], more: recall() }, probe: { at: [[], ['9:05:01']] } }
    const [counts] = live(story({ callers, calendar: { horizonDays: 2 } }))
    // 16:56 and ten minutes: 9:06, when the probe is a second from its end
    expect(calls(counts, 'recalls', { to: 0 })).toBe(0)
    expect(calls(counts, 'waitAnswered')).toBe(SECOND)
  })
})
