/**
 * Shifts that cover a requirement at least cost, as an integer programme (Dantzig's set covering, with the working weeks of contracts). What
 * cannot be covered is missing and has its price, so there is always a plan: the one that misses least.
 */
import type { IntegerProgram, IntegerSolver, ProgramColumn, ProgramRow } from './integer-program'

/** One way to work one day: which periods it covers, and how much of each (a break of a quarter in a half hour: .5). */
export interface CoverShift {
  readonly covers: readonly (readonly [period: number, share: number])[]
  readonly cost: number
  readonly most?: number
  /** Whose it is, and on which day of the week; shifts without a contract are hired by the day. */
  readonly contract?: number
  readonly day?: number
  /** Paid hours, against the contract's hours a week. */
  readonly hours?: number
}

/** A head's working week. */
export interface CoverContract {
  readonly daysAWeek: number
  /** Days off follow each other. */
  readonly together: boolean
  readonly hoursAWeek?: number
  /** Of a head, beside the shifts. */
  readonly weekCost: number
  /** Heads that are there already, and that there may be. */
  readonly least: number
  readonly most: number
}

export interface CoverProblem {
  readonly required: readonly number[]
  readonly shifts: readonly CoverShift[]
  readonly mostPerPeriod?: readonly number[]
  readonly contracts?: readonly CoverContract[]
  /** Days of the week on which there is work; the order of `CoverShift.day`. */
  readonly days?: number
}

export interface Cover {
  readonly state: 'optimal' | 'found'
  /** Of the shifts and heads, what is missing left out. */
  readonly cost: number
  /** No plan that misses as little costs less. */
  readonly bound: number
  readonly shifts: readonly number[]
  /** By contract. */
  readonly heads: readonly number[]
  /** Operators missing in each period. */
  readonly missing: readonly number[]
}

/** Price of one operator missing for one period: even the smallest part of one that a break leaves open costs more than any shift or head. */
function priceOfMissing({ shifts, contracts = [] }: CoverProblem): number {
  const parts = shifts.flatMap(({ covers }) => covers.flatMap(([, share]) => [share, 1 - share])).filter((part) => part > SMALLEST_PART)
  const part = parts.reduce((least, one) => Math.min(least, one), 1)
  const dearest = Math.max(0, ...shifts.map(({ cost }) => cost)) * Math.max(1, ...contracts.map(({ daysAWeek }) => daysAWeek))
  return (2 * (1 + dearest + Math.max(0, ...contracts.map(({ weekCost }) => weekCost)))) / part
}

/** A minute of an interval of an hour, and a little less. */
const SMALLEST_PART = 0.016

interface Effort {
  readonly gap: number
  readonly nodes: number
  /** Of shifts and heads: the relaxation, a bound for every plan. */
  readonly fractions?: boolean
}

export async function coverOf(solve: IntegerSolver, problem: CoverProblem, effort: Effort): Promise<Cover> {
  const { program, firstMissing, headsOf } = coverProgram(problem, effort)
  const answer = await solve(program)
  if (answer.state === 'none') throw new RangeError('The shifts cannot be planned: limits of heads or shifts contradict each other')
  const missing = problem.required.map((_, period) => answer.values[firstMissing + period])
  const price = priceOfMissing(problem) * missing.reduce((sum, one) => sum + one, 0)
  return {
    state: answer.state,
    cost: answer.cost - price,
    bound: answer.bound - price,
    shifts: answer.values.slice(0, problem.shifts.length),
    heads: headsOf.map((columns) => columns.reduce((sum, column) => sum + answer.values[column], 0)),
    missing,
  }
}

interface Programmed {
  readonly program: IntegerProgram
  readonly firstMissing: number
  /** Columns of each contract that count heads. */
  readonly headsOf: readonly (readonly number[])[]
}

function coverProgram(problem: CoverProblem, { gap, nodes, fractions = false }: Effort): Programmed {
  const { required, shifts, mostPerPeriod, contracts = [], days = 0 } = problem
  const whole = !fractions
  const columns: ProgramColumn[] = shifts.map(({ cost, most = Number.POSITIVE_INFINITY }) => ({ cost, least: 0, most, whole }))
  const rows: ProgramRow[] = []
  const add = (column: ProgramColumn) => columns.push(column) - 1
  const headsOf = contracts.map(({ weekCost, least, most, together, daysAWeek }, contract) => {
    const patterns = together && daysAWeek < days ? Array.from({ length: days }, (_, first) => first) : [0]
    const own = patterns.map(() => add({ cost: weekCost, least: 0, most: Number.POSITIVE_INFINITY, whole }))
    rows.push({ terms: own.map((column) => [column, 1] as const), least, ...(Number.isFinite(most) && { most }) })
    rows.push(...weekRows(problem, contract, patterns.length > 1 ? { patterns: own } : { heads: own[0] }))
    return own
  })
  const firstMissing = columns.length
  for (const _ of required) add({ cost: priceOfMissing(problem), least: 0, most: Number.POSITIVE_INFINITY, whole: false })
  const covering: (readonly [number, number])[][] = required.map(() => [])
  shifts.forEach(({ covers }, column) => {
    for (const [period, share] of covers) covering[period].push([column, share])
  })
  required.forEach((least, period) => {
    if (least > 0) rows.push({ terms: [...covering[period], [firstMissing + period, 1]], least })
    const most = mostPerPeriod?.[period]
    if (most !== undefined) rows.push({ terms: covering[period], most })
  })
  return { program: { columns, rows, gap, nodes }, firstMissing, headsOf }
}

/** Who works on which day: by patterns with the days off in a row, or so many days of the week for each head, whichever they are. */
function weekRows(
  { shifts, contracts = [], days = 0 }: CoverProblem,
  contract: number,
  by: { readonly patterns: readonly number[] } | { readonly heads: number },
): ProgramRow[] {
  const { daysAWeek, hoursAWeek } = contracts[contract]
  const onDay = Array.from({ length: days }, (_, day) =>
    shifts.flatMap((shift, column) => (shift.contract === contract && shift.day === day ? [[column, 1] as const] : [])),
  )
  const heads: readonly number[] = 'patterns' in by ? by.patterns : [by.heads]
  const all = (coefficient: number) => heads.map((column) => [column, coefficient] as const)
  const rows: ProgramRow[] = onDay.map((terms, day) => {
    if ('heads' in by) return { terms: [...terms, [by.heads, -1]], most: 0 }
    // pattern n works from day n on
    const working = by.patterns.filter((_, first) => (((day - first) % days) + days) % days < daysAWeek)
    return { terms: [...terms, ...working.map((column) => [column, -1] as const)], least: 0, most: 0 }
  })
  // whoever is employed works all the days of the contract
  if ('heads' in by) rows.push({ terms: [...onDay.flat(), [by.heads, -Math.min(daysAWeek, days)]], least: 0, most: 0 })
  if (hoursAWeek !== undefined) {
    const hours = shifts.flatMap((shift, column) => (shift.contract === contract && shift.hours ? [[column, shift.hours] as const] : []))
    rows.push({ terms: [...hours, ...all(-hoursAWeek)], most: 0 })
  }
  return rows
}
