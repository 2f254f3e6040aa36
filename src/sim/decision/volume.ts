/** The same project at another volume and with other handling times; teams of call types grow as they must. */

import type { CallType } from '../callers/call-type'
import type { Arrivals } from '../callers/index'
import { scaledLaw } from '../kernel/scaled-law'
import { overDays } from '../project/calendar'
import type { Campaign, Project, Setup } from '../project/schema'
import { scheduledInGroup } from '../project/staff'
import type { Group } from '../workforce/group'

/** Longest horizon that a project may have, working days. */
const longestHorizon = 520

/**
 * Contacts and calls × `volume`, talk and wrap-up × `handling`. The team of a campaign stays: more contacts take longer. Where calls come in the team
 * grows in whole operators, keeping the square-root margin over the load that it has now: n′ = R·k + (n − R)·√k for the load R = occupancy × n and
 * k = volume × handling (Halfin and Whitt 1981; Borst, Mandelbaum and Reiman 2004). `occupancy`: of each set-up at present.
 */
export function atVolume(project: Project, volume: number, handling: number, occupancy: ReadonlyMap<string, number>): Project {
  const { demand, calendar } = project
  const running = demand.callTypes.length > 0
  const more = volume * handling
  return {
    ...project,
    calendar: running ? calendar : overDays(calendar, Math.min(longestHorizon, Math.ceil(calendar.horizonDays * Math.max(1, more)))),
    demand: {
      ...demand,
      callTypes: demand.callTypes.map((type) => callTypeAt(type, volume, handling)),
      campaigns: demand.campaigns.map((campaign) => campaignAt(campaign, volume, handling)),
    },
    setups: project.setups.map((setup) => handledAt(running ? staffedFor(setup, more, occupancy.get(setup.id) ?? 0.8) : setup, handling)),
  }
}

function callTypeAt(type: CallType, volume: number, handling: number): CallType {
  return {
    ...type,
    arrivals: arrivalsAt(type.arrivals, volume),
    bursts: type.bursts.map((burst) => ({ ...burst, calls: burst.calls * volume })),
    talk: scaledLaw(type.talk, handling),
    ...(type.wrapUp && { wrapUp: scaledLaw(type.wrapUp, handling) }),
  }
}

function arrivalsAt(arrivals: Arrivals, volume: number): Arrivals {
  switch (arrivals.kind) {
    case 'profile':
      return { ...arrivals, calls: eachDay(arrivals.calls, (calls) => calls * volume) }
    case 'steady':
      return { ...arrivals, perHour: arrivals.perHour * volume }
    case 'exact-count':
      return { ...arrivals, perDay: Math.round(arrivals.perDay * volume) }
    case 'normal-count':
      return { ...arrivals, perDay: arrivals.perDay * volume, sd: arrivals.sd * volume }
    default:
      // recorded arrivals are what they are, and nobody dials a type that only menus lead to
      return arrivals
  }
}

function campaignAt(campaign: Campaign, volume: number, handling: number): Campaign {
  const { list, conversation } = campaign
  const { questionnaire, stopAtResults } = conversation
  const of = (count: number) => Math.max(1, Math.round(count * volume))
  return {
    ...campaign,
    list: {
      ...list,
      contacts: of(list.contacts),
      deliveries: list.deliveries.map((delivery) => ({ ...delivery, contacts: of(delivery.contacts) })),
      ...(list.purchase && { purchase: { ...list.purchase, contacts: of(list.purchase.contacts) } }),
    },
    conversation: {
      ...conversation,
      ...(stopAtResults !== undefined && { stopAtResults: of(stopAtResults) }),
      ...(questionnaire && { questionnaire: { ...questionnaire, cells: questionnaire.cells.map((cell) => ({ ...cell, target: of(cell.target) })) } }),
      productiveTalk: scaledLaw(conversation.productiveTalk, handling),
      otherTalk: scaledLaw(conversation.otherTalk, handling),
      productiveWrapUp: scaledLaw(conversation.productiveWrapUp, handling),
      otherWrapUp: scaledLaw(conversation.otherWrapUp, handling),
      ...(conversation.screening && { screening: { ...conversation.screening, talk: scaledLaw(conversation.screening.talk, handling) } }),
    },
  }
}

/** Durations of a group's own are as much longer as everybody's; its factors say against what they are, and stay. */
function handledAt(setup: Setup, handling: number): Setup {
  const servedAt = ({ talk, wrapUp, ...own }: Group['serves'][number]): Group['serves'][number] => ({
    ...own,
    ...(talk && { talk: scaledLaw(talk, handling) }),
    ...(wrapUp && { wrapUp: scaledLaw(wrapUp, handling) }),
  })
  return handling === 1 ? setup : { ...setup, groups: setup.groups.map((group) => ({ ...group, serves: group.serves.map(servedAt) })) }
}

function staffedFor(setup: Setup, more: number, occupancy: number): Setup {
  const load = Math.min(0.97, Math.max(0.05, occupancy))
  const needed = (operators: number) => Math.max(operators > 0 ? 1 : 0, Math.ceil(operators * (load * more + (1 - load) * Math.sqrt(more)) - 1e-9))
  return { ...setup, groups: setup.groups.map((group) => groupFor(group, needed)) }
}

function groupFor(group: Group, needed: (operators: number) => number): Group {
  const { staffing } = group
  const staffed: Group = {
    ...group,
    shifts: group.shifts.map((shift) => ({ ...shift, operators: needed(shift.operators) })),
    ...(staffing?.kind === 'by-interval' && { staffing: { ...staffing, operators: eachDay(staffing.operators, needed) } }),
    ...(staffing?.kind === 'by-arrivals' && { staffing: { ...staffing, hours: needed(staffing.hours) } }),
  }
  const [before, after] = [scheduledInGroup(group), scheduledInGroup(staffed)]
  if (before === undefined || after === undefined || before === 0) return staffed
  // operators kept for one kind of work stay the same share of the team
  const kept = (operators: number) => Math.floor((operators * after) / before + 1e-9)
  return { ...staffed, serves: group.serves.map((own) => ({ ...own, reserve: kept(own.reserve), guaranteed: kept(own.guaranteed) })) }
}

/** Every entry of a table by weekday changed. */
function eachDay(table: Readonly<Record<string, readonly number[] | undefined>>, change: (entry: number) => number): Record<string, number[]> {
  return Object.fromEntries(Object.entries(table).flatMap(([day, row]) => (row === undefined ? [] : [[day, row.map(change)]])))
}
