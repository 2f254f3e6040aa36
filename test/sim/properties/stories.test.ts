/** The smallest files that showed a fault which the random projects, or a look for their like, had found. */
import { describe, expect, it } from 'vitest'
import { summarise } from '../../../src/sim/experiment/summary'
import { calls, live, time } from '../../fixtures/counting'
import { at, fixed, shift, story, team, trace } from './story'

describe('a phone that rings at an operator', () => {
  it('patience that ends while callers may not hang up: the call goes on, or back to the queue, and no event lies in the past', () => {
    const ring = { time: fixed(5), hangUp: false, noAnswerShare: 0.9, noAnswerSeconds: 20 }
    const [counts] = live(
      story({
        types: { sales: { arrivals: trace(...Array.from({ length: 20 }, (_, n) => at(10, n))), patience: { time: fixed(3) } } },
        groups: [team({ ring })],
      }),
    )
    expect(calls(counts, 'answered') + calls(counts, 'abandoned')).toBe(20)
  })
})

describe('a call handed back at the end of the shift', () => {
  const groups = [team({ atShiftEnd: 'hand-back', skills: ['sales', 'service'], shifts: [shift(1, '09:00', '12:00')] })]
  const types = { sales: { arrivals: trace(at(11, 50)) }, service: { arrivals: trace(at(11, 59, 50)) } }
  const switching = [{ from: 'sales', to: 'service', seconds: 60 }]

  it('while the operator is still changing over: no talk is taken back that was not booked', () => {
    const [counts] = live(story({ types, groups, setup: { switching } }))
    expect(time(counts, 'talk')).toBe(100_000)
    expect(time(counts, 'switching')).toBe(10_000)
    expect(time(counts, 'logged')).toBe(3 * 3_600_000)
  })

  it('the billing meter gets back what it was given', () => {
    const terms = [{ kind: 'minute', amount: 1, basis: 'talk', pulse: 60 }]
    const late = { ...types, service: { arrivals: trace(at(11, 59, 5)) } }
    const [counts] = live(story({ types: late, groups, setup: { switching: [{ from: 'sales', to: 'service', seconds: 25 }], terms } }))
    // 100 s of sales, and of the service call 30 s of talk after 25 s of changing over, each in whole minutes
    expect(counts.meters[0]).toBe(120_000 + 60_000)
  })

  it('after the warm-up, of a call that began in it: the meter never had it and gives nothing back', () => {
    const calendar = { open: '00:00', close: '24:00', horizonDays: 2, warmUpDays: 1 }
    const night = [team({ atShiftEnd: 'hand-back', shifts: [shift(1, '12:00', '24:00', { days: ['mon'] }), shift(1, '00:00', '00:10', { days: ['tue'] })] })]
    const terms = [{ kind: 'minute', amount: 1, basis: 'talk', pulse: 0 }]
    const sales = { arrivals: { kind: 'trace', days: [[at(23, 59)], []] }, talk: fixed(7200) }
    const through = [
      team({
        atShiftEnd: 'hand-back',
        staffing: { kind: 'by-interval', from: '00:00', interval: 15, operators: { mon: new Array(96).fill(1), tue: [1] } },
        shifts: [],
      }),
    ]
    for (const groups of [night, through]) {
      const [counts] = live(story({ types: { sales }, groups, calendar, setup: { terms } }))
      expect(counts.meters[0]).toBeGreaterThanOrEqual(0)
    }
  })

  it('of written work, which is not metered: the meter gives nothing back', () => {
    const terms = [{ kind: 'minute', amount: 1, basis: 'talk', pulse: 0 }]
    const sales = { channel: 'written', arrivals: trace(at(11, 59)), talk: fixed(600) }
    const [counts] = live(story({ types: { sales }, groups: [team({ atShiftEnd: 'hand-back', shifts: [shift(1, '09:00', '12:00')] })], setup: { terms } }))
    expect(counts.meters[0]).toBeGreaterThanOrEqual(0)
  })

  it('after the centre has closed nobody waits through the night', () => {
    const days = { horizonDays: 2 }
    const evening = [team({ atShiftEnd: 'hand-back', shifts: [shift(1, '09:00', '18:00')] })]
    const [counts] = live(story({ types: { sales: { arrivals: { kind: 'trace', days: [[at(17, 59)], []] } } }, groups: evening, calendar: days }))
    expect(calls(counts, 'leftAtClose')).toBe(1)
    expect(calls(counts, 'waitAnswered')).toBe(0)
  })

  it('overtime that was booked for a break is taken back with the call', () => {
    // in the call from 11:50 on, over a break from 12:00 to 12:10, to the end of the shift at 12:20
    const shifts = [shift(1, '09:00', '12:20', { breaks: [{ at: '12:00', minutes: 10 }] })]
    const [counts] = live(story({ types: { sales: { arrivals: trace(at(11, 50)), talk: fixed(7200) } }, groups: [team({ atShiftEnd: 'hand-back', shifts })] }))
    expect(time(counts, 'overtime')).toBeLessThanOrEqual(time(counts, 'talk'))
  })
})

