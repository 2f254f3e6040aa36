/** One day of a centre that has a little of everything: two kinds of callers behind a menu, written work, redials, transfers, recalls, call-backs. */
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { accepted } from '../../fixtures/projects'

const lognormal = (mean: number) => ({ kind: 'lognormal', mean, cv: 0.8 })
const exponential = (mean: number) => ({ kind: 'exponential', mean })
const fixed = (mean: number) => ({ kind: 'deterministic', mean })

const callTypes = [
  {
    id: 'sales',
    name: 'Sales',
    arrivals: { kind: 'profile', from: '09:00', interval: 60, calls: { mon: [25, 45, 55, 40, 35, 40, 45, 25] } },
    dayFactorCv: 0.15,
    talk: lognormal(170),
    wrapUp: exponential(30),
    patience: { balkShare: 0.02, time: exponential(110) },
    redial: { afterBusy: { first: 0.6, later: 0.5 }, afterAbandon: { first: 0.5, later: 0.4 }, delay: exponential(300) },
    transfer: { share: 0.1, to: [{ callType: 'service', share: 1 }] },
    serviceLevel: { within: 20 },
  },
  {
    id: 'service',
    name: 'Service',
    arrivals: { kind: 'steady', perHour: 18 },
    bursts: [{ at: '11:00', calls: 15, peakMinutes: 5, halfLifeMinutes: 10 }],
    talk: { kind: 'gamma', mean: 240, cv: 0.7 },
    wrapUp: fixed(20),
    patience: { time: { kind: 'weibull', scale: 200, shape: 1.2 } },
    recall: { share: 0.1, delay: exponential(3600) },
    serviceLevel: { within: 30, definition: 'with-abandoned-in-time' },
  },
  {
    id: 'mail',
    name: 'Mail',
    channel: 'written',
    arrivals: { kind: 'exact-count', perDay: 30, from: '09:00', interval: 60, weights: { mon: [1, 1, 1, 1, 1, 1] } },
    talk: lognormal(300),
    patience: {},
    serviceLevel: { within: 14_400 },
  },
]

const menus = [
  {
    id: 'welcome',
    name: 'Welcome',
    callTypes: ['sales', 'service'],
    start: 'hello',
    steps: [
      {
        id: 'hello',
        name: 'Hello',
        time: fixed(8),
        hangUpPerMinute: 0.1,
        keyPress: exponential(2),
        invalidShare: 0.05,
        choices: [
          { to: 'sales', share: 0.6 },
          { to: 'service', share: 0.3 },
          { to: 'self-served', share: 0.1 },
        ],
      },
    ],
  },
]

const breaks = [{ at: '12:00', until: '14:00', minutes: 30, paid: false }]

/** `operators`: of the group that takes sales first. The second set-up has one more. */
export function busyDay(operators = 12): Project {
  const setup = (id: string, count: number) => ({
    id,
    name: id,
    kind: 'in-house',
    start: { trainingDays: 2 },
    lines: 40,
    menus,
    groups: [
      {
        id: 'front',
        name: 'Front',
        skills: ['sales', 'service'],
        shifts: [{ operators: count, from: '09:00', to: '17:00', breaks }],
        ring: { time: fixed(3), noAnswerShare: 0.02 },
        absence: { share: 0.05, lateShare: 0.05, late: exponential(600) },
        atShiftEnd: 'finish-queue',
      },
      {
        id: 'back',
        name: 'Back',
        skills: ['service', 'mail', 'sales'],
        shifts: [{ operators: 4, from: '09:00', to: '17:00' }],
        serves: [{ skill: 'sales', talkFactor: 1.2, afterSeconds: 15 }],
        learning: { newShare: 0.3, talkLoss: 0.3, hours: 60 },
      },
    ],
    routing: { operator: { kind: 'least-occupied' }, call: { kind: 'priority-class' } },
    queues: [
      { callType: 'sales', callBack: { offer: { kind: 'waited', seconds: 60 }, acceptShare: 0.3, answeredShare: 0.8, ringSeconds: 10 } },
      { callType: 'mail', priority: 3 },
    ],
    terms: [
      { kind: 'operator-hour', amount: 12 },
      { kind: 'minute', amount: 0.3, basis: 'talk-and-wrap-up', pulse: 60 },
    ],
  })
  return accepted(
    readProject({
      format: 'callsim',
      version: 2,
      name: 'Busy day',
      currency: 'EUR',
      language: 'en',
      calendar: { signing: '2026-01-05', workdays: ['mon'], open: '09:00', close: '17:00', horizonDays: 1, interval: 60 },
      demand: { callTypes },
      setups: [setup('base', operators), setup('more', operators + 1)],
    }),
  )
}
