import { bookTime, bookWork, campaignCell, meter } from '../centre/book'
import type { Centre } from '../centre/centre'
import { closeContact, tryAgainOrClose } from '../centre/contacts'
import { CAMPAIGN, GROUP } from '../centre/counts'
import { EVENT } from '../centre/events'
import { BUSY, IDLE, isOver, stopIdling } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { lossOf, switchingTo } from '../centre/work-time'
import type { Stream } from '../kernel/streams'

/** What came of a conversation. */
const LATER = 0
const SCREENED = 1
const REFUSED = 2
const RESULT = 3

/** A person and an operator talk. Outcome, talk and wrap-up belong to the contact and the number of the attempt. */
export function converse(centre: Centre, campaign: number, contact: number, operator: number): void {
  const { lists, operators, contactSources, model, future, now } = centre
  const list = lists[campaign]
  const source = contactSources[campaign]
  const life = source.life.seek(contact, 2 * list.attempts[contact])
  const group = operators.group[operator]
  const { talkFactor, conversionFactor, learning } = model.groups[group]
  const slower = learning === undefined ? 1 : 1 + lossOf(centre, operator, learning.talkLoss)
  const weaker = learning === undefined ? 1 : 1 - lossOf(centre, operator, learning.conversionLoss)
  const outcome = drawOutcome(centre, campaign, conversionFactor * weaker, life)
  const stages = outcome === RESULT ? drawStages(centre, campaign, life) : 0
  const talk = Math.round(
    (outcome === RESULT ? source.productiveTalk : outcome === SCREENED ? source.screenerTalk : source.otherTalk).draw(life) * talkFactor * slower,
  )
  const wrapUp = (outcome === RESULT ? source.productiveWrapUp : source.otherWrapUp).draw(life)

  const work = model.callTypes.length + campaign
  const switching = switchingTo(centre, operator, work)
  const begins = now + switching
  const free = begins + talk + wrapUp
  if (operators.state[operator] === IDLE) stopIdling(operators, operator, BUSY, now)
  else operators.state[operator] = BUSY
  operators.freeAt[operator] = free
  operators.workFrom[operator] = now
  operators.work[operator] = work
  operators.workTime[operator] += free - now
  list.operator[contact] = NOBODY
  list.lastActivity = Math.max(list.lastActivity, free)
  bookConversation(centre, campaign, contact, outcome, talk, wrapUp)
  bookStages(centre, campaign, stages, begins + talk)
  if (switching > 0) bookTime(centre, group, GROUP.switching, now, begins)
  if (isOver(operators, operator)) bookTime(centre, group, GROUP.overtime, now, free)
  bookWork(centre, group, begins, talk, wrapUp)
  future.schedule(free, EVENT.operatorFree, operator)
  settle(centre, campaign, contact, outcome, begins + talk)
}

/** The contact's next attempt, or its end; a campaign with a wanted number of results ends when it has them. */
function settle(centre: Centre, campaign: number, contact: number, outcome: number, end: number): void {
  const { lists, model } = centre
  const { retry, stopAtResults } = model.campaigns[campaign]
  if (outcome === LATER) return tryAgainOrClose(centre, campaign, contact, retry.later, end)
  if (outcome === REFUSED) return tryAgainOrClose(centre, campaign, contact, retry.refusal, end)
  closeContact(centre, campaign, contact)
  if (outcome === RESULT && ++lists[campaign].results >= stopAtResults) lists[campaign].over = true
}

function drawOutcome({ model }: Centre, campaign: number, conversionFactor: number, life: Stream): number {
  const { laterShare, overQuotaShare, stages } = model.campaigns[campaign]
  const putOff = life.uniform()
  const quota = life.uniform()
  const consent = life.uniform()
  if (putOff < laterShare) return LATER
  if (quota < overQuotaShare) return SCREENED
  return consent < stages[0].share * conversionFactor ? RESULT : REFUSED
}

/** How many stages of the funnel the contact passes, the first included. */
function drawStages({ model }: Centre, campaign: number, life: Stream): number {
  const { stages } = model.campaigns[campaign]
  let passed = 1
  while (passed < stages.length && life.uniform() < stages[passed].share) passed++
  return passed
}

function bookConversation(centre: Centre, campaign: number, contact: number, outcome: number, talk: number, wrapUp: number): void {
  const { lists, books, model, now } = centre
  const cell = campaignCell(centre, campaign, now)
  const columns = books.campaigns
  columns[cell + CAMPAIGN.conversations]++
  lists[campaign].conversations[contact]++
  if (outcome === LATER) columns[cell + CAMPAIGN.later]++
  if (outcome === SCREENED) columns[cell + CAMPAIGN.screened]++
  if (outcome === REFUSED) columns[cell + CAMPAIGN.refused]++
  if (outcome === RESULT) columns[cell + CAMPAIGN.productiveTalk] += talk
  columns[cell + CAMPAIGN.talk] += talk
  columns[cell + CAMPAIGN.wrapUp] += wrapUp
  if (model.meters.length > 0) meter(centre, lists[campaign].rang[contact], talk, wrapUp)
}

/** Stages are booked on the day they happen; what falls behind the horizon goes to the row after the last day. */
function bookStages(centre: Centre, campaign: number, passed: number, end: number): void {
  const { stages } = centre.model.campaigns[campaign]
  let at = end
  for (let stage = 0; stage < passed; stage++) {
    at += stages[stage].delay
    centre.books.campaigns[campaignCell(centre, campaign, at) + CAMPAIGN.stage1 + stage]++
  }
}
