import { campaignCell, DAY, rowAt } from './book'
import type { Centre } from './centre'
import { ATTEMPT_WIDTH, CAMPAIGN, SEGMENT, SEGMENT_WIDTH } from './counts'
import { EVENT } from './events'
import { APPOINTED, AWAITS_APPOINTMENT, AWAITS_FOLLOW_UP, AWAITS_RETRY, CLOSED, type ContactList, DISPOSITION } from './lists'
import { NEVER, RETRY, type ZoneModel } from './model-campaigns'
import { makeReady, makeReadyFirst, poolOf, segmentOf } from './pools'
import { NOBODY } from './seams'

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

/** Whether the dial in progress, or the next one, is a follow-up call. */
export function isFollowUp({ stage }: ContactList, contact: number): boolean {
  return stage.length > 0 && stage[contact] > 0
}

/** How far the contact's clock is ahead, ms. */
export function clockAhead(centre: Centre, campaign: number, contact: number): number {
  return zoneOf(centre, campaign, contact).ahead
}

function zoneOf({ model, lists }: Centre, campaign: number, contact: number): ZoneModel {
  const { zones, segments } = model.campaigns[campaign].list
  return zones.length === 1 ? zones[0] : zones[segments[segmentOf(lists[campaign], contact)].zone]
}

/** Cell of the moment at which the present dial began. */
export function dialedCell(centre: Centre, campaign: number, contact: number): number {
  return campaignCell(centre, campaign, centre.lists[campaign].dialedAt[contact])
}

/** One more in a column of the contact's segment, and of the number of its attempt. */
export function tickSegment({ books, lists }: Centre, campaign: number, contact: number, column: number, amount = 1): void {
  books.segments[(books.firstSegment[campaign] + segmentOf(lists[campaign], contact)) * SEGMENT_WIDTH + column] += amount
}

export function tickAttempt({ books, lists }: Centre, campaign: number, contact: number, column: number): void {
  const attempt = lists[campaign].attempts[contact]
  books.attempts[(books.firstAttempt[campaign] + attempt - 1) * ATTEMPT_WIDTH + column]++
}

/** The disposition after an attempt with this outcome, should it be the last. */
const lastAfter: readonly number[] = [
  DISPOSITION.unanswered,
  DISPOSITION.unanswered,
  DISPOSITION.noContact,
  DISPOSITION.refused,
  DISPOSITION.later,
  DISPOSITION.noContact,
  DISPOSITION.noContact,
]

/** After an attempt that ended at `from`: the contact waits for the next one, or is closed when there is to be none. */
export function tryAgainOrClose(centre: Centre, campaign: number, contact: number, reason: number, from: number): void {
  const { lists, model } = centre
  const list = lists[campaign]
  const rule = model.campaigns[campaign].list.retry[reason]
  list.disposition[contact] = Math.max(list.disposition[contact], lastAfter[reason])
  if (rule.delay === NEVER || isUsedUp(centre, campaign, contact) || isPastLimit(list, contact, reason, rule.atMost)) return close(centre, campaign, contact)
  if (list.reason.length > 0) list.reason[contact] = reason + 1
  awaitRetry(centre, campaign, contact, dueTime(centre, campaign, contact, from + rule.delay, rule))
}

/** Whether the hours in which the contact may be tried again are over: then it waits for the next ones. */
export function missesHours(centre: Centre, campaign: number, contact: number): boolean {
  const { reason } = centre.lists[campaign]
  if (reason.length === 0 || reason[contact] === 0) return false
  const due = dueTime(centre, campaign, contact, centre.now, centre.model.campaigns[campaign].list.retry[reason[contact] - 1])
  if (due <= centre.now) return false
  awaitRetry(centre, campaign, contact, due)
  return true
}

/** The next number of a contact whose present one is invalid is tried at once. */
export function tryNextNumber(centre: Centre, campaign: number, contact: number): void {
  if (isUsedUp(centre, campaign, contact)) return close(centre, campaign, contact)
  if (centre.lists[campaign].reason.length > 0) centre.lists[campaign].reason[contact] = 0
  const due = withinDay(centre, campaign, contact, centre.now)
  if (due > centre.now) awaitRetry(centre, campaign, contact, due)
  else awaitDial(centre, campaign, contact, makeReadyFirst)
}

/** Time for another attempt: among those that are due, where `join` puts it; who was abandoned lately is dialed with an operator only. */
export function awaitDial(centre: Centre, campaign: number, contact: number, join = makeReady): void {
  const list = centre.lists[campaign]
  if (list.operatorUntil.length > 0 && list.operatorUntil[contact] > centre.now) {
    list.state[contact] = APPOINTED
    poolOfContact(centre, campaign, contact).appointed.push(contact)
  } else join(list, poolOfContact(centre, campaign, contact), contact)
}

/** No attempt is left to the contact. */
function isUsedUp({ lists, model }: Centre, campaign: number, contact: number): boolean {
  return lists[campaign].attempts[contact] >= model.campaigns[campaign].list.attemptsAtMost
}

/** Outcomes that another attempt may follow. */
const OUTCOMES = Object.keys(RETRY).length

function isPastLimit({ retries }: ContactList, contact: number, reason: number, atMost: number): boolean {
  if (retries.length === 0) return false
  const place = contact * OUTCOMES + reason
  if (retries[place] >= atMost) return true
  retries[place]++
  return false
}

