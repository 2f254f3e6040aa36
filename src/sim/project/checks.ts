import { MINUTE, millisecondsOfDay, weekdays } from '../terms/week'
import { workingDays } from './calendar'
import { positionsOf } from './paths'
import { asFound, type Problem, type ProblemCode } from './problems'
import type { Project, Setup } from './schema'

type Path = readonly (string | number)[]

/** What a schema cannot say: references that lead somewhere, times in order, shares that sum to at most one. */
export function checkReferences(project: Project): Problem[] {
  const problems: Problem[] = []
  const say = (path: Path, code: ProblemCode, found: unknown, expected: string) => problems.push({ path, code, found: asFound(found), expected })
  checkCalendar(project, say)
  checkDemand(project, say)
  for (const [place, setup] of project.setups.entries()) checkSetup(project, setup, ['setups', place], say)
  unique(
    project.setups.map((setup) => setup.id),
    (place) => ['setups', place, 'id'],
    say,
  )
  for (const [path, source] of Object.entries(project.sources)) {
    if (!positionsOf(project, path)) say(['sources', path], 'unknownReference', path, 'demand.campaigns.ID.list.reach')
    if (source.low !== undefined && source.high !== undefined && source.low > source.high)
      say(['sources', path, 'high'], 'wrongOrder', source.high, `≥ ${source.low}`)
  }
  project.targets.forEach((target, place) => {
    if (!project.setups.some((setup) => setup.id === target.setup)) say(['targets', place, 'setup'], 'unknownReference', target.setup, ids(project.setups))
  })
  return problems
}

type Say = (path: Path, code: ProblemCode, found: unknown, expected: string) => void

function checkCalendar({ calendar, demand }: Project, say: Say): void {
  unique(calendar.workdays, (place) => ['calendar', 'workdays', place], say)
  // a finite list has no steady state: what is worked off in a warm-up would be missing from the results
  if (calendar.warmUpDays > 0 && demand.campaigns.length > 0) say(['calendar', 'warmUpDays'], 'aboveMaximum', calendar.warmUpDays, '0')
  if (calendar.open >= calendar.close) say(['calendar', 'close'], 'wrongOrder', calendar.close, `> ${calendar.open}`)
  if (calendar.warmUpDays >= calendar.horizonDays) say(['calendar', 'warmUpDays'], 'aboveMaximum', calendar.warmUpDays, `${calendar.horizonDays - 1}`)
  if (workingDays(calendar, calendar.horizonDays).length < calendar.horizonDays)
    say(['calendar', 'holidays'], 'nothingToDo', calendar.holidays.length, `${calendar.horizonDays}`)
}

function checkDemand({ demand }: Project, say: Say): void {
  const { callTypes, campaigns } = demand
  if (callTypes.length + campaigns.length === 0) say(['demand'], 'nothingToDo', undefined, 'callTypes, campaigns')
  unique(
    [...callTypes, ...campaigns].map((one) => one.id),
    (place) => (place < callTypes.length ? ['demand', 'callTypes', place, 'id'] : ['demand', 'campaigns', place - callTypes.length, 'id']),
    say,
  )
  callTypes.forEach(({ arrivals }, place) => {
    if (arrivals.kind !== 'profile') return
    for (const weekday of weekdays) {
      const end = millisecondsOfDay(arrivals.from) + (arrivals.calls[weekday]?.length ?? 0) * arrivals.interval * MINUTE
      if (end > millisecondsOfDay('24:00'))
        say(['demand', 'callTypes', place, 'arrivals', 'calls', weekday], 'wrongOrder', arrivals.calls[weekday]?.length, '≤ 24:00')
    }
  })
  campaigns.forEach(({ list, conversation }, place) => {
    const path = ['demand', 'campaigns', place]
    if (list.busyShare + list.machineShare > 1) say([...path, 'list', 'machineShare'], 'sumAboveOne', list.machineShare, `≤ ${1 - list.busyShare}`)
    unique(list.hours.days ?? [], (at) => [...path, 'list', 'hours', 'days', at], say)
    if (list.hours.from >= list.hours.to) say([...path, 'list', 'hours', 'to'], 'wrongOrder', list.hours.to, `> ${list.hours.from}`)
    unique(
      conversation.stages.map((stage) => stage.id),
      (at) => [...path, 'conversation', 'stages', at, 'id'],
      say,
    )
  })
}

function checkSetup({ demand }: Project, setup: Setup, path: Path, say: Say): void {
  const known = [...demand.callTypes, ...demand.campaigns]
  unique(
    setup.groups.map((group) => group.id),
    (place) => [...path, 'groups', place, 'id'],
    say,
  )
  setup.groups.forEach((group, place) => {
    const here = [...path, 'groups', place]
    unique(group.skills, (at) => [...here, 'skills', at], say)
    group.skills.forEach((skill, at) => {
      if (!known.some((one) => one.id === skill)) say([...here, 'skills', at], 'unknownReference', skill, ids(known))
    })
    group.shifts.forEach((shift, at) => {
      if (shift.from >= shift.to) say([...here, 'shifts', at, 'to'], 'wrongOrder', shift.to, `> ${shift.from}`)
      unique(shift.days ?? [], (n) => [...here, 'shifts', at, 'days', n], say)
      shift.breaks.forEach((pause, n) => {
        if (pause.at < shift.from || endOf(pause) > millisecondsOfDay(shift.to))
          say([...here, 'shifts', at, 'breaks', n, 'at'], 'wrongOrder', pause.at, `${shift.from}–${shift.to}`)
      })
    })
  })
  setup.dialers.forEach(({ campaign }, place) => {
    if (!demand.campaigns.some((one) => one.id === campaign)) say([...path, 'dialers', place, 'campaign'], 'unknownReference', campaign, ids(demand.campaigns))
  })
  unique(
    setup.dialers.map((dialer) => dialer.campaign),
    (place) => [...path, 'dialers', place, 'campaign'],
    say,
  )
  const stages = demand.campaigns.reduce((most, campaign) => Math.max(most, campaign.conversation.stages.length), 0)
  setup.terms.forEach((term, place) => {
    if (term.kind === 'result' && term.stage > stages) say([...path, 'terms', place, 'stage'], 'aboveMaximum', term.stage, `${stages}`)
  })
}

function endOf(pause: { readonly at: string; readonly minutes: number }): number {
  return millisecondsOfDay(pause.at) + pause.minutes * MINUTE
}

function unique(names: readonly string[], pathOf: (place: number) => Path, say: Say): void {
  names.forEach((name, place) => {
    if (names.indexOf(name) < place) say(pathOf(place), 'duplicate', name, '')
  })
}

function ids(things: readonly { readonly id: string }[]): string {
  return things.map((thing) => thing.id).join(', ')
}
