import { describe, expect, it } from 'vitest'
import { calls, live, time } from '../../fixtures/counting'
import { outboundProject } from '../../fixtures/projects'
import { fixed, HOUR, MINUTE, SECOND, story, team } from '../../fixtures/story'

type Given = Parameters<typeof time>
/** A column of the first and the second group: seconds, or a number. */
const each = (counts: Given[0], column: Given[1]) => [0, 1].map((entity) => time(counts, column, { entity }) / SECOND)
const conversations = (counts: Given[0]) => [0, 1].map((entity) => time(counts, 'conversations', { entity }))

describe('at the end of the shift, finish the call', () => {
  it('the work in hand is finished and booked as overtime; who waits then is sent away', () => {
    const [day] = live(story({ callers: { calls: { at: ['16:58', '16:59'], talk: 150, wrapUp: 30 } } }))
    expect(calls(day, 'answered')).toBe(1)
    expect(calls(day, 'leftAtClose')).toBe(1)
    // talk to 17:00:30, wrap-up to 17:01; at five nobody is there who would take another call
    expect(calls(day, 'waitAbandoned')).toBe(MINUTE)
    expect(time(day, 'overtime')).toBe(MINUTE)
    expect(time(day, 'logged')).toBe(8 * HOUR + MINUTE)
    expect(time(day, 'paid')).toBe(8 * HOUR)
  })

  it('who waits stays as long as another group is there', () => {
    const groups = [team(), team({ id: 'late', from: '17:05', to: '18:00' }), team({ id: 'bridge', from: '16:00', to: '18:00', skills: ['others'] })]
    const callers = { calls: { at: ['16:59', '16:59'], talk: 120 }, others: {} }
    const [day] = live(story({ callers, groups, calendar: { close: '18:00' } }))
    expect(calls(day, 'leftAtClose')).toBe(0)
    expect(calls(day, 'waitAnswered')).toBe(6 * MINUTE)
  })

  it('a person who answers a dial after the end is talked to, and that is overtime, too', () => {
    // dialed at 16:58, answered at 16:59:30, half a minute after the end
    const project = outboundProject({ contacts: 1, reach: 1, operators: 1, ring: 90, talk: fixed(100), wrapUp: 30, share: 1, days: 1 })
    const [setup] = project.setups
    const group = { ...setup.groups[0], shifts: [{ operators: 1, from: '16:58', to: '16:59', breaks: [] }] }
    const [day] = live({ ...project, setups: [{ ...setup, groups: [group] }] })
    expect(time(day, 'talk')).toBe(100 * SECOND)
    expect(time(day, 'overtime')).toBe(130 * SECOND)
  })

  it('work before a break is no overtime, however long it lasts', () => {
    const shifts = [{ operators: 1, from: '09:00', to: '17:00', breaks: [{ at: '12:00', minutes: 30 }] }]
    const pause = (talk: number) => live(story({ callers: { calls: { at: ['11:59'], talk } }, groups: [{ id: 'team', name: 'Team', shifts }] }))[0]
    expect(time(pause(120), 'overtime')).toBe(0)
    expect(time(pause(120), 'logged')).toBe(7 * HOUR + 31 * MINUTE)
    // a talk that outlasts the break: the operator was there all the time
    expect(time(pause(3600), 'overtime')).toBe(0)
    expect(time(pause(3600), 'logged')).toBe(8 * HOUR)
  })
})

describe('at the end of the shift, finish the queue', () => {
  it('everyone is served, and the rest is overtime', () => {
    const [day] = live(story({ callers: { calls: { at: ['16:58', '16:59', '17:02'], talk: 150 } }, groups: [team({ atShiftEnd: 'finish-queue' })] }))
    // to 17:00:30, to 17:03, and the one who came after the close to 17:05:30
    expect(calls(day, 'leftAtClose')).toBe(0)
    expect(calls(day, 'answered')).toBe(3)
    expect(time(day, 'overtime')).toBe(330 * SECOND)
  })

  it('who is idle at the end goes', () => {
    const [day] = live(story({ callers: { calls: { at: ['16:00', '17:01'] } }, groups: [team({ atShiftEnd: 'finish-queue' })] }))
    expect(calls(day, 'leftAtClose')).toBe(1)
    expect(time(day, 'logged')).toBe(8 * HOUR)
  })
})

