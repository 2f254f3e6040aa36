import type { Centre } from './centre'

/**
 * Whether a group may take a call of a type that has waited so long: overflow, reservation and guarantees of other call types.
 * `idle`: idle operators of the group, the one who asks included.
 */
export function mayTake({ model, operators }: Centre, group: number, callType: number, wait: number, idle: number): boolean {
  const { hasRules, serves, callTypes } = model.groups[group]
  if (!hasRules) return true
  const own = serves[callType]
  if (own !== undefined && (wait < own.after || idle <= own.reserve)) return false
  let owed = 0
  for (let place = 0; place < callTypes.length; place++) {
    const other = callTypes[place]
    const guaranteed = other === callType ? 0 : (serves[other]?.guaranteed ?? 0)
    if (guaranteed > 0) owed += Math.max(0, guaranteed - operators.serving[group * model.callTypes.length + other])
  }
  return idle > owed
}
