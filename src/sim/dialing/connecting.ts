/** From the answer to an operator: detection of machines, and the wait of those for whom nobody is free. */
import { campaignCell } from '../centre/book'
import type { Centre } from '../centre/centre'
import { PART } from '../centre/contact-source'
import { isFollowUp, subjectOf } from '../centre/contacts'
import { CAMPAIGN } from '../centre/counts'
import { EVENT } from '../centre/events'
import { OUTCOME } from '../centre/lists'
import { NOBODY } from '../centre/seams'

/** How long the detector takes to decide about whoever answered, ms; 0 where there is none. Follow-up calls are made by hand. */
export function detectionTime({ lists, contactSources }: Centre, campaign: number, contact: number): number {
  const list = lists[campaign]
  const { detection, life } = contactSources[campaign]
  if (detection === undefined || isFollowUp(list, contact)) return 0
  const chance = life.seek(contact, PART.detection + list.attempts[contact])
  chance.uniform() // the verdict
  return detection.draw(chance)
}

/** Whether whoever answered goes to an operator: people not taken for machines, and machines taken for people. */
export function passesToOperator({ lists, model, contactSources }: Centre, campaign: number, contact: number): boolean {
  const list = lists[campaign]
  const isPerson = list.outcome[contact] === OUTCOME.answered
  if (isFollowUp(list, contact)) return isPerson
  const { falsePositive, falseNegative } = model.campaigns[campaign].dialer.detection
  const errs = isPerson ? falsePositive : falseNegative
  if (errs === 0) return isPerson
  const isWrong = contactSources[campaign].life.seek(contact, PART.detection + list.attempts[contact]).uniform() < errs
  return isWrong !== isPerson
}

/** Nobody is free: the person holds the line until an operator is, the dialer gives up, or patience ends. */
export function hold(centre: Centre, campaign: number, contact: number): void {
  const { lists, books, future, now } = centre
  const list = lists[campaign]
  if (list.outcome[contact] === OUTCOME.answered) books.campaigns[campaignCell(centre, campaign, now) + CAMPAIGN.heldAnswers]++
  list.held.push(contact)
  list.heldSince.push(now)
  future.schedule(endOfHold(centre, campaign, contact, now), EVENT.holdEnds, subjectOf(centre, campaign, contact))
}

/** When a hold that began at `since` ends: the dialer gives up, or the person's patience is over. A machine has patience. */
function endOfHold(centre: Centre, campaign: number, contact: number, since: number): number {
  const { lists, dialModes } = centre
  const list = lists[campaign]
  const stays = list.outcome[contact] === OUTCOME.answered ? patienceOf(centre, campaign, contact) : Number.POSITIVE_INFINITY
  return Math.max(since, Math.min(since + dialModes[campaign].hold, list.rungOut[contact] + stays))
}

/** How long the person holds the line in silence, from the greeting, ms. */
function patienceOf({ lists, contactSources }: Centre, campaign: number, contact: number): number {
  const { patience, life } = contactSources[campaign]
  return patience?.draw(life.seek(contact, PART.patience + lists[campaign].attempts[contact])) ?? Number.POSITIVE_INFINITY
}

/** Whether the person has hung up while the detector was deciding. */
export function hasHungUp(centre: Centre, campaign: number, contact: number): boolean {
  const { lists, now } = centre
  const waited = now - lists[campaign].rungOut[contact]
  return waited > 0 && lists[campaign].outcome[contact] === OUTCOME.answered && patienceOf(centre, campaign, contact) <= waited
}

/** The first who holds the line, for an operator who is free now. */
export function takeHeld(centre: Centre, campaign: number): number {
  return letGo(centre, campaign, 0)
}

/** The dialer, or the person, gives up; false where an operator came in time, also where the person holds the line again by now. */
export function giveUp(centre: Centre, campaign: number, contact: number): boolean {
  const { held, heldSince } = centre.lists[campaign]
  const place = held.indexOf(contact)
  if (place < 0 || endOfHold(centre, campaign, contact, heldSince[place]) !== centre.now) return false
  return letGo(centre, campaign, place) === contact
}

function letGo(centre: Centre, campaign: number, place: number): number {
  const { lists, books, now } = centre
  const { held, heldSince } = lists[campaign]
  const contact = held[place]
  if (lists[campaign].outcome[contact] === OUTCOME.answered) books.campaigns[campaignCell(centre, campaign, now) + CAMPAIGN.heldTime] += now - heldSince[place]
  held.splice(place, 1)
  heldSince.splice(place, 1)
  return contact
}

/** The first campaign of a group for which somebody is held, or NOBODY. */
export function campaignWithHeld({ lists }: Centre, campaigns: readonly number[]): number {
  for (let place = 0; place < campaigns.length; place++) {
    if (lists[campaigns[place]].held.length > 0) return campaigns[place]
  }
  return NOBODY
}
