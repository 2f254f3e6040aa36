/** Shifts of least cost for a requirement: the optimum, its bound by the relaxation, and whether the plan that is given is one. */
import { z } from 'zod'
import { type CoverProblem, coverOf } from '../staffing/cover'
import type { IntegerSolver } from '../staffing/integer-program'
import type { TruthCase } from './case-file'
import { expectedAt, leavesOf, pathText } from './expected-tree'
import { judgeExact, missing, type Row, UNSUPPORTED } from './judge'
import { parsed } from './read-model'

const ModelSchema = z.strictObject({
  coverage: z.array(z.array(z.number().min(0).max(1)).min(1)).min(1),
  coverage_layout: z.string().optional(),
  required: z.array(z.number().min(0)),
  shift_cost: z.array(z.number().min(0)),
  shift_names: z.array(z.string()).optional(),
  max_per_period: z.array(z.number().min(0)).optional(),
  max_per_shift: z.number().min(0).optional(),
})

const EXACT = 1e-9
const EFFORT = { gap: 0, nodes: 100_000 }
const PLAN = 'one_optimal_solution'

export function isOfShifts({ family }: TruthCase): boolean {
  return family === 'shift_schedule'
}

/** Never throws: what goes wrong is a row too. */
export async function verifyShifts(one: TruthCase, solve: IntegerSolver): Promise<readonly Row[]> {
  try {
    return await rowsOf(one, solve)
  } catch (error) {
    return [missing({ family: one.family, id: one.id, figure: UNSUPPORTED }, null, error instanceof Error ? error.message : String(error))]
  }
}

async function rowsOf(one: TruthCase, solve: IntegerSolver): Promise<readonly Row[]> {
  const { coverage, required, shift_cost, max_per_period, max_per_shift } = parsed(ModelSchema, one.model)
  const problem: CoverProblem = {
    required,
    shifts: shift_cost.map((cost, shift) => ({
      cost,
      covers: coverage.flatMap((row, period) => (row[shift] > 0 ? [[period, row[shift]] as const] : [])),
      ...(max_per_shift !== undefined && { most: max_per_shift }),
    })),
    ...(max_per_period && { mostPerPeriod: max_per_period }),
  }
  const best = await coverOf(solve, problem, EFFORT)
  const relaxed = await coverOf(solve, problem, { ...EFFORT, fractions: true })
  const lacking = best.missing.reduce((sum, some) => sum + some, 0)
  const figures: Readonly<Record<string, number>> = { min_cost: lacking === 0 ? best.cost : Number.NaN, lp_bound: relaxed.cost }
  const given = expectedAt(one.expected, [PLAN])
  const plan = Array.isArray(given) ? given.filter((count) => typeof count === 'number') : []
  const simple = leavesOf(one.expected)
    .filter(({ path }) => path[0] !== PLAN)
    .map(({ path, expected }) => {
      const place = { family: one.family, id: one.id, figure: pathText(path) }
      const value = figures[path.join('.')]
      return value === undefined ? missing(place, expected, 'no such figure is known') : judgeExact(place, expected, value, EXACT)
    })
  return plan.length === 0 ? simple : [...simple, ...ofPlan(one, problem, plan, best.cost)]
}

/** Other plans may be as good: the one that is given must keep all limits and cost as little. */
function ofPlan({ family, id }: TruthCase, { required, shifts, mostPerPeriod }: CoverProblem, plan: readonly number[], cost: number): readonly Row[] {
  const there = required.map((_, period) => shifts.reduce((sum, { covers }, shift) => sum + (covers.find(([at]) => at === period)?.[1] ?? 0) * plan[shift], 0))
  const broken = there.filter((operators, period) => operators < required[period] || operators > (mostPerPeriod?.[period] ?? Number.POSITIVE_INFINITY)).length
  const costs = shifts.reduce((sum, shift, at) => sum + shift.cost * plan[at], 0)
  return [
    judgeExact({ family, id, figure: `${PLAN}: periods not covered` }, 0, broken, EXACT),
    judgeExact({ family, id, figure: `${PLAN}: cost` }, costs, cost, EXACT),
  ]
}
