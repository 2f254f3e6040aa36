import type { Centre } from '../centre/centre'
import { conversationPart, FOLLOW_UP_PARTS, PART } from '../centre/contact-source'
import { awaitAppointment, closeAs, dialedCell, endIfDone, forgetAppointment, isFollowUp, planFollowUp, tryAgainOrClose } from '../centre/contacts'
import { CAMPAIGN } from '../centre/counts'
import { DISPOSITION, OUTCOME } from '../centre/lists'
import { NEVER, RETRY } from '../centre/model-campaigns'
import { NOBODY } from '../centre/seams'
import { lossOf } from '../centre/work-time'
import { bookConversation, bookFollowUp, bookLost, countInterview, countReason } from './booking'
import { bookStages, drawStages, followUp } from './funnel'
import { languageOf } from './interview'
import { occupy } from './occupy'
import { drawOutcome, isWrongPerson } from './outcome'
import { LATER, OTHER_LANGUAGE, OVER_QUOTA, PARTIAL, REFUSED, RESULT, SCREENED } from './outcomes'

/** An operator has somebody, or something, on the line. */
export function converse(centre: Centre, campaign: number, contact: number, operator: number): void {
  const { lists, model, books, now } = centre
  const list = lists[campaign]
  list.operator[contact] = NOBODY
  if (list.outcome[contact] === OUTCOME.machine) return hearMachine(centre, campaign, contact, operator)
  if (now - list.rungOut[contact] > model.campaigns[campaign].dialer.rule.within) {
    books.campaigns[dialedCell(centre, campaign, contact) + CAMPAIGN.connectedLate]++
    list.lostToday++
  }
  if (isFollowUp(list, contact)) return talkAgain(centre, campaign, contact, operator)
  if (isWrongPerson(centre, campaign, contact)) return hearWrongPerson(centre, campaign, contact, operator)
  talkFirst(centre, campaign, contact, operator)
}

/** A machine was passed on: the operator notices, and the contact is tried again as after any machine. */
function hearMachine(centre: Centre, campaign: number, contact: number, operator: number): void {
  const { lists, contactSources, books } = centre
  const { life, machineTalk } = contactSources[campaign]
  const talk = machineTalk.draw(life.seek(contact, conversationPart(lists[campaign].attempts[contact])))
  const begins = occupy(centre, campaign, operator, talk, 0)
  const cell = dialedCell(centre, campaign, contact)
  books.campaigns[cell + CAMPAIGN.machine]++
  books.campaigns[cell + CAMPAIGN.machineToOperator]++
  bookLost(centre, campaign, contact, operator, begins, talk, 0)
  forgetAppointment(lists[campaign], contact)
  tryAgainOrClose(centre, campaign, contact, RETRY.machine, begins + talk)
}

function hearWrongPerson(centre: Centre, campaign: number, contact: number, operator: number): void {
  const { lists, contactSources, books } = centre
  const { life, wrongTalk, otherWrapUp } = contactSources[campaign]
  const chance = life.seek(contact, conversationPart(lists[campaign].attempts[contact]))
  const talk = longer(centre, operator, wrongTalk.draw(chance))
  const wrapUp = otherWrapUp.draw(chance)
  const begins = occupy(centre, campaign, operator, talk, wrapUp)
  books.campaigns[dialedCell(centre, campaign, contact) + CAMPAIGN.wrongPerson]++
  bookLost(centre, campaign, contact, operator, begins, talk, wrapUp)
  forgetAppointment(lists[campaign], contact)
  tryAgainOrClose(centre, campaign, contact, RETRY.wrongPerson, begins + talk)
}

/** A follow-up call has reached its person: the stage is decided at its end. */
function talkAgain(centre: Centre, campaign: number, contact: number, operator: number): void {
  const { lists, contactSources } = centre
  const list = lists[campaign]
  const { life, followUps, otherWrapUp } = contactSources[campaign]
  const stage = list.stage[contact]
  const chance = life.seek(contact, PART.followUp + stage * FOLLOW_UP_PARTS + 2 * list.followUps[contact] + 1)
  const talk = longer(centre, operator, followUps[stage]?.draw(chance) ?? 0)
  const wrapUp = otherWrapUp.draw(chance)
  const begins = occupy(centre, campaign, operator, talk, wrapUp)
  bookFollowUp(centre, campaign, contact, operator, begins, talk, wrapUp)
  followUp(centre, campaign, contact, begins + talk)
}

