import { cumulated } from '../kernel/cumulated-shares'
import { type Sampler, samplerOf } from '../kernel/distributions'
import { openStream, type Stream } from '../kernel/streams'
import type { CampaignModel, DialModeModel, QuestionnaireModel } from './model-campaigns'

/** Samplers of a campaign and the stream from which each contact's life is read by its number. */
export interface ContactSource {
  readonly life: Stream
  readonly ringAnswered: Sampler
  readonly ringUnanswered: Sampler
  readonly ringBusy: Sampler
  readonly ringMachine: Sampler
  readonly ringInvalid: Sampler
  readonly patience: Sampler | undefined
  /** What the operator does before a number rings. */
  readonly beforeRinging: Sampler | undefined
  readonly detection: Sampler | undefined
  readonly machineTalk: Sampler
  readonly appointment: Sampler | undefined
  readonly screenerTalk: Sampler
  readonly productiveTalk: Sampler
  readonly otherTalk: Sampler
  readonly wrongTalk: Sampler
  readonly productiveWrapUp: Sampler
  readonly otherWrapUp: Sampler
  readonly interview: InterviewSource | undefined
  /** Talk of the follow-up call of each stage. */
  readonly followUps: readonly (Sampler | undefined)[]
  /** Upper ends of the segments' shares, one after the other; the last is 1. */
  readonly segments: readonly number[]
}

interface InterviewSource {
  readonly screener: Sampler
  readonly blocks: readonly Sampler[]
  readonly openAnswer: Sampler
  readonly breakOff: Sampler | undefined
  readonly cells: readonly number[]
  readonly languages: readonly number[]
  /** Time of the interview drawn last, ms. */
  talk: number
}

/**
 * Parts of a contact's stream: each thing that is drawn for a contact has one of its own, so that what happens in one set-up shifts nothing
 * in another. Those that come again with every attempt stand `attempt` further on.
 */
export const PART = {
  reach: 0,
  segment: 1024,
  register: 1025,
  language: 1027,
  cell: 1028,
  /** Two a number: whether the contact has it, and whether it exists. */
  numbers: 1536,
  beforeRinging: 2048,
  detection: 4096,
  person: 6144,
  patience: 8192,
  reason: 10_240,
  appointment: 12_288,
  interview: 14_336,
  /** Wrap-up and stages after an interview. */
  afterInterview: 15_360,
  /** A stage and attempt of its follow-up call: two for the call, and one for what comes before its ringing. */
  followUp: 16_384,
  beforeFollowUp: 32_768,
} as const

/** Parts 1 to 1023: two an attempt, for its outcome and for its conversation. */
export function outcomePart(attempt: number): number {
  return 2 * attempt - 1
}

export function conversationPart(attempt: number): number {
  return 2 * attempt
}

/** Attempts of one follow-up call that have a part of their own. */
export const FOLLOW_UP_PARTS = 128

export function openContactSource({ id, list, dialer, conversation }: CampaignModel, seed: string, replication: number): ContactSource {
  const { questionnaire } = conversation
  return {
    life: openStream(seed, replication, `contacts/${id}`),
    ringAnswered: samplerOf(list.ringAnswered),
    ringUnanswered: samplerOf(list.ringUnanswered),
    ringBusy: samplerOf(list.ringBusy),
    ringMachine: samplerOf(list.ringMachine),
    ringInvalid: samplerOf(list.ringInvalid),
    patience: list.patience && samplerOf(list.patience),
    beforeRinging: beforeRinging(dialer.mode),
    detection: dialer.detection.delay && samplerOf(dialer.detection.delay),
    machineTalk: samplerOf(dialer.detection.machineTalk),
    appointment: list.appointments && samplerOf(list.appointments.delay),
    screenerTalk: samplerOf(conversation.screenerTalk ?? { kind: 'deterministic', mean: 0 }),
    productiveTalk: samplerOf(conversation.productiveTalk),
    otherTalk: samplerOf(conversation.otherTalk),
    wrongTalk: samplerOf(conversation.wrongTalk),
    productiveWrapUp: samplerOf(conversation.productiveWrapUp),
    otherWrapUp: samplerOf(conversation.otherWrapUp),
    interview: questionnaire && openInterview(questionnaire),
    followUps: conversation.stages.map(({ followUp }) => followUp && samplerOf(followUp.talk)),
    segments: sharesOf(list.segments),
  }
}

function beforeRinging(mode: DialModeModel): Sampler | undefined {
  if (mode.kind === 'manual') return samplerOf({ kind: 'deterministic', mean: mode.dialing })
  return mode.kind === 'preview' ? samplerOf(mode.time) : undefined
}

function openInterview({ screener, blocks, openAnswer, breakOff, cells, languages }: QuestionnaireModel): InterviewSource {
  return {
    screener: samplerOf(screener),
    blocks: blocks.map(({ time }) => samplerOf(time)),
    openAnswer: samplerOf(openAnswer),
    breakOff: breakOff && samplerOf(breakOff),
    cells: sharesOf(cells),
    languages: sharesOf(languages),
    talk: 0,
  }
}

function sharesOf(parts: readonly { readonly share: number }[]): number[] {
  return cumulated(parts.map(({ share }) => share))
}
