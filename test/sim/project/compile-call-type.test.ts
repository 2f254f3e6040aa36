import { describe, expect, it } from 'vitest'
import { UNLIMITED } from '../../../src/sim/centre/model'
import { readProject } from '../../../src/sim/project/read'
import { callType, fileOf, modelOf } from '../callers/callers-of'

const second = { kind: 'deterministic', mean: 1 }
const typesOf = (given: object, setup: object = {}) =>
  modelOf({ callTypes: [callType(given), callType({ id: 'other' }), callType({ id: 'third' })], setup }).callTypes

describe('a call type in its set-up', () => {
  it('without an entry waits first come, first served, in a queue without limits', () => {
    const [{ queue, menu, written, followed }] = typesOf({})
    expect(queue).toEqual({
      limit: UNLIMITED,
      limitPerOperator: Number.POSITIVE_INFINITY,
      inCommonLimit: true,
      priority: 1,
      ageing: 0,
      weight: 1,
      scoreBase: 0,
      scorePerMillisecond: 0.001,
      scoreTransferred: 0,
    })
    expect({ menu, written, followed }).toEqual({ menu: -1, written: false, followed: false })
  })

  it('takes its queue from the set-up, in milliseconds', () => {
    const callBack = { offer: { kind: 'expected-wait', seconds: 90.5 }, acceptShare: 0.4, ringSeconds: 8, talk: second }
    const announcement = { what: 'wait', from: 120, hangUpShare: 0.2, patience: 1.5 }
    const [{ queue, followed }] = typesOf({}, { queues: [{ callType: 'calls', limit: 30, ageingSeconds: 45, scorePerSecond: 2, announcement, callBack }] })
    expect(queue).toMatchObject({ limit: 30, ageing: 45_000, scorePerMillisecond: 0.002, announcement: { what: 'wait', from: 120_000, patience: 1.5 } })
    expect(queue.callBack).toEqual({
      offer: 'expected-wait',
      limit: 90_500,
      acceptShare: 0.4,
      within: 240 * 60_000,
      reserve: 0,
      attempts: 1,
      retry: 30 * 60_000,
      answeredShare: 1,
      ring: 8_000,
      talk: { kind: 'deterministic', mean: 1000 },
    })
    expect(followed).toBe(true)
    const [{ queue: inCalls }] = typesOf(
      {},
      { queues: [{ callType: 'calls', announcement: { what: 'position', from: 5 }, callBack: { offer: { kind: 'queue', calls: 7 }, acceptShare: 1 } }] },
    )
    expect([inCalls.announcement?.from, inCalls.callBack?.limit]).toEqual([5, 7])
  })

  it('names become numbers, proportions end with 1, and a share of redials stays', () => {
    const [{ redial, transfer, recall }] = typesOf({
      redial: {
        afterBusy: { first: 0.8, later: 0.5 },
        delay: second,
        becomes: [
          { callType: 'third', share: 0.1 },
          { callType: 'other', share: 0.3 },
        ],
      },
      transfer: {
        share: 0.2,
        to: [
          { callType: 'other', share: 0.5 },
          { callType: 'calls', share: 0 },
          { callType: 'third', share: 1 },
        ],
      },
      recall: { share: 0.05, delay: second },
    })
    expect(redial).toMatchObject({ afterBusyFirst: 0.8, afterBusyLater: 0.5, afterAbandonFirst: 0, afterAbandonLater: 0 })
    expect(redial?.becomes.share).toBeCloseTo(0.4, 12)
    expect(redial?.becomes.to).toEqual([2, 1])
    expect(redial?.becomes.cumulated).toEqual([0.25, 1])
    expect(transfer).toEqual({ share: 0.2, to: [1, 2], cumulated: [1 / 3, 1] })
    expect(recall).toMatchObject({ share: 0.05, callType: 0 })
    expect(typesOf({ recall: { share: 0.05, delay: second, callType: 'third' } })[0].recall?.callType).toBe(2)
    expect(typesOf({ redial: { delay: second } })[0].redial?.becomes).toEqual({ share: 0, to: [], cumulated: [] })
  })

  it('hours begin at midnight and are in order', () => {
    const [{ hours }] = typesOf({
      hours: [
        { from: '18:00', talk: 2 },
        { from: '09:30', patience: 0.5 },
      ],
    })
    expect(hours).toEqual([
      { from: 0, talk: 1, wrapUp: 1, patience: 1 },
      { from: 9.5 * 3_600_000, talk: 1, wrapUp: 1, patience: 0.5 },
      { from: 18 * 3_600_000, talk: 2, wrapUp: 1, patience: 1 },
    ])
    expect(typesOf({ hours: [{ from: '00:00', talk: 2 }] })[0].hours).toHaveLength(1)
    expect(typesOf({})[0].hours).toBe(undefined)
  })

  it('written work has no patience', () => {
    const [{ written, patience, balkShare }] = typesOf({ channel: 'written', patience: { balkShare: 0.2, time: second } })
    expect({ written, patience, balkShare }).toEqual({ written: true, patience: undefined, balkShare: 0 })
  })

  const group = { id: 'team', name: 'Team', skills: ['calls', 'other', 'third'], shifts: [{ operators: 1, from: '09:00', to: '17:00' }] }
  const menu = {
    id: 'menu',
    name: 'Menu',
    callTypes: ['other'],
    start: 'a',
    steps: [{ id: 'a', name: 'A', time: second, choices: [{ to: 'other', share: 1 }] }],
  }

  it.each([
    { what: 'lines', setup: { lines: 5 }, followed: true },
    { what: 'a menu', setup: { menus: [menu] }, followed: true },
    { what: 'calls handed back', setup: { groups: [{ ...group, skills: ['third'], atShiftEnd: 'hand-back' }] }, followed: true },
    { what: 'a group that transfers', setup: { groups: [{ ...group, serves: [{ skill: 'other', transferShare: 0.1 }] }] }, followed: true },
    { what: 'nothing of it', setup: { groups: [{ ...group, serves: [{ skill: 'other', talkFactor: 1.1 }] }] }, followed: false },
  ])('is followed because of $what', ({ setup, followed }) => {
    const types = typesOf({}, setup)
    expect(types.map((one) => one.followed)).toEqual([followed, followed, followed])
    expect(types.map((one) => one.menu)).toEqual('menus' in setup ? [-1, 0, -1] : [-1, -1, -1])
  })

  it('is followed where it is transferred or calls again', () => {
    expect(typesOf({ transfer: { share: 0.1, to: [{ callType: 'other', share: 1 }] } }).map((one) => one.followed)).toEqual([true, true, true])
    expect(typesOf({ recall: { share: 0.1, delay: second } }).map((one) => one.followed)).toEqual([true, true, true])
  })
})

