import { HEARD_LONG, HEARD_QUEUE } from './calls'
import type { Centre } from './centre'
import type { AnnouncementModel } from './model-calls'
import { chanceOf, PURPOSE } from './purposes'

/**
 * The wait that the next caller of a type is told, ms: place in the queue × mean handling time ÷ operators on duty who serve the type.
 * What an ACD can know; infinite when nobody is there.
 */
export function expectedWait({ queues, callSources, operators, groupsOfType }: Centre, callType: number): number {
  const { talk, wrapUp } = callSources[callType]
  const groups = groupsOfType[callType]
  let onDuty = 0
  for (let place = 0; place < groups.length; place++) onDuty += operators.onDuty[groups[place]]
  return onDuty === 0 ? Number.POSITIVE_INFINITY : ((queues.length[callType] + 1) * (talk.mean + (wrapUp?.mean ?? 0))) / onDuty
}

/** The caller is told of the queue ahead, once; false when that makes the caller hang up. Otherwise patience may change. */
export function staysOnHearing(centre: Centre, call: number, callType: number, { what, from, hangUpShare, patience }: AnnouncementModel): boolean {
  const { calls, queues } = centre
  if ((calls.marks[call] & HEARD_QUEUE) !== 0) return true
  calls.marks[call] |= HEARD_QUEUE
  const told = what === 'position' ? queues.length[callType] : expectedWait(centre, callType)
  if (told < from) return true
  calls.marks[call] |= HEARD_LONG
  if (chanceOf(centre, call, PURPOSE.announcement).uniform() < hangUpShare) return false
  calls.patience[call] = Math.round(calls.patience[call] * patience)
  return true
}
