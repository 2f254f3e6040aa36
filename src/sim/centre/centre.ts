import { type Sampler, samplerOf } from '../kernel/distributions'
import { EventQueue } from '../kernel/event-queue'
import { openStream, openStreamIf, type Stream } from '../kernel/streams'
import { type Books, openBooks } from './book'
import { Calls } from './calls'
import { type ContactList, openList } from './lists'
import type { CampaignModel, GroupModel, Model } from './model'
import type { CallTypeModel } from './model-calls'
import type { MenuModel } from './model-menus'
import { type Operators, openOperators } from './operators'
import { openQueues, type Queues } from './queues'
import type { CallChooser, DialMode, OperatorChooser } from './seams'

/** Samplers and streams of a call type, found by its name: two set-ups with one seed meet the same callers. */
export interface CallSource {
  readonly arrivals: Stream
  readonly dayFactor: Stream
  /** The same stream for all call types, read by day. */
  readonly sharedFactors: Stream
  /** Read by the number of the interval in the horizon. */
  readonly intervalFactors: Stream
  readonly callers: Stream
  /** What a caller does who is not served at once, and later calls of the same person: read by person and call, so that set-ups meet the same people. */
  readonly lives: Stream
  readonly patience: Sampler | undefined
  readonly talk: Sampler
  readonly wrapUp: Sampler | undefined
  readonly redialDelay: Sampler | undefined
  readonly recallDelay: Sampler | undefined
  readonly callBackTalk: Sampler | undefined
  /** Rate of arrivals, factors included, from the last arrival drawn to the end of its interval. */
  rate: number
  rateUntil: number
  /** Exact instant of the last arrival drawn, the busy-day factor of its day, and arrivals so far. */
  at: number
  factor: number
  factorRow: number
  /** The same for the interval within the day, by its number in the horizon. */
  intervalFactor: number
  intervalAt: number
  arrived: number
  /** Times of the calls of day `dayRow` still to come, where days have a number of calls; the next one to come. */
  times: Float64Array
  nextTime: number
  dayRow: number
}

/** Samplers of a group: how it serves each call type where it has its own law, how long its phones ring, how late its operators come. */
export interface GroupSource {
  readonly talk: readonly (Sampler | undefined)[]
  readonly wrapUp: readonly (Sampler | undefined)[]
  readonly ring: Sampler | undefined
  readonly late: Sampler | undefined
  /** Attendance, lateness and leaving, read by operator and day. */
  readonly days: Stream
}

/** Samplers of a menu, by step. */
export interface MenuSource {
  readonly time: readonly Sampler[]
  readonly keyPress: readonly (Sampler | undefined)[]
  /** Place of the menu's first step in the table of steps. */
  readonly firstStep: number
}

/** Samplers of a campaign and the stream from which each contact's life is read by its number. */
export interface ContactSource {
  readonly life: Stream
  readonly ringAnswered: Sampler
  readonly ringUnanswered: Sampler
  readonly ringBusy: Sampler
  readonly ringMachine: Sampler
  readonly screenerTalk: Sampler
  readonly productiveTalk: Sampler
  readonly otherTalk: Sampler
  readonly productiveWrapUp: Sampler
  readonly otherWrapUp: Sampler
}

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
  /** Waits at which further groups may take a call of a type, ascending. */
  readonly overflowTimes: readonly Float64Array[]
  /** Campaigns that share a group with this one, itself included. */
  readonly rivals: readonly Int32Array[]
  readonly books: Books
  /** Something asks what operators have done before: the choice of operator, guarantees, or switching. */
  readonly remembersWork: boolean
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

export function openCentre(model: Model, { operatorChooser, callChooser, dialModes }: Ways, seed: string, replication: number): Centre {
  return {
    model,
    operatorChooser,
    callChooser,
    dialModes,
    future: new EventQueue(),
    operators: openOperators(model),
    calls: new Calls(),
    queues: openQueues(model.callTypes.length),
    promises: openQueues(model.callTypes.length),
    lists: model.campaigns.map(openList),
    callSources: model.callTypes.map((callType) => openCallSource(callType, seed, replication)),
    contactSources: model.campaigns.map((campaign) => openContactSource(campaign, seed, replication)),
    groupSources: model.groups.map((group) => openGroupSource(group, seed, replication)),
    menuSources: openMenuSources(model.menus),
    routingChance: openStreamIf(model.routing.operator.startsWith('random'), seed, replication, 'routing'),
    groupsOfType: model.routing.groupsOfType.map((groups) => Int32Array.from(groups)),
    overflowTimes: model.callTypes.map((_, type) => Float64Array.from(overflowTimesOf(model, type))),
    groupsOfCampaign: model.campaigns.map((_, campaign) => Int32Array.from(groupsWhere(model, (group) => group.campaigns.includes(campaign)))),
    rivals: model.campaigns.map((_, campaign) => Int32Array.from(rivalsOf(model, campaign))),
    books: openBooks(model),
    remembersWork: asksForWork(model),
    portsInUse: new Int32Array(model.menus.length),
    linesInUse: 0,
    promised: 0,
    away: 0,
    lineTime: 0,
    lineMaximum: 0,
    now: 0,
    rotaAt: 0,
  }
}

