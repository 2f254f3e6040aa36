import { describe, expect, it } from 'vitest'
import { calls, live, time } from '../../fixtures/counting'
import { fixed, SECOND, story, team } from '../../fixtures/story'

const two = (more: object = {}) => ({ calls: { at: ['9:00', '9:00:10'], talk: 60, more } })

describe('how long the talk lasts', () => {
  it('by the hour of the call, and by the hour of the work', () => {
    const callers = {
      calls: { at: ['9:00', '10:00', '11:00'], talk: 100, wrapUp: 10, more: { hours: [{ from: '10:00', talk: 2, wrapUp: 3 }, { from: '11:00' }] } },
    }
    const serves = [{ skill: 'calls', hours: [{ from: '11:00', talk: 1.5 }] }]
    const [day] = live(story({ callers, groups: [team({ serves })] }))
    expect(calls(day, 'talk')).toBe((100 + 200 + 150) * SECOND)
    expect(calls(day, 'wrapUp')).toBe((10 + 30 + 10) * SECOND)
  })

  it('longer for those who waited: so many seconds a second of waiting', () => {
    // the second waits for 50 s
    const [day] = live(story({ callers: two({ talkPerSecondWaited: 0.2 }) }))
    expect(calls(day, 'talk')).toBe((60 + 60 + 10) * SECOND)
    expect(time(day, 'talk')).toBe(130 * SECOND)
  })

  it('with a group that has a talk time of its own, too', () => {
    const [day] = live(story({ callers: two({ talkPerSecondWaited: 0.2 }), groups: [team({ serves: [{ skill: 'calls', talk: fixed(60) }] })] }))
    expect(calls(day, 'talk')).toBe((60 + 60 + 10) * SECOND)
  })

  it('for the wait of each call of a person by itself', () => {
    const transfer = { share: 1, to: [{ callType: 'second', share: 1 }] }
    const callers = { first: { at: ['9:00', '9:00:10'], wrapUp: 0, more: { transfer } }, second: { talk: 20, more: { talkPerSecondWaited: 1 } } }
    const groups = [team({ skills: ['first'] }), team({ id: 'experts', skills: ['second'] })]
    const [day] = live(story({ callers, groups }))
    // nobody waits for an expert
    expect(calls(day, 'talk', { entity: 1 })).toBe(40 * SECOND)
  })

  it('once only: what is left of a talk that was handed back has it already', () => {
    // waits 50 s, talks from 9:01 to 9:02:10 (60 + 10 s); handed back at 9:02, when ten seconds are left
    const shifts = [{ operators: 1, from: '09:00', to: '09:02' }]
    const groups = [{ id: 'early', name: 'Early', atShiftEnd: 'hand-back', shifts }, team({ id: 'late', from: '09:02' })]
    const [day] = live(story({ callers: two({ talkPerSecondWaited: 0.2 }), groups }))
    expect(time(day, 'talk')).toBe(120 * SECOND)
    expect(time(day, 'talk', { entity: 1 })).toBe(10 * SECOND)
    expect(calls(day, 'talk')).toBe(130 * SECOND)
  })
})
