import { describe, expect, it } from 'vitest'
import { calls, live } from '../../fixtures/counting'
import { fixed, MINUTE, SECOND, story, team } from '../../fixtures/story'

const queue = (limits: object) => ({ queues: [{ callType: 'calls', ...limits }] })

describe('a queue of a number of places', () => {
  it('turns away who finds it full', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:00:10', '9:00:20', '9:00:30'], talk: 600 } }, setup: queue({ limit: 2 }) }))
    expect(calls(day, 'blocked')).toBe(1)
    expect(calls(day, 'answered')).toBe(3)
    expect(calls(day, 'queueMaximum')).toBe(2)
  })

  it('has a place again when the operator takes a call, for a caller of that very moment', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:00:10', '9:00:59', '9:01'] } }, setup: queue({ limit: 1 }) }))
    expect(calls(day, 'blocked')).toBe(1)
    // 50 s for the second, 60 s for the last
    expect(calls(day, 'waitAnswered')).toBe(110 * SECOND)
  })

  it('of none is a loss system: an idle operator still takes the call', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:00:30', '9:01'] } }, setup: queue({ limit: 0 }) }))
    expect(calls(day, 'answered')).toBe(2)
    expect(calls(day, 'blocked')).toBe(1)
    expect(calls(day, 'waitAnswered')).toBe(0)
  })

  it('counts the waiting calls of its own type only', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:00:20'] }, others: { at: ['9:00:05', '9:00:10'] } }, setup: queue({ limit: 1 }) }))
    expect(calls(day, 'blocked')).toBe(0)
    expect(calls(day, 'answered')).toBe(2)
  })
})

describe('a queue of so many places per operator on duty', () => {
  const groups = [team({ operators: 1, to: '10:00' }), team({ operators: 1, id: 'day' })]
  const late = ['10:30', '10:31', '10:31', '10:31']

  it('shrinks when operators go', () => {
    // two operators, 3 places: the fourth of 9:01 hears busy; from 10:00 on one operator: a call waits, a second fits in 1.5, the third does not
    const at = ['9:00', '9:00', '9:01', '9:01', '9:01', '9:01', ...late]
    const [day] = live(story({ callers: { calls: { at, talk: 3000, patience: 600 } }, groups, setup: queue({ limitPerOperator: 1.5 }) }))
    expect(calls(day, 'blocked')).toBe(2)
    expect(calls(day, 'abandoned')).toBe(5)
    expect(calls(day, 'answered')).toBe(3)
  })

  it('counts who only finishes the work in hand: that operator is still on duty', () => {
    // the first operator talks until 10:50
    const at = ['10:00', ...late]
    const [day] = live(
      story({ callers: { calls: { at: ['9:55', '9:55', ...at], talk: 3300, patience: 1200 } }, groups, setup: queue({ limitPerOperator: 1 }) }),
    )
    // 10:00 waits to 10:20 and hangs up; 10:30 and one of 10:31 have places, two of 10:31 do not
    expect(calls(day, 'blocked')).toBe(2)
  })

  it('has no place where nobody who serves the type is there', () => {
    const callers = { calls: { at: ['9:30'] }, others: { at: ['9:30'] } }
    const away = [team({ from: '10:00', skills: ['calls'] }), team({ id: 'other', skills: ['others'] })]
    const [day] = live(story({ callers, groups: away, setup: queue({ limitPerOperator: 10 }) }))
    expect(calls(day, 'blocked')).toBe(1)
    expect(calls(day, 'answered', { entity: 1 })).toBe(1)
  })

  it('and the number both hold: the smaller one turns callers away', () => {
    const at = ['9:00', '9:00:10', '9:00:20']
    const [day] = live(story({ callers: { calls: { at, talk: 10 * 60 } }, setup: queue({ limit: 1, limitPerOperator: 5 }) }))
    expect(calls(day, 'blocked')).toBe(1)
    expect(calls(day, 'talk')).toBe(20 * MINUTE)
  })
})

describe('a limit for the waiting calls of all types together', () => {
  const callers = {
    first: { at: ['9:00', '9:00:10'], talk: 600 },
    second: { at: ['9:00:20'] },
    mail: { at: ['9:00:15', '9:00:16'], more: { channel: 'written' } },
  }
  const blocked = (setup: object) => {
    const [day] = live(story({ callers, setup }))
    return [0, 1, 2].map((entity) => calls(day, 'blocked', { entity }))
  }

  it('turns away whoever comes next, whatever the type; written work is neither counted nor refused', () => {
    expect(blocked({ waitingAtMost: 1 })).toEqual([0, 1, 0])
    expect(blocked({ waitingAtMost: 2 })).toEqual([0, 0, 0])
    expect(blocked({ waitingAtMost: 0 })).toEqual([1, 1, 0])
  })

  it('per operator on duty, of all groups', () => {
    const others = team({ id: 'others', skills: ['nothing'] })
    const more = { nothing: { at: ['9:00'], talk: 600 } }
    const counted = (waitingPerOperator: number) => {
      const [day] = live(
        story({ callers: { ...callers, ...more }, groups: [team({ skills: ['first', 'second', 'mail'] }), others], setup: { waitingPerOperator } }),
      )
      return calls(day, 'blocked') + calls(day, 'blocked', { entity: 1 })
    }
    expect(counted(0.5)).toBe(1)
    expect(counted(1)).toBe(0)
  })

  it('not for types that stand outside it', () => {
    expect(blocked({ waitingAtMost: 1, queues: [{ callType: 'second', outsideCommonLimit: true }] })).toEqual([0, 0, 0])
    expect(blocked({ waitingAtMost: 1, queues: [{ callType: 'first', outsideCommonLimit: true }] })).toEqual([0, 0, 0])
  })

  it('beside the limit of the type: the smaller one turns callers away', () => {
    expect(blocked({ waitingAtMost: 5, queues: [{ callType: 'second', limit: 0 }] })).toEqual([0, 1, 0])
  })
})

