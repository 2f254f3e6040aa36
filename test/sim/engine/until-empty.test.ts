import { describe, expect, it } from 'vitest'
import { CALL, CALL_WIDTH } from '../../../src/sim/centre/counts'
import { summarise } from '../../../src/sim/experiment/summary'
import { calls, live, time } from '../../fixtures/counting'
import { fixed, HOUR, MINUTE, SECOND, type Story, story, team } from '../../fixtures/story'

/** One day round the clock that goes on past midnight until nobody is left. Operators are there from 16 to 24, and longer if they are needed. */

const evening = (more: object = {}) => team({ from: '16:00', to: '24:00', atShiftEnd: 'open-end', ...more })
const night = ({ calendar, groups = [evening()], ...more }: Story) =>
  story({ ...more, groups, calendar: { open: '00:00', close: '24:00', days: 'until-empty', ...calendar } })
const lived = (given: Story) => live(night(given))[0]

/** The first talk ends at midnight; the other caller hangs up at 23:59 and calls again at 0:09. */
const again = {
  long: { at: ['23:50'], talk: 600 },
  calls: { at: ['23:58'], patience: 60, more: { redial: { afterAbandon: { first: 1, later: 0 }, delay: fixed(600) } } },
}
const byRedial = { entity: 1 }

describe('after midnight', () => {
  it('a redial comes, and an open end waits for it; independent days do not know it', () => {
    const day = lived({ callers: again })
    expect([calls(day, 'offered', byRedial), calls(day, 'redials', byRedial), calls(day, 'answered', byRedial)]).toEqual([2, 1, 1])
    expect(calls(day, 'waitAnswered', byRedial)).toBe(0)
    expect(calls(lived({ callers: again, calendar: { days: 'independent' } }), 'offered', byRedial)).toBe(1)
  })

  it('operators’ work is logged time, their waiting is not', () => {
    const day = lived({ callers: again })
    expect(time(day, 'paid')).toBe(8 * HOUR)
    // idle from 0:00 to 0:09, talk to 0:10
    expect(time(day, 'logged')).toBe(8 * HOUR + MINUTE)
    expect(time(day, 'overtime')).toBe(MINUTE)
    expect(time(day, 'talk')).toBe(11 * MINUTE)
  })

  it('a redial that finds nobody is sent away', () => {
    const day = lived({ callers: again, groups: [evening({ atShiftEnd: 'finish-call' })] })
    expect([calls(day, 'offered', byRedial), calls(day, 'abandoned', byRedial), calls(day, 'leftAtClose', byRedial)]).toEqual([2, 1, 1])
    expect(calls(day, 'waitAbandoned', byRedial)).toBe(MINUTE)
    expect(calls(day, 'callersServed', byRedial)).toBe(0)
  })

  it('the same with operators by interval', () => {
    const staffing = { kind: 'by-interval', from: '16:00', interval: 60, operators: { mon: [2, 2, 2, 2, 2, 1, 1, 1] } }
    const day = lived({ callers: again, groups: [{ id: 'team', name: 'Team', staffing, atShiftEnd: 'open-end' }] })
    expect(calls(day, 'answered', byRedial)).toBe(1)
    expect(time(day, 'logged')).toBe(13 * HOUR + MINUTE)
  })

  it('a recall comes hours later', () => {
    const recall = { share: 1, delay: fixed(3 * 3600), callType: 'second' }
    const day = lived({ callers: { first: { at: ['23:58'], more: { recall } }, second: { talk: 30 } } })
    expect([calls(day, 'recalls', { entity: 1 }), calls(day, 'answered', { entity: 1 })]).toEqual([1, 1])
    expect(time(day, 'logged')).toBe(8 * HOUR + 30 * SECOND)
  })

  it('a transfer finds the expert who stayed for it', () => {
    const transfer = { share: 1, to: [{ callType: 'second', share: 1 }] }
    const groups = [evening({ skills: ['first'], atShiftEnd: 'finish-call' }), evening({ id: 'experts', skills: ['second'] })]
    const day = lived({ callers: { first: { at: ['23:55'], talk: 600, more: { transfer } }, second: {} }, groups })
    expect(calls(day, 'answered', { entity: 1 })).toBe(1)
    expect(time(day, 'logged')).toBe(8 * HOUR + 5 * MINUTE)
    // from 0:05 to 0:06
    expect(time(day, 'logged', { entity: 1 })).toBe(8 * HOUR + MINUTE)
  })

  it('who can be served waits on; who waits for operators that have gone is sent away', () => {
    const callers = { some: { at: ['23:57', '23:58'], talk: 300 }, others: { at: ['23:55', '23:56'], talk: 600 } }
    const groups = [evening({ skills: ['some'] }), evening({ id: 'gone', skills: ['others'], atShiftEnd: 'finish-call' })]
    const day = lived({ callers, groups })
    // the second of each: answered at 0:02; sent away at midnight
    expect([calls(day, 'answered'), calls(day, 'waitAnswered')]).toEqual([2, 4 * MINUTE])
    expect([calls(day, 'answered', { entity: 1 }), calls(day, 'leftAtClose', { entity: 1 })]).toEqual([1, 1])
    expect(calls(day, 'waitAbandoned', { entity: 1 })).toBe(4 * MINUTE)
    expect([time(day, 'logged'), time(day, 'logged', { entity: 1 })]).toEqual([8 * HOUR + 7 * MINUTE, 8 * HOUR + 5 * MINUTE])
  })

  it('written work knows no morning: it is done, or left', () => {
    const callers = { mail: { at: ['23:58', '23:59'], talk: 300, more: { channel: 'written' } } }
    expect(time(lived({ callers }), 'logged')).toBe(8 * HOUR + 8 * MINUTE)
    const left = lived({ callers, groups: [evening({ atShiftEnd: 'finish-call' })] })
    expect([calls(left, 'answered'), calls(left, 'leftAtClose')]).toEqual([1, 1])
  })
})

describe('the books', () => {
  it('have all of it in the day, and in its last interval', () => {
    const day = lived({ callers: again })
    expect(calls(day, 'offered', { ...byRedial, from: 1 })).toBe(0)
    expect(time(day, 'logged', { from: 1 })).toBe(0)
    expect(day.callsByInterval[(1 * 48 + 47) * CALL_WIDTH + CALL.offered]).toBe(2)
    expect(day.callsByInterval[(1 * 48 + 0) * CALL_WIDTH + CALL.offered]).toBe(0)
  })

  it('give outcomes of days with all that came after midnight', () => {
    const project = night({ callers: again })
    const { measures } = summarise(project, [{ setup: 'base', counts: live(project, 20) }], '1').setups[0]
    expect(measures['calls.offered']).toMatchObject({ mean: 2, outcomeLow: 2, outcomeHigh: 2 })
    expect(measures['team.hoursLogged'].mean).toBeCloseTo(8 + 1 / 60, 12)
  })
})
