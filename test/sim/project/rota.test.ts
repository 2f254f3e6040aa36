import { describe, expect, it } from 'vitest'
import type { Model } from '../../../src/sim/centre/model'
import { compile } from '../../../src/sim/project/compile'
import { inbound, shift } from './inbound-file'

const HOUR = 3_600_000

type Given = NonNullable<Parameters<typeof inbound>[0]>

function model(given: Given): Model {
  const project = inbound(given)
  return compile(project, project.setups[0])
}

const team = (more: object) => [{ id: 'team', name: 'Team', skills: ['sales'], ...more }]

/** Hour of the horizon, operators from then on, and whether the day ends with it. */
function levels({ rota }: Model) {
  return rota.map((entry) => (entry.kind === 'level' ? [entry.time / HOUR, entry.operators, entry.endsShift] : entry))
}

/** Hour of the horizon, who, and + when they come. */
function moves({ rota }: Pick<Model, 'rota'>) {
  return rota.map((entry) => (entry.kind === 'shift' ? `${entry.time / HOUR} ${entry.comes ? '+' : '−'}${entry.first}–${entry.last}` : entry))
}

describe('shifts', () => {
  it('who goes at an instant goes before others come; the first stretch of a day begins the shift', () => {
    const shifts = [
      { operators: 2, from: '09:00', to: '13:00', breaks: [{ at: '10:00', minutes: 30, paid: false }] },
      { operators: 1, from: '13:00', to: '17:00' },
    ]
    const { rota } = model({ calendar: { horizonDays: 1 }, groups: team({ shifts }) })
    expect(rota).toEqual([
      { kind: 'shift', time: 9 * HOUR, comes: true, beginsShift: true, endsShift: false, first: 0, last: 1 },
      { kind: 'shift', time: 10 * HOUR, comes: false, beginsShift: false, endsShift: false, first: 0, last: 1 },
      { kind: 'shift', time: 10.5 * HOUR, comes: true, beginsShift: false, endsShift: false, first: 0, last: 1 },
      { kind: 'shift', time: 13 * HOUR, comes: false, beginsShift: false, endsShift: true, first: 0, last: 1 },
      { kind: 'shift', time: 13 * HOUR, comes: true, beginsShift: true, endsShift: false, first: 2, last: 2 },
      { kind: 'shift', time: 17 * HOUR, comes: false, beginsShift: false, endsShift: true, first: 2, last: 2 },
    ])
  })

  it('a break with a window is taken in turns, and what is paid stays the same', () => {
    const breaks = [{ at: '12:00', until: '13:00', minutes: 30, paid: false }]
    const { rota, groups } = model({ calendar: { horizonDays: 1 }, groups: team({ shifts: [{ ...shift, operators: 3, breaks }] }) })
    expect(moves({ rota })).toEqual([
      '9 +0–0',
      '9 +1–1',
      '9 +2–2',
      '12 −0–0',
      '12.5 −1–1',
      '12.5 +0–0',
      '13 −2–2',
      '13 +1–1',
      '13.5 +2–2',
      '17 −0–0',
      '17 −1–1',
      '17 −2–2',
    ])
    expect(groups[0]).toMatchObject({ operators: 3, byLevel: false, paid: [3 * 7.5 * HOUR] })
  })

  it('an unpaid break that overlaps the turn of another is paid only once', () => {
    const breaks = [
      { at: '12:00', until: '12:30', minutes: 30, paid: true },
      { at: '12:30', minutes: 30, paid: false },
    ]
    expect(model({ calendar: { horizonDays: 1 }, groups: team({ shifts: [{ ...shift, operators: 2, breaks }] }) }).groups[0].paid).toEqual([(7.5 + 8) * HOUR])
  })
})

