import { describe, expect, it } from 'vitest'
import type { Counts } from '../../../src/sim/centre/counts'
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { calls, live, time } from '../../fixtures/counting'
import { accepted } from '../../fixtures/projects'
import { fixed, HOUR, SECOND } from '../../fixtures/story'

/** One file with every behaviour of Herzog's Callcenter Simulator that concerns calls: what an importer will write. Its units are ours: seconds, calls a day. */

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
/** Operators round the clock: 3 in the daytime, 1 from 22 to 24 and from 0 to 6. */
const operators = Array.from({ length: 24 }, (_, hour) => (hour < 6 || hour >= 22 ? 1 : 3))
const weights = Array.from({ length: 24 }, (_, hour) => (hour < 7 || hour >= 21 ? 0 : 1 + (hour % 3)))
const byDay = <Row>(row: Row) => Object.fromEntries(WEEK.map((day) => [day, row]))
const lognormal = (mean: number, sd: number) => ({ kind: 'lognormal', mean, cv: sd / mean })
const byInterval = { kind: 'by-interval', from: '00:00', interval: 60, operators: byDay(operators) }
const from0 = { from: '00:00', interval: 60, weights: byDay(weights) }

function herzog(more: object = {}): Project {
  return accepted(
    readProject({
      format: 'callsim',
      version: 2,
      name: 'Herzog',
      currency: 'EUR',
      language: 'en',
      calendar: { signing: '2026-01-05', workdays: WEEK, open: '00:00', close: '24:00', horizonDays: 3, interval: 30, days: 'independent' },
      demand: {
        callTypes: [
          {
            id: 'orders',
            name: 'Orders',
            // freshCallsPerDaySd = 0: exactly so many
            arrivals: { kind: 'exact-count', perDay: 400, ...from0 },
            talk: lognormal(180, 90),
            wrapUp: fixed(20),
            patience: { time: lognormal(120, 60) },
            redial: {
              afterBusy: { first: 0.7, later: 0.5 },
              afterAbandon: { first: 0.5, later: 0.3 },
              delay: { kind: 'exponential', mean: 600 },
              becomes: [{ callType: 'complaints', share: 0.1 }],
            },
            transfer: { share: 0.1, to: [{ callType: 'complaints', share: 1 }] },
            recall: { share: 0.05, delay: { kind: 'exponential', mean: 3600 } },
            serviceLevel: { within: 20, definition: 'of-answered' },
          },
          {
            id: 'complaints',
            name: 'Complaints',
            arrivals: { kind: 'normal-count', perDay: 60, sd: 10, ...from0 },
            talk: { kind: 'exponential', mean: 240 },
            patience: {},
            serviceLevel: { within: 20, definition: 'of-offered' },
          },
          // blocksLine = false: never blocked
          {
            id: 'letters',
            name: 'Letters',
            channel: 'written',
            arrivals: { kind: 'exact-count', perDay: 30, ...from0 },
            talk: fixed(300),
            patience: {},
            serviceLevel: { within: 3600 },
          },
        ],
      },
      setups: [
        {
          id: 'base',
          name: 'Base',
          kind: 'in-house',
          start: {},
          routing: { operator: { kind: 'score', perFreeShare: 100, perIdleSecond: 0.01 }, call: { kind: 'score' } },
          queues: [
            { callType: 'orders', limitPerOperator: 2, scoreBase: 10, scorePerSecond: 1, scoreTransferred: 50 },
            { callType: 'complaints', limit: 20, scoreBase: 20, scorePerSecond: 2, scoreTransferred: 50 },
            { callType: 'letters', scoreBase: -1000, scorePerSecond: 0 },
          ],
          groups: [
            {
              id: 'house',
              name: 'House',
              skills: ['orders', 'complaints', 'letters'],
              staffing: byInterval,
              atShiftEnd: 'finish-call',
              // technical free time: the caller waits on, and may hang up meanwhile
              ring: { time: fixed(3), hangUp: true },
              serves: [
                { skill: 'orders', score: 5 },
                { skill: 'complaints', score: 1, talk: lognormal(300, 150), wrapUp: fixed(60) },
              ],
            },
            {
              id: 'partner',
              name: 'Partner',
              skills: ['orders'],
              shifts: [{ operators: 2, from: '08:00', to: '20:00' }],
              atShiftEnd: 'finish-call',
              ring: { time: fixed(3), hangUp: false },
              // minimum waiting time of the call centre
              serves: [{ skill: 'orders', score: -5, afterSeconds: 30, talk: lognormal(200, 100) }],
            },
          ],
        },
      ],
      ...more,
    }),
  )
}

