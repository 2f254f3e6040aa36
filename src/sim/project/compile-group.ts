import type { CallType } from '../callers/call-type'
import type { GroupModel, ServesModel } from '../centre/model'
import { HOUR, onceAWeekday } from '../terms/week'
import type { Group } from '../workforce/group'
import { leavingPerDay } from '../workforce/leaving'
import { timeOfLevels } from '../workforce/levels'
import { spansOn } from '../workforce/spans'
import { type Days, workdaysPerMonth } from './calendar'
import { compileHours } from './compile-hours'
import type { GroupPlan } from './group-plan'
import { lawOf } from './laws'
import type { Calendar, Project } from './schema'

const SECOND = 1000

/** The groups of a set-up with their operators side by side, in the order of the file. */
export function compileGroups({ calendar, demand }: Project, groups: readonly Group[], plans: readonly GroupPlan[], days: Days): GroupModel[] {
  let first = 0
  return groups.map((group, place) => {
    const plan = plans[place]
    const serves = demand.callTypes.map((callType) => servesOf(group, callType))
    const compiled: GroupModel = {
      id: group.id,
      first,
      operators: plan.operators,
      callTypes: placesOf(group.skills, demand.callTypes),
      campaigns: placesOf(group.skills, demand.campaigns),
      talkFactor: group.talkFactor,
      conversionFactor: group.conversionFactor,
      conversionSpread: group.conversionSpread,
      serves,
      asDemanded: group.learning === undefined && serves.every((own) => own === undefined),
      hasRules: group.atShiftEnd === 'open-end' || serves.some((own) => own !== undefined && (own.after > 0 || own.reserve > 0 || own.guaranteed > 0)),
      atShiftEnd: group.atShiftEnd,
      byLevel: plan.kind === 'levels',
      ...attendanceOf(group, calendar),
      paid: paidOf(plan, days),
    }
    first += plan.operators
    return compiled
  })
}

/** What a group has only where the file gives it: ringing, absence, learning, attrition. */
function attendanceOf({ ring, absence, learning, attrition }: Group, calendar: Calendar): Pick<GroupModel, 'ring' | 'absence' | 'learning' | 'attrition'> {
  return {
    ...(ring && {
      ring: { time: lawOf(ring.time), hangUp: ring.hangUp, noAnswerShare: ring.noAnswerShare, noAnswer: Math.round(ring.noAnswerSeconds * SECOND) },
    }),
    ...(absence && {
      absence: { share: absence.share, lateShare: absence.lateShare, late: absence.late ? lawOf(absence.late) : { kind: 'deterministic', mean: 0 } },
    }),
    ...(learning && {
      learning: { newShare: learning.newShare, talkLoss: learning.talkLoss, conversionLoss: learning.conversionLoss, time: learning.hours * HOUR },
    }),
    ...(attrition && {
      attrition: {
        perDay: leavingPerDay(attrition.perYear, workdaysPerMonth(calendar)),
        leadDays: Math.ceil(attrition.hiringWeeks * calendar.workdays.length) + attrition.trainingDays,
      },
    }),
  }
}

/** How the group serves a call type where the file says more than that it does. */
function servesOf({ serves }: Group, { id, transfer }: CallType): ServesModel | undefined {
  const own = serves.find(({ skill }) => skill === id)
  if (own === undefined) return undefined
  return {
    talkFactor: own.talkFactor,
    wrapUpFactor: own.wrapUpFactor,
    ...(own.talk && { talk: lawOf(own.talk) }),
    ...(own.wrapUp && { wrapUp: lawOf(own.wrapUp) }),
    score: own.score,
    after: Math.round(own.afterSeconds * SECOND),
    reserve: own.reserve,
    guaranteed: own.guaranteed,
    // without a place to go there is no transfer, whatever the group's share
    transferShare: transfer === undefined ? 0 : (own.transferShare ?? transfer.share),
    ...compileHours(own.hours),
  }
}

/** Paid time of each working day: shifts less unpaid breaks, or all the time of the levels. */
function paidOf(plan: GroupPlan, { weekdays }: Days): number[] {
  const paidOn = onceAWeekday((weekday) =>
    plan.kind === 'levels'
      ? timeOfLevels(plan.on[weekday])
      : plan.shifts.reduce((sum, shift) => sum + shift.operators * spansOn(shift, weekday).reduce((time, { paid }) => time + paid, 0), 0),
  )
  return weekdays.map(paidOn)
}

function placesOf(skills: readonly string[], things: readonly { readonly id: string }[]): number[] {
  return skills.flatMap((skill) => {
    const place = things.findIndex((thing) => thing.id === skill)
    return place < 0 ? [] : [place]
  })
}
