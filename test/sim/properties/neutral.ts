/** Changes of a project file that say nothing new: a share of nothing, a factor of one, other names. No count may change. */
import type { Counts } from '../../../src/sim/centre/counts'
import { fingerprintOf } from '../../../src/sim/experiment/fingerprint'
import { dateOf, workingDays } from '../../../src/sim/project/calendar'
import type { Project, Setup } from '../../../src/sim/project/schema'
import { QueueSchema } from '../../../src/sim/routing/queue'

type CallType = Project['demand']['callTypes'][number]
type Group = Setup['groups'][number]
type Queue = Setup['queues'][number]

/** `follows`: calls are followed to the end of their talk from now on, which takes more events and counts lines. */
export interface Neutral {
  readonly change: (project: Project) => Project
  readonly follows?: true
  readonly meters?: true
}

const always = { kind: 'deterministic', mean: 600 } as const

export function withTypes(project: Project, change: (callType: CallType) => CallType): Project {
  return { ...project, demand: { ...project.demand, callTypes: project.demand.callTypes.map(change) } }
}

export function withSetups(project: Project, change: (setup: Setup) => Setup): Project {
  return { ...project, setups: project.setups.map(change) }
}

export function withGroups(project: Project, change: (group: Group) => Group): Project {
  return withSetups(project, (setup) => ({ ...setup, groups: setup.groups.map(change) }))
}

/** An entry for every call type, made of the one there is or of the ordinary one. */
export function withQueues(project: Project, change: (queue: Queue) => Queue): Project {
  return withSetups(project, (setup) => ({
    ...setup,
    queues: project.demand.callTypes.map(({ id }) => change(setup.queues.find(({ callType }) => callType === id) ?? ordinaryQueue(id))),
  }))
}

function ordinaryQueue(callType: string): Queue {
  return QueueSchema.parse({ callType })
}

function renamed<T extends { name: unknown }>(thing: T): T {
  return { ...thing, name: 'Другое имя' }
}

/** Own shares of groups would come alive with a place to be transferred to. */
function hasOwnShare({ setups }: Project, callType: string): boolean {
  return setups.some(({ groups }) => groups.some(({ serves }) => serves.some(({ skill, transferShare }) => skill === callType && transferShare !== undefined)))
}

const ordinaryService = { talkFactor: 1, wrapUpFactor: 1, score: 0, afterSeconds: 0, reserve: 0, guaranteed: 0, hours: [] }

