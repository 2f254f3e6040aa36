/** What is asked of a staffing: targets, which groups may be changed within which limits, and how much may be simulated for the answer. */
import { minor } from '../economics/charge'
import type { Project, Setup } from '../project/schema'
import type { StaffingWish, targetMeasures } from '../project/staffing-wishes'

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
  /** Of a paid hour, in the unit of the question. */
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
  /** What the costs are in: minor units of money, or hours where the file gives no cost. */
  readonly costUnit: 'minor' | 'hours'
  readonly seed: string
  /** Events that may be simulated in the search, all kinds of day together: a count and not a time, so that the answer is the same everywhere. */
  readonly events: number
  /** Days of the verification, with seeds that the search never saw. */
  readonly freshDays: number
}

const MOST_OPERATORS = 2000
const usualEffort = { events: 60_000_000, freshDays: 400 } as const

/** Events of a search against the usual. */
export const efforts = { quick: 0.25, normal: 1, thorough: 4 } as const
export type Effort = keyof typeof efforts

/** Fresh days grow with the root of the events: so does the precision of both. */
export function effortOf(effort: Effort): Pick<StaffingQuestion, 'events' | 'freshDays'> {
  const times = efforts[effort]
  return { events: usualEffort.events * times, freshDays: Math.round(usualEffort.freshDays * Math.sqrt(times)) }
}

/**
 * The question that a project asks: by its staffing section, and where that says nothing the targets of its call types over the day, hours
 * as cost.
 */
export function questionOf(project: Project, setupId: string, more: Partial<StaffingQuestion> = {}): StaffingQuestion {
  const setup = setupIn(project, setupId)
  const wish = project.staffing?.find((one) => one.setup === setupId)
  const limits = new Map(wish?.groups.map((one) => [one.group, one]))
  // where the file gives the cost of some groups only, the others count as the dearest of them
  const costs = (wish?.groups ?? []).flatMap(({ costPerHour }) => (costPerHour === undefined ? [] : [costPerHour]))
  const inMoney = costs.some((cost) => cost > 0)
  return {
    project,
    setup: setupId,
    targets: wish !== undefined && wish.targets.length > 0 ? wish.targets.map(targetOf) : targetsIn(project),
    groups: setup.groups
      .filter((group) => answersCalls(project, group))
      .map(({ id }) => {
        const { costPerHour = Math.max(0, ...costs), least = 0, most = MOST_OPERATORS, leastHours = 0 } = limits.get(id) ?? {}
        return { group: id, costPerHour: inMoney ? minor(costPerHour) : 1, least, most, leastHours }
      }),
    costUnit: inMoney ? 'minor' : 'hours',
    seed: project.seed,
    ...usualEffort,
    ...more,
  }
}

function targetOf({ chance, ...rest }: StaffingWish['targets'][number]): StaffingTarget {
  return { ...rest, ...(chance !== undefined && { chance }) }
}

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
