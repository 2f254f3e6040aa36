/** The stages behind a result: each by its share of the one before, some decided in a follow-up call. */
import { campaignCell } from '../centre/book'
import type { Centre } from '../centre/centre'
import { FOLLOW_UP_PARTS, PART } from '../centre/contact-source'
import { endIfDone, planFollowUp } from '../centre/contacts'
import { CAMPAIGN } from '../centre/counts'
import { NEVER } from '../centre/model-campaigns'
import { chanceOfAnswer } from '../centre/reach'
import type { Stream } from '../kernel/streams'

/** How many stages a result passes before the first that needs a call of its own, the first included. */
export function drawStages({ model }: Centre, campaign: number, life: Stream): number {
  const { stages } = model.campaigns[campaign].conversation
  let passed = 1
  while (passed < stages.length && stages[passed].followUp === undefined && life.uniform() < stages[passed].share) passed++
  return passed
}

/**
 * Stages are booked on the day they happen; what falls behind the horizon goes to the row after the last day. Returns when the operators' follow-up
 * call is due that decides the next stage, or NEVER.
 */
export function bookStages(centre: Centre, campaign: number, contact: number, passed: number, end: number): number {
  const { stages } = centre.model.campaigns[campaign].conversation
  let at = end
  for (let stage = 0; stage < passed; stage++) {
    at += stages[stage].delay
    bookStage(centre, campaign, stage, at)
  }
  return passed > 0 && stages[passed]?.followUp !== undefined ? decideLater(centre, campaign, contact, passed, at) : NEVER
}

/** An operator has spoken to the contact for a stage: it is passed or not, and what follows is decided or planned. */
export function followUp(centre: Centre, campaign: number, contact: number, end: number): void {
  const { lists, contactSources } = centre
  const list = lists[campaign]
  const stage = list.stage[contact]
  const chance = contactSources[campaign].life.seek(contact, PART.followUp + stage * FOLLOW_UP_PARTS)
  list.stage[contact] = 0
  const due = passOn(centre, campaign, contact, stage, end, chance)
  list.followUpsOpen--
  endIfDone(list)
  if (due !== NEVER) planFollowUp(centre, campaign, contact, due)
}

/** A stage that needs a call: operators' calls are made by the dialer, a manager's is lived through here. Returns when the operators' call is due, or NEVER. */
function decideLater(centre: Centre, campaign: number, contact: number, stage: number, from: number): number {
  const { lists, model, books, contactSources } = centre
  const { delay, followUp: call } = model.campaigns[campaign].conversation.stages[stage]
  const due = from + delay
  if (call === undefined) return NEVER
  const list = lists[campaign]
  if (!call.byManager) {
    list.stage[contact] = stage
    list.followUps[contact] = 0
    list.followUpsOpen++
    return due
  }
  const { life, followUps } = contactSources[campaign]
  const chance = life.seek(contact, PART.followUp + stage * FOLLOW_UP_PARTS)
  let at = due
  let attempts = 1
  let reached = chance.uniform() < chanceOfAnswer(centre, campaign, contact, 0, at, true)
  while (!reached && attempts < call.attemptsAtMost) {
    attempts++
    at += call.retry
    reached = chance.uniform() < chanceOfAnswer(centre, campaign, contact, 0, at, true)
  }
  const cell = campaignCell(centre, campaign, at)
  books.campaigns[cell + CAMPAIGN.managerAttempts] += attempts
  if (!reached) {
    books.campaigns[cell + CAMPAIGN.droppedOut]++
    return NEVER
  }
  const talk = followUps[stage]?.draw(chance) ?? 0
  books.campaigns[cell + CAMPAIGN.managerTime] += talk
  return passOn(centre, campaign, contact, stage, at + talk, chance)
}

/** The stage is passed by its share, then those that need no call; the next that does is planned. */
function passOn(centre: Centre, campaign: number, contact: number, stage: number, time: number, chance: Stream): number {
  const { stages } = centre.model.campaigns[campaign].conversation
  let at = time
  let next = stage
  do {
    if (!(chance.uniform() < stages[next].share)) return NEVER
    bookStage(centre, campaign, next, at)
    next++
    if (next === stages.length) return NEVER
    if (stages[next].followUp !== undefined) return decideLater(centre, campaign, contact, next, at)
    at += stages[next].delay
  } while (next < stages.length)
  return NEVER
}

function bookStage(centre: Centre, campaign: number, stage: number, at: number): void {
  centre.books.campaigns[campaignCell(centre, campaign, at) + CAMPAIGN.stage1 + stage]++
}
