import type { Centre } from './centre'
import type { Model } from './model'

/**
 * Whether a group may take a call of a type that has waited so long: overflow, reservation and guarantees of other call types.
 * `idle`: idle operators of the group, the one who asks included; infinite for one who stays on after the shift.
 */
export function mayTake({ model, operators }: Centre, group: number, callType: number, wait: number, idle: number): boolean {
  const { hasRules, serves, callTypes, atShiftEnd } = model.groups[group]
  if (!hasRules) return true
  const own = serves[callType]
  const isOpenEnd = atShiftEnd === 'open-end' && operators.openEnders > 0
  // after the shift nothing is kept for others any more, and written work can wait
  if (idle === Number.POSITIVE_INFINITY || isOpenEnd) return wait >= (own?.after ?? 0) && !(isOpenEnd && waitsForMorning(model, callType))
  if (own !== undefined && (wait < own.after || idle <= own.reserve)) return false
  let owed = 0
  for (let place = 0; place < callTypes.length; place++) {
    const other = callTypes[place]
    const guaranteed = other === callType ? 0 : (serves[other]?.guaranteed ?? 0)
    if (guaranteed > 0) owed += Math.max(0, guaranteed - operators.serving[group * model.callTypes.length + other])
  }
  return idle > owed
}

/** Written work can wait for the next day; where the only day goes on until it is empty there is none. */
export function waitsForMorning({ callTypes, calendar }: Model, callType: number): boolean {
  return callTypes[callType].written && !calendar.untilEmpty
}
