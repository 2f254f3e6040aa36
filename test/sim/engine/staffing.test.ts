import { describe, expect, it } from 'vitest'
import { calls, live, time } from '../../fixtures/counting'
import { HOUR, MINUTE, SECOND, story, team } from '../../fixtures/story'

type Table = Readonly<Record<string, readonly number[]>>

/** Operators by interval from nine on. */
function levels(operators: Table, interval = 60, more: object = {}): object {
  return { id: 'team', name: 'Team', staffing: { kind: 'by-interval', from: '09:00', interval, operators }, ...more }
}

describe('staffing by interval', () => {
  it('who is idle leaves first, and nobody works overtime', () => {
    // one of two talks from 9:59 to 10:01: the other goes at ten
    const [day] = live(story({ callers: { calls: { at: ['9:59'], talk: 120 } }, groups: [levels({ mon: [2, 1] })] }))
    expect(time(day, 'logged')).toBe(3 * HOUR)
    expect(time(day, 'overtime')).toBe(0)
    expect(time(day, 'paid')).toBe(3 * HOUR)
  })

  it('where all are busy, one finishes the work in hand and goes', () => {
    const [day] = live(story({ callers: { calls: { at: ['9:59', '9:59', '10:00:30'], talk: 120 } }, groups: [levels({ mon: [2, 1] })] }))
    expect(time(day, 'overtime')).toBe(MINUTE)
    expect(time(day, 'logged')).toBe(3 * HOUR + MINUTE)
    // the third call is for the one who stays
    expect(calls(day, 'waitAnswered')).toBe(30 * SECOND)
  })

  it('who was to leave stays after all when more are wanted again; overtime is what lay between', () => {
    // both talk from 9:10 to 9:35; at 9:15 one is to go, at 9:30 two are wanted
    const at = ['9:10', '9:10', '9:35', '9:35']
    const [day] = live(story({ callers: { calls: { at, talk: 25 * 60 } }, groups: [levels({ mon: [2, 1, 2, 2] }, 15)] }))
    expect(time(day, 'overtime')).toBe(15 * MINUTE)
    expect(calls(day, 'waitAnswered')).toBe(0)
    expect(calls(day, 'answered')).toBe(4)
    expect(time(day, 'logged')).toBe(2 * HOUR)
  })

  it('who was to leave is the first to stay: nobody else comes beside', () => {
    // three in the team; two are there and busy, one is to go at 9:15; at 9:30 two are wanted, at 9:45 three
    const [day] = live(story({ callers: { calls: { at: ['9:10', '9:10'], talk: 25 * 60 } }, groups: [levels({ mon: [2, 1, 2, 3] }, 15)] }))
    expect(time(day, 'logged')).toBe((2 * 60 + 15) * MINUTE)
  })

  it('whoever is free first goes, in place of the one who was to go', () => {
    // both talk at ten, to 10:01 and to 10:10; one is to go, whichever: the first one free does
    const callers = { short: { at: ['9:59'], talk: 120 }, long: { at: ['9:59'], talk: 660 } }
    const [day] = live(story({ callers, groups: [levels({ mon: [2, 1] })] }))
    expect(time(day, 'logged')).toBe(3 * HOUR + MINUTE)
    expect(time(day, 'overtime')).toBe(MINUTE)
  })

  it('an end within the day is no end of the shift: the queue waits', () => {
    const callers = { calls: { at: ['9:50', '9:50', '9:55'], talk: 15 * 60 } }
    const [day] = live(story({ callers, groups: [levels({ mon: [2, 1] }, 60, { atShiftEnd: 'finish-queue' })] }))
    // one of the two goes at 10:05, the other takes the call
    expect(calls(day, 'waitAnswered')).toBe(10 * MINUTE)
    expect(time(day, 'overtime')).toBe(5 * MINUTE)
  })

  it('but the last one of the day is', () => {
    const callers = { calls: { at: ['10:50', '10:55'], talk: 15 * 60 } }
    const [day] = live(story({ callers, groups: [levels({ mon: [1, 1] }, 60, { atShiftEnd: 'finish-queue' })], calendar: { close: '11:00' } }))
    expect(calls(day, 'answered')).toBe(2)
    expect(time(day, 'overtime')).toBe(20 * MINUTE)
  })

  it('a gap within the day: everyone goes and comes again', () => {
    const [day] = live(story({ callers: { calls: { at: ['10:30'] } }, groups: [levels({ mon: [1, 0, 1] })] }))
    expect(time(day, 'logged')).toBe(2 * HOUR)
    expect(calls(day, 'waitAnswered')).toBe(30 * MINUTE)
  })

  it('days that meet at midnight: nobody goes home in between', () => {
    const around = { kind: 'by-interval', from: '00:00', interval: 1440, operators: { mon: [1], tue: [2] } }
    const callers = { calls: { at: [['23:59'], []], talk: 120 } }
    const calendar = { open: '00:00', close: '24:00', horizonDays: 2 }
    const [counts] = live(story({ callers, groups: [{ id: 'team', name: 'Team', staffing: around }], calendar }))
    expect(time(counts, 'overtime')).toBe(0)
    expect(time(counts, 'logged')).toBe(3 * 24 * HOUR)
  })

  it('every day begins anew for choices that look at the shift so far', () => {
    // on Monday the team by interval takes two calls of three; on Tuesday both have taken none, and the team stands first
    const callers = { calls: { at: [['9:10', '9:10:10', '9:20'], ['9:10']] } }
    const groups = [levels({ mon: [1], tue: [1] }), team({ id: 'shift', to: '10:00' })]
    const [counts] = live(story({ callers, groups, setup: { routing: { operator: { kind: 'fewest-calls' } } }, calendar: { horizonDays: 2 } }))
    const taken = (entity: number) => [0, 1].map((row) => time(counts, 'conversations', { entity, from: row, to: row }))
    expect(taken(0)).toEqual([2, 1])
    expect(taken(1)).toEqual([1, 0])
  })
})

describe('staffing by arrivals', () => {
  it('puts the operator hours where the calls are', () => {
    // both calls come in the first half hour: an operator hour is two operators there, and nobody later
    const group = { id: 'team', name: 'Team', staffing: { kind: 'by-arrivals', hours: 1 } }
    const [day] = live(story({ callers: { calls: { at: ['9:10', '9:10', '9:29'], talk: 60 } }, groups: [group] }))
    expect(time(day, 'paid')).toBe(HOUR)
    expect(time(day, 'logged')).toBe(HOUR)
    expect(calls(day, 'waitAnswered')).toBe(0)
  })
})
