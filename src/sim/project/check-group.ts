import { MINUTE, millisecondsOfDay } from '../terms/week'
import type { Group, Shift } from '../workforce/group'
import { checkDay } from './check-call-type'
import { checkKnown, checkUnique, type Path, type Say } from './findings'
import type { Project } from './schema'
import { scheduledInGroup } from './staff'

/** Skills of a group that there are, how it serves them, and when it works. */
export function checkGroup(group: Group, demand: Project['demand'], path: Path, say: Say): void {
  const known = [...demand.callTypes, ...demand.campaigns]
  checkUnique(group.skills, (at) => [...path, 'skills', at], say)
  group.skills.forEach((skill, at) => {
    checkKnown(skill, known, [...path, 'skills', at], say)
  })
  checkServes(group, demand.callTypes, [...path, 'serves'], say)
  group.shifts.forEach((shift, at) => {
    checkShift(shift, [...path, 'shifts', at], say)
  })
  checkStaffing(group, path, say)
}

/** Details are those of call types among the skills; what is guaranteed cannot be more than there are. */
function checkServes(group: Group, callTypes: Project['demand']['callTypes'], path: Path, say: Say): void {
  const served = callTypes.filter(({ id }) => group.skills.includes(id))
  const operators = scheduledInGroup(group) ?? Number.POSITIVE_INFINITY
  let guaranteed = 0
  group.serves.forEach((own, at) => {
    checkKnown(own.skill, served, [...path, at, 'skill'], say)
    checkUnique(
      own.hours.map(({ from }) => from),
      (n) => [...path, at, 'hours', n, 'from'],
      say,
    )
    const left = Math.max(0, operators - guaranteed)
    if (own.guaranteed > left) say([...path, at, 'guaranteed'], 'aboveMaximum', own.guaranteed, `${left}`)
    guaranteed += own.guaranteed
  })
  checkUnique(
    group.serves.map(({ skill }) => skill),
    (at) => [...path, at, 'skill'],
    say,
  )
}

function checkShift(shift: Shift, path: Path, say: Say): void {
  if (shift.from >= shift.to) say([...path, 'to'], 'wrongOrder', shift.to, `> ${shift.from}`)
  checkUnique(shift.days ?? [], (n) => [...path, 'days', n], say)
  shift.breaks.forEach((pause, n) => {
    const endOf = (start: string) => millisecondsOfDay(start) + pause.minutes * MINUTE
    if (pause.at < shift.from || endOf(pause.at) > millisecondsOfDay(shift.to))
      say([...path, 'breaks', n, 'at'], 'wrongOrder', pause.at, `${shift.from}–${shift.to}`)
    if (pause.until === undefined) return
    if (pause.until < pause.at) say([...path, 'breaks', n, 'until'], 'wrongOrder', pause.until, `≥ ${pause.at}`)
    else if (endOf(pause.until) > millisecondsOfDay(shift.to)) say([...path, 'breaks', n, 'until'], 'wrongOrder', pause.until, `${pause.at}–${shift.to}`)
  })
}

/** Shifts or staffing by interval: one of the two, and within the day. */
function checkStaffing({ shifts, staffing }: Group, path: Path, say: Say): void {
  if (staffing === undefined && shifts.length === 0) say([...path, 'shifts'], 'missing', undefined, 'shifts, staffing')
  if (staffing !== undefined && shifts.length > 0) say([...path, 'staffing'], 'onlyOneOf', undefined, 'shifts, staffing')
  if (staffing?.kind === 'by-interval') checkDay(staffing, staffing.operators, [...path, 'staffing', 'operators'], say)
}
