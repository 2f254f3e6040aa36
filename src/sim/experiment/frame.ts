import type { Model } from '../centre/model'
import { leadWorkdays, monthsLeftInYear, workdayAfter, workdaysPerMonth } from '../project/calendar'
import { compile } from '../project/compile'
import type { Project, Setup } from '../project/schema'
import { employedOperators, scheduledOperators, seats } from '../project/staff'

/** What holds for every replication of a set-up: its model, its people, and its days. */
export interface Frame {
  readonly project: Project
  readonly setup: Setup
  readonly model: Model
  /** A running service: calls come in, and the horizon is a stretch of it. Otherwise the project ends with its last attempt. */
  readonly running: boolean
  readonly operators: number
  readonly employed: number
  readonly seats: number
  /** Working days from signing to the first call. */
  readonly lead: number
  readonly workdaysPerWeek: number
  readonly workdaysPerMonth: number
  /** From the first day of pay (that of training) to 31 December. */
  readonly monthsLeftInYear: number
  /** Groups that serve each call type, and each campaign; those without an operator do not count. */
  readonly groupsOfType: readonly (readonly number[])[]
  readonly groupsOfCampaign: readonly (readonly number[])[]
}

export function frameOf(project: Project, setupId: string): Frame {
  const setup = project.setups.find((one) => one.id === setupId)
  if (setup === undefined) throw new RangeError(`No set-up ${setupId}`)
  const model = compile(project, setup)
  const serving = (serves: (group: Model['groups'][number]) => boolean) =>
    model.groups.flatMap((group, place) => (group.operators > 0 && serves(group) ? [place] : []))
  const lead = leadWorkdays(project.calendar, setup.start)
  return {
    project,
    setup,
    model,
    running: model.callTypes.length > 0,
    operators: scheduledOperators(model),
    employed: employedOperators(setup, model),
    seats: seats(project, setup, model),
    lead,
    workdaysPerWeek: project.calendar.workdays.length,
    workdaysPerMonth: workdaysPerMonth(project.calendar),
    monthsLeftInYear: monthsLeftInYear(workdayAfter(project.calendar, lead - setup.start.trainingDays)),
    groupsOfType: model.callTypes.map((_, type) => serving((group) => group.callTypes.includes(type))),
    groupsOfCampaign: model.campaigns.map((_, campaign) => serving((group) => group.campaigns.includes(campaign))),
  }
}

/** Days that count: the horizon without its warm-up. */
export function countedDays({ model }: Frame): number {
  return model.calendar.midnights.length - model.calendar.warmUpDays
}
