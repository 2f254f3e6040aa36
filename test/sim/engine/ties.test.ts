import { describe, expect, it } from 'vitest'
import { CALL, CALL_WIDTH } from '../../../src/sim/centre/counts'
import { EVENT } from '../../../src/sim/centre/events'
import { attempts, calls, live, time } from '../../fixtures/counting'
import { fixed, HOUR, inMenu, MINUTE, SECOND, story, team } from '../../fixtures/story'

/** One contact who answers after ten seconds of ringing, dialed from `from` on. */
function list(from: string, more: object = {}): object {
  const ring = fixed(10)
  return {
    id: 'list',
    name: 'List',
    list: {
      contacts: 1,
      reach: 1,
      ring: { answered: ring, unanswered: ring, busy: ring, machine: ring },
      attemptsAtMost: 2,
      retry: { busy: 60, noAnswer: 60, machine: 60, refusal: 5, later: 5, abandoned: 5 },
      hours: { from, to: '17:00' },
    },
    conversation: {
      productiveTalk: fixed(100),
      otherTalk: fixed(100),
      productiveWrapUp: fixed(0),
      otherWrapUp: fixed(0),
      stages: [{ id: 'order', name: 'Order', share: 1 }],
      ...more,
    },
  }
}

const talkTo9_01 = { at: ['9:00'], talk: 60 }
const menu = (steps: readonly object[], more: object = {}) => ({ menus: [{ id: 'menu', name: 'Menu', callTypes: ['calls'], start: 'hello', steps, ...more }] })
const hello = (to: string) => ({ id: 'hello', name: 'Hello', time: fixed(60), choices: [{ to, share: 1 }] })

