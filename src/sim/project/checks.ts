import { workingDays } from './calendar'
import { checkCallType } from './check-call-type'
import { checkCampaign } from './check-campaign'
import { checkDecision } from './check-decision'
import { checkDurations } from './check-durations'
import { checkSetup } from './check-setup'
import { checkSize } from './check-size'
import { checkStaffingWishes } from './check-staffing-wishes'
import { checkKnown, checkUnique, type Say } from './findings'
import { positionsOf } from './paths'
import { asFound, type Problem } from './problems'
import type { Project } from './schema'

/** What a schema cannot say: references that lead somewhere, times in order, shares that sum to at most one. */
export function checkReferences(project: Project): Problem[] {
  const problems: Problem[] = []
  const say: Say = (path, code, found, expected, unit = code === 'sumNotOne' ? 'share' : undefined) =>
    problems.push({ path, code, found: asFound(found), expected, ...(unit && { unit }) })
  checkCalendar(project, say)
  checkDemand(project, say)
  checkDurations(project, [], say)
  for (const [place, setup] of project.setups.entries()) checkSetup(project, setup, ['setups', place], say)
  checkUnique(
    project.setups.map((setup) => setup.id),
    (place) => ['setups', place, 'id'],
    say,
  )
  for (const [path, source] of Object.entries(project.sources)) {
    if (!positionsOf(project, path)) say(['sources', path], 'unknownReference', path, 'demand.campaigns.ID.list.reach')
    if (source.low !== undefined && source.high !== undefined && source.low > source.high)
      say(['sources', path, 'high'], 'wrongOrder', source.high, `≥ ${source.low}`)
  }
  checkStaffingWishes(project, ['staffing'], say)
  project.targets.forEach(({ setup }, place) => {
    checkKnown(setup, project.setups, ['targets', place, 'setup'], say)
  })
  checkDecision(project, say)
  checkSize(project, say)
  return problems
}

function checkCalendar({ calendar, demand }: Project, say: Say): void {
  checkUnique(calendar.workdays, (place) => ['calendar', 'workdays', place], say)
  // a finite list has no steady state: what is worked off in a warm-up would be missing from the results
  if (calendar.warmUpDays > 0 && demand.campaigns.length > 0) say(['calendar', 'warmUpDays'], 'aboveMaximum', calendar.warmUpDays, '0')
  if (calendar.open >= calendar.close) say(['calendar', 'close'], 'wrongOrder', calendar.close, `> ${calendar.open}`)
  // the next day begins at midnight: there is no room for both
  if (calendar.days === 'until-empty' && calendar.horizonDays > 1) say(['calendar', 'horizonDays'], 'aboveMaximum', calendar.horizonDays, '1')
  if (calendar.warmUpDays >= calendar.horizonDays) say(['calendar', 'warmUpDays'], 'aboveMaximum', calendar.warmUpDays, `${calendar.horizonDays - 1}`)
  if (workingDays(calendar, calendar.horizonDays).length < calendar.horizonDays)
    say(['calendar', 'holidays'], 'nothingToDo', calendar.holidays.length, `${calendar.horizonDays}`)
}

function checkDemand({ demand, calendar }: Project, say: Say): void {
  const { callTypes, campaigns } = demand
  if (callTypes.length + campaigns.length === 0) say(['demand'], 'nothingToDo', undefined, 'callTypes, campaigns')
  checkUnique(
    [...callTypes, ...campaigns].map((one) => one.id),
    (place) => (place < callTypes.length ? ['demand', 'callTypes', place, 'id'] : ['demand', 'campaigns', place - callTypes.length, 'id']),
    say,
  )
  callTypes.forEach((callType, place) => {
    checkCallType(callType, callTypes, ['demand', 'callTypes', place], say)
  })
  campaigns.forEach((campaign, place) => {
    checkCampaign(campaign, calendar.horizonDays, ['demand', 'campaigns', place], say)
  })
}
