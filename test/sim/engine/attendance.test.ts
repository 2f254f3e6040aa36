import { describe, expect, it } from 'vitest'
import { exp, pow } from '../../../src/sim/kernel/portable'
import { calls, live, time } from '../../fixtures/counting'
import { fixed, HOUR, MINUTE, SECOND, story, team } from '../../fixtures/story'

const quiet = { calls: {} }

describe('absence', () => {
  it('nobody is absent where the share is 0', () => {
    const [counts] = live(story({ callers: quiet, groups: [team({ operators: 10, absence: {} })], calendar: { horizonDays: 20 } }))
    expect(time(counts, 'absent')).toBe(0)
    expect(time(counts, 'logged')).toBe(200 * 8 * HOUR)
  })

  it('takes whole days, which are paid, and nobody stands in', () => {
    const [counts] = live(story({ callers: quiet, groups: [team({ operators: 10, absence: { share: 0.5 } })], calendar: { horizonDays: 20 } }))
    const absent = time(counts, 'absent')
    // 200 draws with chance 0.5: within four standard errors
    expect(Math.abs(absent - 100)).toBeLessThan(4 * Math.sqrt(50))
    expect(time(counts, 'logged')).toBe((200 - absent) * 8 * HOUR)
    expect(time(counts, 'paid')).toBe(200 * 8 * HOUR)
  })

  it('is decided once a day: who comes in the morning is there after the break', () => {
    const shifts = [{ operators: 10, from: '09:00', to: '17:00', breaks: [{ at: '12:00', minutes: 60 }] }]
    const [counts] = live(story({ callers: quiet, groups: [{ id: 'team', name: 'Team', absence: { share: 0.5 }, shifts }], calendar: { horizonDays: 20 } }))
    expect(time(counts, 'logged')).toBe((200 - time(counts, 'absent')) * 7 * HOUR)
  })

  it('of a team by interval: those who are there are not more than planned, less the absent', () => {
    const operators = { mon: [4], tue: [4], wed: [4], thu: [4], fri: [4], sat: [4], sun: [4] }
    const group = { id: 'team', name: 'Team', absence: { share: 0.5 }, staffing: { kind: 'by-interval', from: '09:00', interval: 60, operators } }
    const [counts] = live(story({ callers: quiet, groups: [group], calendar: { horizonDays: 20 } }))
    expect(time(counts, 'absent')).toBeGreaterThan(10)
    expect(time(counts, 'logged')).toBe((80 - time(counts, 'absent')) * HOUR)
  })

  it('is the same for the same operators in every set-up, whatever calls come', () => {
    const absent = (operators: number, at: readonly string[]) =>
      time(live(story({ callers: { calls: { at } }, groups: [team({ operators, absence: { share: 0.5 } })], calendar: { horizonDays: 20 } }))[0], 'absent')
    expect(absent(3, ['9:00', '10:00'])).toBe(absent(3, []))
    expect(absent(4, [])).toBeGreaterThanOrEqual(absent(3, []))
  })
})

describe('lateness', () => {
  it('of ten minutes: the call of nine waits for it', () => {
    const absence = { lateShare: 1, late: fixed(600) }
    const [day] = live(story({ callers: { calls: { at: ['9:00'] } }, groups: [team({ absence })] }))
    expect(calls(day, 'waitAnswered')).toBe(10 * MINUTE)
    expect(time(day, 'late')).toBe(1)
    expect(time(day, 'logged')).toBe(8 * HOUR - 10 * MINUTE)
  })

  it('does not come with a share of 0', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:00'] } }, groups: [team({ absence: { lateShare: 0, late: fixed(600) } })] }))
    expect(calls(day, 'waitAnswered')).toBe(0)
  })

  it('is for the beginning of the shift, not for the return from a break', () => {
    const shifts = [{ operators: 1, from: '09:00', to: '17:00', breaks: [{ at: '12:00', minutes: 60 }] }]
    const absence = { lateShare: 1, late: fixed(600) }
    const [day] = live(story({ callers: { calls: { at: ['12:30'] } }, groups: [{ id: 'team', name: 'Team', absence, shifts }] }))
    expect(calls(day, 'waitAnswered')).toBe(30 * MINUTE)
    expect(time(day, 'logged')).toBe(7 * HOUR - 10 * MINUTE)
  })

  it('longer than the first stretch: the operator comes with the second, and beyond the shift not at all', () => {
    const shifts = [{ operators: 1, from: '09:00', to: '17:00', breaks: [{ at: '10:00', minutes: 30 }] }]
    const logged = (late: number) =>
      time(live(story({ callers: quiet, groups: [{ id: 'team', name: 'Team', absence: { lateShare: 1, late: fixed(late) }, shifts }] }))[0], 'logged')
    expect(logged(2 * 3600)).toBe(6.5 * HOUR)
    const [gone] = live(story({ callers: quiet, groups: [team({ absence: { lateShare: 1, late: fixed(9 * 3600) } })] }))
    expect(time(gone, 'logged')).toBe(0)
  })
})

