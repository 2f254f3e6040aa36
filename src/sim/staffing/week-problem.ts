/** A week of required operators and a library of shifts as one covering problem: a period for each weekday, group and interval. */
import { minor } from '../economics/charge'
import { employedFor, shrinkageOf } from '../project/staff'
import type { Contract, ShiftKind } from '../project/staffing-wishes'
import { MINUTE, type Weekday } from '../terms/week'
import type { CoverProblem, CoverShift } from './cover'
import { setupIn } from './question'
import { presence, type ShiftChoice, shiftChoices } from './shift-choices'
import type { ShiftQuestion } from './shift-plan'

export interface Library {
  readonly shifts: readonly ShiftKind[]
  readonly contracts: readonly Contract[]
}

export interface WeekProblem {
  readonly problem: CoverProblem
  /** By column of the problem. */
  readonly choices: readonly { readonly choice: ShiftChoice; readonly group: number; readonly weekday: Weekday; readonly contract?: string }[]
  /** No contract of the file says what it costs: the fewest paid hours are the best plan, and its cost is not known. */
  readonly free: boolean
  /** Employed by each contract for so many heads at work. */
  employed(contract: number, heads: number): number
  readonly periodOf: (day: number, group: number, interval: number) => number
  /** Operators there in a period, by how often each shift is worked. */
  presentIn(shifts: readonly number[], day: number, group: number, interval: number): number
}

/** Whoever is away for planned reasons is paid, too, and another works in his place: costs and heads are those of n ÷ (1 − shrinkage). */
export function weekProblem({ project, setup, groups, required, costPerHour }: ShiftQuestion, { shifts, contracts }: Library): WeekProblem {
  const shrinkages = new Map(setupIn(project, setup).groups.map((group) => [group.id, shrinkageOf(group)]))
  const shrinkageIn = (group: string) => shrinkages.get(group) ?? 0
  const shareOf = (group: string) => 1 - shrinkageIn(group)
  const free = contracts.length > 0 && contracts.every(({ costPerWeek, costPerHour: perHour }) => costPerWeek === 0 && perHour === 0)
  const interval = project.calendar.interval * MINUTE
  const intervals = required[0]?.table[0]?.length ?? 0
  const periodOf = (day: number, group: number, at: number) => (day * groups.length + group) * intervals + at
  const choices: { choice: ShiftChoice; group: number; weekday: Weekday; contract?: string }[] = []
  const columns: CoverShift[] = []
  required.forEach(({ weekday }, day) => {
    const all = shiftChoices(shifts, weekday, interval).map((choice) => ({ choice, there: presence(choice, weekday, intervals, interval) }))
    const add = (
      group: number,
      cost: (hours: number) => number,
      own: Pick<CoverShift, 'contract' | 'day'>,
      of: (kind: string) => boolean,
      contract?: string,
    ) => {
      for (const { choice, there } of all) {
        if (!of(choice.kind)) continue
        choices.push({ choice, group, weekday, ...(contract !== undefined && { contract }) })
        columns.push({
          ...own,
          cost: cost(choice.paidHours),
          hours: choice.paidHours,
          covers: there.map(([at, share]) => [periodOf(day, group, at), share] as const),
        })
      }
    }
    if (contracts.length === 0) {
      groups.forEach((_, group) => {
        add(
          group,
          (hours) => (hours * costPerHour[group]) / shareOf(groups[group]),
          {},
          () => true,
        )
      })
    }
    contracts.forEach((contract, place) => {
      const group = groups.indexOf(contract.group)
      if (group < 0) return
      add(
        group,
        (hours) => (free ? hours : (hours * minor(contract.costPerHour)) / shareOf(contract.group)),
        { contract: place, day },
        (kind) => contract.shifts?.includes(kind) ?? true,
        contract.id,
      )
    })
  })
  const inPeriod = new Map<number, (readonly [number, number])[]>()
  columns.forEach(({ covers }, column) => {
    for (const [period, share] of covers) inPeriod.set(period, [...(inPeriod.get(period) ?? []), [column, share]])
  })
  return {
    problem: {
      required: required.flatMap(({ table }) => table.flat()),
      shifts: columns,
      days: required.length,
      contracts: contracts.map(({ group, daysPerWeek, daysOffTogether, hoursPerWeek, costPerWeek, least, most = Number.POSITIVE_INFINITY }) => ({
        daysAWeek: Math.min(daysPerWeek, required.length),
        together: daysOffTogether,
        ...(hoursPerWeek !== undefined && { hoursAWeek: hoursPerWeek }),
        weekCost: minor(costPerWeek) / shareOf(group),
        least: Math.min(Math.ceil(least * shareOf(group)), Math.floor(most * shareOf(group))),
        most: Math.floor(most * shareOf(group)),
      })),
    },
    choices,
    free,
    employed: (contract, heads) => employedFor(heads, shrinkageIn(contracts[contract].group)),
    periodOf,
    presentIn: (worked, day, group, at) => (inPeriod.get(periodOf(day, group, at)) ?? []).reduce((sum, [column, share]) => sum + worked[column] * share, 0),
  }
}
