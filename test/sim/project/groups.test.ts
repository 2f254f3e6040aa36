import { describe, expect, it } from 'vitest'
import { UNLIMITED } from '../../../src/sim/centre/model'
import { compile } from '../../../src/sim/project/compile'
import { employedOperators, scheduledInGroup, scheduledOperators, seats, shrinkageOf } from '../../../src/sim/project/staff'
import { inbound, shift } from './inbound-file'

const HOUR = 3_600_000
const seconds = (mean: number) => ({ kind: 'deterministic', mean })

type Given = NonNullable<Parameters<typeof inbound>[0]>

function compiled(given: Given) {
  const project = inbound(given)
  const [setup] = project.setups
  return { project, setup, model: compile(project, setup) }
}

const team = (more: object) => ({ id: 'team', name: 'Team', skills: ['service', 'sales', 'list'], shifts: [shift], ...more })

describe('a group', () => {
  it('without details serves as the demand says', () => {
    const [group] = compiled({ groups: [team({})] }).model.groups
    expect(group).toEqual({
      id: 'team',
      first: 0,
      operators: 4,
      callTypes: [1, 0],
      campaigns: [0],
      talkFactor: 1,
      conversionFactor: 1,
      conversionSpread: 0,
      serves: [undefined, undefined, undefined],
      asDemanded: true,
      hasRules: false,
      atShiftEnd: 'finish-call',
      byLevel: false,
      paid: new Array(5).fill(32 * HOUR),
    })
  })

  it('serves a call type in its own way', () => {
    const own = {
      skill: 'service',
      talkFactor: 1.2,
      talk: seconds(90),
      score: 5,
      afterSeconds: 30,
      reserve: 1,
      guaranteed: 2,
      hours: [{ from: '12:00', talk: 1.5 }],
    }
    const service = { transfer: { share: 0.2, to: [{ callType: 'sales', share: 1 }] } }
    const [group] = compiled({ service, groups: [team({ serves: [own, { skill: 'sales', transferShare: 0.3 }] })] }).model.groups
    expect(group.hasRules).toBe(true)
    expect(group.serves[1]).toEqual({
      talkFactor: 1.2,
      wrapUpFactor: 1,
      talk: { kind: 'deterministic', mean: 90_000 },
      score: 5,
      after: 30_000,
      reserve: 1,
      guaranteed: 2,
      transferShare: 0.2,
      hours: [
        { from: 0, talk: 1, wrapUp: 1, patience: 1 },
        { from: 12 * HOUR, talk: 1.5, wrapUp: 1, patience: 1 },
      ],
    })
    // calls of a type without a place to go are not transferred
    expect(group.serves[0]?.transferShare).toBe(0)
    expect(group.serves[2]).toBeUndefined()
  })

  it('rings, is absent, learns and leaves', () => {
    const [group] = compiled({
      groups: [
        team({
          ring: { time: seconds(3), noAnswerShare: 0.1 },
          absence: { share: 0.05 },
          learning: { newShare: 0.5, talkLoss: 0.4, hours: 80 },
          attrition: { perYear: 0.4, hiringWeeks: 2.5, trainingDays: 4 },
        }),
      ],
    }).model.groups
    expect(group.ring).toEqual({ time: { kind: 'deterministic', mean: 3000 }, hangUp: true, noAnswerShare: 0.1, noAnswer: 20_000 })
    expect(group.absence).toEqual({ share: 0.05, lateShare: 0, late: { kind: 'deterministic', mean: 0 } })
    expect(group.learning).toEqual({ newShare: 0.5, talkLoss: 0.4, conversionLoss: 0, time: 80 * HOUR })
    expect(group.attrition?.leadDays).toBe(13 + 4)
    expect((1 - (group.attrition?.perDay ?? 0)) ** ((5 * 365.2425) / 7)).toBeCloseTo(0.6, 10)
  })
})

describe('the staff of a set-up', () => {
  const table = { kind: 'by-interval', from: '09:00', interval: 60, operators: { mon: [3, 9, 2], tue: [7] } }
  const levels = { id: 'levels', name: 'Levels', skills: ['sales'], staffing: table }

  it('a table counts with its largest number, and seats with what is there at the same time', () => {
    const { project, setup, model } = compiled({ groups: [team({ shifts: [{ ...shift, days: ['tue', 'wed'] }] }), levels] })
    expect(setup.groups.map(scheduledInGroup)).toEqual([4, 9])
    expect(scheduledOperators(model)).toBe(13)
    expect(seats(project, setup, model)).toBe(11)
  })

  it('operators by arrivals are known once the calls are', () => {
    const { project, setup, model } = compiled({ groups: [{ ...levels, staffing: { kind: 'by-arrivals', hours: 24 } }] })
    expect(setup.groups.map(scheduledInGroup)).toEqual([undefined])
    expect(scheduledOperators(model)).toBe(3)
    expect(seats(project, setup, model)).toBe(3)
  })

  it('seats of shifts: breaks are not taken off', () => {
    const shifts = [
      { operators: 4, from: '08:00', to: '14:00' },
      { operators: 3, from: '12:00', to: '20:00', breaks: [{ at: '12:00', until: '14:00', minutes: 60, paid: false }] },
      { operators: 2, from: '14:00', to: '20:00' },
    ]
    const { project, setup, model } = compiled({ groups: [team({ shifts })] })
    expect(scheduledOperators(model)).toBe(9)
    expect(seats(project, setup, model)).toBe(7)
    const byDay = compiled({
      groups: [
        team({
          shifts: [
            { ...shift, days: ['mon'] },
            { ...shift, days: ['tue'] },
          ],
        }),
      ],
    })
    expect(seats(byDay.project, byDay.setup, byDay.model)).toBe(4)
  })

  it('causes of shrinkage multiply', () => {
    const causes = [
      { name: 'Leave', share: 0.1 },
      { name: 'Training', share: 0.2 },
    ]
    const { setup, model } = compiled({ groups: [team({ shrinkage: 0.05, shrinkageCauses: causes }), { ...levels, shrinkage: 0.1 }] })
    expect(shrinkageOf(setup.groups[0])).toBeCloseTo(1 - 0.95 * 0.9 * 0.8, 12)
    // 4 ÷ 0.684 = 5.8 and 9 ÷ 0.9 = 10
    expect(employedOperators(setup, model)).toBe(6 + 10)
  })
})

