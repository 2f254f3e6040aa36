import { describe, expect, it } from 'vitest'
import { GROUP_WIDTH } from '../../../src/sim/centre/counts'
import { readProject } from '../../../src/sim/project/read'
import { calls, live, time } from '../../fixtures/counting'
import { accepted, inboundProject } from '../../fixtures/projects'

const HOUR = 3_600_000
const fixed = (mean: number) => ({ kind: 'deterministic', mean })

describe('one operator, a call every so often', () => {
  it('answers every caller when talk is short and patience endless', () => {
    const [day] = live(inboundProject({ perHour: 20, operators: 1, talk: fixed(60), wrapUp: fixed(15), open: '09:00', close: '17:00' }))
    expect(calls(day, 'offered')).toBeGreaterThan(100)
    expect(calls(day, 'answered')).toBe(calls(day, 'offered'))
    expect(calls(day, 'talk')).toBe(60_000 * calls(day, 'answered'))
    expect(time(day, 'wrapUp')).toBe(15_000 * calls(day, 'answered'))
  })

  it('the shift is logged from opening to closing, and longer only for the last call', () => {
    const [day] = live(inboundProject({ perHour: 20, operators: 1, talk: fixed(60), open: '09:00', close: '17:00' }))
    expect(time(day, 'paid')).toBe(8 * HOUR)
    expect(time(day, 'logged')).toBeGreaterThanOrEqual(8 * HOUR)
    expect(time(day, 'logged')).toBeLessThan(9 * HOUR)
  })

  it('without operators callers hang up when their patience ends, to the millisecond', () => {
    const [day] = live(inboundProject({ perHour: 30, operators: 0, patience: fixed(90), open: '09:00', close: '17:00' }))
    expect(calls(day, 'abandoned') + calls(day, 'leftAtClose')).toBe(calls(day, 'offered'))
    expect(calls(day, 'abandoned')).toBeGreaterThan(200)
    expect(calls(day, 'waitAbandoned') - 90_000 * calls(day, 'abandoned')).toBeLessThan(90_000 * calls(day, 'leftAtClose') + 1)
  })

  it('callers who balk leave at once when nobody is idle', () => {
    const [day] = live(inboundProject({ perHour: 60, operators: 1, talk: fixed(600), balkShare: 1, open: '09:00', close: '17:00' }))
    expect(calls(day, 'abandoned')).toBe(calls(day, 'offered') - calls(day, 'answered'))
    expect(calls(day, 'abandoned')).toBeGreaterThan(300)
    expect(calls(day, 'waitAbandoned')).toBe(0)
    expect(calls(day, 'shortAbandons')).toBe(calls(day, 'abandoned'))
  })

  it('calls stop at the number asked for', () => {
    const [day] = live(inboundProject({ perHour: 1000, operators: 5, atMost: 321 }))
    expect(calls(day, 'offered')).toBe(321)
  })
})

describe('the end of a shift', () => {
  const busy = { perHour: 120, operators: 2, talk: fixed(120), open: '09:00', close: '17:00' }

  it('finish the call: whoever waits then is sent away', () => {
    const [day] = live(inboundProject({ ...busy, atShiftEnd: 'finish-call' }))
    expect(calls(day, 'leftAtClose')).toBeGreaterThan(0)
    expect(calls(day, 'answered') + calls(day, 'leftAtClose')).toBe(calls(day, 'offered'))
    expect(time(day, 'logged')).toBeLessThanOrEqual(2 * (8 * HOUR + 120_000))
  })

  it('finish the queue: everyone is served, later', () => {
    const [day] = live(inboundProject({ ...busy, atShiftEnd: 'finish-queue' }))
    expect(calls(day, 'leftAtClose')).toBe(0)
    expect(calls(day, 'answered')).toBe(calls(day, 'offered'))
    expect(time(day, 'logged')).toBeGreaterThan(2 * (8 * HOUR + 120_000))
  })
})