describe('lateness with operators by interval', () => {
  const lived = (mon: readonly number[], at: readonly string[] = [], late = 600) => {
    const staffing = { kind: 'by-interval', from: '09:00', interval: 60, operators: { mon } }
    const group = { id: 'team', name: 'Team', staffing, absence: { lateShare: 1, late: fixed(late) } }
    return live(story({ callers: { calls: { at } }, groups: [group] }))[0]
  }

  it('of ten minutes: the call of nine waits for it', () => {
    const day = lived([1, 1], ['9:00'])
    expect(calls(day, 'waitAnswered')).toBe(10 * MINUTE)
    expect([time(day, 'late'), time(day, 'logged'), time(day, 'paid')]).toEqual([1, 2 * HOUR - 10 * MINUTE, 2 * HOUR])
  })

  it('is of each operator at the first coming of the day', () => {
    // the first is late at nine, the second at ten; both come back at twelve in time
    const day = lived([1, 2, 0, 2])
    expect(time(day, 'late')).toBe(2)
    expect(time(day, 'logged')).toBe(5 * HOUR - 20 * MINUTE)
  })

  it('nobody stands in for who is late', () => {
    // an hour and a half: at ten one more is wanted, and it is the third who comes, not a second one for the first
    const day = lived([2, 3, 3], [], 5400)
    expect(time(day, 'late')).toBe(3)
    // two from 10:30, one from 11:30
    expect(time(day, 'logged')).toBe(2 * 1.5 * HOUR + 0.5 * HOUR)
  })

  it('who has not come when the number falls does not come', () => {
    const day = lived([2, 1, 1], [], 5400)
    expect(time(day, 'logged')).toBe(1.5 * HOUR)
    expect(time(lived([1], [], 5400), 'logged')).toBe(0)
    expect(calls(lived([1], ['9:30'], 5400), 'leftAtClose')).toBe(1)
  })
})

describe('attrition', () => {
  it('who leaves is replaced after hiring and training; until then nobody stands in', () => {
    const days = 520
    const attrition = { perYear: 0.99, hiringWeeks: 1, trainingDays: 3 }
    const courses = live(story({ callers: quiet, groups: [team({ attrition })], calendar: { horizonDays: days } }), 20)
    for (const counts of courses) {
      const away = Array.from({ length: days }, (_, row) => time(counts, 'leavers', { from: row, to: row }) * Math.min(10, days - row))
      // a week of seven working days and three of training: ten days without the operator, from the day of leaving on
      expect(time(counts, 'logged')).toBe((days - away.reduce((sum, gone) => sum + gone, 0)) * 8 * HOUR)
      expect(time(counts, 'absent')).toBe(0)
    }
    // 1 − 0.01^(1 ÷ 365.2425) a day there: of a day at work, and ten away for each who leaves
    const perDay = 1 - pow(0.01, 1 / 365.2425)
    const leavers = courses.reduce((sum, counts) => sum + time(counts, 'leavers'), 0)
    const expected = (20 * days * perDay) / (1 + 10 * perDay)
    expect(Math.abs(leavers - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })

  it('does not happen with a rate of 0', () => {
    const [counts] = live(story({ callers: quiet, groups: [team({ attrition: { perYear: 0 } })], calendar: { horizonDays: 100 } }))
    expect(time(counts, 'leavers')).toBe(0)
  })

  it('the replacement begins to learn', () => {
    // nobody is new at the start; the first call of every day tells how experienced the operator is
    const days = 520
    const learning = { newShare: 0, talkLoss: 1, hours: 8 }
    const attrition = { perYear: 0.99, trainingDays: 1 }
    const [counts] = live(story({ callers: { calls: { at: ['9:00'], talk: 100 } }, groups: [team({ learning, attrition })], calendar: { horizonDays: days } }))
    const talk = Array.from({ length: days }, (_, row) => calls(counts, 'talk', { from: row, to: row }))
    const first = talk.findIndex((_, row) => time(counts, 'leavers', { from: row, to: row }) > 0)
    expect(new Set(talk.slice(0, first))).toEqual(new Set([100 * SECOND]))
    // the day after, the new one talks twice as long; after one more day of eight hours 1 + 1/e as long
    expect(talk[first]).toBe(0)
    expect(talk[first + 1]).toBe(200 * SECOND)
    expect(talk[first + 2]).toBe(Math.round(100 * SECOND * (1 + exp(-1))))
  })
})

describe('learning', () => {
  const learner = (newShare: number) => team({ learning: { newShare, talkLoss: 0.5, hours: 2 } })
  const talks = (newShare: number, at: readonly string[]) =>
    calls(live(story({ callers: { calls: { at, talk: 100 } }, groups: [learner(newShare)] }))[0], 'talk')
  const talkAfter = (hours: number) => Math.round(100 * SECOND * (1 + 0.5 * exp(-hours / 2)))

  it('a beginner talks longer, by e^(−logged hours ÷ time constant)', () => {
    expect(talks(1, ['9:00'])).toBe(150 * SECOND)
    expect(talks(1, ['11:00'])).toBe(talkAfter(2))
    expect(talkAfter(2)).toBe(118_394)
    expect(talks(1, ['9:00', '11:00', '15:00'])).toBe(150 * SECOND + talkAfter(2) + talkAfter(6))
  })

  it('who is no beginner does not', () => {
    expect(talks(0, ['9:00', '11:00'])).toBe(200 * SECOND)
  })

  it('logged hours add up over days and leave out nights and breaks', () => {
    const shifts = [{ operators: 1, from: '09:00', to: '13:00', breaks: [{ at: '10:00', minutes: 60 }] }]
    const group = { id: 'team', name: 'Team', learning: { newShare: 1, talkLoss: 0.5, hours: 2 }, shifts }
    const [counts] = live(story({ callers: { calls: { at: [[], ['9:00']], talk: 100 } }, groups: [group], calendar: { horizonDays: 2 } }))
    expect(calls(counts, 'talk')).toBe(talkAfter(3))
  })

  it('of the group’s own talk time, and of its factor', () => {
    const serves = [{ skill: 'calls', talk: fixed(60), talkFactor: 2 }]
    const group = team({ serves, talkFactor: 1.5, learning: { newShare: 1, talkLoss: 0.5, hours: 2 } })
    const [day] = live(story({ callers: { calls: { at: ['9:00'], talk: 100 } }, groups: [group] }))
    expect(calls(day, 'talk')).toBe(60 * 2 * 1.5 * 1.5 * SECOND)
  })
})
