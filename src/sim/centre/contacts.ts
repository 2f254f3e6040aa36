import { campaignCell, DAY } from './book'
import type { Centre } from './centre'
import { CAMPAIGN } from './counts'
import { EVENT } from './events'
import { AWAITS_RETRY, CLOSED } from './lists'
import { NEVER } from './model'

/** A contact and its campaign in one whole number, for the event queue. */
export function subjectOf({ model }: Centre, campaign: number, contact: number): number {
  return contact * model.campaigns.length + campaign
}

export function campaignOf({ model }: Centre, subject: number): number {
  return subject % model.campaigns.length
}

export function contactOf({ model }: Centre, subject: number): number {
  return Math.floor(subject / model.campaigns.length)
}

/** After an attempt that ended at `from`: the contact waits for the next one, or is closed when there is to be none. */
export function tryAgainOrClose(centre: Centre, campaign: number, contact: number, delay: number, from: number): void {
  const { lists, model, future } = centre
  const list = lists[campaign]
  if (delay === NEVER || list.attempts[contact] >= model.campaigns[campaign].attemptsAtMost) return closeContact(centre, campaign, contact)
  list.state[contact] = AWAITS_RETRY
  // after the last day nobody dials any more: the contact stays open, and no event moves the clock for it
  if (from + delay >= endOfCalendar(centre)) return
  future.schedule(from + delay, EVENT.contactDue, subjectOf(centre, campaign, contact))
}

/** The contact has its final disposition; the last one ends the campaign. */
export function closeContact(centre: Centre, campaign: number, contact: number): void {
  const list = centre.lists[campaign]
  list.state[contact] = CLOSED
  list.closed++
  if (list.closed === list.contacts) list.over = true
  const cell = campaignCell(centre, campaign, centre.now)
  centre.books.campaigns[cell + CAMPAIGN.processed]++
  if (list.conversations[contact] > 0) centre.books.campaigns[cell + CAMPAIGN.reached]++
}

function endOfCalendar({ model }: Centre): number {
  const { midnights } = model.calendar
  return midnights[midnights.length - 1] + DAY
}
