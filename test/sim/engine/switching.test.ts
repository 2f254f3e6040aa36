import { describe, expect, it } from 'vitest'
import { attempts, calls, live, time } from '../../fixtures/counting'
import { fixed, HOUR, MINUTE, SECOND, story, team } from '../../fixtures/story'

const thirty = { switching: [{ from: 'first', to: 'second', seconds: 30 }] }
const both = (first: readonly string[], second: readonly string[]) => ({ first: { at: first }, second: { at: second } })

describe('switching between projects', () => {
  it('costs the operator time before the talk; the caller is answered, and holds the line', () => {
    const [day] = live(story({ callers: both(['9:00'], ['9:02', '9:02:10']), setup: { ...thirty, lines: 5 } }))
    expect(time(day, 'switching')).toBe(30 * SECOND)
    // the second call of the same type finds the operator busy to 9:03:30, and costs no switching
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(80 * SECOND)
    expect(time(day, 'talk')).toBe(3 * MINUTE)
    expect(day.lineTime).toBe((60 + 90 + 140) * SECOND)
  })

  it('not in the other direction, not within a project, not before the first work', () => {
    const [day] = live(story({ callers: both(['9:10', '9:20'], ['9:00']), setup: thirty }))
    expect(time(day, 'switching')).toBe(0)
  })

  it('remembers the last work over a break and a night', () => {
    const callers = { first: { at: [['9:00'], []] }, second: { at: [[], ['9:00']] } }
    const [counts] = live(story({ callers, setup: thirty, calendar: { horizonDays: 2 } }))
    expect(time(counts, 'switching', { from: 1 })).toBe(30 * SECOND)
  })

  it('is neither talk nor wrap-up, but work: after the shift it is overtime', () => {
    const [day] = live(story({ callers: both(['9:00'], ['16:59:50']), setup: thirty }))
    expect(time(day, 'talk')).toBe(2 * MINUTE)
    expect(time(day, 'overtime')).toBe(80 * SECOND)
    expect(time(day, 'logged')).toBe(8 * HOUR + 80 * SECOND)
  })

  it('is split at the border of an interval', () => {
    const [day] = live(story({ callers: both(['9:00'], ['9:29:50']), setup: thirty }))
    // 10 s of it in the half hour from nine, 20 s in the next: the talk begins at 9:30:20
    expect(time(day, 'switching')).toBe(30 * SECOND)
    expect(calls(day, 'talk', { entity: 1 })).toBe(MINUTE)
  })

  it('is taken into a call-back, and by a transferred call', () => {
    const transfer = { share: 1, to: [{ callType: 'second', share: 1 }] }
    const [day] = live(story({ callers: { first: { at: ['9:00'], more: { transfer } }, second: {} }, setup: thirty }))
    expect(time(day, 'switching')).toBe(30 * SECOND)
    expect(calls(day, 'waitAnswered', { entity: 1 })).toBe(0)
  })

  it('to a campaign and back', () => {
    const campaign = {
      id: 'list',
      name: 'List',
      list: {
        contacts: 1,
        reach: 1,
        ring: { answered: fixed(10), unanswered: fixed(10), busy: fixed(10), machine: fixed(10) },
        attemptsAtMost: 1,
        retry: { busy: 60, noAnswer: 60, machine: 60, refusal: null, later: 60, abandoned: 60 },
        hours: { from: '09:05', to: '17:00' },
      },
      conversation: {
        productiveTalk: fixed(100),
        otherTalk: fixed(100),
        productiveWrapUp: fixed(20),
        otherWrapUp: fixed(20),
        stages: [{ id: 'order', name: 'Order', share: 1 }],
      },
    }
    const switching = [
      { from: 'first', to: 'list', seconds: 45 },
      { from: 'list', to: 'first', seconds: 15 },
    ]
    const group = team({ skills: ['first', 'list'] })
    const [day] = live(story({ callers: { first: { at: ['9:00', '9:10'] } }, campaigns: [campaign], groups: [group], setup: { switching } }))
    expect(attempts(day, 'stage1')).toBe(1)
    expect(time(day, 'switching')).toBe(60 * SECOND)
    // 9:05, ringing, switching, talk and wrap-up
    expect(day.lastActivity[0]).toBe(9 * HOUR + 5 * MINUTE + (10 + 45 + 100 + 20) * SECOND)
  })
})
