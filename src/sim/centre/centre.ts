import { ColumnMemory } from '../kernel/column-memory'
import { EventQueue } from '../kernel/event-queue'
import { START } from '../kernel/start'
import { openStreamIf, type Stream } from '../kernel/streams'
import { type Books, openBooks } from './book'
import { Calls } from './calls'
import { type ContactSource, openContactSource } from './contact-source'
import { EVENT } from './events'
import { type ContactList, openList } from './lists'
import type { Model } from './model'
import { type Operators, openOperators } from './operators'
import { asksForWork, ordinaryGroups, ordinaryTypes } from './ordinary'
import { openQueues, type Queues } from './queues'
import type { CallChooser, DialMode, OperatorChooser } from './seams'
import { type CallSource, type GroupSource, type MenuSource, openCallSource, openGroupSource, openMenuSources } from './sources'

/** The whole mutable state of one replication. */
export interface Centre {
  readonly model: Model
  readonly operatorChooser: OperatorChooser
  readonly callChooser: CallChooser
  readonly dialModes: readonly DialMode[]
  readonly future: EventQueue
  readonly operators: Operators
  readonly calls: Calls
  readonly queues: Queues
  /** Call-backs promised, by call type, in the order in which they were promised. */
  readonly promises: Queues
  readonly lists: readonly ContactList[]
  readonly callSources: readonly CallSource[]
  readonly contactSources: readonly ContactSource[]
  readonly groupSources: readonly GroupSource[]
  readonly menuSources: readonly MenuSource[]
  /** Chance of the distributor itself. */
  readonly routingChance: Stream
  /** Groups that serve a call type, and those that serve a campaign, in the order of the file. */
  readonly groupsOfType: readonly Int32Array[]
  readonly groupsOfCampaign: readonly Int32Array[]
  /** Campaigns whose dialers look when an operator of the group becomes idle. */
  readonly watchersOfGroup: readonly Int32Array[]
  /** Waits at which further groups may take a call of a type, ascending. */
  readonly overflowTimes: readonly Float64Array[]
  /** Campaigns that share a group with this one, itself included. */
  readonly rivals: readonly Int32Array[]
  /** Campaigns whose dial mode hangs up numbers that ring. */
  readonly cancelling: Int32Array
  readonly books: Books
  /** Something asks what operators have done before: the choice of operator, guarantees, or switching. */
  readonly remembersWork: boolean
  /** 1 for call types and groups whose calls take the short way. */
  readonly ordinaryTypes: Uint8Array
  readonly ordinaryGroups: Uint8Array
  readonly hasOrdinary: boolean
  readonly portsInUse: Int32Array
  linesInUse: number
  /** Call-backs that stand in `promises`. */
  promised: number
  /** Callers who will call again. */
  away: number
  lineTime: number
  lineMaximum: number
  now: number
  /** Next entry of the rota. */
  rotaAt: number
}

/** The ways that a model names, found by their kind. */
export interface Ways {
  readonly operatorChooser: OperatorChooser
  readonly callChooser: CallChooser
  readonly dialModes: readonly DialMode[]
}

export function openCentre(
  model: Model,
  { operatorChooser, callChooser, dialModes }: Ways,
  seed: string,
  replication: number,
  memory = new ColumnMemory(),
): Centre {
  const types = ordinaryTypes(model)
  return {
    model,
    operatorChooser,
    callChooser,
    dialModes,
    future: new EventQueue({ sources: model.callTypes.length, sourceKind: EVENT.callArrives, alarmKind: EVENT.callerHangsUp }, memory),
    operators: openOperators(model, memory),
    calls: new Calls(memory),
    queues: openQueues(model.callTypes.length),
    promises: openQueues(model.callTypes.length),
    lists: model.campaigns.map((campaign) => openList(campaign, memory)),
    callSources: model.callTypes.map((callType) => openCallSource(callType, seed, replication, memory)),
    contactSources: model.campaigns.map((campaign) => openContactSource(campaign, seed, replication)),
    groupSources: model.groups.map((group) => openGroupSource(group, seed, replication)),
    menuSources: openMenuSources(model.menus),
    routingChance: openStreamIf(model.routing.operator.startsWith('random'), seed, replication, 'routing'),
    groupsOfType: model.routing.groupsOfType.map((groups) => Int32Array.from(groups)),
    overflowTimes: model.callTypes.map((_, type) => Float64Array.from(overflowTimesOf(model, type))),
    groupsOfCampaign: model.campaigns.map((_, campaign) => Int32Array.from(groupsWhere(model, (group) => group.campaigns.includes(campaign)))),
    watchersOfGroup: model.groups.map((_, group) => Int32Array.from(watchersOf(model, group))),
    rivals: model.campaigns.map((_, campaign) => Int32Array.from(rivalsOf(model, campaign))),
    cancelling: Int32Array.from(model.campaigns.flatMap(({ dialer: { mode } }, campaign) => ('cancels' in mode && mode.cancels ? [campaign] : []))),
    books: openBooks(model, memory),
    remembersWork: asksForWork(model),
    ordinaryTypes: types,
    ordinaryGroups: ordinaryGroups(model, types),
    hasOrdinary: types.includes(1),
    portsInUse: new Int32Array(model.menus.length),
    linesInUse: 0,
    promised: 0,
    away: 0,
    lineTime: 0,
    lineMaximum: 0,
    now: START,
    rotaAt: 0,
  }
}

function overflowTimesOf({ groups }: Model, callType: number): number[] {
  const times = groups.flatMap(({ callTypes, serves }) => (callTypes.includes(callType) ? [serves[callType]?.after ?? 0] : []))
  return [...new Set(times)].filter((time) => time > 0).sort((a, b) => a - b)
}

function groupsWhere({ groups }: Model, serves: (group: Model['groups'][number]) => boolean): number[] {
  return groups.flatMap((group, place) => (serves(group) ? [place] : []))
}

/** In the order in which the group serves them; then those that only count its operators. */
function watchersOf({ groups, campaigns }: Model, group: number): number[] {
  const own = groups[group].campaigns
  return [...own, ...campaigns.flatMap(({ dialer }, campaign) => (dialer.blend.idleIn.includes(group) && !own.includes(campaign) ? [campaign] : []))]
}

function rivalsOf({ groups, campaigns }: Model, campaign: number): number[] {
  return campaigns.flatMap((_, other) =>
    other === campaign || groups.some((group) => group.campaigns.includes(campaign) && group.campaigns.includes(other)) ? [other] : [],
  )
}
