/** Which tables are allowed, and what they cost. */
import { employedFor, shrinkageOf } from '../project/staff'
import { HOUR } from '../terms/week'
import type { DayKind, DayTable } from './day-kinds'
import type { GroupLimits } from './question'

export class Room {
  readonly kind: DayKind
  readonly limits: readonly GroupLimits[]
  /** Cost of one operator of each group for one interval; those who are away for planned reasons are paid too. */
  readonly unitCosts: readonly number[]
  private readonly hours: number
  private readonly shrinkage: readonly number[]

  constructor(kind: DayKind, limits: readonly GroupLimits[]) {
    this.kind = kind
    this.limits = limits
    this.hours = kind.interval / HOUR
    this.shrinkage = limits.map(({ group }) => {
      const found = kind.setup.groups.find(({ id }) => id === group)
      return found === undefined ? 0 : shrinkageOf(found)
    })
    this.unitCosts = limits.map(({ costPerHour }, at) => (costPerHour * this.hours) / (1 - this.shrinkage[at]))
  }

  allows(group: number, interval: number, operators: number): boolean {
    const { least, most } = this.limits[group]
    return this.kind.open[interval] ? operators >= least && operators <= most : operators === 0
  }

  /** The nearest number that is allowed in a cell. */
  nearest(group: number, interval: number, operators: number): number {
    const { least, most } = this.limits[group]
    return this.kind.open[interval] ? Math.min(most, Math.max(least, operators)) : 0
  }

  costOf(table: DayTable): number {
    return table.reduce((sum, row, group) => sum + this.unitCosts[group] * row.reduce((all, operators) => all + operators, 0), 0)
  }

  /** Operators to schedule so that so many are present: n ÷ (1 − shrinkage), rounded up. */
  scheduledFor(group: number, operators: number): number {
    return employedFor(operators, this.shrinkage[group])
  }

  /** Present hours of a day, by group. */
  hoursOf(table: DayTable): number[] {
    return table.map((row) => row.reduce((sum, operators) => sum + operators, 0) * this.hours)
  }

  /** Operator intervals that a group must have a day. */
  leastIntervals(group: number): number {
    return Math.ceil(Math.round((this.limits[group].leastHours / this.hours) * 1e9) / 1e9)
  }
}
