/**
 * Where a search begins: the work of each interval shared out among the groups at least cost (a linear programme over all intervals), and
 * as many operators beside it as the closed form asks for. The shares know speed and cost of the groups; chance is left to the simulation.
 */
import { compile } from '../project/compile'
import { type DayKind, type DayTable, dayModel } from './day-kinds'
import { handlingTime } from './handling-time'
import type { IntegerSolver, ProgramColumn, ProgramRow } from './integer-program'
import { mixedPatience, patienceOfType } from './mean-patience'
import { poolsOf } from './pool'
import { poolCells } from './pool-cells'
import type { StaffingTarget } from './question'
import { requiredFor, withPassedOn } from './requirement'
import type { Room } from './room'
import { weekCalls } from './week-calls'

/** Where no number of operators keeps the target by the closed form: work over operators. */
const USUAL_LOAD = 0.85

export async function startTable(
  solve: IntegerSolver,
  kind: DayKind,
  groups: readonly string[],
  targets: readonly StaffingTarget[],
  room: Room,
): Promise<DayTable> {
  const { project, setup, intervals, interval } = kind
  const model = compile(project, setup)
  const [week] = weekCalls(project, setup, model.callTypes)
  const scaledDay = {
    ...week,
    calls: week.calls.map((calls) =>
      withPassedOn(
        project,
        calls.map((count, type) => count * kind.dayScale[type]),
      ),
    ),
  }
  // every group is there, so that pools are those of the skills; by how many does not matter
  const full = dayModel(kind, new Map(groups.map((group) => [group, Array.from({ length: intervals }, () => 1)])))
  const table = groups.map(() => new Array<number>(intervals).fill(0))
  for (const pool of poolsOf(full)) {
    const own = pool.groups.map((group) => setup.groups[group])
    const cells = poolCells(project, setup, full, pool, [scaledDay])
    const types = pool.callTypes.map((type) => project.demand.callTypes[type])
    const patience = mixedPatience(
      pool.callTypes.map((type, place) => ({
        weight: cells.reduce((sum, { calls }) => sum + calls[place], 0),
        patience: patienceOfType(project.demand.callTypes[type]),
      })),
    )
    const serving = types.map(({ id }) => own.flatMap(({ skills }, at) => (skills.includes(id) ? [at] : [])))
    const columns: ProgramColumn[] = []
    const rows: ProgramRow[] = []
    const places = cells.map(({ calls, from, to }) => {
      const busy = own.map((group) => {
        const limit = room.limits.findIndex((one) => one.group === group.id)
        columns.push({ cost: limit < 0 ? 1 : room.unitCosts[limit], least: 0, most: Number.POSITIVE_INFINITY, whole: false })
        return columns.length - 1
      })
      const work: [number, number][][] = own.map(() => [])
      calls.forEach((count, type) => {
        const shares = serving[type].map((at) => {
          columns.push({ cost: 0, least: 0, most: Number.POSITIVE_INFINITY, whole: false })
          work[at].push([columns.length - 1, handlingTime(types[type], own[at], (from + to) / 2).mean / ((to - from) / 1000)])
          return [columns.length - 1, 1] as const
        })
        if (shares.length > 0) rows.push({ terms: shares, least: count })
      })
      busy.forEach((column, at) => {
        rows.push({ terms: [[column, 1], ...work[at].map(([share, time]) => [share, -time] as const)], least: 0 })
      })
      return busy
    })
    const { values } = await solve({ columns, rows, gap: 0, nodes: 1 })
    cells.forEach((cell, at) => {
      const loads = places[at].map((column) => Math.max(0, values[column] ?? 0))
      const load = loads.reduce((sum, one) => sum + one, 0)
      if (load === 0) return
      // the closed form speaks of one queue with the handling time that these shares give
      const mean = (load * (cell.to - cell.from)) / 1000 / cell.allCalls
      const square = cell.anyHandling.square * (mean / cell.anyHandling.mean) * (mean / cell.anyHandling.mean)
      const shared = { ...cell, anyHandling: { mean, square }, handling: cell.handling.map(() => ({ mean, square })) }
      const situation = { project, setup, model: full, pool, cells: [shared], patience }
      const { required = Math.ceil(load / USUAL_LOAD) } = requiredFor(situation, shared, targets)
      const parts = wholeParts(loads.map((one) => (one / load) * Math.max(required, Math.ceil(load))))
      own.forEach(({ id }, place) => {
        const group = groups.indexOf(id)
        if (group >= 0) table[group][Math.floor(cell.from / interval)] = parts[place]
      })
    })
  }
  return table.map((row, group) =>
    filled(
      row.map((operators, at) => room.nearest(group, at, operators)),
      room,
      group,
    ),
  )
}

/** Rounded so that the sum stays, rounded up itself; the largest remainders first. */
function wholeParts(parts: readonly number[]): number[] {
  const all = Math.ceil(Math.round(parts.reduce((sum, part) => sum + part, 0) * 1e9) / 1e9)
  const whole = parts.map((part) => Math.floor(part + 1e-9))
  const order = parts.map((part, at) => ({ at, rest: part - whole[at] })).sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (let left = all - whole.reduce((sum, part) => sum + part, 0), next = 0; left > 0; left--, next++) whole[order[next % order.length].at]++
  return whole
}

/** At least the hours that the group must have a day: where it has most to do. */
function filled(row: readonly number[], room: Room, group: number): number[] {
  const full = [...row]
  for (let lacking = room.leastIntervals(group) - full.reduce((sum, operators) => sum + operators, 0); lacking > 0; ) {
    const before = lacking
    for (let at = 0; at < full.length && lacking > 0; at++) {
      if (!room.allows(group, at, full[at] + 1)) continue
      full[at]++
      lacking--
    }
    if (lacking === before) return full
  }
  return full
}