describe('at the end of the shift, an open end', () => {
  const openEnd = [team({ atShiftEnd: 'open-end' })]
  const steps = [{ id: 'hello', name: 'Hello', time: fixed(120), choices: [{ to: 'calls', share: 1 }] }]
  const menus = [{ id: 'menu', name: 'Menu', callTypes: ['calls'], start: 'hello', steps }]

  it('who is idle stays for a caller who is still in the menu', () => {
    const [day] = live(story({ callers: { calls: { at: ['16:59'] } }, groups: openEnd, setup: { menus } }))
    expect(calls(day, 'answered')).toBe(1)
    expect(calls(day, 'waitAnswered')).toBe(0)
    // out of the menu at 17:01, talk to 17:02
    expect(time(day, 'logged')).toBe(8 * HOUR + 2 * MINUTE)
    expect(time(day, 'overtime')).toBe(MINUTE)
  })

  it('goes when nobody is left in the centre, and at once where nobody is', () => {
    const [day] = live(story({ callers: { calls: { at: ['16:00', '17:00:01'] } }, groups: openEnd }))
    expect(time(day, 'logged')).toBe(8 * HOUR)
    expect(calls(day, 'leftAtClose')).toBe(1)
  })

  it('stays for what a colleague still talks about: the call may be transferred', () => {
    const transfer = { share: 1, to: [{ callType: 'second', share: 1 }] }
    const callers = { first: { at: ['16:59'], talk: 300, more: { transfer } }, second: {} }
    const groups = [team({ skills: ['first'] }), team({ id: 'experts', skills: ['second'], atShiftEnd: 'open-end' })]
    const [day] = live(story({ callers, groups }))
    expect(calls(day, 'answered', { entity: 1 })).toBe(1)
    expect(time(day, 'logged', { entity: 1 })).toBe(8 * HOUR + 5 * MINUTE)
  })

  it('written work can wait', () => {
    const callers = { mail: { at: ['16:58', '16:59'], talk: 300, more: { channel: 'written' } } }
    const [day] = live(story({ callers, groups: openEnd }))
    // the work in hand is finished at 17:03; the next waits for the morning
    expect(time(day, 'logged')).toBe(8 * HOUR + 3 * MINUTE)
  })

  it('independent days: stays for who will call again on that day, which days in sequence do not ask', () => {
    const redial = { redial: { afterAbandon: { first: 1, later: 0 }, delay: fixed(600) } }
    const callers = { long: { at: ['16:59'], talk: 90 }, calls: { at: ['16:59:10'], patience: 60, more: redial } }
    const answered = (days: string) => live(story({ callers, groups: openEnd, calendar: { days } }))[0]
    // hung up at 17:00:10, calls again at 17:10:10
    expect(calls(answered('independent'), 'answered', { entity: 1 })).toBe(1)
    expect(time(answered('independent'), 'logged')).toBe(8 * HOUR + 11 * MINUTE + 10 * SECOND)
    expect(time(answered('in-sequence'), 'logged')).toBe(8 * HOUR + 30 * SECOND)
  })
})