describe('overtime', () => {
  it('a call over two breaks and the end of the shift is booked once', () => {
    const breaks = ['12:00', '13:00'].map((from) => ({ at: from, minutes: 15 }))
    const [counts] = live(
      story({ types: { sales: { arrivals: trace(at(11, 50)), talk: fixed(10_800) } }, groups: [team({ shifts: [shift(1, '09:00', '14:00', { breaks })] })] }),
    )
    expect(time(counts, 'talk')).toBe(10_800_000)
    // 50 minutes after two o'clock
    expect(time(counts, 'overtime')).toBe(50 * 60_000)
  })
})

describe('lines', () => {
  const types = { sales: { arrivals: trace(at(10), at(11), at(12)), transfer: { share: 1, to: [{ callType: 'service', share: 1 }] } }, service: {} }
  const groups = [team({ skills: ['sales', 'service'] })]

  it('who was transferred hangs up after the second talk and gives the line back', () => {
    const [counts] = live(story({ types, groups }))
    expect(calls(counts, 'answered', { entity: 1 })).toBe(3)
    expect(counts.lineMaximum).toBe(1)
    expect(counts.lineTime).toBe(3 * 200_000)
  })

  it('lines beyond any need change nothing', () => {
    const [free] = live(story({ types, groups }))
    const [many] = live(story({ types, groups, setup: { lines: 100 } }))
    expect([free.lineMaximum, free.lineTime]).toEqual([many.lineMaximum, many.lineTime])
  })

  it('a written case holds no line: who is passed on to written work hangs up', () => {
    const written = { ...types, service: { channel: 'written' } }
    const [counts] = live(
      story({ types: written, groups: [team(), team({ id: 'mail', skills: ['service'], shifts: [shift(1, '15:00', '17:00')] })], setup: { lines: 100 } }),
    )
    expect(counts.lineMaximum).toBe(1)
    expect(counts.lineTime).toBe(3 * 100_000)
  })
})

describe('an announcement in a menu', () => {
  const menu = (from: number) => ({
    menus: [
      {
        id: 'menu',
        name: 'Menu',
        callTypes: ['sales'],
        start: 'hello',
        steps: [
          { id: 'hello', name: 'Hello', time: fixed(1), announcement: { what: 'position', from, patience: 0.1 }, choices: [{ to: 'service', share: 1 }] },
        ],
      },
    ],
  })
  const types = { service: { patience: { time: fixed(50) } } }
  const groups = [team({ skills: ['service'], shifts: [shift(1, '10:00', '17:00')] }), team({ id: 'other', skills: ['sales'] })]

  it('of a short queue leaves the patience of callers who go on as another type as it is', () => {
    // nobody is ahead of the first two of them, and ten would have to be
    const project = (from: number) => story({ types: { ...types, sales: { arrivals: trace(at(10), at(10, 1)) } }, groups, setup: menu(from) })
    const [counts] = live(project(10))
    expect(calls(counts, 'answered', { entity: 1 })).toBe(2)
  })
})

describe('call-backs', () => {
  it('their work is talk and wrap-up; the ringing before it is not', () => {
    const types = { sales: { arrivals: trace(at(10), at(10, 0, 10)) } }
    const queues = [{ callType: 'sales', callBack: { offer: { kind: 'queue', calls: 0 }, acceptShare: 1, ringSeconds: 20 } }]
    const [counts] = live(story({ types, setup: { queues } }))
    expect(calls(counts, 'callBacksKept')).toBe(1)
    expect(time(counts, 'ringing')).toBe(20_000)
    expect(time(counts, 'callBackWork')).toBe(100_000)
  })

  it('independent days: an attempt that would come on another day is not made', () => {
    const types = { sales: { arrivals: { kind: 'trace', days: [[at(10), at(10, 0, 10)], []] } } }
    const callBack = { offer: { kind: 'queue', calls: 0 }, acceptShare: 1, attempts: 10, answeredShare: 0, retryMinutes: 1440 }
    const [counts] = live(
      story({
        types,
        calendar: { horizonDays: 2, days: 'independent' },
        setup: { queues: [{ callType: 'sales', callBack: { ...callBack, ringSeconds: 20 } }] },
      }),
    )
    expect(time(counts, 'ringing', { from: 0, to: 0 })).toBe(20_000)
    expect(time(counts, 'ringing', { from: 1, to: 1 })).toBe(0)
  })
})

