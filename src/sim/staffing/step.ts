/**
 * The next table to try: least cost by what the effects say, within a number of changes. Each condition is bent at the present table: what an
 * operator more brings, what one fewer costs. It is how a concave surplus with diminishing returns lies *below* this model, so a plan of least
 * cost by it costs no more than the best one, as far as effects are known and diminish.
 */
import { type ByCondition, conditionOf } from './constraints'
import type { DayTable } from './day-kinds'
import type { Effects } from './effects'
import type { IntegerSolver, ProgramColumn, ProgramRow } from './integer-program'
import type { Room } from './room'

export interface Step {
  readonly table: DayTable
  /** Of a plan by this model. */
  readonly cost: number
  /** No plan by this model costs less. */
  readonly bound: number
}

export interface StepLimits {
  /** Operators added to, or taken from, one cell. */
  readonly radius: number
  /** Changes in all. */
  readonly changes: number
  readonly margins: ByCondition
}

/** Price of a unit of surplus that is lacking, in cost of the dearest way to bring it: so high that it is lacking only where no step can mend it. */
const WANT = 20
/** Nodes and gap of a programme with one condition. With more of them each node takes longer, and effects err by more than the last nodes find. */
const NODES = 400
const FEWEST_NODES = 6
const GAP = 1e-4
const GAP_OF_MANY = 0.02

export async function nextTable(solve: IntegerSolver, table: DayTable, effects: Effects, room: Room, limits: StepLimits): Promise<Step> {
  const { standings } = effects
  const columns: ProgramColumn[] = []
  const moves: { readonly group: number; readonly interval: number; readonly change: 1 | -1; readonly on: Float64Array }[] = []
  table.forEach((row, group) => {
    row.forEach((operators, interval) => {
      const [up, down] = [effects.gains[group][interval], effects.losses[group][interval]]
      const cost = room.unitCosts[group]
      // returns diminish: where chance says otherwise, the two sides agree on their larger figure
      const gain = up?.map((value) => Math.max(0, value))
      const loss = down?.map((value, at) => Math.max(0, value, gain?.[at] ?? 0))
      const most = Math.min(limits.radius, room.limits[group].most - operators)
      if (gain !== undefined && most > 0) {
        columns.push({ cost, least: 0, most, whole: true })
        moves.push({ group, interval, change: 1, on: gain })
      }
      const fewest = Math.min(limits.radius, operators - room.limits[group].least)
      if (loss !== undefined && fewest > 0) {
        columns.push({ cost: -cost, least: 0, most: fewest, whole: true })
        moves.push({ group, interval, change: -1, on: loss })
      }
    })
  })
  const want = standings.map((_, at) => wantOf(at))
  const rows: ProgramRow[] = standings.map((standing, at) => ({
    terms: [
      ...moves.flatMap(({ change, on }, column): [number, number][] => (Math.abs(on[at]) > 1e-12 ? [[column, change * on[at]]] : [])),
      [columns.length + at, 1] as const,
    ],
    least: (limits.margins.get(conditionOf(standing)) ?? 0) - standing.value,
  }))
  const whole = moves.map((_, column) => [column, 1] as const)
  if (Number.isFinite(limits.changes)) rows.push({ terms: whole, most: limits.changes })
  for (const row of leastHours(table, moves, room)) rows.push(row)
  const nodes = Math.max(FEWEST_NODES, Math.round(NODES / Math.max(1, standings.length)))
  const lacking = want.map((cost): ProgramColumn => ({ cost, least: 0, most: Number.POSITIVE_INFINITY, whole: false }))
  const many = standings.length > 1
  const answer = await solve({ columns: [...columns, ...lacking], rows, gap: many ? GAP_OF_MANY : GAP, nodes, interwoven: many })
  const next = table.map((row) => [...row])
  moves.forEach(({ group, interval, change }, column) => {
    next[group][interval] += change * Math.round(answer.values[column] ?? 0)
  })
  const base = room.costOf(table)
  return { table: next, cost: room.costOf(next), bound: base + answer.bound }

  function wantOf(at: number): number {
    const prices = moves.flatMap(({ group, on }) => (on[at] > 1e-6 ? [room.unitCosts[group] / on[at]] : []))
    const sorted = prices.sort((a, b) => a - b)
    return WANT * (sorted[Math.floor(sorted.length / 2)] ?? Math.max(...room.unitCosts))
  }
}

function leastHours(table: DayTable, moves: readonly { readonly group: number; readonly change: 1 | -1 }[], room: Room): ProgramRow[] {
  return table.flatMap((row, group) => {
    const wanted = room.leastIntervals(group)
    if (wanted === 0) return []
    const own = moves.flatMap((move, column): [number, number][] => (move.group === group ? [[column, move.change]] : []))
    return [{ terms: own, least: wanted - row.reduce((sum, operators) => sum + operators, 0) }]
  })
}
