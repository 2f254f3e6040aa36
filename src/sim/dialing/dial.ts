import { bookTime, campaignCell } from '../centre/book'
import type { Centre } from '../centre/centre'
import { subjectOf, tryAgainOrClose } from '../centre/contacts'
import { CAMPAIGN, GROUP } from '../centre/counts'
import { EVENT } from '../centre/events'
import { IN_PROGRESS, OUTCOME, takeContact, waitingToBeDialed } from '../centre/lists'
import { BOUND, longestIdleOf, stopIdling } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { betaDraw } from '../kernel/distributions'
import type { Stream } from '../kernel/streams'

/** Dials as many contacts as the mode asks for now, within calling hours and while the list lasts. */
export function pace(centre: Centre, campaign: number): void {
  const { lists, dialModes, operators, groupsOfCampaign } = centre
  const list = lists[campaign]
  const mode = dialModes[campaign]
  if (!list.open || list.over || waitingToBeDialed(list) === 0) return
  for (let dials = mode.dialsNow(centre, campaign); dials > 0; dials--) {
    const contact = takeContact(list)
    if (contact === NOBODY) return
    const operator = mode.bindsOperator ? longestIdleOf(operators, groupsOfCampaign[campaign]) : NOBODY
    dial(centre, campaign, contact, operator)
  }
}

/** One attempt: its outcome and ringing time belong to the contact and the number of the attempt, whoever dials it when. */
function dial(centre: Centre, campaign: number, contact: number, operator: number): void {
  const { lists, contactSources, dialModes, operators, books, future, now } = centre
  const list = lists[campaign]
  if (list.attempts[contact] === 0) list.reach[contact] = drawReach(centre, campaign, contact)
  list.state[contact] = IN_PROGRESS
  list.attempts[contact]++
  const life = contactSources[campaign].life.seek(contact, 2 * list.attempts[contact] - 1)
  list.outcome[contact] = drawOutcome(centre, campaign, list.reach[contact], life)
  const ringing = drawRinging(centre, campaign, list.outcome[contact], life)
  list.rang[contact] = ringing
  list.operator[contact] = operator

  const end = now + dialModes[campaign].dialing + ringing
  const cell = campaignCell(centre, campaign, now)
  books.campaigns[cell + CAMPAIGN.attempts]++
  books.campaigns[cell + CAMPAIGN.ringing] += ringing
  if (operator === NOBODY) list.unbound++
  else {
    stopIdling(operators, operator, BOUND, now)
    bookTime(centre, operators.group[operator], GROUP.dialing, now, end)
  }
  list.lastActivity = Math.max(list.lastActivity, end)
  future.schedule(end, EVENT.ringingEnds, subjectOf(centre, campaign, contact))
}

/** Nobody answered: booked with the attempt's outcome, and the contact waits for the next attempt or is closed. */
export function bookNoPerson(centre: Centre, campaign: number, contact: number): void {
  const { lists, books, model, now } = centre
  const { retry } = model.campaigns[campaign]
  const outcome = lists[campaign].outcome[contact]
  const cell = campaignCell(centre, campaign, now)
  const column = outcome === OUTCOME.busy ? CAMPAIGN.busy : outcome === OUTCOME.machine ? CAMPAIGN.machine : CAMPAIGN.noAnswer
  const delay = outcome === OUTCOME.busy ? retry.busy : outcome === OUTCOME.machine ? retry.machine : retry.noAnswer
  books.campaigns[cell + column]++
  tryAgainOrClose(centre, campaign, contact, delay, now)
}

/** A person answered and no operator came in time. */
export function abandon(centre: Centre, campaign: number, contact: number): void {
  const { books, model, now } = centre
  books.campaigns[campaignCell(centre, campaign, now) + CAMPAIGN.abandoned]++
  tryAgainOrClose(centre, campaign, contact, model.campaigns[campaign].retry.abandoned, now)
}

/** The first campaign of a group for which a person is held, or NOBODY. */
export function campaignWithHeld({ lists }: Centre, campaigns: readonly number[]): number {
  for (let place = 0; place < campaigns.length; place++) {
    if (lists[campaigns[place]].held.length > 0) return campaigns[place]
  }
  return NOBODY
}

function drawReach({ model, contactSources }: Centre, campaign: number, contact: number): number {
  const { reach, reachA, reachB } = model.campaigns[campaign]
  return reachA > 0 ? betaDraw(contactSources[campaign].life.seek(contact, 0), reachA, reachB) : reach
}

function drawOutcome({ model }: Centre, campaign: number, reach: number, life: Stream): number {
  const { busyShare, machineShare } = model.campaigns[campaign]
  if (life.uniform() < reach) return OUTCOME.answered
  const why = life.uniform()
  if (why < busyShare) return OUTCOME.busy
  return why < busyShare + machineShare ? OUTCOME.machine : OUTCOME.noAnswer
}

function drawRinging({ contactSources }: Centre, campaign: number, outcome: number, life: Stream): number {
  const { ringAnswered, ringBusy, ringUnanswered, ringMachine } = contactSources[campaign]
  switch (outcome) {
    case OUTCOME.answered:
      return ringAnswered.draw(life)
    case OUTCOME.busy:
      return ringBusy.draw(life)
    case OUTCOME.machine:
      return ringMachine.draw(life)
    default:
      return ringUnanswered.draw(life)
  }
}
