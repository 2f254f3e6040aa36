import { type CalendarModel, type Meter, type Model, UNLIMITED } from '../centre/model'
import { meteringsOf } from '../economics/metering'
import { DAY, MINUTE, millisecondsOfDay } from '../terms/week'
import { type Days, daysOf } from './calendar'
import { compileCallType } from './compile-call-type'
import { compileCampaign } from './compile-campaign'
import { compileGroups } from './compile-group'
import { compileMenu } from './compile-menu'
import { rotaOf } from './compile-rota'
import { compileRouting } from './compile-routing'
import { planOf } from './group-plan'
import type { Calendar, Project, Setup } from './schema'

/**
 * A checked project and one of its set-ups as numbers: the only place where names become numbers and seconds milliseconds.
 * The horizon begins on the first working day from signing on for every set-up, so that all meet the same callers on the same
 * days; the time to the first call shifts the results afterwards.
 */
export function compile(project: Project, setup: Setup): Model {
  const { calendar, demand } = project
  const days = daysOf(calendar)
  const callTypes = demand.callTypes.map((callType) => compileCallType(callType, { calendar, days, project, setup }))
  const plans = setup.groups.map((group) => planOf(group, { project, callTypes, days }))
  const groups = compileGroups(project, setup.groups, plans, days)
  return {
    calendar: compileCalendar(calendar, days),
    callTypes,
    campaigns: demand.campaigns.map((campaign) => compileCampaign(campaign, { days, project, setup })),
    groups,
    menus: setup.menus.map((menu) => compileMenu(menu, project)),
    rota: rotaOf(plans, groups, days),
    routing: compileRouting(project, setup),
    lines: setup.lines ?? UNLIMITED,
    waitingLimit: setup.waitingAtMost ?? UNLIMITED,
    waitingPerOperator: setup.waitingPerOperator ?? Number.POSITIVE_INFINITY,
    ...(setup.waitingBase !== undefined && { waitingBase: setup.waitingBase }),
    ...(setup.limitsFirst && { limitsFirst: true }),
    ...(setup.switching.length > 0 && { switching: switchingOf(project, setup) }),
    meters: metersOf(setup),
  }
}

function compileCalendar(calendar: Calendar, { midnights }: Days): CalendarModel {
  const rowOfDay: number[] = []
  midnights.forEach((midnight, row) => {
    const next = row + 1 < midnights.length ? midnights[row + 1] : midnight + DAY
    for (let at = midnight; at < next; at += DAY) rowOfDay.push(row)
  })
  return {
    midnights,
    rowOfDay,
    interval: calendar.interval * MINUTE,
    open: millisecondsOfDay(calendar.open),
    close: millisecondsOfDay(calendar.close),
    warmUpDays: calendar.warmUpDays,
    independentDays: calendar.days !== 'in-sequence',
    ...(calendar.days === 'until-empty' && { untilEmpty: true }),
  }
}

/** Time lost between any two kinds of work, call types first; none where the file says nothing. */
function switchingOf({ demand }: Project, { switching }: Setup): number[][] {
  const works = [...demand.callTypes, ...demand.campaigns].map(({ id }) => id)
  const lost = works.map(() => new Array<number>(works.length).fill(0))
  for (const { from, to, seconds } of switching) lost[works.indexOf(from)][works.indexOf(to)] = Math.round(seconds * 1000)
  return lost
}

/** One meter for each distinct way in which the set-up's minutes are counted. */
function metersOf(setup: Setup): Meter[] {
  return meteringsOf([...setup.terms, ...(setup.margin?.terms ?? [])]).map(({ basis, pulse, free }) => ({
    basis,
    pulse: Math.round(pulse * 1000),
    ...(free !== undefined && { free: Math.round(free * 1000) }),
  }))
}