describe('the set-up around the groups', () => {
  it('without anything special: no menus, no switching, as many lines as it takes', () => {
    const { model } = compiled({})
    expect(model).toMatchObject({ menus: [], lines: UNLIMITED, calendar: { independentDays: false } })
    expect(model).not.toHaveProperty('switching')
    expect(model.routing).toEqual({ operator: 'longest-idle', call: 'first-come', groupsOfType: [[0], [], []], perFreeShare: 0, perIdleMillisecond: 0 })
    expect(structuredClone(model)).toEqual(model)
  })

  it('switching is a matrix of call types and then campaigns', () => {
    const switching = [
      { from: 'sales', to: 'list', seconds: 15 },
      { from: 'list', to: 'service', seconds: 2.5 },
    ]
    const { model } = compiled({ setup: { switching, lines: 30 }, calendar: { days: 'independent' } })
    expect(model.switching).toEqual([
      [0, 0, 0, 15_000],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 2500, 0, 0],
    ])
    expect(model.lines).toBe(30)
    expect(model.calendar.independentDays).toBe(true)
  })

  it('groups are asked in the order of the file, or those first that the rank names', () => {
    const groups = ['a', 'b', 'c'].map((id) => ({ ...team({}), id, skills: id === 'b' ? ['service', 'sales'] : ['sales'] }))
    const order = [{ callType: 'sales', groups: ['c', 'a'] }]
    expect(compiled({ groups, setup: { routing: { operator: { kind: 'skill-rank', order } } } }).model.routing.groupsOfType).toEqual([[2, 0, 1], [1], []])
    const score = { kind: 'score', perFreeShare: 100, perIdleSecond: 2 }
    expect(compiled({ groups, setup: { routing: { operator: score, call: { kind: 'score' } } } }).model.routing).toEqual({
      operator: 'score',
      call: 'score',
      groupsOfType: [[0, 1, 2], [1], []],
      perFreeShare: 100,
      perIdleMillisecond: 0.002,
    })
  })

  it('a menu leads to its steps, to call types and to an end', () => {
    const steps = [
      {
        id: 'bill',
        name: 'Bill',
        time: seconds(30),
        hangUpPerMinute: 0.6,
        choices: [
          { to: 'self-served', share: 0.9 },
          { to: 'start', share: 0.1 },
        ],
      },
      {
        id: 'start',
        name: 'Start',
        time: seconds(12),
        keyPress: seconds(2),
        announcement: { what: 'wait', from: 60, hangUpShare: 0.1 },
        choices: [
          { to: 'bill', share: 0.5 },
          { to: 'service', share: 0.3 },
          { to: 'sales', share: 0.1 },
          { to: 'hang-up', share: 0.1 },
        ],
      },
    ]
    const menus = [{ id: 'main', name: 'Main', callTypes: ['sales'], ports: 8, start: 'start', steps }]
    const { model } = compiled({ setup: { menus } })
    expect(model.callTypes.map(({ menu }) => menu)).toEqual([0, -1, -1])
    expect(model.menus).toEqual([
      {
        id: 'main',
        ports: 8,
        start: 1,
        steps: [
          {
            time: { kind: 'deterministic', mean: 30_000 },
            hangUpRate: 0.6 / 60_000,
            failures: [{ share: 0, pause: 5000, repeatsAtMost: 3 }],
            to: [-1, 1],
            cumulated: [0.9, 1],
          },
          {
            time: { kind: 'deterministic', mean: 12_000 },
            hangUpRate: 0,
            keyPress: { kind: 'deterministic', mean: 2000 },
            failures: [{ share: 0, pause: 5000, repeatsAtMost: 3 }],
            announcement: { what: 'wait', from: 60_000, hangUpShare: 0.1, patience: 1 },
            to: [0, -4, -3, -2],
            cumulated: [0.5, 0.8, expect.closeTo(0.9, 12), 1],
          },
        ],
      },
    ])
  })
})
