/** What every case of a centre comes down to: callers, operators, how they are brought together, and for how long. Times in seconds of the case. */
import type { CasePatience, ServiceLaw } from './case-laws'

export interface ClassOfCase {
  readonly name: string
  /** Calls a second: one rate (steady), or one an interval of the day. Empty: nobody dials the class. */
  readonly rates: readonly number[]
  readonly patience: CasePatience | null
  readonly redial?: { readonly afterAbandon: number; readonly afterBlock: number; readonly delay: ServiceLaw }
  readonly callBack?: { readonly from: number; readonly share: number; readonly reserve: number; readonly talk: ServiceLaw }
  /** Shape of the gamma factor of each day. */
  readonly dayFactorShape?: number
}

export interface GroupOfCase {
  readonly name: string
  /** One number (steady), or one an interval of the day. */
  readonly agents: readonly number[]
  readonly service: Readonly<Record<string, ServiceLaw>>
}

export interface MenuOfCase {
  readonly start: string
  readonly nodes: Readonly<Record<string, { readonly time: ServiceLaw; readonly next: Readonly<Record<string, number>> }>>
  /** Ports; left out: enough. */
  readonly ports?: number
  /** What an end is to the engine: the class of that name, or an end in the menu. */
  readonly ends: Readonly<Record<string, 'self-served' | 'hang-up' | 'class'>>
}

export interface DayOfCase {
  readonly intervals: number
  /** Length of an interval, s. */
  readonly length: number
  /** Who leaves finishes the call in progress, or hands it back. */
  readonly leaving: 'finish-call' | 'hand-back'
}

export const agentSelections = ['group_order', 'longest_idle', 'random_group'] as const
export const callSelections = ['fifo', 'class_order', 'longest_queue', 'lifo'] as const

export interface RoutingOfCase {
  readonly agents: (typeof agentSelections)[number]
  readonly groupOrder: Readonly<Record<string, readonly string[]>>
  readonly calls: (typeof callSelections)[number]
  readonly classOrder: Readonly<Record<string, readonly string[]>>
}

export interface CentreCase {
  readonly classes: readonly ClassOfCase[]
  readonly groups: readonly GroupOfCase[]
  readonly routing: RoutingOfCase
  /** Calls in the system at most. */
  readonly lines?: number
  readonly thresholds: readonly number[]
  /** The first class begins in it. */
  readonly menu?: MenuOfCase
  /** Absent: the long run. */
  readonly day?: DayOfCase
  /** Shape of one gamma factor of each day for all classes. */
  readonly dayFactorShape?: number
}

/** Classes that a group serves, in its own order: a class left out of it comes last. */
export function classesOf({ classes, routing }: CentreCase, group: GroupOfCase): readonly string[] {
  const served = classes.map(({ name }) => name).filter((name) => Object.hasOwn(group.service, name))
  const first = (routing.classOrder[group.name] ?? []).filter((name) => served.includes(name))
  return [...first, ...served.filter((name) => !first.includes(name))]
}

export const singleQueue: RoutingOfCase = { agents: 'group_order', groupOrder: {}, calls: 'fifo', classOrder: {} }
