/** One adapter for every case: its centre as a project file, read and checked like any other. */
import { readProject } from '../project/read'
import type { Project } from '../project/schema'
import { weekdays } from '../terms/week'
import { durationOf, patienceInFile, type ServiceLaw } from './case-laws'
import { type CentreCase, type ClassOfCase, classesOf, type GroupOfCase, type MenuOfCase } from './centre-case'
import { everyDay } from './every-day'
import { UnsupportedCase } from './unsupported'

/** Days of the project, and what its seconds are in seconds of the case. */
export interface Stretch {
  readonly scale: number
  readonly days: number
  readonly warmUpDays: number
  readonly independent: boolean
}

const MINUTES_OF_DAY = 1440
const QUARTER = 15

/** Names of a case may be anything; identifiers of the file are its places. */
const callTypeId = (place: number) => `class-${place}`
const groupId = (place: number) => `group-${place}`
const stepId = (place: number) => `step-${place}`

/** @throws UnsupportedCase where the file cannot say it. */
export function projectOf(centre: CentreCase, stretch: Stretch, threshold: number): Project {
  const { scale, days, warmUpDays, independent } = stretch
  const result = readProject({
    format: 'callsim',
    version: 2,
    name: 'Case',
    currency: 'EUR',
    language: 'en',
    calendar: {
      signing: '2024-01-01',
      workdays: weekdays,
      open: '00:00',
      close: '24:00',
      horizonDays: days,
      warmUpDays,
      interval: cellOf(intervalMinutes(centre, scale)),
      days: independent ? 'independent' : 'in-sequence',
    },
    demand: {
      callTypes: centre.classes.map((one, place) => callTypeOf(one, place, centre, scale, threshold)),
      ...(centre.dayFactorShape !== undefined && { dayFactorCv: 1 / Math.sqrt(centre.dayFactorShape) }),
    },
    setups: [
      {
        id: 'case',
        name: 'Case',
        kind: 'in-house',
        start: {},
        groups: centre.groups.map((group, place) => groupOf(group, place, centre, scale)),
        ...(centre.lines !== undefined && { lines: centre.lines }),
        menus: centre.menu ? [menuOf(centre.menu, scale)] : [],
        routing: routingOf(centre),
        queues: centre.classes.flatMap((one, place) => queueOf(one, place, scale)),
      },
    ],
  })
  if (result.ok) return result.project
  const [{ path, code, found, expected }] = result.problems
  throw new UnsupportedCase(`the project file has no place for it: ${path.join('.')}: ${code}, ${found} instead of ${expected}`)
}

/** Minutes of the project in an interval of a day: a whole number. */
export function intervalMinutes({ day }: CentreCase, scale: number): number {
  return day === undefined ? 60 : Math.round((day.length * scale) / 60)
}

/** Intervals of reports, minutes: the longest that divides an interval of the case. */
export function cellOf(minutes: number): number {
  return [60, QUARTER, 5].find((cell) => minutes % cell === 0) ?? 1
}

/**
 * Scale of a day: its intervals fill ten hours or so, what is left of the day is for the queue to end. A day of many intervals takes up to
 * twenty-two hours, and is told in intervals of five minutes or one. @throws UnsupportedCase
 */
export function scaleOfDay({ intervals, length }: NonNullable<CentreCase['day']>): number {
  const quarters = Math.max(1, Math.floor((10 * 60) / QUARTER / intervals))
  const fits = quarters * intervals * QUARTER <= MINUTES_OF_DAY - 120
  const minutes = fits ? (quarters >= 4 ? Math.floor(quarters / 4) * 60 : quarters * QUARTER) : shortMinutes(intervals)
  return (minutes * 60) / length
}

function shortMinutes(intervals: number): number {
  const most = Math.floor((20 * 60) / intervals)
  if (most < 1) throw new UnsupportedCase(`a day of ${intervals} intervals`)
  return most < 5 ? most : most - (most % 5)
}

function callTypeOf(one: ClassOfCase, place: number, centre: CentreCase, scale: number, threshold: number) {
  return {
    id: callTypeId(place),
    name: one.name || 'class',
    arrivals: arrivalsOf(one, centre, scale),
    ...(one.dayFactorShape !== undefined && { dayFactorCv: 1 / Math.sqrt(one.dayFactorShape) }),
    talk: durationOf(commonService(one.name, centre) ?? { kind: 'deterministic', value_s: 0 }, scale),
    patience: patienceInFile(one.patience, scale),
    ...(one.redial && {
      redial: {
        afterBusy: { first: one.redial.afterBlock, later: one.redial.afterBlock },
        afterAbandon: { first: one.redial.afterAbandon, later: one.redial.afterAbandon },
        delay: durationOf(one.redial.delay, scale),
      },
    }),
    serviceLevel: { within: threshold * scale },
  }
}

