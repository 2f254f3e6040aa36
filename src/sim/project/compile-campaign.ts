import { type CampaignModel, type DialModeModel, NEVER } from '../centre/model'
import type { DialModeDescription } from '../dialing/index'
import { DAY, MINUTE, millisecondsOfDay } from '../terms/week'
import type { Days } from './calendar'
import { lawOf } from './laws'
import type { Campaign } from './schema'

export function compileCampaign({ id, list, conversation }: Campaign, mode: DialModeDescription | undefined, days: Days): CampaignModel {
  const { retry, ring, hours } = list
  const { screening } = conversation
  return {
    id,
    contacts: list.contacts,
    reach: list.reach,
    ...betaOf(list.reach, list.reachCv),
    busyShare: list.busyShare,
    machineShare: list.machineShare,
    ringAnswered: lawOf(ring.answered),
    ringUnanswered: lawOf(ring.unanswered),
    ringBusy: lawOf(ring.busy),
    ringMachine: lawOf(ring.machine),
    attemptsAtMost: list.attemptsAtMost,
    retry: {
      busy: delayOf(retry.busy),
      noAnswer: delayOf(retry.noAnswer),
      machine: delayOf(retry.machine),
      refusal: delayOf(retry.refusal),
      later: delayOf(retry.later),
      abandoned: delayOf(retry.abandoned),
    },
    hours: days.weekdays.map((weekday) =>
      hours.days && !hours.days.includes(weekday) ? { from: 0, to: 0 } : { from: millisecondsOfDay(hours.from), to: millisecondsOfDay(hours.to) },
    ),
    mode: modeOf(mode),
    laterShare: conversation.laterShare,
    overQuotaShare: screening?.overQuotaShare ?? 0,
    ...(screening ? { screenerTalk: lawOf(screening.talk) } : {}),
    productiveTalk: lawOf(conversation.productiveTalk),
    otherTalk: lawOf(conversation.otherTalk),
    productiveWrapUp: lawOf(conversation.productiveWrapUp),
    otherWrapUp: lawOf(conversation.otherWrapUp),
    stages: conversation.stages.map((stage) => ({ share: stage.share, delay: Math.round(stage.delayDays * DAY) })),
    stopAtResults: conversation.stopAtResults ?? Number.MAX_SAFE_INTEGER,
  }
}

/**
 * Beta parameters of a mean and a coefficient of variation: a + b = mean(1 − mean)/variance − 1. A spread larger than a share
 * can have is held at the widest beta that still has a mode in the middle or at an end (a + b = 0.1).
 */
function betaOf(mean: number, cv: number): { reachA: number; reachB: number } {
  if (cv === 0 || mean >= 1) return { reachA: 0, reachB: 0 }
  const total = Math.max(0.1, (1 - mean) / (mean * cv * cv) - 1)
  return { reachA: mean * total, reachB: (1 - mean) * total }
}

function delayOf(minutes: number | null): number {
  return minutes === null ? NEVER : Math.round(minutes * MINUTE)
}

function modeOf(mode: DialModeDescription | undefined): DialModeModel {
  if (mode === undefined) return { kind: 'progressive' }
  switch (mode.kind) {
    case 'manual':
      return { kind: 'manual', dialing: Math.round(mode.dialSeconds * 1000) }
    case 'power':
      return { kind: 'power', linesPerOperator: mode.linesPerOperator, hold: Math.round(mode.hold * 1000) }
    default:
      return { kind: 'progressive' }
  }
}
