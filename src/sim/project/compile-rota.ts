import type { GroupModel, RotaEntry } from '../centre/model'
import { DAY, onceAWeekday } from '../terms/week'
import { joinedLevels } from '../workforce/levels'
import { spansOn } from '../workforce/spans'
import type { Days } from './calendar'
import type { GroupPlan } from './group-plan'

/** An entry with what orders it: who goes at an instant goes before others come. */
interface Move {
  readonly entry: RotaEntry
  readonly comes: boolean
  readonly first: number
}

/** Coming and going of every group on every day, in order of time. */
export function rotaOf(plans: readonly GroupPlan[], groups: readonly GroupModel[], days: Days): RotaEntry[] {
  const moves = plans.flatMap((plan, group) =>
    plan.kind === 'shifts' ? shiftMoves(plan, groups[group], days) : levelMoves(plan, group, groups[group].first, days),
  )
  return moves.sort((a, b) => a.entry.time - b.entry.time || Number(a.comes) - Number(b.comes) || a.first - b.first).map(({ entry }) => entry)
}

function shiftMoves({ shifts }: Extract<GroupPlan, { kind: 'shifts' }>, group: GroupModel, { weekdays, midnights }: Days): Move[] {
  let { first } = group
  return shifts.flatMap((shift) => {
    const operators = { first, last: first + shift.operators - 1 }
    first += shift.operators
    if (shift.operators === 0) return []
    // a paid break at the very beginning is a stretch without length: paid, and nobody comes for it
    const workedOn = onceAWeekday((weekday) => spansOn(shift, weekday).filter(({ from, to }) => from < to))
    const worked = weekdays.flatMap((weekday, row) => {
      const spans = workedOn(weekday)
      return spans.map(({ from, to }, n) => ({
        from: midnights[row] + from,
        to: midnights[row] + to,
        beginsShift: n === 0,
        endsShift: n === spans.length - 1,
      }))
    })
    const stretches = mayStayAway(group) ? worked : joined(worked)
    return stretches.flatMap(({ from, to, beginsShift, endsShift }): Move[] => [
      { entry: { kind: 'shift', time: from, comes: true, beginsShift, endsShift: false, ...operators }, comes: true, first: operators.first },
      { entry: { kind: 'shift', time: to, comes: false, beginsShift: false, endsShift, ...operators }, comes: false, first: operators.first },
    ])
  })
}

function mayStayAway({ absence, attrition }: GroupModel): boolean {
  return (absence !== undefined && absence.share + absence.lateShare > 0) || (attrition !== undefined && attrition.perDay > 0)
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly beginsShift: boolean
  readonly endsShift: boolean
}

/**
 * Spans that touch (a shift to 24:00 and the next from 00:00) are one: nobody goes home in between. Where operators may be absent, or leave for
 * good, each day stays for itself, because that is decided when its shift begins.
 */
function joined(spans: readonly Stretch[]): Stretch[] {
  return spans.reduce<Stretch[]>((all, span) => {
    const last = all[all.length - 1]
    if (last !== undefined && last.to === span.from) all[all.length - 1] = { ...span, from: last.from, beginsShift: last.beginsShift }
    else all.push(span)
    return all
  }, [])
}

/** Every change of the number of operators. A level to 24:00 and the next from 00:00 meet: nobody goes home in between. */
function levelMoves({ on }: Extract<GroupPlan, { kind: 'levels' }>, group: number, first: number, { weekdays, midnights }: Days): Move[] {
  const levels = joinedLevels(
    weekdays.flatMap((weekday, row) =>
      on[weekday].map(({ from, to, operators }) => ({ from: midnights[row] + from, to: midnights[row] + to, operators, day: midnights[row] })),
    ),
  )
  return levels.flatMap(({ from, to, operators, day }, place): Move[] => {
    const before = place > 0 && levels[place - 1].to === from ? levels[place - 1].operators : 0
    const next = place + 1 < levels.length ? levels[place + 1] : undefined
    const begins: Move = { entry: { kind: 'level', time: from, group, operators, endsShift: false }, comes: operators > before, first }
    if (next !== undefined && next.from === to) return [begins]
    const endsShift = next === undefined || next.from >= day + DAY
    return [begins, { entry: { kind: 'level', time: to, group, operators: 0, endsShift }, comes: false, first }]
  })
}
