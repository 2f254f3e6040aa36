/** What a cover comes to in the words of a project file: shifts by group, those that are alike on several weekdays together. */
import type { Weekday } from '../terms/week'
import type { Shift } from '../workforce/group'
import type { Cover } from './cover'
import type { WeekProblem } from './week-problem'

export interface GroupShifts {
  readonly group: string
  readonly shifts: readonly Shift[]
}

export function shiftsOfCover({ choices }: WeekProblem, { shifts }: Cover, groups: readonly string[]): readonly GroupShifts[] {
  return groups.map((group, place) => {
    // operators of one shift by weekday; contracts do not matter to those who call
    const byShift = new Map<string, { readonly shift: Shift; readonly on: Map<Weekday, number> }>()
    choices.forEach(({ choice, weekday, group: own }, column) => {
      if (own !== place || shifts[column] === 0) return
      const key = JSON.stringify(choice.shift)
      const known = byShift.get(key) ?? { shift: choice.shift, on: new Map<Weekday, number>() }
      known.on.set(weekday, (known.on.get(weekday) ?? 0) + shifts[column])
      byShift.set(key, known)
    })
    return {
      group,
      shifts: [...byShift.values()].flatMap(({ shift, on }) => byNumber(shift, on)).sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)),
    }
  })
}

/** Weekdays with the same number are one entry. */
function byNumber(shift: Shift, on: ReadonlyMap<Weekday, number>): Shift[] {
  const numbers = [...new Set(on.values())].sort((a, b) => b - a)
  return numbers.map((operators) => ({ ...shift, operators, days: [...on].flatMap(([weekday, number]) => (number === operators ? [weekday] : [])) }))
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