export const neutralChanges: Readonly<Record<string, Neutral>> = {
  'names change nothing': {
    change: (project) => ({
      ...withSetups(withTypes(project, renamed), (setup) => ({ ...renamed(setup), groups: setup.groups.map(renamed), menus: setup.menus.map(renamed) })),
      name: 'Другой проект',
    }),
  },
  'price terms change nothing': {
    change: (project) => withSetups(project, (setup) => ({ ...setup, terms: [], margin: undefined, vat: undefined })),
    meters: true,
  },
  'planned shrinkage changes no call': { change: (project) => withGroups(project, (group) => ({ ...group, shrinkage: 0.3 })) },
  'another set-up beside it changes nothing': { change: (project) => ({ ...project, setups: project.setups.slice(0, 1) }) },
  'redial with chance 0 is none': {
    change: (project) =>
      withTypes(project, (type) => ({
        ...type,
        redial: type.redial ?? { afterBusy: { first: 0, later: 0 }, afterAbandon: { first: 0, later: 0 }, delay: always, becomes: [] },
      })),
  },
  'transfer with share 0 is none': {
    change: (project) =>
      withTypes(project, (type) =>
        hasOwnShare(project, type.id) ? type : { ...type, transfer: type.transfer ?? { share: 0, to: [{ callType: type.id, share: 1 }] } },
      ),
    follows: true,
  },
  'recall with share 0 is none': {
    change: (project) => withTypes(project, (type) => ({ ...type, recall: type.recall ?? { share: 0, delay: always } })),
    follows: true,
  },
  'a season of ones is none': { change: (project) => withTypes(project, (type) => ({ ...type, season: type.season ?? new Array<number>(12).fill(1) })) },
  'a special day with factor 1 is an ordinary one': {
    change: (project) => {
      const [first] = workingDays(project.calendar, 1)
      return withTypes(project, (type) => (type.specialDays.length > 0 ? type : { ...type, specialDays: [{ date: dateOf(first), factor: 1 }] }))
    },
  },
  'factors of 1 from noon on are none': {
    change: (project) =>
      withTypes(project, (type) => (type.hours.length > 0 ? type : { ...type, hours: [{ from: '12:00', talk: 1, wrapUp: 1, patience: 1 }] })),
  },
  'a burst of no calls is none': {
    change: (project) =>
      withTypes(project, (type) =>
        type.arrivals.kind === 'none' && type.bursts.length === 0
          ? { ...type, bursts: [{ at: '10:00', calls: 0, peakMinutes: 5, halfLifeMinutes: 10 }] }
          : type,
      ),
  },
  'patience of a week is endless within a day or four': {
    change: (project) =>
      withTypes(project, (type) => (type.patience.time ? type : { ...type, patience: { ...type.patience, time: { kind: 'deterministic', mean: 604_800 } } })),
    follows: true,
  },
  'a queue limit beyond any need is none': { change: (project) => withQueues(project, (queue) => ({ ...queue, limit: queue.limit ?? 100_000 })) },
  'a common limit beyond any need is none, looked at before idle operators or not': {
    change: (project) =>
      withSetups(project, (setup) =>
        setup.waitingAtMost === undefined &&
        setup.waitingPerOperator === undefined &&
        setup.queues.every(({ limit, limitPerOperator }) => (limit ?? limitPerOperator) === undefined)
          ? { ...setup, waitingPerOperator: 100, waitingBase: 100_000, limitsFirst: true }
          : { ...setup, waitingBase: setup.waitingBase ?? 0, limitsFirst: setup.limitsFirst ?? false },
      ),
  },
  'redials as the types that hold for all are as if nothing were said': {
    change: (project) =>
      withTypes(project, (type) => {
        if (type.redial === undefined) return type
        const { afterBusy, afterAbandon, becomes } = type.redial
        const said = (chances: typeof afterBusy) =>
          chances && { ...chances, firstBecomes: chances.firstBecomes ?? becomes, laterBecomes: chances.laterBecomes ?? becomes }
        return { ...type, redial: { ...type.redial, afterBusy: said(afterBusy), afterAbandon: said(afterAbandon) } }
      }),
  },
  'an announcement that nobody minds is none': {
    change: (project) =>
      withQueues(project, (queue) => ({ ...queue, announcement: queue.announcement ?? { what: 'position', from: 0, hangUpShare: 0, patience: 1 } })),
  },
  'a call-back that nobody accepts is none': {
    change: (project) => withQueues(project, (queue) => ({ ...queue, callBack: queue.callBack ?? { ...callBack, offer: { kind: 'waited', seconds: 20 } } })),
    follows: true,
  },
  'lines beyond any need are no limit': { change: (project) => withSetups(project, (setup) => ({ ...setup, lines: setup.lines ?? 100_000 })), follows: true },
  'ports beyond any need are no limit': {
    change: (project) => withSetups(project, (setup) => ({ ...setup, menus: setup.menus.map((menu) => ({ ...menu, ports: menu.ports ?? 100_000 })) })),
  },
  'details of a skill that say what the demand says are none': {
    change: (project) =>
      withGroups(project, (group) => {
        const types = group.skills.filter((skill) => project.demand.callTypes.some(({ id }) => id === skill))
        const missing = types.filter((skill) => !group.serves.some((own) => own.skill === skill))
        return { ...group, serves: [...group.serves, ...missing.map((skill) => ({ skill, ...ordinaryService }))] }
      }),
  },
  'absence with share 0 is none': {
    change: (project) => withGroups(project, (group) => ({ ...group, absence: group.absence ?? { share: 0, lateShare: 0, late: always } })),
  },
  'learning without loss is none': {
    change: (project) => withGroups(project, (group) => ({ ...group, learning: group.learning ?? { newShare: 1, talkLoss: 0, conversionLoss: 0, hours: 10 } })),
  },
  'attrition of nobody is none': {
    change: (project) => withGroups(project, (group) => ({ ...group, attrition: group.attrition ?? { perYear: 0, hiringWeeks: 1, trainingDays: 1 } })),
  },
  'switching in no time is none': {
    change: (project) => {
      const works = [...project.demand.callTypes, ...project.demand.campaigns].map(({ id }) => id)
      const pairs = works.flatMap((from) => works.map((to) => ({ from, to, seconds: 0 })))
      return withSetups(project, (setup) => ({ ...setup, switching: setup.switching.length > 0 ? setup.switching : pairs }))
    },
  },
  'a shift in two parts is one shift': {
    change: (project) =>
      withGroups(project, (group) => ({
        ...group,
        // a window spreads the breaks over all operators of the shift
        shifts: group.shifts.flatMap((shift) =>
          shift.operators < 2 || shift.breaks.some(({ until }) => until !== undefined)
            ? [shift]
            : [
                { ...shift, operators: 1 },
                { ...shift, operators: shift.operators - 1 },
              ],
        ),
      })),
  },
}

const callBack = { acceptShare: 0, withinMinutes: 10, reserve: 0, attempts: 1, retryMinutes: 5, answeredShare: 1, ringSeconds: 0 }

/** All that a change may not touch, as one text. */
export function marked(counts: Counts, { follows, meters }: Neutral): string {
  return fingerprintOf({
    ...counts,
    ...(follows && { events: 0, lineTime: 0, lineMaximum: 0 }),
    ...(meters && { meters: new Float64Array(0) }),
  })
}
