import type { CalendarModel, CallTypeModel, GroupModel, Meter, Model } from '../centre/model'
import { DAY, MINUTE, millisecondsOfDay } from '../terms/week'
import type { Group } from '../workforce/group'
import { spansOn, type WorkSpan } from '../workforce/spans'
import { type Days, daysOf } from './calendar'
import { compileCallType } from './compile-call-type'
import { compileCampaign } from './compile-campaign'
import type { Calendar, Project, Setup } from './schema'
import { scheduledInGroup } from './staff'

/**
 * A checked project and one of its set-ups as numbers: the only place where names become numbers and seconds milliseconds.
 * The horizon begins on the first working day from signing on for every set-up, so that all meet the same callers on the same
 * days; the time to the first call shifts the results afterwards.
 */
export function compile(project: Project, setup: Setup): Model {
  const { calendar, demand } = project
  const days = daysOf(calendar)
  const groups = compileGroups(project, setup, days)
  return {
    calendar: compileCalendar(calendar, days),
    callTypes: demand.callTypes.map((callType): CallTypeModel => compileCallType(callType, calendar, days)),
    campaigns: demand.campaigns.map((campaign) => compileCampaign(campaign, setup.dialers.find((dialer) => dialer.campaign === campaign.id)?.mode, days)),
    groups,
    rota: rotaOf(setup.groups, groups, days),
    routing: setup.routing,
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
  }
}

function compileGroups({ demand }: Project, setup: Setup, days: Days): GroupModel[] {
  let first = 0
  return setup.groups.map((group) => {
    const operators = scheduledInGroup(group)
    const compiled: GroupModel = {
      id: group.id,
      first,
      operators,
      callTypes: placesOf(group.skills, demand.callTypes),
      campaigns: placesOf(group.skills, demand.campaigns),
      talkFactor: group.talkFactor,
      conversionFactor: group.conversionFactor,
      finishQueue: group.atShiftEnd === 'finish-queue',
      paid: days.weekdays.map((weekday) => group.shifts.reduce((sum, shift) => sum + shift.operators * paidOn(spansOn(shift, weekday)), 0)),
    }
    first += operators
    return compiled
  })
}

function paidOn(spans: readonly WorkSpan[]): number {
  return spans.reduce((sum, span) => sum + span.paid, 0)
}

/** Coming and going of every shift on every day, in order of time; who goes at an instant goes before others come. */
function rotaOf(groups: readonly Group[], compiled: readonly GroupModel[], { weekdays, midnights }: Days): Model['rota'] {
  const entries = groups.flatMap((group, place) => {
    let first = compiled[place].first
    return group.shifts.flatMap((shift) => {
      const operators = { first, last: first + shift.operators - 1 }
      first += shift.operators
      if (shift.operators === 0) return []
      // a paid break at the very beginning is a stretch without length: paid, and nobody comes for it
      const worked = weekdays.flatMap((weekday, row) => {
        const spans = spansOn(shift, weekday).filter(({ from, to }) => from < to)
        return spans.map(({ from, to }, n) => ({ from: midnights[row] + from, to: midnights[row] + to, endsShift: n === spans.length - 1 }))
      })
      return joined(worked).flatMap(({ from, to, endsShift }) => [
        { time: from, comes: true, endsShift: false, ...operators },
        { time: to, comes: false, endsShift, ...operators },
      ])
    })
  })
  return entries.sort((a, b) => a.time - b.time || Number(a.comes) - Number(b.comes) || a.first - b.first)
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly endsShift: boolean
}

/** Spans that touch (a shift to 24:00 and the next from 00:00) are one: nobody goes home in between. */
function joined(spans: readonly Stretch[]): Stretch[] {
  return spans.reduce<Stretch[]>((all, span) => {
    const last = all[all.length - 1]
    if (last !== undefined && last.to === span.from) all[all.length - 1] = { ...span, from: last.from }
    else all.push(span)
    return all
  }, [])
}

/** One meter for each distinct way in which the set-up's minutes are counted. */
function metersOf(setup: Setup): Meter[] {
  const meters = new Map<string, Meter>()
  for (const term of setup.terms) {
    if (term.kind !== 'minute') continue
    const pulse = Math.round(term.pulse * 1000)
    meters.set(`${term.basis}/${pulse}`, { basis: term.basis, pulse })
  }
  return [...meters.values()]
}

function placesOf(skills: readonly string[], things: readonly { readonly id: string }[]): number[] {
  return skills.flatMap((skill) => {
    const place = things.findIndex((thing) => thing.id === skill)
    return place < 0 ? [] : [place]
  })
}
