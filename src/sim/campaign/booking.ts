/** What is counted of a conversation: by day and hour, operator group, segment, attempt, reason and quota cell. */
import { bookTime, bookWork, campaignCell, tick } from '../centre/book'
import type { Centre } from '../centre/centre'
import { PART } from '../centre/contact-source'
import { tickAttempt, tickSegment } from '../centre/contacts'
import { ATTEMPT, CAMPAIGN, CELL, CELL_WIDTH, GROUP, SEGMENT } from '../centre/counts'
import { meter } from '../centre/meters'
import { cellOf } from './interview'
import { LATER, OTHER_LANGUAGE, OVER_QUOTA, PARTIAL, REFUSED, RESULT, SCREENED } from './outcomes'

/** A conversation with the right person that begins now; its talk begins at `begins`, after switching. */
export function bookConversation(
  centre: Centre,
  campaign: number,
  contact: number,
  operator: number,
  outcome: number,
  begins: number,
  talk: number,
  wrapUp: number,
): void {
  const { lists, books, operators, now } = centre
  const list = lists[campaign]
  const group = operators.group[operator]
  const cell = campaignCell(centre, campaign, now)
  const columns = books.campaigns
  columns[cell + CAMPAIGN.conversations]++
  // a result is booked with the stages of the funnel, on the day of each
  if (outcome !== RESULT) columns[cell + columnOf[outcome]]++
  bookTalk(centre, campaign, contact, cell, talk, wrapUp)
  if (list.anybodyFrom.length > 0 && list.anybodyFrom[contact] > 0) columns[cell + CAMPAIGN.appointmentsKept]++
  list.conversations[contact]++
  tick(centre, group, GROUP.rightParty, now)
  tickSegment(centre, campaign, contact, SEGMENT.conversations)
  tickAttempt(centre, campaign, contact, ATTEMPT.conversations)
  if (outcome === RESULT) {
    columns[cell + CAMPAIGN.productiveTalk] += talk
    tick(centre, group, GROUP.results, now)
    tickSegment(centre, campaign, contact, SEGMENT.stage1)
    tickAttempt(centre, campaign, contact, ATTEMPT.stage1)
  }
  bookWork(centre, group, begins, talk, wrapUp)
}

/** In the order of the outcomes. */
const columnOf: readonly number[] = [CAMPAIGN.later, CAMPAIGN.screened, CAMPAIGN.overQuota, CAMPAIGN.refused, CAMPAIGN.otherLanguage, CAMPAIGN.partial]

/** Time of an operator with a machine or a wrong person. */
export function bookLost(centre: Centre, campaign: number, contact: number, operator: number, begins: number, talk: number, wrapUp: number): void {
  const { books, operators, now } = centre
  const group = operators.group[operator]
  const cell = campaignCell(centre, campaign, now)
  books.campaigns[cell + CAMPAIGN.lostTalk] += talk
  bookTalk(centre, campaign, contact, cell, talk, wrapUp)
  bookTime(centre, group, GROUP.talk, begins, begins + talk)
  bookTime(centre, group, GROUP.wrapUp, begins + talk, begins + talk + wrapUp)
}

export function bookFollowUp(centre: Centre, campaign: number, contact: number, operator: number, begins: number, talk: number, wrapUp: number): void {
  const { books, operators, now } = centre
  const cell = campaignCell(centre, campaign, now)
  books.campaigns[cell + CAMPAIGN.followUpCalls]++
  books.campaigns[cell + CAMPAIGN.followUpTalk] += talk
  bookTalk(centre, campaign, contact, cell, talk, wrapUp)
  bookWork(centre, operators.group[operator], begins, talk, wrapUp)
}

/** Whoever is on the line: the time counts for the campaign and the segment, and is metered. */
function bookTalk(centre: Centre, campaign: number, contact: number, cell: number, talk: number, wrapUp: number): void {
  const { books, lists, model } = centre
  books.campaigns[cell + CAMPAIGN.talk] += talk
  books.campaigns[cell + CAMPAIGN.wrapUp] += wrapUp
  tickSegment(centre, campaign, contact, SEGMENT.talk, talk)
  if (model.meters.length > 0) meter(centre, lists[campaign].rang[contact], talk, wrapUp)
}

/** Why the person refused, where reasons are told. */
export function countReason({ model, books, lists, contactSources }: Centre, campaign: number, contact: number): void {
  const { reasons } = model.campaigns[campaign].conversation
  if (reasons.length === 0) return
  let left = contactSources[campaign].life.seek(contact, PART.reason + lists[campaign].attempts[contact]).uniform()
  for (let reason = 0; reason < reasons.length; reason++) {
    left -= reasons[reason]
    if (left < 0) {
      books.reasons[books.firstReason[campaign] + reason]++
      return
    }
  }
}

/** What the interview was for its quota cell; with the last cell filled the campaign has what it wants. */
export function countInterview(centre: Centre, campaign: number, contact: number, outcome: number, end: number): void {
  const { lists, model, books } = centre
  const cells = model.campaigns[campaign].conversation.questionnaire?.cells ?? []
  if (cells.length === 0 || outcome === SCREENED || outcome === OTHER_LANGUAGE || outcome === LATER || outcome === REFUSED) return
  const list = lists[campaign]
  const cell = cellOf(centre, campaign, contact)
  const row = (books.firstCell[campaign] + cell) * CELL_WIDTH
  if (outcome === OVER_QUOTA) books.cells[row + CELL.overQuota]++
  if (outcome === PARTIAL) books.cells[row + CELL.partial]++
  if (outcome !== RESULT) return
  books.cells[row + CELL.completes]++
  if (++list.completes[cell] < cells[cell].target) return
  books.cells[row + CELL.fullAt] = end
  if (--list.cellsOpen === 0) list.stopped = true
}
