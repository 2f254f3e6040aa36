import type { CallType } from '../callers/call-type'
import type { CallTypeModel, ExitsModel, RedialModel } from '../centre/model-calls'
import { cumulated } from '../kernel/cumulated-shares'
import type { Days } from './calendar'
import { compileArrivals } from './compile-arrivals'
import { compileHours } from './compile-hours'
import { compileQueue } from './compile-queue'
import { dayScaleOf } from './day-scale'
import { lawOf } from './laws'
import type { Calendar, Project, Setup } from './schema'

/** What a call type is compiled in: its names are looked up here. */
interface Surroundings {
  readonly calendar: Calendar
  readonly days: Days
  readonly project: Pick<Project, 'demand'>
  readonly setup: Pick<Setup, 'groups' | 'lines' | 'menus' | 'queues'>
}

/** Written work has no patience: it neither balks nor abandons. */
export function compileCallType(callType: CallType, { calendar, days, project, setup }: Surroundings): CallTypeModel {
  const { id, patience, redial, transfer, recall, serviceLevel } = callType
  const written = callType.channel === 'written'
  const typeOf = (name: string) => project.demand.callTypes.findIndex((one) => one.id === name)
  return {
    id,
    arrivals: compileArrivals(callType, calendar, days),
    dayScale: dayScaleOf(callType, calendar),
    dayFactorShape: shapeOf(callType.dayFactorCv),
    sharedFactorShape: shapeOf(project.demand.dayFactorCv),
    intervalFactorShape: shapeOf(callType.intervalFactorCv),
    menu: setup.menus.findIndex((menu) => menu.callTypes.includes(id)),
    written,
    balkShare: written ? 0 : patience.balkShare,
    ...(patience.time && !written ? { patience: lawOf(patience.time) } : {}),
    talk: lawOf(callType.talk),
    talkPerWait: callType.talkPerSecondWaited,
    ...(callType.wrapUp ? { wrapUp: lawOf(callType.wrapUp) } : {}),
    ...compileHours(callType.hours),
    ...(redial ? { redial: compileRedial(redial, typeOf) } : {}),
    ...(transfer ? { transfer: compileExits(transfer.to, typeOf, transfer.share) } : {}),
    ...(recall ? { recall: { share: recall.share, delay: lawOf(recall.delay), callType: typeOf(recall.callType ?? id) } } : {}),
    queue: compileQueue(id, setup.queues, written),
    followed: project.demand.callTypes.some((one) => isFollowed(one, setup)),
    numbered: project.demand.callTypes.some((one) => isFollowed(one, setup) || one.redial !== undefined) || drawsForCallers(setup),
    answerWithin: Math.round(serviceLevel.within * 1000),
    shortAbandon: Math.round(serviceLevel.shortAbandons * 1000),
  }
}

type TypeOf = (name: string) => number
type Others = readonly { readonly callType: string; readonly share: number }[]

/** Of calls that go on with chance `share`, the types to which they go; `to` holds proportions. */
function compileExits(to: Others, typeOf: TypeOf, share: number): ExitsModel {
  const some = to.filter((other) => other.share > 0)
  return { share, to: some.map((other) => typeOf(other.callType)), cumulated: cumulated(some.map((other) => other.share)) }
}

function compileRedial({ afterBusy, afterAbandon, delay, becomes }: NonNullable<CallType['redial']>, typeOf: TypeOf): RedialModel {
  const exits = (others: Others) => {
    const sum = others.reduce((all, other) => all + other.share, 0)
    return compileExits(others, typeOf, Math.min(1, sum))
  }
  return {
    afterBusyFirst: afterBusy?.first ?? 0,
    afterBusyLater: afterBusy?.later ?? 0,
    afterAbandonFirst: afterAbandon?.first ?? 0,
    afterAbandonLater: afterAbandon?.later ?? 0,
    delay: lawOf(delay),
    becomes: exits(becomes),
    ...(afterBusy?.firstBecomes && { becomesAfterBusyFirst: exits(afterBusy.firstBecomes) }),
    ...(afterBusy?.laterBecomes && { becomesAfterBusyLater: exits(afterBusy.laterBecomes) }),
    ...(afterAbandon?.firstBecomes && { becomesAfterAbandonFirst: exits(afterAbandon.firstBecomes) }),
    ...(afterAbandon?.laterBecomes && { becomesAfterAbandonLater: exits(afterAbandon.laterBecomes) }),
  }
}

/**
 * Whether anything in the set-up can happen to a call of the type after it is answered, or depends on when its talk ends. One such type makes
 * all of them followed: its calls may become calls of any other and keep their line.
 */
function isFollowed({ id, transfer, recall }: CallType, { groups, lines, menus, queues }: Surroundings['setup']): boolean {
  if (lines !== undefined || menus.length > 0 || transfer || recall) return true
  if (queues.some((queue) => queue.callType === id && queue.callBack)) return true
  return groups.some(
    ({ skills, serves, atShiftEnd }) =>
      skills.includes(id) &&
      (atShiftEnd === 'hand-back' || atShiftEnd === 'open-end' || serves.some(({ skill, transferShare = 0 }) => skill === id && transferShare > 0)),
  )
}

/** Whether phones ring, groups have laws of their own, or callers hear of the queue: chance that belongs to the caller. */
function drawsForCallers({ groups, queues }: Surroundings['setup']): boolean {
  const hasLaws = groups.some(({ ring, serves }) => ring !== undefined || serves.some(({ talk, wrapUp }) => talk !== undefined || wrapUp !== undefined))
  return hasLaws || queues.some(({ announcement, callBack }) => announcement !== undefined || callBack !== undefined)
}

/** Shape of a gamma law with mean 1 and this coefficient of variation; 0: none. */
function shapeOf(cv: number): number {
  return cv > 1e-6 ? 1 / (cv * cv) : 0
}
