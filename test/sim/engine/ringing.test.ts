import { describe, expect, it } from 'vitest'
import { calls, live, time } from '../../fixtures/counting'
import { fixed, HOUR, MINUTE, SECOND, story, team } from '../../fixtures/story'

const rings = (seconds: number, more: object = {}) => ({ ring: { time: fixed(seconds), ...more } })
const other = { id: 'other', name: 'Other', shifts: [{ operators: 1, from: '09:00', to: '17:00' }] }

describe('the phone rings at the operator', () => {
  it('and the caller waits until it is answered', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:00', '9:00:10'] } }, groups: [team(rings(5))] }))
    // answered at 9:00:05 and, after the first talk, at 9:01:10
    expect(calls(day, 'waitAnswered')).toBe((5 + 60) * SECOND)
    expect(calls(day, 'delayed')).toBe(2)
    expect(time(day, 'ringing')).toBe(10 * SECOND)
    expect(time(day, 'talk')).toBe(2 * MINUTE)
    // the time in the queue does not have the ringing in it
    expect(calls(day, 'queueTime')).toBe(55 * SECOND)
  })

  it('the caller may hang up meanwhile: the operator is free for the next', () => {
    const callers = { hasty: { at: ['9:00'], patience: 10 }, calm: { at: ['9:00:05'] } }
    const [day] = live(story({ callers, groups: [team(rings(30))] }))
    expect(calls(day, 'abandoned')).toBe(1)
    expect(calls(day, 'waitAbandoned')).toBe(10 * SECOND)
    // from 9:00:05 to 9:00:10 in the queue, then thirty seconds of ringing
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(35 * SECOND)
    expect(time(day, 'ringing')).toBe(40 * SECOND)
    expect(time(day, 'unanswered')).toBe(0)
  })

  it('or may not', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:00'], patience: 10 } }, groups: [team(rings(30, { hangUp: false }))] }))
    expect(calls(day, 'abandoned')).toBe(0)
    expect(calls(day, 'waitAnswered')).toBe(30 * SECOND)
  })

  it('who came from the queue has the patience that is left', () => {
    // 50 s in the queue, then the phone rings for 30 s: the patience of 70 s ends 20 s later
    const callers = { long: { at: ['9:00'] }, calls: { at: ['9:00:10'], patience: 70 } }
    const [day] = live(story({ callers, groups: [team(rings(0)), { ...other, shifts: [{ operators: 0, from: '09:00', to: '17:00' }] }] }))
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(50 * SECOND)
    const [slow] = live(story({ callers, groups: [team(rings(30))] }))
    // the first one is answered at 9:00:30 and talks to 9:01:30: the phone rings from then on, patience ends at 9:01:20
    expect(calls(slow, 'waitAbandoned', { entity: 1 })).toBe(70 * SECOND)
  })

  it('goes on after the end of the shift; the talk is overtime', () => {
    const [day] = live(story({ callers: { calls: { at: ['16:59:55'] } }, groups: [team(rings(10))] }))
    expect(calls(day, 'waitAnswered')).toBe(10 * SECOND)
    expect(time(day, 'overtime')).toBe(MINUTE)
    expect(time(day, 'logged')).toBe(8 * HOUR + 65 * SECOND)
  })
})

describe('an operator who does not answer', () => {
  const deaf = rings(5, { noAnswerShare: 0.9, noAnswerSeconds: 20 })

  it('loses the call to another one, with the wait that it has', () => {
    const days = live(story({ callers: { calls: { at: ['9:00'] } }, groups: [team(deaf), other] }), 20)
    const missed = days.map((day) => time(day, 'unanswered'))
    expect(new Set(missed)).toEqual(new Set([0, 1]))
    days.forEach((day, replication) => {
      const isMissed = missed[replication] === 1
      expect(calls(day, 'waitAnswered')).toBe((isMissed ? 20 : 5) * SECOND)
      expect(time(day, 'talk', { entity: isMissed ? 1 : 0 })).toBe(MINUTE)
    })
  })

  it('who is alone gets it back at once, and it rings again', () => {
    for (const day of live(story({ callers: { calls: { at: ['9:00'] } }, groups: [team(deaf)] }), 5)) {
      expect(calls(day, 'waitAnswered')).toBe((20 * time(day, 'unanswered') + 5) * SECOND)
      expect(calls(day, 'answered')).toBe(1)
    }
  })

  it('the call keeps its place before those who came later', () => {
    for (const day of live(story({ callers: { first: { at: ['9:00'] }, second: { at: ['9:00:01'], talk: 10 } }, groups: [team(deaf)] }), 5)) {
      // the second one is put off by the whole of the first one's call
      expect(calls(day, 'waitAnswered', { entity: 1 })).toBeGreaterThanOrEqual(calls(day, 'waitAnswered') + (60 - 1 + 5) * SECOND)
    }
  })

  it('and the caller, who could not hang up while it rang, has no patience left: the call is lost then', () => {
    const group = team(rings(5, { hangUp: false, noAnswerShare: 0.9, noAnswerSeconds: 20 }))
    for (const day of live(story({ callers: { calls: { at: ['9:00'], patience: 10 } }, groups: [group] }), 5)) {
      expect(calls(day, 'answered') + calls(day, 'abandoned')).toBe(1)
      if (calls(day, 'abandoned') === 1) expect(calls(day, 'waitAbandoned')).toBe(20 * SECOND)
      expect(time(day, 'unanswered')).toBe(calls(day, 'abandoned'))
    }
  })

  it('nor for the phone of another operator', () => {
    const groups = [team(rings(5, { hangUp: false, noAnswerShare: 0.9, noAnswerSeconds: 20 })), { ...other, ...rings(30) }]
    for (const day of live(story({ callers: { calls: { at: ['9:00'], patience: 10 } }, groups }), 5)) {
      expect(time(day, 'unanswered')).toBe(calls(day, 'abandoned'))
      expect(time(day, 'talk', { entity: 1 })).toBe(0)
    }
  })
})
