/** The published examples of SSJ's ContactCenters (umontreal-simul/contactcenters, doc/examples) as project files: the product's own copies. */
import { weekdays } from '../terms/week'
import { everyDay } from './every-day'
import { observedModels } from './observed-models'

const exponential = (mean: number) => ({ kind: 'exponential', mean })

interface Frame {
  readonly name: string
  readonly days?: number
  readonly open: string
  readonly close: string
  readonly demand: object
  readonly setup: object
}

const file = ({ name, days = 1, open, close, demand, setup }: Frame) => ({
  format: 'callsim',
  version: 2,
  name,
  currency: 'EUR',
  language: 'en',
  calendar: { signing: '2024-01-01', workdays: weekdays, open, close, horizonDays: days, interval: 60, days: 'independent' },
  demand,
  setups: [{ id: 'centre', name: 'Centre', kind: 'in-house', start: {}, ...setup }],
})

/** 4.2 calls a minute before 12 operators, 8 hours; who waits at closing is served. */
const mmc = (name: string, patience: object) =>
  file({
    name,
    open: '09:00',
    close: '17:00',
    demand: {
      callTypes: [{ id: 'calls', name: 'Calls', arrivals: { kind: 'steady', perHour: 252 }, talk: exponential(120), patience, serviceLevel: { within: 20 } }],
    },
    setup: {
      groups: [{ id: 'team', name: 'Team', skills: ['calls'], shifts: [{ operators: 12, from: '09:00', to: '17:00' }], atShiftEnd: 'finish-queue' }],
    },
  })

/** Five sessions a week; a caller who has waited two minutes leaves a message; at closing the waiting are disconnected. */
const telethon = file({
  name: 'SSJ Telethon',
  days: 5,
  open: '18:00',
  close: '22:00',
  demand: {
    callTypes: [
      {
        id: 'calls',
        name: 'Calls',
        arrivals: { kind: 'steady', perHour: 50 },
        talk: exponential(600),
        patience: { time: exponential(120) },
        serviceLevel: { within: 60 },
      },
    ],
  },
  setup: {
    lines: 24,
    groups: [{ id: 'team', name: 'Team', skills: ['calls'], shifts: [{ operators: 12, from: '18:00', to: '22:00' }] }],
    queues: [{ callType: 'calls', callBack: { offer: { kind: 'waited', seconds: 120 }, acceptShare: 1, attempts: 0 } }],
  },
})

const PERIODS = ['09:00', '11:00', '13:00']
/** By period of arrival: mean talk 2, 1⅔ and 2½ minutes; patience 3⅓, 2½ and 5. */
const hours = PERIODS.map((from, period) => ({ from, talk: [1, 0.5 / 0.6, 0.5 / 0.4][period], patience: [1, 0.3 / 0.4, 0.3 / 0.2][period] }))

const mskType = (id: string, perMinute: readonly number[]) => ({
  id,
  name: id,
  arrivals: { kind: 'profile', from: '09:00', interval: 60, calls: everyDay(perMinute.flatMap((rate) => [rate * 60, rate * 60])) },
  talk: exponential(120),
  patience: { time: exponential(200) },
  hours,
  serviceLevel: { within: 20 },
})

/** The last operators stay until the queue has ended: they are there until midnight. */
const mskGroup = (id: string, skills: readonly string[], operators: readonly number[]) => ({
  id,
  name: id,
  skills,
  staffing: {
    kind: 'by-interval',
    from: '09:00',
    interval: 120,
    operators: everyDay([...operators, ...new Array<number>(4).fill(operators[operators.length - 1])]),
  },
})

/** Three call types, two groups, and one gamma factor a day for all types. */
const simpleMsk = file({
  name: 'SSJ SimpleMSK',
  open: '09:00',
  close: '15:00',
  demand: {
    callTypes: [mskType('type0', [4.2, 5.3, 3.2]), mskType('type1', [5.1, 4.3, 4.8]), mskType('type2', [6.3, 5.2, 4.8])],
    dayFactorCv: 1 / Math.sqrt(28.7),
  },
  setup: {
    groups: [mskGroup('group0', ['type0', 'type1'], [12, 18, 9]), mskGroup('group1', ['type1', 'type2'], [15, 20, 11])],
    routing: {
      operator: {
        kind: 'skill-rank',
        order: [
          { callType: 'type0', groups: ['group0'] },
          { callType: 'type1', groups: ['group0', 'group1'] },
          { callType: 'type2', groups: ['group1'] },
        ],
      },
      call: { kind: 'first-come' },
    },
  },
})

