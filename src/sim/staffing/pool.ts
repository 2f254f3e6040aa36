/** Which call types wait in one queue as far as the formulas go: those that share operators, directly or through others. */
import type { Model } from '../centre/model'

/** By number: places in the demand and in the set-up. */
export interface Pool {
  readonly callTypes: readonly number[]
  readonly groups: readonly number[]
}

/** Pools of telephone calls, in the order of their first type; a type that nobody serves is a pool of its own, without groups. */
export function poolsOf({ callTypes, groups }: Model): readonly Pool[] {
  const phone = callTypes.flatMap(({ written }, type) => (written ? [] : [type]))
  const staffed = groups.flatMap(({ operators }, group) => (operators > 0 ? [group] : []))
  const left = new Set(phone)
  return phone.flatMap((first) => {
    if (!left.has(first)) return []
    const types = new Set([first])
    const serving = new Set<number>()
    for (const type of types) {
      for (const group of staffed.filter((one) => groups[one].callTypes.includes(type))) {
        serving.add(group)
        for (const other of groups[group].callTypes) if (phone.includes(other)) types.add(other) // a set that grows is walked to its new end
      }
    }
    for (const type of types) left.delete(type)
    const inOrder = (places: ReadonlySet<number>) => [...places].sort((a, b) => a - b)
    return [{ callTypes: inOrder(types), groups: inOrder(serving) }]
  })
}
