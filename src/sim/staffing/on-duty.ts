/** Operators on duty by the plan: nobody absent, breaks taken off. */
import type { GroupPlan } from '../project/group-plan'
import type { Weekday } from '../terms/week'
import type { Level } from '../workforce/levels'
import { spansOn } from '../workforce/spans'

/** A number of operators, and the share of the interval in which just so many are there. */
export interface Duty {
  readonly operators: number
  readonly share: number
}

/** Stretches of a weekday with their operators; where they overlap, operators add up. */
export function stretchesOn(plan: GroupPlan, weekday: Weekday): readonly Level[] {
  if (plan.kind === 'levels') return plan.on[weekday]
  return plan.shifts.flatMap((shift) => spansOn(shift, weekday).map(({ from, to }) => ({ from, to, operators: shift.operators })))
}

/** From `from` to `to`, ms of the day: shares sum to 1, each number of operators once. */
export function dutyIn(stretches: readonly Level[], from: number, to: number): readonly Duty[] {
  const inside = stretches.flatMap((one) => [one.from, one.to]).filter((time) => time > from && time < to)
  const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b)
  const shares = new Map<number, number>()
  for (let cut = 1; cut < cuts.length; cut++) {
    const operators = stretches.reduce((sum, one) => (one.from <= cuts[cut - 1] && cuts[cut] <= one.to ? sum + one.operators : sum), 0)
    shares.set(operators, (shares.get(operators) ?? 0) + (cuts[cut] - cuts[cut - 1]) / (to - from))
  }
  return [...shares].map(([operators, share]) => ({ operators, share })).sort((a, b) => a.operators - b.operators)
}

export function meanOperators(duty: readonly Duty[]): number {
  return duty.reduce((sum, { operators, share }) => sum + operators * share, 0)
}