const HALF_HOURS = [68.45, 72.93, 71.92]
/** By period of two hours, then on until midnight: the last staffing works off what waits. */
const untilMidnight = (operators: readonly number[]) => ({
  kind: 'by-interval',
  from: '08:00',
  interval: 120,
  operators: everyDay([...operators, ...new Array<number>(5).fill(operators[operators.length - 1])]),
})
const noTime = { kind: 'deterministic', mean: 0 }

/** Operators who take calls only and operators who are also rung for; numbers are tried whenever someone becomes free while four are, from 11:00 to 13:55. */
const blend = file({
  name: 'SSJ Blend',
  open: '08:00',
  close: '14:00',
  demand: {
    callTypes: [
      {
        id: 'inbound',
        name: 'Inbound',
        arrivals: { kind: 'profile', from: '08:00', interval: 30, calls: everyDay(HALF_HOURS.flatMap((calls) => [calls, calls, calls, calls])) },
        talk: { kind: 'gamma', mean: 0.755 * 753.8, cv: 1 / Math.sqrt(0.755) },
        patience: { balkShare: 0.005, time: exponential(500) },
        serviceLevel: { within: 20 },
      },
    ],
    dayFactorCv: 1 / Math.sqrt(29.7),
    campaigns: [
      {
        id: 'outbound',
        name: 'Outbound',
        list: {
          contacts: 5000,
          reach: 0.28,
          reachByHour: [{ from: '10:00', factor: 29 / 28 }],
          busyShare: 0,
          machineShare: 0,
          ring: { answered: noTime, unanswered: noTime, busy: noTime, machine: noTime },
          attemptsAtMost: 1,
          retry: { busy: null, noAnswer: null, machine: null, refusal: null, later: null, abandoned: null },
          hours: { from: '08:00', to: '14:00' },
        },
        conversation: {
          productiveTalk: exponential(440.2),
          otherTalk: exponential(440.2),
          productiveWrapUp: noTime,
          otherWrapUp: noTime,
          stages: [{ id: 'served', name: 'Served', share: 1 }],
        },
      },
    ],
  },
  setup: {
    waitingAtMost: 80,
    groups: [
      { id: 'inbound-only', name: 'Inbound only', skills: ['inbound'], staffing: untilMidnight([23, 23, 21]) },
      { id: 'blend', name: 'Blend', skills: ['outbound', 'inbound'], staffing: untilMidnight([16, 18, 16]) },
    ],
    routing: { operator: { kind: 'skill-rank', order: [{ callType: 'inbound', groups: ['inbound-only', 'blend'] }] }, call: { kind: 'first-come' } },
    dialers: [
      {
        campaign: 'outbound',
        mode: { kind: 'power', linesPerOperator: 2, hold: 5 },
        hours: { from: '11:00', to: '13:55' },
        blend: { idleAtLeast: 4, idleIn: ['inbound-only', 'blend'], asks: 'operator-free' },
      },
    ],
  },
})

/** By the name of the file that stands beside the cases: ssj-mmc.project.json and so on. */
export const publishedModels: Readonly<Record<string, unknown>> = {
  'ssj-mmc': mmc('SSJ MMC', {}),
  'ssj-mmcab': mmc('SSJ MMCAb', { time: exponential(60) }),
  'ssj-telethon': telethon,
  'ssj-simplemsk': simpleMsk,
  'ssj-blend': blend,
  ...observedModels,
}

/** Name of the file for a case: its first word and its last, SSJ-open-Telethon → ssj-telethon. */
export function modelNameOf(id: string): string {
  return `${id.slice(0, id.indexOf('-'))}-${id.slice(id.lastIndexOf('-') + 1)}`.toLowerCase()
}
