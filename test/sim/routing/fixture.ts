/** A running centre at one instant, built by hand: who is idle since when, and who waits since when. Times in seconds. */
import { type Centre, openCentre } from '../../../src/sim/centre/centre'
import type { GroupModel, Model, RoutingModel, ServesModel } from '../../../src/sim/centre/model'
import { UNLIMITED } from '../../../src/sim/centre/model'
import type { CallTypeModel, QueueModel } from '../../../src/sim/centre/model-calls'
import { becomeIdle } from '../../../src/sim/centre/operators'
import { joinQueue } from '../../../src/sim/centre/queues'
import { firstCome } from '../../../src/sim/routing/first-come'
import { longestIdle } from '../../../src/sim/routing/longest-idle'

export const SECOND = 1000

interface GivenGroup {
  readonly operators: number
  /** In the order in which the group serves them; all of them where left out. */
  readonly callTypes?: readonly number[]
  /** Rules and scores by call type; `after` in seconds. */
  readonly serves?: Readonly<Record<number, Partial<ServesModel>>>
}

interface Given {
  /** One queue a call type; `ageing` in seconds. */
  readonly queues: readonly Partial<QueueModel>[]
  readonly groups: readonly GivenGroup[]
  readonly routing?: Partial<RoutingModel>
}

/** Nobody is logged in and nobody waits. Operators are numbered through the groups. */
export function centreOf({ queues, groups, routing }: Given, seed = 'routing'): Centre {
  let first = 0
  const groupModels = groups.map((group, place) => {
    const model = groupModel(group, place, first, queues.length)
    first += group.operators
    return model
  })
  const model: Model = {
    calendar: { midnights: [0], rowOfDay: [0], interval: 1_800_000, open: 0, close: 86_400_000, warmUpDays: 0, independentDays: false },
    callTypes: queues.map(callTypeModel),
    campaigns: [],
    groups: groupModels,
    menus: [],
    rota: [],
    routing: {
      operator: 'longest-idle',
      call: 'first-come',
      groupsOfType: queues.map((_, callType) => groupModels.flatMap(({ callTypes }, group) => (callTypes.includes(callType) ? [group] : []))),
      perFreeShare: 0,
      perIdleMillisecond: 0,
      ...routing,
    },
    lines: UNLIMITED,
    waitingLimit: UNLIMITED,
    waitingPerOperator: Number.POSITIVE_INFINITY,
    meters: [],
  }
  return openCentre(model, { operatorChooser: longestIdle, callChooser: firstCome, dialModes: [] }, seed, 1)
}

function callTypeModel(queue: Partial<QueueModel>, place: number): CallTypeModel {
  return {
    id: `type-${place}`,
    arrivals: { kind: 'none' },
    dayScale: [1],
    dayFactorShape: 0,
    sharedFactorShape: 0,
    intervalFactorShape: 0,
    menu: -1,
    written: false,
    balkShare: 0,
    talk: { kind: 'deterministic', mean: 60 * SECOND },
    talkPerWait: 0,
    queue: {
      limit: UNLIMITED,
      limitPerOperator: Number.POSITIVE_INFINITY,
      inCommonLimit: true,
      priority: 1,
      weight: 1,
      scoreBase: 0,
      scorePerMillisecond: 1 / SECOND,
      scoreTransferred: 0,
      ...queue,
      ageing: (queue.ageing ?? 0) * SECOND,
    },
    followed: false,
    numbered: true,
    answerWithin: 20 * SECOND,
    shortAbandon: 0,
  }
}

function groupModel({ operators, callTypes, serves = {} }: GivenGroup, place: number, first: number, types: number): GroupModel {
  const all = Array.from({ length: types }, (_, callType) => callType)
  const own = all.map((callType): ServesModel | undefined => {
    const given = serves[callType]
    return given && { talkFactor: 1, wrapUpFactor: 1, score: 0, reserve: 0, guaranteed: 0, transferShare: 0, ...given, after: (given.after ?? 0) * SECOND }
  })
  return {
    id: `group-${place}`,
    first,
    operators,
    callTypes: callTypes ?? all,
    campaigns: [],
    talkFactor: 1,
    conversionFactor: 1,
    conversionSpread: 0,
    serves: own,
    asDemanded: own.every((rules) => rules === undefined),
    hasRules: own.some((rules) => rules !== undefined && (rules.after > 0 || rules.reserve > 0 || rules.guaranteed > 0)),
    atShiftEnd: 'finish-call',
    byLevel: false,
    paid: [0],
  }
}

/** In this order the operators become idle: [operator, second]. */
export function idle(centre: Centre, since: readonly (readonly [number, number])[]): void {
  for (const [operator, second] of since) becomeIdle(centre.operators, operator, second * SECOND)
}

/** The shift of an operator so far, in seconds. */
export function worked(centre: Centre, operator: number, { work, idle: idleTime }: { readonly work: number; readonly idle: number }): void {
  centre.operators.workTime[operator] = work * SECOND
  centre.operators.idleTime[operator] = idleTime * SECOND
}

/** A call joins the queue of its type; its row. */
export function waits(centre: Centre, callType: number, since: number, marks = 0): number {
  const { calls, queues } = centre
  const call = calls.take()
  calls.type[call] = callType
  calls.arrivedAt[call] = since * SECOND
  calls.marks[call] = marks
  joinQueue(calls, queues, callType, call)
  return call
}

export function at(centre: Centre, second: number): void {
  centre.now = second * SECOND
}
