/**
 * Ordinary calls: nothing happens to them but a wait, an answer and the end of patience. Most calls of most centres are so, and what is known
 * before the first event need not be asked at every one (engine/ordinary.ts).
 */
import type { GroupModel, Model } from './model'
import { UNLIMITED } from './model'
import type { CallTypeModel } from './model-calls'

/** Ways to choose an operator that look at who is idle, and since when, and at nothing that an operator has done before. */
const forgetful: readonly Model['routing']['operator'][] = ['longest-idle', 'skill-rank', 'random-operator', 'random-group']

/** Something asks what operators have done before: the choice of operator, guarantees, or switching. */
export function asksForWork({ routing, switching, groups }: Model): boolean {
  const guarantees = groups.some(({ serves }) => serves.some((own) => own !== undefined && own.guaranteed > 0))
  return !forgetful.includes(routing.operator) || switching !== undefined || guarantees
}

/** By call type, 1 where all its calls are ordinary, whichever group takes them. */
export function ordinaryTypes(model: Model): Uint8Array {
  const inOrdinaryCentre = isOrdinaryCentre(model)
  return Uint8Array.from(model.callTypes, (callType, type) => {
    const groups = model.routing.groupsOfType[type].map((group) => model.groups[group])
    return inOrdinaryCentre && asksForNothing(callType, model) && groups.every(workAsDemanded) ? 1 : 0
  })
}

/** By group, 1 where its operators do nothing else than ordinary calls: no dialer waits for them. */
export function ordinaryGroups(model: Model, types: Uint8Array): Uint8Array {
  const watched = model.campaigns.flatMap(({ dialer }) => dialer.blend.idleIn)
  return Uint8Array.from(model.groups, (group, place) => {
    const { callTypes, campaigns } = group
    const ordinary = workAsDemanded(group) && callTypes.length > 0 && callTypes.every((type) => types[type] === 1)
    return ordinary && campaigns.length === 0 && !watched.includes(place) ? 1 : 0
  })
}

/** Nothing is counted or remembered beside the books. */
function isOrdinaryCentre(model: Model): boolean {
  return !asksForWork(model) && model.meters.length === 0 && model.campaigns.every(({ dialer }) => dialer.blend.level === undefined)
}

function asksForNothing(callType: CallTypeModel, { waitingLimit, waitingPerOperator }: Model): boolean {
  const { followed, numbered, written, hours, balkShare, talkPerWait, menu, queue } = callType
  const plain = !followed && !numbered && !written && hours === undefined && balkShare === 0 && talkPerWait === 0 && menu < 0
  const common = queue.inCommonLimit && (waitingLimit < UNLIMITED || waitingPerOperator < Number.POSITIVE_INFINITY)
  const free = queue.limit >= UNLIMITED && queue.limitPerOperator === Number.POSITIVE_INFINITY && !common
  return plain && free && queue.announcement === undefined && queue.callBack === undefined
}

function workAsDemanded({ asDemanded, hasRules, ring, atShiftEnd }: GroupModel): boolean {
  return asDemanded && !hasRules && ring === undefined && atShiftEnd !== 'hand-back' && atShiftEnd !== 'open-end'
}