describe('what happens at the same instant has one order', () => {
  it('is the order of the kinds, as the reference says it', () => {
    expect(Object.keys(EVENT)).toEqual([
      'intervalEnds',
      'dayEnds',
      'callingHours',
      'talkEnds',
      'lineFree',
      'operatorFree',
      'shiftChanges',
      'operatorComesLate',
      'ringingEnds',
      'operatorAnswers',
      'detectionEnds',
      'contactDue',
      'delivery',
      'menuStepEnds',
      'callArrives',
      'callsAgain',
      'overflowDue',
      'callBackDue',
      'holdEnds',
      'dialerLooks',
      'callBackOffered',
      'callerHangsUp',
      'dayCloses',
    ])
    expect(Object.values(EVENT)).toEqual(Object.values(EVENT).map((_, place) => place))
  })

  it('an interval ends before anyone in the queue is taken', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:29', '9:29:30'] } } }))
    // both take a minute: at 9:30 the second is still counted as waiting, and the operator as busy
    const cell = (interval: number) => day.callsByInterval[interval * CALL_WIDTH + CALL.queueAtEnd]
    expect(cell(18)).toBe(1)
    expect(day.callsByInterval[18 * CALL_WIDTH + CALL.allBusyAtEnd]).toBe(1)
    expect(cell(19)).toBe(0)
  })

  it('calling hours open before an operator becomes free: the operator gets the contact after the waiting call only', () => {
    // free at 9:01, when calling begins, and nobody waits: dialed at once
    const free = story({ callers: { calls: talkTo9_01 }, campaigns: [list('09:01')], groups: [team({ skills: ['calls', 'list'] })] })
    expect(live(free)[0].lastActivity[0]).toBe(9 * HOUR + (60 + 10 + 100) * SECOND)
    const busy = story({ callers: { calls: { at: ['9:00', '9:00:30'] } }, campaigns: [list('09:01')], groups: [team({ skills: ['calls', 'list'] })] })
    expect(live(busy)[0].lastActivity[0]).toBe(9 * HOUR + (120 + 10 + 100) * SECOND)
  })

  it('a talk ends before the operator is free: the transferred caller is in the queue then', () => {
    const transfer = { share: 1, to: [{ callType: 'second', share: 1 }] }
    const [day] = live(story({ callers: { first: { at: ['9:00'], more: { transfer } }, second: {} } }))
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(0)
    expect(calls(day, 'answered', { entity: 1 })).toBe(1)
  })

  it('a talk ends before a call arrives: its line is free', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:01'] } }, setup: { lines: 1 } }))
    expect(calls(day, 'blocked')).toBe(0)
  })

  it('an operator becomes free before the shift ends: one more call is taken, and finished', () => {
    const [day] = live(story({ callers: { calls: { at: ['16:59', '16:59:10'] } } }))
    expect(calls(day, 'answered')).toBe(2)
    expect(time(day, 'overtime')).toBe(MINUTE)
  })

  it('who goes leaves before others come: a call handed back waits for them no time', () => {
    const groups = [team({ to: '12:00', atShiftEnd: 'hand-back' }), team({ id: 'late', from: '12:00' })]
    const [day] = live(story({ callers: { calls: { at: ['11:59'], talk: 600 } }, groups }))
    expect(calls(day, 'waitAnswered')).toBe(0)
    expect(time(day, 'talk', { entity: 1 })).toBe(540 * SECOND)
  })

  it('the shift begins before a call arrives, and whoever is late comes before it, too', () => {
    const [first] = live(story({ callers: { calls: { at: ['9:00'] } }, groups: [team()] }))
    expect(calls(first, 'delayed')).toBe(0)
    const [second] = live(story({ callers: { calls: { at: ['9:10'] } }, groups: [team({ absence: { lateShare: 1, late: fixed(600) } })] }))
    expect(calls(second, 'delayed')).toBe(0)
  })

  it('a shift begins before a phone stops ringing elsewhere: what rings is answered where it rings', () => {
    const groups = [team({ ring: { time: fixed(600) } }), team({ id: 'late', from: '09:10' })]
    const [day] = live(story({ callers: { calls: { at: ['9:00'] } }, groups }))
    expect(time(day, 'talk')).toBe(MINUTE)
  })

  it('a phone stops ringing before patience ends: the call is answered', () => {
    const groups = [team({ ring: { time: fixed(30) } })]
    expect(calls(live(story({ callers: { calls: { at: ['9:00'], patience: 30 } }, groups }))[0], 'answered')).toBe(1)
    expect(calls(live(story({ callers: { calls: { at: ['9:00'], patience: 29.999 } }, groups }))[0], 'answered')).toBe(0)
  })

  it('a person who is dialed answers before a call arrives: the idle operator is theirs', () => {
    const dialers = [{ campaign: 'list', mode: { kind: 'power', linesPerOperator: 1, hold: 2 } }]
    const project = story({
      callers: { calls: { at: ['9:05:10'] } },
      campaigns: [list('09:05')],
      groups: [team({ skills: ['calls', 'list'] })],
      setup: { dialers },
    })
    const [day] = live(project)
    expect(attempts(day, 'conversations')).toBe(1)
    expect(calls(day, 'waitAnswered')).toBe(100 * SECOND)
  })

  it('a contact becomes due before a call arrives: the idle operator dials', () => {
    // nobody orders: the first conversation ends at 9:06:50, the contact is due again at 9:11:50
    const project = story({
      callers: { calls: { at: ['9:11:50'] } },
      campaigns: [list('09:05', { stages: [{ id: 'order', name: 'Order', share: 0 }] })],
      groups: [team({ skills: ['calls', 'list'] })],
    })
    const [day] = live(project)
    expect(attempts(day, 'attempts')).toBe(2)
    expect(calls(day, 'waitAnswered')).toBe(110 * SECOND)
  })

  it('a step of a menu ends before a call arrives: the port is free, and its caller is first in the queue', () => {
    const setup = menu([hello('calls')], { ports: 1 })
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:01'] }, others: { at: ['9:01'], talk: 10 } }, setup }))
    expect(inMenu(day, 'blocked')).toBe(0)
    // the operator is idle at 9:01: the caller from the menu, not the other
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(60 * SECOND)
  })

  it('a new caller dials before one who calls again: the only line is the new one’s', () => {
    const redial = { redial: { afterAbandon: { first: 1, later: 0 }, delay: fixed(570) } }
    // hung up at 9:00:30, calls again at 9:10
    const callers = { again: { at: ['9:00'], patience: 30, more: redial }, fresh: { at: ['9:10'] } }
    const [day] = live(story({ callers, groups: [team({ from: '09:05' })], setup: { lines: 1 } }))
    expect(calls(day, 'answered', { entity: 1 })).toBe(1)
    expect(calls(day, 'blocked')).toBe(1)
  })

  it('further groups are asked before patience ends', () => {
    const groups = [team({ skills: ['calls'], operators: 0 }), team({ id: 'back', serves: [{ skill: 'calls', afterSeconds: 30 }] })]
    expect(calls(live(story({ callers: { calls: { at: ['9:00'], patience: 30 } }, groups }))[0], 'answered')).toBe(1)
  })

  it('a call arrives before further groups are asked: their operator goes to the new call that may have him', () => {
    const groups = [team({ id: 'back', serves: [{ skill: 'calls', afterSeconds: 30 }] })]
    const [day] = live(story({ callers: { calls: { at: ['9:00'] }, others: { at: ['9:00:30'] } }, groups }))
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(0)
    expect(calls(day, 'waitAnswered')).toBe(90 * SECOND)
  })

  it('a call arrives before a call-back is due: callers come first', () => {
    const callBack = { offer: { kind: 'queue', calls: 0 }, acceptShare: 1, answeredShare: 0, attempts: 2, retryMinutes: 10, ringSeconds: 20 }
    // unanswered from 9:01 to 9:01:20; due again at 9:11:20, when another call comes
    const callers = { calls: { at: ['9:00', '9:00:10'] }, others: { at: ['9:11:20'] } }
    const [day] = live(story({ callers, setup: { queues: [{ callType: 'calls', callBack }] } }))
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(0)
    expect(time(day, 'ringing')).toBe(40 * SECOND)
  })

  it('an operator becomes free before the hold of a person ends: the person is not abandoned', () => {
    const dialers = [{ campaign: 'list', mode: { kind: 'power', linesPerOperator: 1, hold: 20 } }]
    // dialed at 9:05, when the operator is idle; a call of 9:05:05 takes the operator to 9:05:30, which is when the hold of 9:05:10 ends
    const held = (talk: number) =>
      attempts(
        live(
          story({
            callers: { calls: { at: ['9:05:05'], talk } },
            campaigns: [list('09:05')],
            groups: [team({ skills: ['calls', 'list'] })],
            setup: { dialers },
          }),
        )[0],
        'abandoned',
      )
    expect(held(25)).toBe(0)
    expect(held(25.001)).toBeGreaterThan(0)
  })

  it('a call-back is offered before patience ends', () => {
    const callBack = { offer: { kind: 'waited', seconds: 30 }, acceptShare: 1 }
    const callers = { calls: { at: ['9:00', '9:00:10'], patience: 30 } }
    const [day] = live(story({ callers, setup: { queues: [{ callType: 'calls', callBack }] } }))
    expect(calls(day, 'callBacks')).toBe(1)
    expect(calls(day, 'abandoned')).toBe(0)
  })

  it('an operator becomes free before patience ends: the caller is served', () => {
    const lost = (patience: number) => calls(live(story({ callers: { calls: { at: ['9:00', '9:00:10'], patience } } }))[0], 'abandoned')
    expect(lost(50)).toBe(0)
    expect(lost(49.999)).toBe(1)
  })

  it('an operator becomes free before a call-back is offered: the caller is served', () => {
    const callBack = { offer: { kind: 'waited', seconds: 50 }, acceptShare: 1 }
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:00:10'] } }, setup: { queues: [{ callType: 'calls', callBack }] } }))
    expect(calls(day, 'callBacks')).toBe(0)
  })

  it('a call arrives before a place in the queue is given up: it finds the queue full', () => {
    const callers = { calls: { at: ['9:00', '9:00:10', '9:00:30'], talk: 600, patience: 20 } }
    expect(calls(live(story({ callers, setup: { queues: [{ callType: 'calls', limit: 1 }] } }))[0], 'blocked')).toBe(1)
  })

  it('patience ends before the day closes: the caller hung up, and was not sent away', () => {
    const callers = { calls: { at: ['16:59:30'], patience: 30 } }
    const [day] = live(story({ callers, groups: [team({ to: '16:00' })] }))
    expect(calls(day, 'abandoned')).toBe(1)
    expect(calls(day, 'leftAtClose')).toBe(0)
  })

  it('within a kind, what was planned first: of two types at one instant the first of the file', () => {
    const [day] = live(story({ callers: { first: { at: ['9:00'] }, second: { at: ['9:00'] } } }))
    expect(calls(day, 'waitAnswered')).toBe(0)
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(MINUTE)
  })
})

it('a wait of exactly the promised time is within it, one millisecond more is not', () => {
  const inTime = (within: number) =>
    calls(live(story({ callers: { calls: { at: ['9:00', '9:00:10'], more: { serviceLevel: { within } } } } }))[0], 'answeredInTime')
  expect(inTime(50)).toBe(2)
  expect(inTime(49.999)).toBe(1)
})
