/**
 * A target as sums over the calls of each interval: what counts (`tops`) against what it is a share of (`bottoms`). It is met where the surplus,
 * ± (top − value × bottom), is not below 0; surpluses of intervals and days add up, which ratios do not.
 */
import { CALL, CALL_WIDTH, type CallColumn, type Counts, GROUP, GROUP_WIDTH } from '../centre/counts'
import { lost, type OfCall, serviceLevelOf } from '../experiment/call-type-measures'
import type { Project, Setup } from '../project/schema'
import { isOpenIn } from './day-kinds'
import { answersCalls, type StaffingTarget } from './question'

/** How a target is read from the counts of one day. */
export interface Promised {
  readonly target: StaffingTarget
  /** 1: at least the value; −1: at most. */
  readonly sign: 1 | -1
  /** Adds the day's sums to `tops` and `bottoms`, one cell an interval from midnight; what comes after the day is in none of them. */
  read(counts: Counts, tops: Float64Array, bottoms: Float64Array): void
}

export function promisedBy(target: StaffingTarget, project: Project, setup: Setup): Promised {
  const promised = overTheDay(target, project, setup)
  return target.per === 'day' ? promised : inOpeningHours(promised, project.calendar)
}

/** By interval nothing is promised to those who call when nobody can be there; over the day their calls count as all others do. */
function inOpeningHours(promised: Promised, calendar: Project['calendar']): Promised {
  return {
    ...promised,
    read(counts, tops, bottoms) {
      promised.read(counts, tops, bottoms)
      for (let at = 0; at < counts.intervals; at++) {
        if (!isOpenIn(calendar, at)) tops[at] = bottoms[at] = 0
      }
    },
  }
}

function overTheDay(target: StaffingTarget, project: Project, setup: Setup): Promised {
  const { measure } = target
  if (measure === 'occupancy') return occupancyPromise(target, project, setup)
  const { callTypes } = project.demand
  const named = target.of.length > 0 ? callTypes.filter(({ id }) => target.of.includes(id)) : callTypes.filter(({ channel }) => channel === 'phone')
  const places = named.map((type) => callTypes.indexOf(type))
  const parts = named.map((type) => partsOf(measure, type.serviceLevel))
  return {
    target,
    sign: measure === 'serviceLevel' ? 1 : -1,
    read({ callsByInterval, intervals }, tops, bottoms) {
      let from = 0
      const of: OfCall = (column: CallColumn) => callsByInterval[from + CALL[column]]
      places.forEach((place, n) => {
        for (let interval = 0; interval < intervals; interval++) {
          from = (place * intervals + interval) * CALL_WIDTH
          tops[interval] += parts[n].top(of)
          bottoms[interval] += parts[n].bottom(of)
        }
      })
    },
  }
}

interface Parts {
  readonly top: (of: OfCall) => number
  readonly bottom: (of: OfCall) => number
}

function partsOf(measure: Exclude<StaffingTarget['measure'], 'occupancy'>, level: Project['demand']['callTypes'][number]['serviceLevel']): Parts {
  switch (measure) {
    case 'serviceLevel':
      return serviceLevelOf(level)
    case 'abandonedShare':
      return { top: lost, bottom: (of) => of('answered') + lost(of) }
    case 'asa':
      return { top: (of) => of('waitAnswered') / 1000, bottom: (of) => of('answered') }
  }
}

/** Talk and wrap-up are work; the base is the time that operators are logged in, overtime included. */
function occupancyPromise(target: StaffingTarget, project: Project, setup: Setup): Promised {
  const places = setup.groups.flatMap((group, place) => ((target.of.length > 0 ? target.of.includes(group.id) : answersCalls(project, group)) ? [place] : []))
  return {
    target,
    sign: -1,
    read({ groupsByInterval, intervals }, tops, bottoms) {
      for (const place of places) {
        for (let interval = 0; interval < intervals; interval++) {
          const from = (place * intervals + interval) * GROUP_WIDTH
          tops[interval] += groupsByInterval[from + GROUP.talk] + groupsByInterval[from + GROUP.wrapUp]
          bottoms[interval] += groupsByInterval[from + GROUP.logged]
        }
      }
    },
  }
}
