import { MINUTE, millisecondsOfDay } from '../terms/week'
import { checkKnown, checkUnique, type Path, type Say } from './findings'
import type { Project } from './schema'
import type { StaffingWish } from './staffing-wishes'

/** References of the staffings, and times that fit into a day. */
export function checkStaffingWishes({ staffing = [], setups, demand }: Pick<Project, 'staffing' | 'setups' | 'demand'>, path: Path, say: Say): void {
  checkUnique(
    staffing.map(({ setup }) => setup),
    (place) => [...path, place, 'setup'],
    say,
  )
  staffing.forEach((wish, place) => {
    checkKnown(wish.setup, setups, [...path, place, 'setup'], say)
    const groups = setups.find(({ id }) => id === wish.setup)?.groups ?? []
    checkTargets(wish, groups, demand.callTypes, [...path, place, 'targets'], say)
    wish.groups.forEach(({ group, least, most }, at) => {
      checkKnown(group, groups, [...path, place, 'groups', at, 'group'], say)
      if (most !== undefined && most < least) say([...path, place, 'groups', at, 'most'], 'belowMinimum', most, `${least}`)
    })
    checkUnique(
      wish.groups.map(({ group }) => group),
      (at) => [...path, place, 'groups', at, 'group'],
      say,
    )
    checkShifts(wish, [...path, place, 'shifts'], say)
    checkContracts(wish, groups, [...path, place, 'contracts'], say)
  })
}

type Named = readonly { readonly id: string }[]

function checkTargets({ targets }: StaffingWish, groups: Named, callTypes: Named, path: Path, say: Say): void {
  targets.forEach(({ measure, of, value }, place) => {
    of.forEach((id, at) => {
      checkKnown(id, measure === 'occupancy' ? groups : callTypes, [...path, place, 'of', at], say)
    })
    checkUnique(of, (at) => [...path, place, 'of', at], say)
    if (measure !== 'asa' && value > 1) say([...path, place, 'value'], 'aboveMaximum', value, '1')
  })
}

/** A shift ends on the day on which it begins, and its breaks lie within it. */
function checkShifts({ shifts }: StaffingWish, path: Path, say: Say): void {
  checkUnique(
    shifts.map(({ id }) => id),
    (place) => [...path, place, 'id'],
    say,
  )
  shifts.forEach(({ from, until, minutes, breaks }, place) => {
    if (until !== undefined && until < from) say([...path, place, 'until'], 'wrongOrder', until, `≥ ${from}`)
    const latest = (24 * 60 * MINUTE - millisecondsOfDay(until ?? from)) / MINUTE
    if (minutes > latest) say([...path, place, 'minutes'], 'aboveMaximum', minutes, `${latest}`)
    breaks.forEach((pause, at) => {
      if (pause.until !== undefined && pause.until < pause.after) say([...path, place, 'breaks', at, 'until'], 'belowMinimum', pause.until, `${pause.after}`)
      if ((pause.until ?? pause.after) + pause.minutes > minutes)
        say([...path, place, 'breaks', at, 'after'], 'aboveMaximum', pause.after, `${minutes - pause.minutes}`)
    })
  })
}

function checkContracts({ contracts, shifts }: StaffingWish, groups: Named, path: Path, say: Say): void {
  checkUnique(
    contracts.map(({ id }) => id),
    (place) => [...path, place, 'id'],
    say,
  )
  contracts.forEach(({ group, shifts: own, least, most }, place) => {
    checkKnown(group, groups, [...path, place, 'group'], say)
    own?.forEach((id, at) => {
      checkKnown(id, shifts, [...path, place, 'shifts', at], say)
    })
    if (most !== undefined && most < least) say([...path, place, 'most'], 'belowMinimum', most, `${least}`)
  })
}
