/** One possible truth behind a pilot, and the model of a project in which it is true. */
import type { GroupModel, Model } from '../centre/model'
import type { ConversationModel, ListModel } from '../centre/model-campaigns'
import { betaDraw, gammaFactor } from '../kernel/distributions'
import { ln } from '../kernel/portable'
import { scaledLaw } from '../kernel/scaled-law'
import { openStream, type Stream } from '../kernel/streams'
import type { Knowledge, KnownFactor, KnownShare } from './knowledge'
import { drawShares } from './operator-spread'
import type { Drift, PilotFile } from './schema'

/** Factors on what the file says: 1 where nothing is known. */
export interface Draw {
  readonly reach: number
  readonly talk: number
  readonly wrapUp: number
  /** Of each operator who serves the campaign, in the order of the groups; empty where conversions were not observed. */
  readonly conversion: readonly number[]
  readonly stages: readonly number[]
  /** How the rest of the list differs. */
  readonly drift: { readonly reach: number; readonly results: number }
}

/** Same seed and number, same draw: each assumption has a stream of its own. `operators`: how many serve the campaign. */
export function drawFor(knowledge: Knowledge, file: Pick<PilotFile, 'team' | 'drift'>, operators: number, seed: string, replication: number): Draw {
  const stream = (name: string) => openStream(seed, replication, `pilot/${name}`)
  return {
    reach: shareFactor(knowledge.reach, stream('reach')),
    talk: timeFactor(knowledge.talk, stream('talk')),
    wrapUp: timeFactor(knowledge.wrapUp, stream('wrapUp')),
    conversion: conversionFactors(knowledge.conversion, file.team, operators, stream('conversion')),
    stages: knowledge.stages.map((stage, place) => shareFactor(stage, stream(`stage ${place + 2}`))),
    drift: { reach: driftFactor(file.drift.reach, stream('drift of reach')), results: driftFactor(file.drift.results, stream('drift of results')) },
  }
}

function shareFactor(known: KnownShare | undefined, stream: Stream): number {
  return known === undefined || !(known.simulated > 0) ? 1 : betaDraw(stream, known.a, known.b) / known.simulated
}

/** Student: normal over the root of a gamma. A duration cannot fall to nothing. */
function timeFactor(known: KnownFactor | undefined, stream: Stream): number {
  if (known === undefined) return 1
  const { mean, error, degrees } = known
  return degrees === 0 ? mean : Math.max(0.05 * mean, mean + (error * stream.normal()) / Math.sqrt(gammaFactor(stream, degrees / 2)))
}

/**
 * Operators of the pilot who go on keep their own shares; whoever else there is comes from the same kind of people. A team that goes on and of which no row
 * names an operator has shown its common share, however unlike its people are: Jeffreys' posterior, the same for all.
 */
function conversionFactors(known: Knowledge['conversion'], team: PilotFile['team'], operators: number, stream: Stream): number[] {
  if (known === undefined || !(known.simulated > 0)) return []
  if (!known.named && team === 'same') {
    const [{ events, trials }] = known.posterior.operators
    const factor = betaDraw(stream, events + 0.5, trials - events + 0.5) / known.simulated
    return Array.from({ length: operators }, () => factor)
  }
  const going = team === 'same' ? Math.min(operators, known.posterior.operators.length) : 0
  const drawn = drawShares(known.posterior, operators - going, stream)
  return [...drawn.known.slice(0, going), ...drawn.unknown].map((share) => share / known.simulated)
}

/** Triangular between the ends of its range with its peak at the factor; without a range the factor. */
function driftFactor(drift: Drift | undefined, stream: Stream): number {
  if (drift === undefined) return 1
  const { factor, low = factor, high = factor } = drift
  if (low === high) return factor
  const u = stream.uniform()
  const peak = (factor - low) / (high - low)
  return u < peak ? low + Math.sqrt(u * (high - low) * (factor - low)) : high - Math.sqrt((1 - u) * (high - low) * (high - factor))
}

/** A share stays one. */
const LEAST = 1e-9
function asShare(share: number): number {
  return Math.min(1 - LEAST, Math.max(LEAST, share))
}

/** The model with the drawn truth in it. `drift`: whether the rest of the list differs from what the pilot had. */
export function modelWith(model: Model, draw: Draw, drift = true): Model {
  const [campaign] = model.campaigns
  const results = drift ? draw.drift.results : 1
  const [first, ...later] = campaign.conversation.stages
  const mean = draw.conversion.length === 0 ? 1 : draw.conversion.reduce((sum, factor) => sum + factor, 0) / draw.conversion.length
  const conversation: ConversationModel = {
    ...campaign.conversation,
    productiveWrapUp: scaledLaw(campaign.conversation.productiveWrapUp, draw.wrapUp),
    otherWrapUp: scaledLaw(campaign.conversation.otherWrapUp, draw.wrapUp),
    stages: [
      { ...first, share: asShare(first.share * mean * results) },
      ...later.map((stage, place) => ({ ...stage, share: asShare(stage.share * (draw.stages[place] ?? 1)) })),
    ],
  }
  let place = 0
  const groups = model.groups.map((group): GroupModel => {
    if (!group.campaigns.includes(0) || group.operators === 0) return group
    const factors = draw.conversion.slice(place, place + group.operators)
    place += group.operators
    const persuasions = factors.map((factor) => persuasionOf(first.share * results * group.conversionFactor, factor, mean))
    return { ...group, talkFactor: group.talkFactor * draw.talk, ...(persuasions.length > 0 && { persuasions }) }
  })
  const list = reachedBy(campaign.list, draw.reach * (drift ? draw.drift.reach : 1))
  return { ...model, groups, campaigns: [{ ...campaign, conversation, list }] }
}

/** What makes of the team's mean share that of the operator, in log-odds. */
function persuasionOf(share: number, factor: number, mean: number): number {
  const own = asShare(share * factor)
  const common = asShare(share * mean)
  return ln((own * (1 - common)) / ((1 - own) * common))
}

/** Contacts differ as much as before: the sum of the beta's parameters stays. */
function reachedBy(list: ListModel, factor: number): ListModel {
  const reach = asShare(list.reach * factor)
  const total = list.reachA + list.reachB
  return { ...list, reach, ...(total > 0 && { reachA: total * reach, reachB: total * (1 - reach) }) }
}