/** The choices that look at who is idle, and since when, need nothing more. */
const forgetful: readonly Model['routing']['operator'][] = ['longest-idle', 'skill-rank', 'random-operator', 'random-group']

function asksForWork({ routing, switching, groups }: Model): boolean {
  const guarantees = groups.some(({ serves }) => serves.some((own) => own !== undefined && own.guaranteed > 0))
  return !forgetful.includes(routing.operator) || switching !== undefined || guarantees
}

function overflowTimesOf({ groups }: Model, callType: number): number[] {
  const times = groups.flatMap(({ callTypes, serves }) => (callTypes.includes(callType) ? [serves[callType]?.after ?? 0] : []))
  return [...new Set(times)].filter((time) => time > 0).sort((a, b) => a - b)
}

function groupsWhere({ groups }: Model, serves: (group: Model['groups'][number]) => boolean): number[] {
  return groups.flatMap((group, place) => (serves(group) ? [place] : []))
}

function rivalsOf({ groups, campaigns }: Model, campaign: number): number[] {
  return campaigns.flatMap((_, other) =>
    other === campaign || groups.some((group) => group.campaigns.includes(campaign) && group.campaigns.includes(other)) ? [other] : [],
  )
}

function openCallSource(model: CallTypeModel, seed: string, replication: number): CallSource {
  const { id, patience, talk, wrapUp, redial, recall, queue, numbered, dayFactorShape, sharedFactorShape, intervalFactorShape } = model
  return {
    arrivals: openStream(seed, replication, `arrivals/${id}`),
    dayFactor: openStreamIf(dayFactorShape > 0, seed, replication, `day-factor/${id}`),
    sharedFactors: openStreamIf(sharedFactorShape > 0, seed, replication, 'day-factor'),
    intervalFactors: openStreamIf(intervalFactorShape > 0, seed, replication, `interval-factor/${id}`),
    callers: openStream(seed, replication, `callers/${id}`),
    lives: openStreamIf(numbered, seed, replication, `lives/${id}`),
    patience: patience && samplerOf(patience),
    talk: samplerOf(talk),
    wrapUp: wrapUp && samplerOf(wrapUp),
    redialDelay: redial && samplerOf(redial.delay),
    recallDelay: recall && samplerOf(recall.delay),
    callBackTalk: queue.callBack?.talk && samplerOf(queue.callBack.talk),
    rate: 0,
    rateUntil: 0,
    at: 0,
    factor: 1,
    factorRow: -1,
    intervalFactor: 1,
    intervalAt: -1,
    arrived: 0,
    times: new Float64Array(0),
    nextTime: 0,
    dayRow: -1,
  }
}

function openGroupSource({ id, serves, ring, absence, learning, attrition }: GroupModel, seed: string, replication: number): GroupSource {
  return {
    talk: serves.map((own) => own?.talk && samplerOf(own.talk)),
    wrapUp: serves.map((own) => own?.wrapUp && samplerOf(own.wrapUp)),
    ring: ring && samplerOf(ring.time),
    late: absence && samplerOf(absence.late),
    days: openStreamIf(absence !== undefined || learning !== undefined || attrition !== undefined, seed, replication, `operators/${id}`),
  }
}

function openMenuSources(menus: readonly MenuModel[]): MenuSource[] {
  let firstStep = 0
  return menus.map(({ steps }) => {
    const source = {
      time: steps.map(({ time }) => samplerOf(time)),
      keyPress: steps.map(({ keyPress }) => keyPress && samplerOf(keyPress)),
      firstStep,
    }
    firstStep += steps.length
    return source
  })
}

function openContactSource(campaign: CampaignModel, seed: string, replication: number): ContactSource {
  return {
    life: openStream(seed, replication, `contacts/${campaign.id}`),
    ringAnswered: samplerOf(campaign.ringAnswered),
    ringUnanswered: samplerOf(campaign.ringUnanswered),
    ringBusy: samplerOf(campaign.ringBusy),
    ringMachine: samplerOf(campaign.ringMachine),
    screenerTalk: samplerOf(campaign.screenerTalk ?? { kind: 'deterministic', mean: 0 }),
    productiveTalk: samplerOf(campaign.productiveTalk),
    otherTalk: samplerOf(campaign.otherTalk),
    productiveWrapUp: samplerOf(campaign.productiveWrapUp),
    otherWrapUp: samplerOf(campaign.otherWrapUp),
  }
}
