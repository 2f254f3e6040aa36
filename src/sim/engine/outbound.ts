import { campaignCell, DAY } from '../centre/book'
import type { Centre } from '../centre/centre'
import { campaignOf, contactOf, subjectOf } from '../centre/contacts'
import { CAMPAIGN } from '../centre/counts'
import { EVENT } from '../centre/events'
import { AWAITS_RETRY, makeReady, OUTCOME } from '../centre/lists'
import { longestIdleOf } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { abandon, bookNoPerson, pace } from '../dialing/dial'
import { goHomeIfOver, seekWork, talkTo } from './work'

/** The ringing stops: a person, or nobody. A bound operator takes the person or is free again. */
export function endRinging(centre: Centre, subject: number): void {
  const { lists, books, dialModes, now } = centre
  const campaign = campaignOf(centre, subject)
  const contact = contactOf(centre, subject)
  const list = lists[campaign]
  const operator = list.operator[contact]
  if (operator === NOBODY) list.unbound--
  if (list.outcome[contact] === OUTCOME.answered) {
    // like the attempt itself: where it began
    const dialed = now - list.rang[contact] - dialModes[campaign].dialing
    books.campaigns[campaignCell(centre, campaign, dialed) + CAMPAIGN.answered]++
    return findOperator(centre, campaign, contact, operator)
  }
  list.operator[contact] = NOBODY
  bookNoPerson(centre, campaign, contact)
  goHomeIfOver(centre, campaign)
  if (operator !== NOBODY) seekWork(centre, operator)
  else pace(centre, campaign)
}

/** A person answered: the bound operator, else the one idle longest, else the person is held for a moment. */
function findOperator(centre: Centre, campaign: number, contact: number, bound: number): void {
  const { operators, groupsOfCampaign, lists, dialModes, future, now } = centre
  const operator = bound !== NOBODY ? bound : longestIdleOf(operators, groupsOfCampaign[campaign])
  if (operator !== NOBODY) return talkTo(centre, campaign, contact, operator)
  lists[campaign].held.push(contact)
  future.schedule(now + dialModes[campaign].hold, EVENT.holdEnds, subjectOf(centre, campaign, contact))
}

/** The held person has waited long enough. Stale where an operator came in time: then the contact is held no more. */
export function endHold(centre: Centre, subject: number): void {
  const { lists } = centre
  const campaign = campaignOf(centre, subject)
  const contact = contactOf(centre, subject)
  const { held } = lists[campaign]
  const place = held.indexOf(contact)
  if (place < 0) return
  held.splice(place, 1)
  abandon(centre, campaign, contact)
  goHomeIfOver(centre, campaign)
  pace(centre, campaign)
}

/** Time for another attempt; after the end of the campaign it means nothing. */
export function becomeDue(centre: Centre, subject: number): void {
  const { lists } = centre
  const campaign = campaignOf(centre, subject)
  const contact = contactOf(centre, subject)
  const list = lists[campaign]
  if (list.over || list.state[contact] !== AWAITS_RETRY) return
  makeReady(list, contact)
  pace(centre, campaign)
}

/** Calling hours open or close; the next change is planned. */
export function changeHours(centre: Centre, campaign: number): void {
  const { lists, model, future, now } = centre
  const list = lists[campaign]
  const { midnights } = model.calendar
  list.open = !list.open
  if (!list.open) return scheduleOpening(centre, campaign, now)
  const row = model.calendar.rowOfDay[Math.floor(now / DAY)]
  future.schedule(midnights[row] + model.campaigns[campaign].hours[row].to, EVENT.callingHours, campaign)
  pace(centre, campaign)
}

/** Plans the next opening of calling hours after a moment. */
export function scheduleOpening({ model, future, lists }: Centre, campaign: number, after: number): void {
  if (lists[campaign].over) return
  const { hours } = model.campaigns[campaign]
  const row = model.calendar.midnights.findIndex((midnight, at) => midnight + hours[at].from >= after && hours[at].from < hours[at].to)
  if (row >= 0) future.schedule(model.calendar.midnights[row] + hours[row].from, EVENT.callingHours, campaign)
}