describe('opening hours', () => {
  it('who calls when the centre is closed and nobody is there does not wait through the night', () => {
    const project = inboundProject({ perHour: 30, operators: 2, talk: fixed(60), open: '09:00', close: '17:00', days: 2 })
    const [callType] = project.demand.callTypes
    const evening = { kind: 'profile' as const, from: '16:00', interval: 60, calls: { mon: [30, 30, 30], tue: [30, 30, 30] } }
    const [counts] = live({ ...project, demand: { ...project.demand, callTypes: [{ ...callType, arrivals: evening }] } })
    expect(calls(counts, 'leftAtClose')).toBeGreaterThan(60)
    expect(calls(counts, 'answered') + calls(counts, 'leftAtClose')).toBe(calls(counts, 'offered'))
    expect(calls(counts, 'waitAnswered')).toBeLessThan(3_600_000)
  })

  it('round the clock callers wait through a common break', () => {
    const project = inboundProject({ perHour: 12, operators: 2, talk: fixed(60), days: 3 })
    const pause = [{ at: '12:00', minutes: 60, paid: true }]
    const [setup] = project.setups
    const group = { ...setup.groups[0], shifts: setup.groups[0].shifts.map((shift) => ({ ...shift, breaks: pause })) }
    const [counts] = live({ ...project, setups: [{ ...setup, groups: [group] }] })
    expect(calls(counts, 'leftAtClose')).toBe(0)
    expect(calls(counts, 'answered')).toBe(calls(counts, 'offered'))
    expect(calls(counts, 'waitAnswered')).toBeGreaterThan(3_600_000)
  })
})

describe('routing', () => {
  const twoTypes = (kind: string) =>
    accepted(
      readProject({
        format: 'callsim',
        version: 1,
        name: 'Two types',
        currency: 'EUR',
        language: 'en',
        calendar: { signing: '2026-01-05', workdays: ['mon'], open: '09:00', close: '17:00', horizonDays: 1 },
        demand: {
          callTypes: ['first', 'second'].map((id) => ({
            id,
            name: id,
            arrivals: { kind: 'steady', perHour: 60 },
            talk: { kind: 'exponential', mean: 100 },
            patience: {},
            serviceLevel: { within: 20 },
          })),
        },
        setups: [
          {
            id: 'team',
            name: 'Team',
            kind: 'in-house',
            start: {},
            routing: { kind },
            groups: [
              { id: 'specialists', name: 'S', skills: ['first'], atShiftEnd: 'finish-queue', shifts: [{ operators: 1, from: '09:00', to: '17:00' }] },
              { id: 'all', name: 'A', skills: ['first', 'second'], atShiftEnd: 'finish-queue', shifts: [{ operators: 3, from: '09:00', to: '17:00' }] },
            ],
          },
        ],
      }),
    )

  it('priority serves the first skill first: its callers wait far less than the others', () => {
    const [day] = live(twoTypes('priority'))
    const wait = (entity: number) => calls(day, 'waitAnswered', { entity }) / calls(day, 'answered', { entity })
    expect(wait(0) * 2).toBeLessThan(wait(1))
  })

  it('longest idle with first come, first served treats them nearly alike where all can serve', () => {
    const [byPriority] = live(twoTypes('priority'))
    const [byTime] = live(twoTypes('longest-idle'))
    const second = (day: typeof byTime) => calls(day, 'waitAnswered', { entity: 1 })
    expect(second(byTime)).toBeLessThan(second(byPriority))
    expect(calls(byTime, 'offered', { entity: 1 })).toBe(calls(byPriority, 'offered', { entity: 1 }))
  })
})

describe('a replication', () => {
  const project = inboundProject({ perHour: 100, operators: 6, patience: { kind: 'exponential', mean: 60 }, dayFactorCv: 0.3, days: 3 })

  it('is the same twice, and different from the next', () => {
    const [first, second] = live(project, 2)
    const [again] = live(project)
    expect(again).toEqual(first)
    expect(second.callsByDay).not.toEqual(first.callsByDay)
  })

  it('by day and by interval are the same sums; what comes after the last day is in no interval', () => {
    const [counts] = live(project)
    const total = (table: Float64Array) => table.reduce((sum, value) => sum + value, 0)
    const { days, groupsByDay } = counts
    const after = groupsByDay.filter((_, place) => Math.floor(place / GROUP_WIDTH) % (days + 1) === days)
    expect(total(after)).toBeGreaterThan(0)
    // the queue's maximum is no sum: it is left out by comparing a table without it
    expect(total(counts.groupsByInterval)).toBe(total(groupsByDay) - total(after) - time(counts, 'paid'))
  })

  it('meets the same callers whoever answers', () => {
    const [few] = live(project, 1, 'base')
    const [more] = live(project, 1, 'more')
    expect(calls(more, 'offered')).toBe(calls(few, 'offered'))
    expect(calls(more, 'abandoned')).toBeLessThanOrEqual(calls(few, 'abandoned'))
  })
})