function arrivalsOf({ rates }: ClassOfCase, centre: CentreCase, scale: number) {
  if (rates.length === 0) return { kind: 'none' }
  if (centre.day === undefined) return { kind: 'steady', perHour: (rates[0] * 3600) / scale }
  const minutes = intervalMinutes(centre, scale)
  const piece = cellOf(minutes)
  const calls = rates.flatMap((rate) => new Array<number>(minutes / piece).fill((rate * piece * 60) / scale))
  return { kind: 'profile', from: '00:00', interval: piece, calls: everyDay(calls) }
}

/** The law by which a class is served, where all groups that serve it have the same; else that of the first. */
function commonService(name: string, { groups }: CentreCase): ServiceLaw | undefined {
  return groups.find(({ service }) => Object.hasOwn(service, name))?.service[name]
}

function groupOf(group: GroupOfCase, place: number, centre: CentreCase, scale: number) {
  const names = classesOf(centre, group)
  if (names.length === 0) throw new UnsupportedCase(`the group ${group.name} serves nobody`)
  const placeOf = (name: string) => callTypeId(centre.classes.findIndex((one) => one.name === name))
  const own = names.filter((name) => JSON.stringify(group.service[name]) !== JSON.stringify(commonService(name, centre)))
  return {
    id: groupId(place),
    name: group.name || 'group',
    skills: names.map(placeOf),
    serves: own.map((name) => ({ skill: placeOf(name), talk: durationOf(group.service[name], scale) })),
    ...operatorsOf(group, centre, scale),
  }
}

/** In the long run everyone is always there; in a day the last operators stay until midnight, when the queue has long ended. */
function operatorsOf({ agents }: GroupOfCase, centre: CentreCase, scale: number) {
  const { day } = centre
  if (day === undefined) return { shifts: [{ operators: agents[0], from: '00:00', to: '24:00' }] }
  const minutes = intervalMinutes(centre, scale)
  const rest = Math.floor(MINUTES_OF_DAY / minutes) - day.intervals
  return {
    staffing: {
      kind: 'by-interval',
      from: '00:00',
      interval: minutes,
      operators: everyDay([...agents, ...new Array<number>(rest).fill(agents[agents.length - 1])]),
    },
    atShiftEnd: day.leaving,
  }
}

function routingOf({ routing, classes, groups }: CentreCase) {
  const calls = { fifo: 'first-come', class_order: 'skill-order', longest_queue: 'longest-queue', lifo: 'last-come' } as const
  const order = classes.map(({ name }, place) => {
    const first = (routing.groupOrder[name] ?? []).map((group) => groups.findIndex((one) => one.name === group)).filter((at) => at >= 0)
    const all = [...first, ...groups.map((_, at) => at).filter((at) => !first.includes(at))]
    return { callType: callTypeId(place), groups: all.map(groupId) }
  })
  const operator =
    routing.agents === 'group_order' ? { kind: 'skill-rank', order } : { kind: routing.agents === 'longest_idle' ? 'longest-idle' : 'random-group' }
  return { operator, call: { kind: calls[routing.calls] } }
}

function queueOf({ callBack }: ClassOfCase, place: number, scale: number) {
  if (callBack === undefined) return []
  const { from, share, reserve, talk } = callBack
  return [
    {
      callType: callTypeId(place),
      callBack: { offer: { kind: 'queue', calls: from }, acceptShare: share, reserve, talk: durationOf(talk, scale), attempts: 1, answeredShare: 1 },
    },
  ]
}

function menuOf({ start, nodes, ports, ends }: MenuOfCase, scale: number) {
  const names = Object.keys(nodes)
  const target = (name: string) => (Object.hasOwn(nodes, name) ? stepId(names.indexOf(name)) : ends[name] === 'class' ? callTypeId(1) : ends[name])
  const choicesOf = (next: Readonly<Record<string, number>>) => Object.entries(next).filter(([, share]) => share > 0)
  return {
    id: 'menu',
    name: 'Menu',
    callTypes: [callTypeId(0)],
    ...(ports !== undefined && { ports }),
    start: stepId(names.indexOf(start)),
    steps: names.map((name, place) => ({
      id: stepId(place),
      name,
      time: durationOf(nodes[name].time, scale),
      choices: choicesOf(nodes[name].next).map(([to, share]) => ({ to: target(to), share })),
    })),
  }
}