describe('staffing by interval', () => {
  const table = (operators: object, from = '09:00', interval = 60) => team({ staffing: { kind: 'by-interval', from, interval, operators } })

  it('is an entry at each change of number; the last one ends the day', () => {
    const staffed = model({ calendar: { horizonDays: 2 }, groups: table({ mon: [2, 2, 0, 5, 5, 1, 0], tue: [0, 3] }) })
    expect(levels(staffed)).toEqual([
      [9, 2, false],
      [11, 0, false],
      [12, 5, false],
      [14, 1, false],
      [15, 0, true],
      [34, 3, false],
      [35, 0, true],
    ])
    expect(staffed.groups[0]).toMatchObject({ byLevel: true, operators: 5, paid: [15 * HOUR, 3 * HOUR] })
  })

  it('levels that meet at midnight do not go home in between', () => {
    const night = { mon: [4, 4, 2], tue: [2, 1, 1], wed: [3, 3, 3] }
    expect(levels(model({ calendar: { horizonDays: 3, close: '24:00' }, groups: table(night, '00:00', 480) }))).toEqual([
      [0, 4, false],
      [16, 2, false],
      [32, 1, false],
      [48, 3, false],
      [72, 0, true],
    ])
  })

  it('the end of a day before a day off is an end', () => {
    const friday = { signing: '2026-01-09', horizonDays: 2 }
    expect(levels(model({ calendar: friday, groups: table({ fri: [2], mon: [2] }, '00:00', 1440) }))).toEqual([
      [0, 2, false],
      [24, 0, true],
      [72, 2, false],
      [96, 0, true],
    ])
  })

  it('who leaves one group at an instant goes before others come to another', () => {
    const both = [...table({ mon: [1, 3] }), { ...table({ mon: [5, 2] })[0], id: 'second' }]
    const { rota } = model({ calendar: { horizonDays: 1 }, groups: both })
    expect(rota.flatMap((entry) => (entry.kind === 'level' && entry.time === 10 * HOUR ? [[entry.group, entry.operators]] : []))).toEqual([
      [1, 2],
      [0, 3],
    ])
  })

  it('a table without anybody makes no entry', () => {
    expect(model({ groups: table({ mon: [0, 0] }) }).rota).toEqual([])
  })
})

describe('staffing by arrivals', () => {
  const hours = (more: object) => ({ staffing: { kind: 'by-arrivals', ...more } })

  it('hours go to the intervals of the opening hours in proportion to the calls', () => {
    const arrivals = { kind: 'profile', from: '08:00', interval: 60, calls: { mon: [90, 10, 20, 40, 30], tue: [0, 1, 1] } }
    const staffed = model({ arrivals, calendar: { horizonDays: 3, close: '13:00', interval: 60 }, groups: team(hours({ hours: 20 })) })
    expect(levels(staffed)).toEqual([
      [9, 2, false],
      [10, 4, false],
      [11, 8, false],
      [12, 6, false],
      [13, 0, true],
      [33, 10, false],
      [35, 0, true],
      // Wednesday: no calls are known, evenly
      [57, 5, false],
      [61, 0, true],
    ])
    expect(staffed.groups[0]).toMatchObject({ operators: 10, paid: [20 * HOUR, 20 * HOUR, 20 * HOUR] })
  })

  it('only call types that the group serves count', () => {
    const sales = { arrivals: { kind: 'trace', days: [[9.2 * 3600, 9.3 * 3600, 10.5 * 3600], [9.5 * 3600]] } }
    const service = { arrivals: { kind: 'exact-count', perDay: 8, from: '09:00', interval: 60, weights: { mon: [0, 1, 3], tue: [1] } } }
    const calendar = { horizonDays: 2, close: '12:00', interval: 60 }
    const served = (skills: string[]) => levels(model({ sales, service, calendar, groups: [{ id: 'team', name: 'Team', skills, ...hours({ hours: 11 }) }] }))
    expect(served(['sales', 'service', 'list'])).toEqual([
      [9, 2, false],
      [10, 3, false],
      [11, 6, false],
      [12, 0, true],
      [33, 11, false],
      [34, 0, true],
    ])
    expect(served(['sales'])).toEqual([
      [9, 7, false],
      [10, 4, false],
      [11, 0, true],
      [33, 11, false],
      [34, 0, true],
    ])
  })

  it('a least number holds through the opening hours, the shorter last interval included', () => {
    const arrivals = { kind: 'profile', from: '09:00', interval: 30, calls: { mon: [10] } }
    expect(levels(model({ arrivals, calendar: { horizonDays: 1, close: '10:15' }, groups: team(hours({ hours: 4, atLeast: 1 })) }))).toEqual([
      [9, 7, false],
      [9.5, 1, false],
      [10.25, 0, true],
    ])
  })
})
