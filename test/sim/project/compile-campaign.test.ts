import { describe, expect, it } from 'vitest'
import { UNLIMITED } from '../../../src/sim/centre/model'
import { compile } from '../../../src/sim/project/compile'
import { inbound, shift } from './inbound-file'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const seconds = (mean: number) => ({ kind: 'deterministic', mean })
const lasting = (mean: number) => ({ kind: 'deterministic', mean: mean * SECOND })

function compiled(given: Parameters<typeof inbound>[0]) {
  const project = inbound(given)
  return compile(project, project.setups[0]).campaigns[0]
}

const listOf = (list: object) => compiled({ list }).list

describe('a plain list', () => {
  const { list } = compiled({})

  it('is one segment on the centre’s clock, all of it there', () => {
    expect(list).toMatchObject({ contacts: 10, capacity: 10, deliveries: [], segments: [{ share: 1, reachFactor: 1, resultFactor: 1, zone: 0 }] })
    expect(list.zones).toHaveLength(1)
    expect('purchase' in list).toBe(false)
    expect({ bySegment: list.bySegment, freshFirst: list.freshFirst }).toEqual({ bySegment: false, freshFirst: false })
  })

  it('is reached alike at all times', () => {
    expect(list).toMatchObject({ reach: 0.3, reachA: 0, reachB: 0, reachByHour: [], reachByWeekday: [], reachByAttempt: [], furtherNumbers: [] })
    expect(list).toMatchObject({ invalidShare: 0, doNotCallShare: 0, wrongPersonShare: 0, ringInvalid: lasting(3) })
    expect('patience' in list).toBe(false)
    expect('appointments' in list).toBe(false)
  })

  it('has one entry for each outcome that another attempt may follow', () => {
    const hour = { delay: HOUR, atMost: UNLIMITED, from: 0, to: DAY }
    expect(list.retry).toEqual([hour, hour, hour, { ...hour, delay: -1 }, hour, hour, { ...hour, delay: 4 * HOUR }])
    expect({ all: list.attemptsAtMost, perDay: list.attemptsPerDay }).toEqual({ all: 2, perDay: 2 })
  })
})

describe('a list with more to say', () => {
  it('grows by deliveries and purchases', () => {
    const purchase = { below: 3, contacts: 7, times: 2, days: 1 }
    const list = listOf({
      deliveries: [
        { day: 1, contacts: 4 },
        { day: 3, contacts: 5 },
      ],
      purchase,
    })
    expect(list.capacity).toBe(10 + 4 + 5 + 14)
    expect(list.deliveries).toEqual([
      { time: 0, contacts: 4 },
      { time: 2 * DAY, contacts: 5 },
    ])
    expect(list.purchase).toEqual(purchase)
  })

  it('has factors of reach from midnight on, for every weekday and attempt', () => {
    const list = listOf({
      reachCv: 0.5,
      reachByHour: [
        { from: '12:00', factor: 0.5 },
        { from: '18:30', factor: 1.4 },
      ],
      reachByWeekday: [
        { days: ['sat', 'sun'], factor: 1.2 },
        { days: ['mon'], factor: 0 },
      ],
      reachByAttempt: [1, 0.8],
    })
    expect(list.reachByHour).toEqual([
      { from: 0, factor: 1 },
      { from: 12 * HOUR, factor: 0.5 },
      { from: 18.5 * HOUR, factor: 1.4 },
    ])
    expect(list.reachByWeekday).toEqual([0, 1, 1, 1, 1, 1.2, 1.2])
    expect(list.reachByAttempt).toEqual([1, 0.8])
    // mean a/(a + b) and variance mean × (1 − mean)/(a + b + 1) of the beta distribution
    const { reachA: a, reachB: b } = list
    expect(a / (a + b)).toBeCloseTo(0.3, 12)
    expect(Math.sqrt((0.3 * 0.7) / (a + b + 1)) / 0.3).toBeCloseTo(0.5, 12)
    expect(listOf({ reachByHour: [{ from: '00:00', factor: 0.7 }] }).reachByHour).toEqual([{ from: 0, factor: 0.7 }])
  })

  it('has limits of further attempts', () => {
    const { retry, attemptsPerDay } = listOf({
      attemptsPerDay: 1,
      retryRules: [
        { after: 'wrongPerson', atMost: 2, from: '16:00' },
        { after: 'busy', to: '12:00' },
      ],
    })
    expect(retry[0]).toEqual({ delay: HOUR, atMost: UNLIMITED, from: 0, to: 12 * HOUR })
    expect(retry[6]).toEqual({ delay: 4 * HOUR, atMost: 2, from: 16 * HOUR, to: DAY })
    expect(attemptsPerDay).toBe(1)
    expect(listOf({ attemptsPerDay: 9 }).attemptsPerDay).toBe(2)
  })

  it('has numbers, silence and appointments', () => {
    const ring = { answered: seconds(10), unanswered: seconds(20), busy: seconds(5), machine: seconds(10), invalid: seconds(2) }
    const list = listOf({
      order: 'by-segment',
      takeFirst: 'fresh',
      furtherNumbers: [{ share: 0.4 }, { share: 0.2, reachFactor: 0.5 }],
      patience: seconds(4),
      ring,
      appointments: { share: 0.3, delay: seconds(7200), operator: 'own', waitMinutes: 20 },
    })
    expect({ bySegment: list.bySegment, freshFirst: list.freshFirst }).toEqual({ bySegment: true, freshFirst: true })
    expect(list.furtherNumbers).toEqual([
      { share: 0.4, reachFactor: 1 },
      { share: 0.2, reachFactor: 0.5 },
    ])
    expect({ patience: list.patience, ringInvalid: list.ringInvalid }).toEqual({ patience: lasting(4), ringInvalid: lasting(2) })
    expect(list.appointments).toEqual({ share: 0.3, delay: lasting(7200), own: true, wait: 20 * MINUTE, reachFactor: 1 })
    expect(listOf({ appointments: { share: 0.3, delay: seconds(60) } }).appointments).toMatchObject({ own: false, wait: 30 * MINUTE })
  })
})

it('how much operators differ goes with their group', () => {
  const project = inbound({ groups: [{ id: 'team', name: 'Team', skills: ['list'], shifts: [shift], conversionSpread: 0.3 }] })
  expect(compile(project, project.setups[0]).groups[0].conversionSpread).toBe(0.3)
})
