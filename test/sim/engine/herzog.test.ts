import { describe, expect, it } from 'vitest'
import { CALL, CALL_WIDTH, type Counts } from '../../../src/sim/centre/counts'
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { calls, live, time } from '../../fixtures/counting'
import { accepted } from '../../fixtures/projects'
import { fixed, HOUR, MINUTE, SECOND, story, team } from '../../fixtures/story'

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

/** The same as its days are there: each a replication that goes on past midnight, lines that not all callers block, four ways to change the type. */
function wholeDay(days = 'until-empty'): Project {
  const { calendar, demand, setups, ...rest } = herzog()
  const [orders, complaints, letters] = demand.callTypes
  const [setup] = setups
  const chances = { first: 0.7, later: 0.5 }
  const to = (share: number) => [{ callType: 'complaints', share }]
  return accepted(
    readProject({
      ...rest,
      calendar: { ...calendar, horizonDays: 1, days },
      demand: {
        ...demand,
        callTypes: [
          {
            ...orders,
            patience: { time: { kind: 'normal', mean: 120, sd: 90 } },
            redial: {
              afterBusy: { ...chances, firstBecomes: to(0.1), laterBecomes: to(0.4) },
              afterAbandon: { ...chances, firstBecomes: [], laterBecomes: to(0.3) },
              delay: { kind: 'normal', mean: 900, sd: 900 },
            },
          },
          complaints,
          { ...letters, channel: 'phone' },
        ],
      },
      setups: [
        {
          ...setup,
          waitingPerOperator: 0.3,
          waitingBase: 0.5,
          limitsFirst: true,
          queues: setup.queues.map(({ callType, scoreBase, scorePerSecond, scoreTransferred }) => ({
            callType,
            scoreBase,
            scorePerSecond,
            scoreTransferred,
            outsideCommonLimit: callType === 'letters',
          })),
          groups: [{ ...setup.groups[0], atShiftEnd: 'open-end' }, setup.groups[1]],
        },
      ],
    }),
  )
}

describe('a day of its own that goes on until it is empty', () => {
  const project = wholeDay()
  const days = live(project, 20)
  const over = (column: Parameters<typeof calls>[1], entity: number) => days.reduce((sum, day) => sum + calls(day, column, { entity }), 0)

  it('every call has one end, and everyone is served, gives up, or is left at the close', () => {
    for (const day of days) {
      for (const entity of TYPES) {
        const ends = (['answered', 'abandoned', 'blocked', 'leftAtClose'] as const).reduce((sum, column) => sum + calls(day, column, { entity }), 0)
        expect(ends).toBe(calls(day, 'offered', { entity }))
      }
      const people = total(day, 'callers') - total(day, 'recalls')
      expect(total(day, 'offered')).toBe(people + total(day, 'redials') + total(day, 'transfers') + total(day, 'recalls'))
    }
  })

  it('who blocks no line is never blocked; the others are', () => {
    expect([over('blocked', 2), over('abandoned', 2)]).toEqual([0, 0])
    expect(over('blocked', 0)).toBeGreaterThan(0)
    expect(over('blocked', 1)).toBeGreaterThan(0)
  })

  it('has all calls of an independent day, and those after midnight', () => {
    const until24 = live(wholeDay('independent'), 20)
    const more = days.map((day, at) => total(day, 'offered') - total(until24[at], 'offered'))
    expect(Math.min(...more)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...more)).toBeGreaterThan(0)
  })

  it('intervals add up to the day, which has everything', () => {
    for (const day of days) {
      expect(TYPES.reduce((sum, entity) => sum + calls(day, 'offered', { entity, from: 1 }), 0)).toBe(0)
      for (const entity of TYPES) {
        for (const column of ['offered', 'answered', 'talk', 'waitAnswered', 'queueTime', 'leftAtClose'] as const) {
          const intervals = Array.from({ length: 48 }, (_, at) => day.callsByInterval[(entity * 48 + at) * CALL_WIDTH + CALL[column]])
          expect(intervals.reduce((sum, value) => sum + value, 0)).toBe(calls(day, column, { entity }))
        }
      }
    }
  })

  it('operators are logged in for the table, and for what they work after it', () => {
    const table = operators.reduce((sum, some) => sum + some, 0) * HOUR
    for (const day of days) {
      expect(time(day, 'logged')).toBeGreaterThanOrEqual(table + time(day, 'overtime'))
      // phones that ring after the end are no overtime
      expect(time(day, 'logged')).toBeLessThanOrEqual(table + time(day, 'overtime') + time(day, 'ringing'))
    }
  })
})

describe('one evening by hand', () => {
  // 23:50 order, talk to 24:00 · 23:51 letter, waits and is not counted · 23:52 order, waits, hangs up at 23:57 · 23:53 order, one waits already: busy
  // 24:00 letter, to 24:01 · 24:08 the order that heard busy, to 24:18 · 24:12 who hung up, as a complaint, waits to 24:18, to 24:19
  const redial = {
    afterBusy: { first: 1, later: 0, firstBecomes: [] },
    afterAbandon: { first: 1, later: 0, firstBecomes: [{ callType: 'complaints', share: 1 }] },
    delay: fixed(900),
  }
  const evening = (setup: object) =>
    live(
      story({
        callers: {
          orders: { at: ['23:50', '23:52', '23:53'], talk: 600, patience: 300, more: { redial } },
          complaints: {},
          letters: { at: ['23:51'] },
        },
        groups: [team({ from: '16:00', to: '24:00', atShiftEnd: 'open-end' })],
        setup: { queues: [{ callType: 'letters', outsideCommonLimit: true, scoreBase: -1000 }], routing: { call: { kind: 'score' } }, ...setup },
        calendar: { open: '00:00', close: '24:00', days: 'until-empty' },
      }),
    )[0]
  const row = (day: Counts, entity: number) =>
    (['offered', 'redials', 'answered', 'abandoned', 'blocked', 'leftAtClose'] as const).map((column) => calls(day, column, { entity }))

  it('as it is there', () => {
    const day = evening({ waitingPerOperator: 1, waitingBase: 0, limitsFirst: true })
    expect(row(day, 0)).toEqual([4, 1, 2, 1, 1, 0])
    expect(row(day, 1)).toEqual([1, 1, 1, 0, 0, 0])
    expect(row(day, 2)).toEqual([1, 0, 1, 0, 0, 0])
    expect(TYPES.map((entity) => calls(day, 'waitAnswered', { entity }))).toEqual([0, 6 * MINUTE, 9 * MINUTE])
    expect(TYPES.map((entity) => calls(day, 'callersServed', { entity }))).toEqual([3, 0, 1])
    expect(calls(day, 'callersServedAtOnce')).toBe(1)
    // idle from 24:01 to 24:08
    expect(time(day, 'logged')).toBe(8 * HOUR + 12 * MINUTE)
  })

  it('with one place more nobody hears busy', () => {
    // both orders wait, and hang up at 23:57 and 23:58; as complaints they come at 24:12 and 24:13
    const day = evening({ waitingPerOperator: 1, waitingBase: 1, limitsFirst: true })
    expect(row(day, 0)).toEqual([3, 0, 1, 2, 0, 0])
    expect(row(day, 1)).toEqual([2, 2, 2, 0, 0, 0])
  })

  it('with no place at all nobody is served but the letter', () => {
    const day = evening({ waitingAtMost: 0, limitsFirst: true })
    // three orders hear busy twice
    expect(row(day, 0)).toEqual([6, 3, 0, 0, 6, 0])
    expect(row(day, 2)).toEqual([1, 0, 1, 0, 0, 0])
  })
})