describe('a common limit of so many and so many more per operator on duty', () => {
  // the operator talks; then one call every ten seconds, all of them patient
  const callers = { calls: { at: ['9:00', '9:00:10', '9:00:20', '9:00:30', '9:00:40', '9:00:50'], talk: 600 } }
  const idle = team({ id: 'idle', skills: ['nothing'], operators: 3 })
  const blocked = (setup: object) =>
    calls(live(story({ callers: { ...callers, nothing: {} }, groups: [team({ skills: ['calls'] }), idle], setup }))[0], 'blocked')

  it('is their sum', () => {
    // four operators: 0.5 × 4 + 1 = 3 of five wait
    expect(blocked({ waitingPerOperator: 0.5, waitingBase: 1 })).toBe(2)
    expect(blocked({ waitingPerOperator: 0.5 })).toBe(3)
    // a limit of 2.5 is full with three
    expect(blocked({ waitingPerOperator: 0.5, waitingBase: 0.5 })).toBe(2)
  })

  it('may begin below 0', () => {
    expect(blocked({ waitingPerOperator: 1, waitingBase: -2 })).toBe(3)
    expect(blocked({ waitingPerOperator: 1, waitingBase: -9 })).toBe(5)
  })

  it('is the number alone where the factor is 0, and nothing without a factor', () => {
    expect(blocked({ waitingPerOperator: 0, waitingBase: 4 })).toBe(1)
    expect(blocked({ waitingBase: 1 })).toBe(0)
  })

  it('holds beside the fixed limit: the smaller one turns callers away', () => {
    expect(blocked({ waitingPerOperator: 0.5, waitingBase: 1, waitingAtMost: 1 })).toBe(4)
  })
})

describe('a limit that is looked at before an idle operator', () => {
  /** One operator for each type; the second caller of the first type waits from 9:00:10 to 9:10. */
  const groups = [team({ skills: ['first'] }), team({ id: 'others', skills: ['second', 'third'] })]
  const first = { at: ['9:00', '9:00:10'], talk: 600 }
  const lived = (more: object, setup: object) => live(story({ callers: { first, second: {}, third: {}, ...more }, groups, setup }))[0]
  const entity = 1

  it('turns a caller away although the operator is idle', () => {
    const second = { at: ['9:00:20'] }
    expect(calls(lived({ second }, { waitingAtMost: 1 }), 'answered', { entity })).toBe(1)
    expect(calls(lived({ second }, { waitingAtMost: 1, limitsFirst: true }), 'blocked', { entity })).toBe(1)
    expect(calls(lived({ second }, { waitingAtMost: 2, limitsFirst: true }), 'answered', { entity })).toBe(1)
  })

  it('but not one whose type stands outside the limit', () => {
    const setup = { waitingAtMost: 1, limitsFirst: true, queues: [{ callType: 'second', outsideCommonLimit: true }] }
    expect(calls(lived({ second: { at: ['9:00:20'] } }, setup), 'answered', { entity })).toBe(1)
  })

  it('of no place lets nobody in; that of the type, too', () => {
    const second = { at: ['9:00:20'] }
    expect(calls(lived({ second }, { waitingAtMost: 0, limitsFirst: true }), 'blocked')).toBe(2)
    expect(calls(lived({ second }, { limitsFirst: true, queues: [{ callType: 'second', limit: 0 }] }), 'blocked', { entity })).toBe(1)
  })

  it('holds for redials: busy until the queue has a place', () => {
    // busy at 9:00:20, 9:03:20 and 9:06:20 and 9:09:20, answered at 9:12:20
    const redial = { afterBusy: { first: 1, later: 1 }, delay: fixed(180) }
    const day = lived({ second: { at: ['9:00:20'], more: { redial } } }, { waitingAtMost: 1, limitsFirst: true })
    expect([calls(day, 'blocked', { entity }), calls(day, 'redials', { entity }), calls(day, 'answered', { entity })]).toEqual([4, 4, 1])
  })

  it('for transfers', () => {
    const transfer = { share: 1, to: [{ callType: 'third', share: 1 }] }
    const second = { at: ['8:59:59', '9:00:05'], talk: 5, more: { transfer } }
    const shifted = [team({ from: '08:00', skills: ['first'] }), team({ from: '08:00', id: 'others', operators: 3, skills: ['second', 'third'] })]
    const blocked = (limitsFirst: boolean) => {
      const setup = { waitingAtMost: 1, limitsFirst }
      const calendar = { open: '08:00' }
      const callers = { first: { at: ['9:00', '9:00:08'], talk: 600 }, second, third: {} }
      return calls(live(story({ callers, groups: shifted, setup, calendar }))[0], 'blocked', { entity: 2 })
    }
    // of the two transfers, at 9:00:04 and 9:00:10, the second finds a call waiting
    expect(blocked(true)).toBe(1)
    expect(blocked(false)).toBe(0)
  })

  it('and for recalls', () => {
    const recall = { share: 1, delay: fixed(10), callType: 'third' }
    const day = lived({ second: { at: ['9:00:05'], more: { recall } } }, { waitingAtMost: 1, limitsFirst: true })
    expect(calls(day, 'blocked', { entity: 2 })).toBe(1)
    expect(calls(lived({ second: { at: ['9:00:05'], more: { recall } } }, { waitingAtMost: 1 }), 'answered', { entity: 2 })).toBe(1)
  })
})
