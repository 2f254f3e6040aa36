/** What a plan of shifts misses, as stretches of a day, and what would mend it: more people in a contract, other beginnings of a shift, or both. */
import { MINUTE, millisecondsOfDay, type Weekday } from '../terms/week'
import { timeOfDayAt } from '../workforce/time-of-day'
import { type Cover, coverOf } from './cover'
import type { IntegerSolver } from './integer-program'
import type { ShiftQuestion } from './shift-plan'
import { type Library, type WeekProblem, weekProblem } from './week-problem'

/** Neighbouring intervals of a group in which somebody is missing. Minutes since midnight. */
export interface Lack {
  readonly weekday: Weekday
  readonly group: string
  readonly from: number
  readonly to: number
  /** Operators at the worst interval. */
  readonly most: number
  readonly hours: number
}

/** A change of library or contracts, with what is then still missing and what the week then costs. */
export interface Mend {
  readonly kind: 'heads' | 'starts' | 'starts-and-heads' | 'no-contract'
  /** People more than there may be, by contract. */
  readonly heads: readonly { readonly contract: string; readonly more: number }[]
  /** Beginnings that the library does not have, with the operators who would use them on the busiest day. */
  readonly starts: readonly { readonly shift: string; readonly at: string; readonly operators: number }[]
  /** Groups without anybody who could be employed. */
  readonly groups: readonly string[]
  readonly missingHours: number
  readonly cost: number
}

/** Less than this is the rounding of the solver. */
const NOTHING = 1e-6

export function stretchesMissing(
  { required, groups, project }: ShiftQuestion,
  { periodOf }: Pick<WeekProblem, 'periodOf'>,
  { missing }: Cover,
): readonly Lack[] {
  const minutes = project.calendar.interval
  return required.flatMap(({ weekday, table }, day) =>
    groups.flatMap((group, place) => {
      const found: Lack[] = []
      table[place].forEach((_, at) => {
        const lacking = missing[periodOf(day, place, at)]
        if (lacking <= NOTHING) return
        const last = found[found.length - 1]
        const here = { weekday, group, from: at * minutes, to: (at + 1) * minutes, most: lacking, hours: (lacking * minutes) / 60 }
        if (last !== undefined && last.to === here.from)
          found[found.length - 1] = { ...last, to: here.to, most: Math.max(last.most, lacking), hours: last.hours + here.hours }
        else found.push(here)
      })
      return found
    }),
  )
}

/** Those that leave less missing than the plan does, the least missing first, then the cheapest. */
export async function mendsFor(question: ShiftQuestion, library: Library, plan: Cover, solve: IntegerSolver): Promise<readonly Mend[]> {
  const free: Library = { ...library, contracts: library.contracts.map(({ most: _, ...contract }) => contract) }
  const anyTime = { ...library, shifts: library.shifts.map((kind) => withAllStarts(kind, question)) }
  const both = { shifts: anyTime.shifts, contracts: free.contracts }
  const capped = library.contracts.some(({ most }) => most !== undefined)
  const tried: Mend[] = []
  if (capped) tried.push(await mendBy('heads', free))
  tried.push(await mendBy('starts', anyTime))
  if (capped) tried.push(await mendBy('starts-and-heads', both))
  const before = hoursMissing(plan)
  const isNeeded = (place: number) => question.required.some(({ table }) => table[place].some((operators) => operators > 0))
  const without = question.groups.filter(
    (group, place) => isNeeded(place) && library.contracts.length > 0 && !library.contracts.some((contract) => contract.group === group),
  )
  const nobody: Mend[] = without.length === 0 ? [] : [{ kind: 'no-contract', heads: [], starts: [], groups: without, missingHours: before, cost: plan.cost }]
  const better = tried.filter(({ missingHours }) => missingHours < before - NOTHING)
  // what needs both helps only where neither helps as much by itself
  const useful = better.filter(
    (mend) => mend.kind !== 'starts-and-heads' || better.every((one) => one === mend || one.missingHours > mend.missingHours + NOTHING),
  )
  return [...nobody, ...useful.sort((a, b) => a.missingHours - b.missingHours || a.cost - b.cost)]

  function hoursMissing({ missing }: Cover): number {
    return (missing.reduce((sum, one) => sum + one, 0) * question.project.calendar.interval) / 60
  }

  async function mendBy(kind: Mend['kind'], changed: Library): Promise<Mend> {
    const week = weekProblem(question, changed)
    const cover = await coverOf(solve, week.problem, { gap: question.gap, nodes: question.nodes })
    const heads = library.contracts.flatMap(({ id, most }, at) =>
      most !== undefined && week.employed(at, cover.heads[at]) > most ? [{ contract: id, more: week.employed(at, cover.heads[at]) - most }] : [],
    )
    return { kind, heads, starts: newStarts(week, cover), groups: [], missingHours: hoursMissing(cover), cost: week.free ? 0 : cover.cost }
  }

  /** Beginnings that the library of the file does not have. */
  function newStarts({ choices }: WeekProblem, { shifts }: Cover): Mend['starts'] {
    const byDay = new Map<string, number>()
    choices.forEach(({ choice, weekday }, column) => {
      const own = library.shifts.find(({ id }) => id === choice.kind)
      if (shifts[column] === 0 || own === undefined || startsOf(own).includes(choice.shift.from)) return
      const key = JSON.stringify([choice.kind, choice.shift.from, weekday])
      byDay.set(key, (byDay.get(key) ?? 0) + shifts[column])
    })
    const most = new Map<string, { readonly shift: string; readonly at: string; readonly operators: number }>()
    for (const [key, operators] of byDay) {
      const [shift, at]: string[] = JSON.parse(key)
      const known = most.get(`${shift} ${at}`)
      if (known === undefined || known.operators < operators) most.set(`${shift} ${at}`, { shift, at, operators })
    }
    return [...most.values()].sort((a, b) => (a.at < b.at ? -1 : 1))
  }
}

type Kind = Library['shifts'][number]

/** Beginnings at every interval from opening on, as long as the shift ends by closing time, and those that it has. */
function withAllStarts(kind: Kind, { project: { calendar } }: ShiftQuestion): Kind {
  const opens = minutesOf(calendar.open)
  const latest = minutesOf(calendar.close) - kind.minutes
  const [first, last] = [Math.min(opens, minutesOf(kind.from)), Math.max(latest, minutesOf(kind.until ?? kind.from))]
  return { ...kind, from: timeAt(first), until: timeAt(last), every: calendar.interval }
}

function startsOf({ from, until = from, every }: Kind): string[] {
  const starts: string[] = []
  for (let at = minutesOf(from); at <= minutesOf(until); at += every) starts.push(timeAt(at))
  return starts
}

function minutesOf(time: string): number {
  return millisecondsOfDay(time) / MINUTE
}

function timeAt(minutes: number): string {
  return timeOfDayAt(minutes * MINUTE)
}
