import { bookTime, campaignCell, DAY } from '../centre/book'
import type { Centre } from '../centre/centre'
import { FOLLOW_UP_PARTS, PART } from '../centre/contact-source'
import { clockAhead, closeAs, isFollowUp, missesHours, subjectOf, tickAttempt, tickSegment } from '../centre/contacts'
import { ATTEMPT, CAMPAIGN, GROUP, SEGMENT } from '../centre/counts'
import { EVENT } from '../centre/events'
import { type ContactList, DISPOSITION, RINGING } from '../centre/lists'
import { BOUND, longestReadyOf, stopIdling } from '../centre/operators'
import { isAnyOpen, takeContact, waitingToBeDialed } from '../centre/pools'
import { NOBODY } from '../centre/seams'
import { decide, drawReach } from './attempt'
import { dialsLeft } from './blend'
import { callPromised } from './promised'
import { cancelRinging } from './ringing'
import { buyIfFew } from './supply'

/**
 * Dials as many contacts as the mode asks for now, within calling hours and while the list lasts; people who were promised a call come first.
 * `freed`: an operator has just become free, or calling hours begin.
 */
export function pace(centre: Centre, campaign: number, freed = false): void {
  const { lists, dialModes, operators, groupsOfCampaign, model } = centre
  const list = lists[campaign]
  const { blend, lines } = model.campaigns[campaign].dialer
  if (list.over || !isAnyOpen(list)) return
  if (list.stopped && list.ringingAlone.length > 0 && centre.cancelling.includes(campaign)) cancelRinging(centre, campaign, list.ringingAlone.length)
  const looks = !blend.onFree || freed
  if (list.watch?.halted) return
  if (looks) callPromised(centre, campaign, dial)
  if (list.stopped || waitingToBeDialed(list) + list.ringingAlone.length === 0) return
  const mode = dialModes[campaign]
  const wanted = mode.dialsNow(centre, campaign)
  if (wanted < 0) return cancelRinging(centre, campaign, -wanted)
  if (!looks) return
  for (let dials = Math.min(wanted, dialsLeft(centre, campaign), lines - list.lines); dials > 0; dials--) {
    const contact = nextContact(centre, campaign)
    if (contact === NOBODY) return
    const operator = mode.bindsOperator ? longestReadyOf(operators, groupsOfCampaign[campaign]) : NOBODY
    dial(centre, campaign, contact, operator)
  }
}

/** The next contact of the list; those on a do-not-call register are closed on the way. */
function nextContact(centre: Centre, campaign: number): number {
  const { lists, model, contactSources } = centre
  const { freshFirst, doNotCallShare } = model.campaigns[campaign].list
  const list = lists[campaign]
  for (;;) {
    const contact = takeContact(list, freshFirst)
    if (contact === NOBODY) return NOBODY
    if (list.attempts[contact] > 0) {
      if (missesHours(centre, campaign, contact)) continue
      return contact
    }
    buyIfFew(centre, campaign)
    if (doNotCallShare === 0 || contactSources[campaign].life.seek(contact, PART.register).uniform() >= doNotCallShare) return contact
    list.lastActivity = Math.max(list.lastActivity, centre.now)
    closeAs(centre, campaign, contact, DISPOSITION.doNotCall)
  }
}

/** One attempt: the number rings, and if an operator is bound to it, that operator waits. */
function dial(centre: Centre, campaign: number, contact: number, operator: number): void {
  const { lists, future, now } = centre
  const list = lists[campaign]
  countAttempt(centre, campaign, contact)
  decide(centre, campaign, contact)
  const before = operator === NOBODY ? 0 : timeBeforeRinging(centre, campaign, contact)
  const end = now + before + list.rang[contact]
  list.state[contact] = RINGING
  list.dialedAt[contact] = now
  list.rungOut[contact] = end
  list.operator[contact] = operator
  centre.books.campaigns[campaignCell(centre, campaign, now) + CAMPAIGN.ringing] += list.rang[contact]
  takeLine(list)
  if (operator === NOBODY) ringAlone(centre, campaign, contact)
  else bind(centre, campaign, operator, before, end)
  future.schedule(end, EVENT.ringingEnds, subjectOf(centre, campaign, contact))
}

function countAttempt(centre: Centre, campaign: number, contact: number): void {
  const { lists, books, now } = centre
  const list = lists[campaign]
  const cell = campaignCell(centre, campaign, now)
  books.campaigns[cell + CAMPAIGN.attempts]++
  tickSegment(centre, campaign, contact, SEGMENT.attempts)
  if (isFollowUp(list, contact)) {
    list.followUps[contact]++
    books.campaigns[cell + CAMPAIGN.followUpAttempts]++
    return
  }
  if (list.attempts[contact] === 0) {
    list.reach[contact] = drawReach(centre, campaign, contact)
    books.campaigns[cell + CAMPAIGN.tried]++
  }
  list.attempts[contact]++
  tickAttempt(centre, campaign, contact, ATTEMPT.attempts)
  if (list.dialedOn.length === 0) return
  const day = Math.floor((now + clockAhead(centre, campaign, contact)) / DAY)
  if (list.dialedOn[contact] !== day) list.dialedOnDay[contact] = 0
  list.dialedOn[contact] = day
  list.dialedOnDay[contact]++
}

function timeBeforeRinging({ lists, contactSources }: Centre, campaign: number, contact: number): number {
  const { beforeRinging, life } = contactSources[campaign]
  if (beforeRinging === undefined) return 0
  const list = lists[campaign]
  const part = isFollowUp(list, contact)
    ? PART.beforeFollowUp + list.stage[contact] * FOLLOW_UP_PARTS + list.followUps[contact]
    : PART.beforeRinging + list.attempts[contact]
  return beforeRinging.draw(life.seek(contact, part))
}

function takeLine(list: ContactList): void {
  list.lines++
  list.ringing++
  if (list.lines > list.linesMaximum) list.linesMaximum = list.lines
}

function ringAlone(centre: Centre, campaign: number, contact: number): void {
  const list = centre.lists[campaign]
  const { mode } = centre.model.campaigns[campaign].dialer
  list.unbound++
  if (mode.kind === 'chance-constrained' || centre.cancelling.includes(campaign)) list.ringingAlone.push(contact)
}

/** The operator waits out what comes before the ringing, and the ringing. Looking at a contact is preview; choosing and dialing by hand is dialing. */
function bind(centre: Centre, campaign: number, operator: number, before: number, end: number): void {
  const { operators, model, now } = centre
  const group = operators.group[operator]
  const looks = model.campaigns[campaign].dialer.mode.kind === 'preview' ? before : 0
  stopIdling(operators, operator, BOUND, now)
  if (looks > 0) bookTime(centre, group, GROUP.preview, now, now + looks)
  bookTime(centre, group, GROUP.dialing, now + looks, end)
}