describe('laws of patience', () => {
  it.each([
    { time: { kind: 'uniform', low: 1, high: 3 }, law: { kind: 'uniform', low: 1000, high: 3000 } },
    { time: { kind: 'weibull', scale: 60, shape: 0.8 }, law: { kind: 'weibull', scale: 60_000, shape: 0.8 } },
    { time: { kind: 'hyperexponential', shares: [0.4, 0.6], means: [10, 90] }, law: { kind: 'hyperexponential', shares: [0.4, 0.6], means: [10_000, 90_000] } },
    { time: { kind: 'hazard', steps: [{ from: 5, perMinute: 3 }] }, law: { kind: 'hazard', steps: [{ from: 5000, rate: 0.00005 }] } },
    { time: { kind: 'estimated', meanWait: 6, abandonedShare: 0.05 }, law: { kind: 'exponential', mean: 120_000 } },
  ])('$time.kind', ({ time, law }) => {
    expect(typesOf({ patience: { time } })[0].patience).toEqual(law)
  })
})

describe('what a schema cannot say of callers', () => {
  const problemsOf = (given: object) => {
    const result = readProject(fileOf({ callTypes: [callType(given)] }))
    return result.ok ? [] : result.problems.map(({ path, code }) => `${code} ${path.slice(3).join('.')}`)
  }
  const counted = { kind: 'exact-count', perDay: 10, from: '08:00', interval: 60, weights: { mon: [1] } }
  const burst = { at: '12:00', calls: 10, peakMinutes: 5, halfLifeMinutes: 10 }

  it.each([
    { given: { arrivals: { ...counted, weights: { mon: [0, 0] } } }, problem: 'nothingToDo arrivals.weights' },
    { given: { arrivals: { ...counted, weights: { mon: new Array(17).fill(1) } } }, problem: 'wrongOrder arrivals.weights.mon' },
    { given: { arrivals: counted, bursts: [burst] }, problem: 'notInList arrivals.kind' },
    { given: { arrivals: { kind: 'trace', days: [[1]] }, bursts: [burst] }, problem: 'notInList arrivals.kind' },
    { given: { bursts: [{ ...burst, at: '24:00' }] }, problem: 'wrongOrder bursts.0.at' },
    { given: { bursts: [{ ...burst, days: ['mon', 'mon'] }] }, problem: 'duplicate bursts.0.days.1' },
    { given: { talk: { kind: 'uniform', low: 3, high: 2 } }, problem: 'wrongOrder talk.high' },
    { given: { talk: { kind: 'hyperexponential', shares: [0.5, 0.4], means: [1, 2] } }, problem: 'sumNotOne talk.shares' },
    { given: { talk: { kind: 'hyperexponential', shares: [0.5, 0.5], means: [1] } }, problem: 'belowMinimum talk.means' },
    { given: { talk: { kind: 'hyperexponential', shares: [1], means: [1, 2] } }, problem: 'aboveMaximum talk.means' },
    {
      given: {
        patience: {
          time: {
            kind: 'hazard',
            steps: [
              { from: 10, perMinute: 1 },
              { from: 10, perMinute: 2 },
            ],
          },
        },
      },
      problem: 'wrongOrder patience.time.steps.1.from',
    },
  ])('$problem', ({ given, problem }) => {
    expect(problemsOf(given)).toEqual([problem])
  })

  it('what fits is accepted', () => {
    for (const arrivals of [{ kind: 'steady', perHour: 1 }, { kind: 'none' }]) expect(problemsOf({ arrivals, bursts: [burst] })).toEqual([])
    expect(problemsOf({ talk: { kind: 'hyperexponential', shares: [0.1, 0.2, 0.7], means: [1, 2, 3] } })).toEqual([])
    expect(problemsOf({ arrivals: { ...counted, perDay: 0, weights: {} } })).toEqual([])
  })
})