describe('independent days', () => {
  it('written work that comes after the close does not go on to the next day', () => {
    const mail = { channel: 'written', arrivals: { kind: 'trace', days: [[at(18)], []] } }
    const [counts] = live(story({ types: { mail }, groups: [team({ skills: ['sales', 'mail'] })], calendar: { horizonDays: 2, days: 'independent' } }))
    expect(calls(counts, 'answered', { entity: 1 })).toBe(0)
    expect(calls(counts, 'leftAtClose', { entity: 1 })).toBe(1)
  })
})

describe('the end of the horizon', () => {
  it('who still waits then has waited until then, whatever was planned for others', () => {
    const mail = { channel: 'written', arrivals: trace(at(10)) }
    const waited = (mean: number) => {
      const [counts] = live(story({ types: { sales: { arrivals: trace(at(11), at(11, 1)), patience: { time: fixed(mean) } }, mail } }))
      expect(calls(counts, 'leftAtClose', { entity: 1 })).toBe(1)
      return calls(counts, 'waitAbandoned', { entity: 1 })
    }
    // the second caller waits for 40 s and is answered, with patience for an hour or for a week
    expect(waited(604_800)).toBe(waited(3600))
  })
})

describe('talk that grows with the wait', () => {
  // with 70 callers the engine books the talk hour by hour until the sun goes out: 45 show it in half a second
  it('does not feed on itself without end: 45 callers for one operator are not 68 years of work', () => {
    const types = { sales: { arrivals: trace(...Array.from({ length: 45 }, (_, n) => at(10, 0, n))), talkPerSecondWaited: 0.5 } }
    const [counts] = live(story({ types, groups: [team({ atShiftEnd: 'finish-queue' })] }))
    expect(calls(counts, 'offered')).toBe(45)
    expect(time(counts, 'talk') / 86_400_000).toBeLessThan(365)
  })
})

describe('absence', () => {
  it('round the clock, too, is decided each day', () => {
    const groups = [team({ shifts: [shift(1, '00:00', '24:00')], absence: { share: 0.5 } })]
    const calendar = { open: '00:00', close: '24:00', workdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], horizonDays: 100 }
    const [counts] = live(story({ groups, calendar }))
    expect(time(counts, 'absent')).toBeGreaterThan(30)
    expect(time(counts, 'absent')).toBeLessThan(70)
  })
})

describe('shares of the report', () => {
  it("the user's own service level never exceeds 1, whatever the switches", () => {
    const types = {
      sales: {
        arrivals: trace(at(10), at(10, 0, 1), at(10, 0, 2)),
        patience: { time: fixed(5) },
        serviceLevel: { within: 20, definition: 'own', own: { abandonedInTime: true } },
      },
    }
    const project = story({ types })
    const { measures } = summarise(project, [{ setup: 'base', counts: live(project, 2) }], '1').setups[0]
    expect(measures['sales.serviceLevel'].mean).toBeLessThanOrEqual(1)
  })

  it('the share of attempts that are answered by time of day never exceeds 1', () => {
    const ringing = { answered: fixed(60), unanswered: fixed(60), busy: fixed(60), machine: fixed(60) }
    const retry = { busy: null, noAnswer: null, machine: null, refusal: null, later: null, abandoned: null }
    const conversation = {
      productiveTalk: fixed(7200),
      otherTalk: fixed(7200),
      productiveWrapUp: fixed(0),
      otherWrapUp: fixed(0),
      stages: [{ id: 'yes', name: 'Yes', share: 0.5 }],
    }
    // two dialed at 09:29 and answered at 09:30, in a quarter of an hour in which one more is dialed
    const list = { contacts: 20, reach: 1, ring: ringing, attemptsAtMost: 1, retry, hours: { from: '09:00', to: '17:00' } }
    const groups = [team({ id: 'callers', skills: ['list'], shifts: [shift(2, '09:29', '17:00'), shift(1, '09:35', '17:00')] })]
    const project = story({ groups, campaigns: [{ id: 'list', name: 'List', list, conversation }], calendar: { interval: 15 } })
    const { series } = summarise(project, [{ setup: 'base', counts: live(project, 2) }], '1').setups[0]
    const shares = series.find(({ key }) => key === 'list.answeredShare.byTime')?.mean ?? []
    expect(shares.length).toBeGreaterThan(0)
    for (const share of shares) expect(share).toBeLessThanOrEqual(1)
  })
})
