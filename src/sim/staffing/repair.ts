/** What a search could not mend within its effort: operators added one by one where, by the effects last measured, they help most for their cost. */
import { type ByCondition, conditionOf } from './constraints'
import type { DayTable } from './day-kinds'
import type { Effects } from './effects'
import type { Room } from './room'

/** Operators added for one condition at a time; what is still lacking then is seen on the next days. */
const MOST_FOR_ONE = 3

/** The table with operators for every condition that lacks something; undefined where there is no room for any that would help. */
export function withOperatorsFor(table: DayTable, lacking: ByCondition, { standings, gains }: Effects, room: Room): DayTable | undefined {
  const next = table.map((row) => [...row])
  /** Rises of all conditions by what has been added so far: an operator for one half hour helps its neighbours. */
  const risen = new Float64Array(standings.length)
  let added = 0
  standings.forEach((standing, at) => {
    const amount = lacking.get(conditionOf(standing)) ?? 0
    for (let more = 0; more < MOST_FOR_ONE && risen[at] < amount; more++) {
      const best = bestCell(next, at)
      if (best === undefined) return
      next[best.group][best.interval]++
      added++
      best.on.forEach((gain, other) => {
        risen[other] += Math.max(0, gain)
      })
    }
  })
  return added > 0 ? next : undefined

  function bestCell(now: DayTable, at: number) {
    let best: { readonly group: number; readonly interval: number; readonly on: Float64Array; readonly worth: number } | undefined
    gains.forEach((row, group) => {
      row.forEach((on, interval) => {
        const worth = (on?.[at] ?? 0) / room.unitCosts[group]
        if (on !== undefined && worth > (best?.worth ?? 0) && room.allows(group, interval, now[group][interval] + 1)) best = { group, interval, on, worth }
      })
    })
    return best
  }
}