const TYPES = [0, 1, 2]
const total = (day: Counts, column: Parameters<typeof calls>[1]) => TYPES.reduce((sum, entity) => sum + calls(day, column, { entity }), 0)
const worked = (day: Counts, column: Parameters<typeof time>[1]) => time(day, column) + time(day, column, { entity: 1 })

describe('a project with all that Herzog’s simulator knows', () => {
  const courses = live(herzog(), 5)

  it('has exactly the calls a day where their spread is 0, and others where it is not', () => {
    for (const day of courses) {
      for (const row of [0, 1, 2]) {
        const at = { from: row, to: row }
        expect(calls(day, 'callers', { ...at }) - calls(day, 'recalls', { ...at })).toBe(400)
        expect(calls(day, 'callers', { ...at, entity: 2 })).toBe(30)
      }
    }
    const complaints = courses.map((day) => calls(day, 'callers', { entity: 1 }))
    expect(new Set(complaints).size).toBeGreaterThan(1)
  })

  it('brings out every behaviour', () => {
    const columns = ['answered', 'abandoned', 'blocked', 'redials', 'transfers', 'recalls'] as const
    for (const column of columns)
      expect(
        courses.reduce((sum, day) => sum + total(day, column), 0),
        column,
      ).toBeGreaterThan(0)
    expect(courses.reduce((sum, day) => sum + calls(day, 'redials', { entity: 1 }), 0)).toBeGreaterThan(0)
    expect(worked(courses[0], 'ringing')).toBeGreaterThan(0)
    expect(time(courses[0], 'talk', { entity: 1 })).toBeGreaterThan(0)
  })

  it('total = fresh + redials + transfers + recalls', () => {
    for (const day of courses) {
      const people = total(day, 'callers') - total(day, 'recalls')
      expect(total(day, 'offered')).toBe(people + total(day, 'redials') + total(day, 'transfers') + total(day, 'recalls'))
    }
  })

  it('every call has one end', () => {
    for (const day of courses) {
      for (const entity of TYPES) {
        const ends = (['answered', 'abandoned', 'blocked', 'leftAtClose'] as const).reduce((sum, column) => sum + calls(day, column, { entity }), 0)
        expect(ends).toBe(calls(day, 'offered', { entity }))
      }
    }
  })

  it('written work is never blocked and never abandoned', () => {
    for (const day of courses) expect([calls(day, 'blocked', { entity: 2 }), calls(day, 'abandoned', { entity: 2 })]).toEqual([0, 0])
  })

  it('talk of calls is talk of operators, to the millisecond', () => {
    for (const day of courses) {
      expect(total(day, 'talk')).toBe(worked(day, 'talk'))
      expect(total(day, 'wrapUp')).toBe(worked(day, 'wrapUp'))
    }
  })

  it('the partner takes no call before it has waited for half a minute', () => {
    // without the house, every answered order has waited for 30 s and for the phone
    const alone = herzog()
    const [setup] = alone.setups
    const [day] = live({ ...alone, setups: [{ ...setup, groups: [setup.groups[1]] }] })
    expect(calls(day, 'answered')).toBeGreaterThan(100)
    expect(calls(day, 'delayed')).toBe(calls(day, 'answered'))
    expect(calls(day, 'answeredInTime')).toBe(0)
    expect(calls(day, 'waitAnswered')).toBeGreaterThanOrEqual(33 * SECOND * calls(day, 'answered'))
  })

  it('operators by number: logged time is the table, and overtime beside it', () => {
    for (const day of courses) {
      const table = 3 * operators.reduce((sum, some) => sum + some, 0) * HOUR
      expect(time(day, 'paid')).toBe(table)
      expect(time(day, 'logged')).toBe(table + time(day, 'overtime'))
    }
  })
})