describe('at the end of the shift, hand back', () => {
  const early = (more: object = {}) => team({ to: '16:00', atShiftEnd: 'hand-back', ...more })
  const late = (more: object = {}) => team({ id: 'late', ...more })

  it('an idle operator elsewhere goes on with the rest of the talk', () => {
    const [day] = live(story({ callers: { calls: { at: ['15:59'], talk: 600, wrapUp: 30 } }, groups: [early(), late({ from: '15:59' })] }))
    expect(each(day, 'talk')).toEqual([60, 540])
    expect(each(day, 'wrapUp')).toEqual([0, 30])
    expect(conversations(day)).toEqual([1, 1])
    expect(each(day, 'overtime')).toEqual([0, 0])
    expect(time(day, 'logged')).toBe(7 * HOUR)
    expect(calls(day, 'answered')).toBe(1)
    expect(calls(day, 'talk')).toBe(600 * SECOND)
    expect(calls(day, 'wrapUp')).toBe(30 * SECOND)
    expect(calls(day, 'waitAnswered')).toBe(0)
    expect(calls(day, 'callersServedAtOnce')).toBe(1)
  })

  it('or the call waits at the head of its queue, before those who came later', () => {
    const callers = { calls: { at: ['15:58', '15:58:10', '15:59'], talk: 600 } }
    const [day] = live(story({ callers, groups: [early(), late()] }))
    // handed back at 16:00 with 480 s left; the late operator is free at 16:08:10, and again at 16:16:10
    expect(calls(day, 'waitAnswered')).toBe((490 + 1030) * SECOND)
    expect(each(day, 'talk')).toEqual([120, 600 + 480 + 600])
    expect(calls(day, 'talk')).toBe(1800 * SECOND)
  })

  it('with a patience of its own: who hangs up then was not served', () => {
    const [day] = live(story({ callers: { calls: { at: ['15:59'], talk: 600, patience: 30 } }, groups: [early()] }))
    expect(calls(day, 'answered')).toBe(0)
    expect(calls(day, 'abandoned')).toBe(1)
    expect(calls(day, 'waitAbandoned')).toBe(30 * SECOND)
    expect(calls(day, 'callersServed')).toBe(0)
    expect(calls(day, 'callersServedAtOnce')).toBe(0)
    expect(time(day, 'talk')).toBe(MINUTE)
  })

  it('the wrap-up is finished: there is no call any more', () => {
    const [day] = live(story({ callers: { calls: { at: ['15:58'], talk: 60, wrapUp: 120 } }, groups: [early(), late()] }))
    expect(each(day, 'wrapUp')).toEqual([120, 0])
    expect(each(day, 'overtime')).toEqual([60, 0])
  })

  it('not to a colleague who goes at the same moment', () => {
    const groups = [early({ operators: 2 }), late({ from: '16:00' })]
    const [day] = live(story({ callers: { calls: { at: ['15:59'], talk: 600 } }, groups }))
    expect(conversations(day)).toEqual([1, 1])
    const ring = { ring: { time: fixed(5) } }
    const [ringing] = live(story({ callers: { calls: { at: ['15:59'], talk: 600 } }, groups: [early({ operators: 2, ...ring }), late({ from: '16:00' })] }))
    expect(each(ringing, 'ringing')).toEqual([5, 0])
    expect(each(ringing, 'talk')).toEqual([55, 545])
  })

  it('after the close, with nobody left, the caller is sent away', () => {
    const callers = { calls: { at: [['17:50'], []], talk: 1200 } }
    const [counts] = live(story({ callers, groups: [team({ to: '18:00', atShiftEnd: 'hand-back' })], calendar: { horizonDays: 2 } }))
    expect(calls(counts, 'leftAtClose')).toBe(1)
    expect(calls(counts, 'answered')).toBe(0)
    expect(calls(counts, 'waitAbandoned')).toBe(0)
  })

  it('keeps its line', () => {
    const [day] = live(story({ callers: { calls: { at: ['15:59'], talk: 600 } }, groups: [early(), late({ from: '16:05' })], setup: { lines: 1 } }))
    // a minute of talk, five of waiting, nine of talk
    expect(day.lineTime).toBe(15 * MINUTE)
    expect(calls(day, 'waitAnswered')).toBe(5 * MINUTE)
  })

  it('what is left of the talk is the caller’s own: each operator takes it at their pace', () => {
    const slow = early({ talkFactor: 2 })
    const [day] = live(story({ callers: { calls: { at: ['15:59'], talk: 600 } }, groups: [slow, late({ from: '15:59' })] }))
    // of 1200 s at the slow pace 60 are over: 570 of the caller's 600 are left
    expect(each(day, 'talk')).toEqual([60, 570])
  })

  it('each part of the talk is metered by itself', () => {
    const terms = [
      { kind: 'minute', amount: 1, basis: 'talk', pulse: 60 },
      { kind: 'minute', amount: 1, basis: 'talk-and-wrap-up', pulse: 0 },
    ]
    const [day] = live(story({ callers: { calls: { at: ['15:59:30'], talk: 600, wrapUp: 30 } }, groups: [early(), late({ from: '15:59' })], setup: { terms } }))
    // 30 s are one pulse, 570 s are ten
    expect([...day.meters]).toEqual([660 * SECOND, 630 * SECOND])
  })

  it('in the middle of switching: no talk is over yet', () => {
    const callers = { first: { at: ['9:00'] }, second: { at: ['15:59:30'], talk: 100 } }
    const setup = { switching: [{ from: 'first', to: 'second', seconds: 60 }], terms: [{ kind: 'minute', amount: 1, basis: 'talk', pulse: 0 }] }
    const [day] = live(story({ callers, groups: [early(), late({ from: '16:00' })], setup }))
    expect(each(day, 'switching')).toEqual([30, 0])
    expect(each(day, 'talk')).toEqual([60, 100])
    expect(calls(day, 'talk', { entity: 1 })).toBe(100 * SECOND)
    expect([...day.meters]).toEqual([160 * SECOND])
  })
  it('in the middle of switching to a talk of no length: it is lived elsewhere, with its wrap-up', () => {
    const callers = { first: { at: ['9:00'] }, second: { at: ['15:59:30'], talk: 0, wrapUp: 20 } }
    const setup = { switching: [{ from: 'first', to: 'second', seconds: 60 }] }
    const [day] = live(story({ callers, groups: [early(), late({ from: '16:00' })], setup }))
    expect(each(day, 'switching')).toEqual([30, 0])
    expect(conversations(day)).toEqual([2, 1])
    expect(each(day, 'wrapUp')).toEqual([0, 20])
    expect(calls(day, 'answered', { entity: 1 })).toBe(1)
  })
})
