/** What comes of a conversation: drawn for the contact and the number of the attempt. */
import type { Centre } from '../centre/centre'
import { PART } from '../centre/contact-source'
import { segmentOf } from '../centre/pools'
import { lossOf } from '../centre/work-time'
import { exp } from '../kernel/portable'
import type { Stream } from '../kernel/streams'
import { drawInterview } from './interview'
import { LATER, OVER_QUOTA, REFUSED, RESULT } from './outcomes'

/** Whether somebody else than the person wanted is on the line; operators who look at a contact first find the right one more often. */
export function isWrongPerson({ model, lists, contactSources }: Centre, campaign: number, contact: number): boolean {
  const { list, dialer } = model.campaigns[campaign]
  const { mode } = dialer
  const share = mode.kind === 'preview' && mode.rightPartyShare !== undefined ? 1 - mode.rightPartyShare : list.wrongPersonShare
  if (share === 0) return false
  return contactSources[campaign].life.seek(contact, PART.person + lists[campaign].attempts[contact]).uniform() < share
}

/** What comes of the conversation; leaves the stream of the contact's conversation where talk and wrap-up are drawn from it. */
export function drawOutcome(centre: Centre, campaign: number, contact: number, operator: number, life: Stream): number {
  const { laterShare, overQuotaShare, questionnaire } = centre.model.campaigns[campaign].conversation
  const putOff = life.uniform()
  const quota = life.uniform()
  const consent = life.uniform()
  if (putOff < laterShare) return LATER
  if (quota < overQuotaShare) return OVER_QUOTA
  if (!(consent < shareOfResults(centre, campaign, contact, operator))) return REFUSED
  return questionnaire === undefined ? RESULT : drawInterview(centre, campaign, contact)
}

/** Share of conversations that this operator brings to a result with this contact now. */
function shareOfResults(centre: Centre, campaign: number, contact: number, operator: number): number {
  const { model, lists, operators } = centre
  const list = lists[campaign]
  const { list: rules, conversation } = model.campaigns[campaign]
  const { conversionFactor, learning } = model.groups[operators.group[operator]]
  const factors = conversation.conversionByAttempt
  const weaker = learning === undefined ? 1 : 1 - lossOf(centre, operator, learning.conversionLoss)
  const ofAttempt = factors.length === 0 ? 1 : factors[Math.min(list.attempts[contact], factors.length) - 1]
  const share = conversation.stages[0].share * conversionFactor * weaker * rules.segments[segmentOf(list, contact)].resultFactor * ofAttempt
  const persuasion = operators.persuasion[operator]
  if (persuasion === 0 || share <= 0 || share >= 1) return share
  const odds = (share / (1 - share)) * exp(persuasion)
  return odds / (1 + odds)
}
