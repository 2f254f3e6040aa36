/** What is asked of a staffing: targets, which groups may be changed within which limits, and how much may be simulated for the answer. */
import type { Project, Setup } from '../project/schema'

export const targetMeasures = ['serviceLevel', 'abandonedShare', 'asa', 'occupancy'] as const
export type TargetMeasure = (typeof targetMeasures)[number]

/** One promise. A service level is to be at least the value, by each call type's own definition and time; all others at most. */
export interface StaffingTarget {
  readonly measure: TargetMeasure
  /** Call types, or for the occupancy groups, taken together; none named: all telephone calls, all groups that answer them. */
  readonly of: readonly string[]
  /** A share, or seconds for the mean wait of the answered. */
  readonly value: number
  /** Over the calls of a day, or in every interval by itself. */
  readonly per: 'day' | 'interval'
  /** Share of days that are to meet it; left out: the mean over days is to. */
  readonly chance?: number
}

/** What an operator of a group costs, and how many there may be at a time. */
export interface GroupLimits {
  readonly group: string
  /** Of a paid hour, in any unit: hours are counted where all groups have 1. */
  readonly costPerHour: number
  /** Whenever the centre is open. */
  readonly least: number
  readonly most: number
  /** Present hours on every day. */
  readonly leastHours: number
}

export interface StaffingQuestion {
  readonly project: Project
  readonly setup: string
  readonly targets: readonly StaffingTarget[]
  /** Groups that may be changed; those that answer no calls are left as they are. */
  readonly groups: readonly GroupLimits[]
  readonly seed: string
  /** Events that may be simulated in the search, all kinds of day together: a count and not a time, so that the answer is the same everywhere. */
  readonly events: number
  /** Days of the verification, with seeds that the search never saw. */
  readonly freshDays: number
}

const MOST_OPERATORS = 2000
export const usualEffort = { events: 60_000_000, freshDays: 400 } as const

/** The question that a project asks by itself: the targets of its call types over the day, its groups, hours as cost. */
export function questionOf(project: Project, setupId: string, more: Partial<StaffingQuestion> = {}): StaffingQuestion {
  const setup = setupIn(project, setupId)
  return {
    project,
    setup: setupId,
    targets: targetsIn(project),
    groups: setup.groups.filter((group) => answersCalls(project, group)).map(({ id }) => ({ group: id, ...usualLimits })),
    seed: project.seed,
    ...usualEffort,
    ...more,
  }
}

export const usualLimits = { costPerHour: 1, least: 0, most: MOST_OPERATORS, leastHours: 0 } as const

/** Service levels with the same target are one promise for all their calls together. */
function targetsIn({ demand }: Project): StaffingTarget[] {
  const wished = demand.callTypes.flatMap(({ id, channel, serviceLevel }) =>
    channel === 'phone' && serviceLevel.target !== undefined ? [{ id, value: serviceLevel.target }] : [],
  )
  return [...new Set(wished.map(({ value }) => value))].map((value) => ({
    measure: 'serviceLevel',
    of: wished.filter((one) => one.value === value).map(({ id }) => id),
    value,
    per: 'day',
  }))
}

export function setupIn(project: Project, setupId: string): Setup {
  const setup = project.setups.find(({ id }) => id === setupId)
  if (setup === undefined) throw new RangeError(`No set-up ${setupId}`)
  return setup
}

/** Whether a group serves any telephone call. */
export function answersCalls({ demand }: Project, { skills }: Setup['groups'][number]): boolean {
  return demand.callTypes.some(({ id, channel }) => channel === 'phone' && skills.includes(id))
}