/** A person and an operator talk for the first time, or again after being put off. Outcome, talk and wrap-up belong to the contact and the number of the attempt. */
function talkFirst(centre: Centre, campaign: number, contact: number, operator: number): void {
  const { lists, contactSources } = centre
  const list = lists[campaign]
  const source = contactSources[campaign]
  const understood = isInterviewed(centre, campaign, contact)
  const life = source.life.seek(contact, conversationPart(list.attempts[contact]))
  const outcome = understood ? drawOutcome(centre, campaign, contact, operator, life) : OTHER_LANGUAGE
  // however long the interview was: what comes after it is drawn from a part of its own
  if (source.interview !== undefined) life.seek(contact, PART.afterInterview + list.attempts[contact])
  const stages = outcome === RESULT ? drawStages(centre, campaign, life) : 0
  const talk = longer(centre, operator, talkOf(centre, campaign, outcome))
  const wrapUp = (outcome === RESULT || outcome === PARTIAL ? source.productiveWrapUp : source.otherWrapUp).draw(life)
  const begins = occupy(centre, campaign, operator, talk, wrapUp)
  bookConversation(centre, campaign, contact, operator, outcome, begins, talk, wrapUp)
  const due = bookStages(centre, campaign, contact, stages, begins + talk)
  settle(centre, campaign, contact, operator, outcome, begins + talk)
  if (due !== NEVER) planFollowUp(centre, campaign, contact, due)
}

function isInterviewed(centre: Centre, campaign: number, contact: number): boolean {
  const { questionnaire } = centre.model.campaigns[campaign].conversation
  if (questionnaire === undefined || questionnaire.languages.length === 0) return true
  return questionnaire.languages[languageOf(centre, campaign, contact)].interviewed
}

/** Talk before the operator's own speed, ms. */
function talkOf({ contactSources, model }: Centre, campaign: number, outcome: number): number {
  const { life, interview, screenerTalk, productiveTalk, otherTalk } = contactSources[campaign]
  if (outcome === LATER || outcome === REFUSED || outcome === OTHER_LANGUAGE) return otherTalk.draw(life)
  if (interview !== undefined && model.campaigns[campaign].conversation.questionnaire !== undefined) return interview.talk
  return outcome === RESULT ? productiveTalk.draw(life) : screenerTalk.draw(life)
}

/** What a talk takes this operator, ms: speed of the group, and what a learner still lacks. */
function longer(centre: Centre, operator: number, talk: number): number {
  const { talkFactor, learning } = centre.model.groups[centre.operators.group[operator]]
  return Math.round(talk * talkFactor * (learning === undefined ? 1 : 1 + lossOf(centre, operator, learning.talkLoss)))
}

/** The contact's next attempt, or its end; a campaign ends when it has the results, or the quotas, that it wants. */
function settle(centre: Centre, campaign: number, contact: number, operator: number, outcome: number, end: number): void {
  const { lists, model } = centre
  const list = lists[campaign]
  if (outcome === LATER) return putOff(centre, campaign, contact, operator, end)
  forgetAppointment(list, contact)
  if (outcome === REFUSED) {
    countReason(centre, campaign, contact)
    return tryAgainOrClose(centre, campaign, contact, RETRY.refusal, end)
  }
  closeAs(centre, campaign, contact, dispositionAfter[outcome])
  countInterview(centre, campaign, contact, outcome, end)
  if (outcome === RESULT && ++list.results >= model.campaigns[campaign].conversation.stopAtResults) list.stopped = true
  endIfDone(list)
}

const dispositionAfter: Readonly<Record<number, number>> = {
  [SCREENED]: DISPOSITION.screened,
  [OVER_QUOTA]: DISPOSITION.overQuota,
  [OTHER_LANGUAGE]: DISPOSITION.otherLanguage,
  [PARTIAL]: DISPOSITION.partial,
  [RESULT]: DISPOSITION.result,
}

/** Called again later: at a time that was named, or when the list says so. */
function putOff(centre: Centre, campaign: number, contact: number, operator: number, end: number): void {
  const { lists, model, books, contactSources } = centre
  const { appointments } = model.campaigns[campaign].list
  const { life, appointment } = contactSources[campaign]
  forgetAppointment(lists[campaign], contact)
  if (appointments === undefined || appointment === undefined) return tryAgainOrClose(centre, campaign, contact, RETRY.later, end)
  const chance = life.seek(contact, PART.appointment + lists[campaign].attempts[contact])
  if (!(chance.uniform() < appointments.share)) return tryAgainOrClose(centre, campaign, contact, RETRY.later, end)
  books.campaigns[dialedCell(centre, campaign, contact) + CAMPAIGN.appointments]++
  awaitAppointment(centre, campaign, contact, end + appointment.draw(chance), appointments.own ? operator : NOBODY)
}
