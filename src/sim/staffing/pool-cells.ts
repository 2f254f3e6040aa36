/** A pool of operators interval by interval of an ordinary week: calls, time a call takes, operators on duty. */
import type { Model } from '../centre/model'
import { daysOf } from '../project/calendar'
import { planOf } from '../project/group-plan'
import type { Project, Setup } from '../project/schema'
import type { Weekday } from '../terms/week'
import { type HandlingTime, handlingTime, mixedHandling } from './handling-time'
import { type Duty, dutyIn, meanOperators, stretchesOn } from './on-duty'
import type { Pool } from './pool'
import { intervalEnds, type WeekDay } from './week-calls'

export interface PoolCell {
  readonly weekday: Weekday
  /** Days of the horizon that it stands for. */
  readonly days: number
  /** Ends, ms of the day. */
  readonly from: number
  readonly to: number
  /** Mean calls of each type of the pool, and of all. */
  readonly calls: readonly number[]
  readonly allCalls: number
  /** Seconds that a call of each type takes, and one of any type. */
  readonly handling: readonly HandlingTime[]
  readonly anyHandling: HandlingTime
  readonly duty: readonly Duty[]
}

/** Groups that serve a type count for its handling time by their operators on duty. */
export function poolCells(project: Project, setup: Setup, model: Model, pool: Pool, week: readonly WeekDay[]): readonly PoolCell[] {
  const known = { project, callTypes: model.callTypes, days: daysOf(project.calendar) }
  const plans = pool.groups.map((group) => planOf(setup.groups[group], known))
  const ends = intervalEnds(project.calendar)
  return week.flatMap(({ weekday, days, calls }) => {
    const byGroup = plans.map((plan) => stretchesOn(plan, weekday))
    return calls.map((ofAll, at) => {
      const [from, to] = [ends[at], ends[at + 1]]
      const present = byGroup.map((stretches) => meanOperators(dutyIn(stretches, from, to)))
      const handling = pool.callTypes.map((type) =>
        mixedHandling(
          servingParts(pool, model, type).map((place) => ({
            weight: present[place],
            time: handlingTime(project.demand.callTypes[type], setup.groups[pool.groups[place]], (from + to) / 2),
          })),
        ),
      )
      const ofPool = pool.callTypes.map((type) => ofAll[type])
      return {
        weekday,
        days,
        from,
        to,
        calls: ofPool,
        allCalls: ofPool.reduce((sum, count) => sum + count, 0),
        handling,
        anyHandling: mixedHandling(handling.map((time, place) => ({ weight: ofPool[place], time }))),
        duty: dutyIn(byGroup.flat(), from, to),
      }
    })
  })
}

/** Groups of the pool that serve the type, by their place in the pool. */
function servingParts({ groups }: Pool, model: Model, type: number): readonly number[] {
  return groups.flatMap((group, place) => (model.groups[group].callTypes.includes(type) ? [place] : []))
}
