/** What comes of one dial: drawn for the contact and the number of the attempt, whoever dials it when. */
import type { Centre } from '../centre/centre'
import { FOLLOW_UP_PARTS, outcomePart, PART } from '../centre/contact-source'
import { isFollowUp } from '../centre/contacts'
import { OUTCOME } from '../centre/lists'
import type { ListModel } from '../centre/model-campaigns'
import { chanceOfAnswer } from '../centre/reach'
import { betaDraw } from '../kernel/distributions'
import type { Stream } from '../kernel/streams'
import { isInvalid, numberInTurn } from './numbers'

/** Share of attempts in which the contact answers, before all factors. */
export function drawReach({ model, contactSources }: Centre, campaign: number, contact: number): number {
  const { reach, reachA, reachB } = model.campaigns[campaign].list
  return reachA > 0 ? betaDraw(contactSources[campaign].life.seek(contact, PART.reach), reachA, reachB) : reach
}

/** Decides the attempt in progress: how it ends and how long it rings, ms. */
export function decide(centre: Centre, campaign: number, contact: number): void {
  const { lists, model, contactSources } = centre
  const list = lists[campaign]
  const number = numberInTurn(centre, campaign, contact)
  const exists = !isInvalid(centre, campaign, contact, number)
  const answers = exists ? chanceOfAnswer(centre, campaign, contact, number, centre.now) : 0
  const life = contactSources[campaign].life.seek(contact, partOf(centre, campaign, contact))
  const outcome = exists ? drawOutcome(model.campaigns[campaign].list, answers, life) : OUTCOME.invalid
  list.outcome[contact] = outcome
  list.rang[contact] = drawRinging(centre, campaign, outcome, life)
}

/** Part of the contact's stream for the outcome of the attempt in progress. */
function partOf({ lists }: Centre, campaign: number, contact: number): number {
  const list = lists[campaign]
  if (isFollowUp(list, contact)) return PART.followUp + list.stage[contact] * FOLLOW_UP_PARTS + 2 * list.followUps[contact]
  return outcomePart(list.attempts[contact])
}

function drawOutcome({ busyShare, machineShare }: ListModel, answers: number, life: Stream): number {
  if (life.uniform() < answers) return OUTCOME.answered
  const why = life.uniform()
  if (why < busyShare) return OUTCOME.busy
  return why < busyShare + machineShare ? OUTCOME.machine : OUTCOME.noAnswer
}

function drawRinging({ contactSources, model }: Centre, campaign: number, outcome: number, life: Stream): number {
  const { ringAnswered, ringBusy, ringUnanswered, ringMachine, ringInvalid } = contactSources[campaign]
  switch (outcome) {
    case OUTCOME.answered:
      return ringAnswered.draw(life)
    case OUTCOME.busy:
      return ringBusy.draw(life)
    case OUTCOME.machine:
      return ringMachine.draw(life)
    case OUTCOME.invalid:
      return ringInvalid.draw(life)
    default:
      return Math.max(ringUnanswered.draw(life), model.campaigns[campaign].dialer.rule.minRing)
  }
}
