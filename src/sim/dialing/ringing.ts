/** How a dial ends without a conversation: nobody there, a machine, given up by the dialer or abandoned. */
import { campaignCell } from '../centre/book'
import type { Centre } from '../centre/centre'
import {
  closeAs,
  dialedCell,
  endFollowUp,
  forgetAppointment,
  isFollowUp,
  planFollowUp,
  tickAttempt,
  tickSegment,
  tryAgainOrClose,
  tryNextNumber,
} from '../centre/contacts'
import { ATTEMPT, CAMPAIGN, SEGMENT } from '../centre/counts'
import { EVENT } from '../centre/events'
import { DISPOSITION, IN_PROGRESS, OUTCOME } from '../centre/lists'
import { RETRY } from '../centre/model-campaigns'
import { NOBODY } from '../centre/seams'
import { strike } from './numbers'

/** The number rings no more. */
export function stopRinging({ lists, now }: Centre, campaign: number, contact: number): void {
  const list = lists[campaign]
  list.ringing--
  list.state[contact] = IN_PROGRESS
  list.lastActivity = Math.max(list.lastActivity, now)
  if (list.operator[contact] !== NOBODY) return
  list.unbound--
  const place = list.ringingAlone.indexOf(contact)
  if (place >= 0) list.ringingAlone.splice(place, 1)
}

/** Somebody answered: counted where the dial began, and for the dialer's own share. */
export function bookAnswered(centre: Centre, campaign: number, contact: number): void {
  const list = centre.lists[campaign]
  centre.books.campaigns[dialedCell(centre, campaign, contact) + CAMPAIGN.answered]++
  tickSegment(centre, campaign, contact, SEGMENT.answered)
  if (!isFollowUp(list, contact)) tickAttempt(centre, campaign, contact, ATTEMPT.answered)
  list.live++
  list.liveToday++
}

/** Nobody to talk to: booked with the attempt's outcome, and the contact waits for the next attempt or is closed. */
export function endWithoutPerson(centre: Centre, campaign: number, contact: number): void {
  const { lists, books, now } = centre
  const list = lists[campaign]
  const outcome = list.outcome[contact]
  books.campaigns[dialedCell(centre, campaign, contact) + outcomeColumn[outcome]]++
  list.lines--
  list.operator[contact] = NOBODY
  forgetAppointment(list, contact)
  if (isFollowUp(list, contact)) return followUpAgainOrDrop(centre, campaign, contact)
  if (outcome === OUTCOME.invalid) return strikeNumber(centre, campaign, contact)
  tryAgainOrClose(centre, campaign, contact, retryReason[outcome], now)
}

/** In the order of OUTCOME. */
const outcomeColumn: readonly number[] = [CAMPAIGN.answered, CAMPAIGN.busy, CAMPAIGN.noAnswer, CAMPAIGN.machine, CAMPAIGN.invalid]
const retryReason: readonly number[] = [RETRY.abandoned, RETRY.busy, RETRY.noAnswer, RETRY.machine]

function strikeNumber(centre: Centre, campaign: number, contact: number): void {
  if (strike(centre, campaign, contact)) return tryNextNumber(centre, campaign, contact)
  const { disposition } = centre.lists[campaign]
  // whoever was there under another number is no invalid contact
  closeAs(centre, campaign, contact, disposition[contact] > DISPOSITION.unanswered ? disposition[contact] : DISPOSITION.invalid)
}

/** A person is taken for a machine and hung up on. */
export function takeForMachine(centre: Centre, campaign: number, contact: number): void {
  const { lists, books, now } = centre
  const list = lists[campaign]
  books.campaigns[dialedCell(centre, campaign, contact) + CAMPAIGN.falseMachine]++
  list.lines--
  list.operator[contact] = NOBODY
  forgetAppointment(list, contact)
  tryAgainOrClose(centre, campaign, contact, RETRY.machine, now)
}

/** A person answered and no operator came in time: a message is played, and for a while only an operator may dial the contact. */
export function abandon(centre: Centre, campaign: number, contact: number): void {
  const { lists, books, model, future, now } = centre
  const list = lists[campaign]
  const { message, noRedial } = model.campaigns[campaign].dialer.rule
  books.campaigns[dialedCell(centre, campaign, contact) + CAMPAIGN.abandoned]++
  list.lostToday++
  list.operator[contact] = NOBODY
  if (message > 0) future.schedule(now + message, EVENT.lineFree, campaign)
  else list.lines--
  if (noRedial > 0) list.operatorUntil[contact] = now + noRedial
  tryAgainOrClose(centre, campaign, contact, RETRY.abandoned, now)
}

/** The last numbers dialed are hung up first. */
export function cancelRinging(centre: Centre, campaign: number, count: number): void {
  const { lists, books, now } = centre
  const list = lists[campaign]
  for (let left = count; left > 0 && list.ringingAlone.length > 0; left--) {
    const contact = list.ringingAlone[list.ringingAlone.length - 1]
    stopRinging(centre, campaign, contact)
    list.lines--
    const cell = dialedCell(centre, campaign, contact)
    books.campaigns[cell + CAMPAIGN.cancelled]++
    books.campaigns[cell + CAMPAIGN.ringing] -= list.rungOut[contact] - now
    list.rungOut[contact] = now
    tryAgainOrClose(centre, campaign, contact, RETRY.noAnswer, now)
  }
}

/** Who could not be reached for the follow-up call is called again, or drops out of the funnel. */
function followUpAgainOrDrop(centre: Centre, campaign: number, contact: number): void {
  const { lists, model, now } = centre
  const list = lists[campaign]
  const followUp = model.campaigns[campaign].conversation.stages[list.stage[contact]].followUp
  if (followUp !== undefined && list.followUps[contact] < followUp.attemptsAtMost) {
    return planFollowUp(centre, campaign, contact, now + followUp.retry)
  }
  centre.books.campaigns[campaignCell(centre, campaign, now) + CAMPAIGN.droppedOut]++
  endFollowUp(centre, campaign, contact)
}