/** The person named a time: called then, by the operator who promised it or by any; closed where no attempt is left. */
export function awaitAppointment(centre: Centre, campaign: number, contact: number, time: number, operator: number): void {
  const list = centre.lists[campaign]
  list.disposition[contact] = Math.max(list.disposition[contact], DISPOSITION.later)
  if (isUsedUp(centre, campaign, contact)) return close(centre, campaign, contact)
  list.promisedBy[contact] = operator
  plan(centre, campaign, contact, AWAITS_APPOINTMENT, withinDay(centre, campaign, contact, time))
}

/** The dial of the appointment is over. */
export function forgetAppointment({ promisedBy, anybodyFrom }: ContactList, contact: number): void {
  if (promisedBy.length === 0) return
  promisedBy[contact] = NOBODY
  anybodyFrom[contact] = 0
}

/** A follow-up call that is to be made at `time`. */
export function planFollowUp(centre: Centre, campaign: number, contact: number, time: number): void {
  plan(centre, campaign, contact, AWAITS_FOLLOW_UP, time)
}

/** No follow-up call of the contact is left. */
export function endFollowUp({ lists }: Centre, campaign: number, contact: number): void {
  const list = lists[campaign]
  list.stage[contact] = 0
  list.followUpsOpen--
  endIfDone(list)
}

function awaitRetry(centre: Centre, campaign: number, contact: number, due: number): void {
  plan(centre, campaign, contact, AWAITS_RETRY, due)
}

function plan(centre: Centre, campaign: number, contact: number, state: number, due: number): void {
  centre.lists[campaign].state[contact] = state
  // after the last day nobody dials any more: the contact stays open, and no event moves the clock for it
  if (due >= endOfCalendar(centre)) return
  centre.future.schedule(due, EVENT.contactDue, subjectOf(centre, campaign, contact))
}

/**
 * The first moment from `time` on that leaves the contact its cap a day and, where the rule names hours of the contact's day, lies in them and in calling
 * hours: what is due on a Saturday evening is not made up for on Monday morning. Behind the last day where there is none.
 */
function dueTime(centre: Centre, campaign: number, contact: number, time: number, { from, to }: { readonly from: number; readonly to: number }): number {
  const allowed = withinDay(centre, campaign, contact, time)
  if (from === 0 && to >= DAY) return allowed
  const { ahead, hours } = zoneOf(centre, campaign, contact)
  // the contact's day is that of the centre, or the one before or after
  for (let row = Math.max(0, rowAt(centre, allowed) - 1); row < hours.length; row++) {
    const midnight = Math.floor((hours[row].from + ahead) / DAY) * DAY - ahead
    const due = Math.max(allowed, midnight + from)
    if (Math.max(due, hours[row].from) < Math.min(hours[row].to, midnight + to)) return due
  }
  return endOfCalendar(centre)
}

/** The moment itself within the contact's calling hours, else their next opening; behind the last of them the moment itself. */
export function whenOpen(centre: Centre, campaign: number, contact: number, time: number): number {
  const next = zoneOf(centre, campaign, contact).hours.find(({ from, to }) => time < to && from < to)
  return next === undefined ? time : Math.max(time, next.from)
}

function withinDay(centre: Centre, campaign: number, contact: number, time: number): number {
  const { dialedOn, dialedOnDay } = centre.lists[campaign]
  if (dialedOn.length === 0) return time
  const ahead = clockAhead(centre, campaign, contact)
  const day = Math.floor((time + ahead) / DAY)
  const { attemptsPerDay } = centre.model.campaigns[campaign].list
  return day === dialedOn[contact] && dialedOnDay[contact] >= attemptsPerDay ? (day + 1) * DAY - ahead : time
}

/** The contact has its final disposition; when the last one has, and none is to come, the campaign may be over. */
function close(centre: Centre, campaign: number, contact: number): void {
  const { books, now } = centre
  const list = centre.lists[campaign]
  list.state[contact] = CLOSED
  list.closed++
  endIfDone(list)
  const cell = campaignCell(centre, campaign, now)
  books.campaigns[cell + CAMPAIGN.processed]++
  books.campaigns[cell + closedColumn[list.disposition[contact]]]++
  tickSegment(centre, campaign, contact, SEGMENT.processed)
  if (list.conversations[contact] === 0) return
  books.campaigns[cell + CAMPAIGN.reached]++
  tickSegment(centre, campaign, contact, SEGMENT.reached)
}

/** The contact ends in another way than by its attempts. */
export function closeAs(centre: Centre, campaign: number, contact: number, disposition: number): void {
  centre.lists[campaign].disposition[contact] = disposition
  close(centre, campaign, contact)
}

/** In the order of DISPOSITION. */
const closedColumn: readonly number[] = [
  CAMPAIGN.closedUnanswered,
  CAMPAIGN.closedNoContact,
  CAMPAIGN.closedLater,
  CAMPAIGN.closedRefused,
  CAMPAIGN.closedScreened,
  CAMPAIGN.closedOverQuota,
  CAMPAIGN.closedOtherLanguage,
  CAMPAIGN.closedPartial,
  CAMPAIGN.closedResult,
  CAMPAIGN.closedInvalid,
  CAMPAIGN.closedDoNotCall,
]

/** Over: no first call is left to make, no follow-up call, and nobody is on the line who waits for an operator. */
export function endIfDone(list: ContactList): void {
  if (list.closed === list.contacts && list.toCome === 0) list.stopped = true
  if (list.stopped && list.followUpsOpen === 0 && list.lines === list.talking) list.over = true
}

/** The contacts among which this one waits: those of its clock. */
export function poolOfContact({ lists, model }: Centre, campaign: number, contact: number) {
  return poolOf(lists[campaign], model.campaigns[campaign].list, contact)
}

function endOfCalendar({ model }: Centre): number {
  const { midnights } = model.calendar
  return midnights[midnights.length - 1] + DAY
}
