import { type Sampler, samplerOf } from '../kernel/distributions'
import { EventQueue } from '../kernel/event-queue'
import { openStream, type Stream } from '../kernel/streams'
import { type Books, openBooks } from './book'
import { Calls, openQueues, type Queues } from './calls'
import { type ContactList, openList } from './lists'
import type { CallTypeModel, CampaignModel, Model } from './model'
import { type Operators, openOperators } from './operators'
import type { DialMode, Router } from './seams'

/** Samplers and streams of a call type, found by its name: two set-ups with one seed meet the same callers. */
export interface CallSource {
  readonly arrivals: Stream
  readonly dayFactor: Stream
  readonly callers: Stream
  readonly patience: Sampler | undefined
  readonly talk: Sampler
  readonly wrapUp: Sampler | undefined
  /** Exact instant of the last arrival drawn, the busy-day factor of its day, and arrivals so far. */
  at: number
  factor: number
  factorRow: number
  arrived: number
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
  readonly router: Router
  readonly dialModes: readonly DialMode[]
  readonly future: EventQueue
  readonly operators: Operators
  readonly calls: Calls
  readonly queues: Queues
  readonly lists: readonly ContactList[]
  readonly callSources: readonly CallSource[]
  readonly contactSources: readonly ContactSource[]
  /** Groups that serve a call type, and those that serve a campaign, in the order of the file. */
  readonly groupsOfType: readonly Int32Array[]
  readonly groupsOfCampaign: readonly Int32Array[]
  /** Campaigns that share a group with this one, itself included. */
  readonly rivals: readonly Int32Array[]
  readonly books: Books
  now: number
  /** Next entry of the rota. */
  rotaAt: number
}

export function openCentre(model: Model, router: Router, dialModes: readonly DialMode[], seed: string, replication: number): Centre {
  return {
    model,
    router,
    dialModes,
    future: new EventQueue(),
    operators: openOperators(model),
    calls: new Calls(),
    queues: openQueues(model.callTypes.length),
    lists: model.campaigns.map(openList),
    callSources: model.callTypes.map((callType) => openCallSource(callType, seed, replication)),
    contactSources: model.campaigns.map((campaign) => openContactSource(campaign, seed, replication)),
    groupsOfType: model.callTypes.map((_, type) => Int32Array.from(groupsWhere(model, (group) => group.callTypes.includes(type)))),
    groupsOfCampaign: model.campaigns.map((_, campaign) => Int32Array.from(groupsWhere(model, (group) => group.campaigns.includes(campaign)))),
    rivals: model.campaigns.map((_, campaign) => Int32Array.from(rivalsOf(model, campaign))),
    books: openBooks(model),
    now: 0,
    rotaAt: 0,
  }
}

function groupsWhere({ groups }: Model, serves: (group: Model['groups'][number]) => boolean): number[] {
  return groups.flatMap((group, place) => (serves(group) ? [place] : []))
}

function rivalsOf({ groups, campaigns }: Model, campaign: number): number[] {
  return campaigns.flatMap((_, other) =>
    other === campaign || groups.some((group) => group.campaigns.includes(campaign) && group.campaigns.includes(other)) ? [other] : [],
  )
}

function openCallSource({ id, patience, talk, wrapUp }: CallTypeModel, seed: string, replication: number): CallSource {
  return {
    arrivals: openStream(seed, replication, `arrivals/${id}`),
    dayFactor: openStream(seed, replication, `day-factor/${id}`),
    callers: openStream(seed, replication, `callers/${id}`),
    patience: patience && samplerOf(patience),
    talk: samplerOf(talk),
    wrapUp: wrapUp && samplerOf(wrapUp),
    at: 0,
    factor: 1,
    factorRow: -1,
    arrived: 0,
  }
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
