import type { Centre } from '../centre/centre'
import { Answers } from './pacing-answers'
import { HandlingTimes } from './pacing-handling'
import { dialPlan } from './pacing-plan'

/** What a predictive dialer knows of its campaign: the plan at first, and then what it learns. */
export interface Knowledge {
  readonly answers: Answers
  readonly handling: HandlingTimes
  /** From a dial to the last moment at which an operator is in time, ms. */
  readonly ahead: number
}

/** `hold`: how long somebody who answers waits for an operator, ms. */
export function knowledgeOf(centre: Centre, campaign: number, hold: number): Knowledge {
  const plan = dialPlan(centre, campaign)
  return { answers: new Answers(plan), handling: new HandlingTimes(plan, hold), ahead: plan.meanRinging + plan.detection + hold }
}
