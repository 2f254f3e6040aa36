import { z } from 'zod'
import type { Centre } from '../centre/centre'
import type { ContactList } from '../centre/lists'
import type { DialModeModel } from '../centre/model-campaigns'
import type { DialMode } from '../centre/seams'
import { metaOf, numeric } from '../terms/fields'
import type { Answers } from './pacing-answers'
import { Balance } from './pacing-balance'
import { type Knowledge, knowledgeOf } from './pacing-knowledge'
import { comingOfRivals, forEachOperator, heldByRivals, mostNumbers } from './pacing-team'
import { Tolerance } from './pacing-tolerance'

/** One number more as long as the chance that somebody answers and no operator is free stays below a limit, tuned to the abandoned share allowed. */
export const ChanceConstrainedSchema = z.strictObject({
  kind: z.literal('chance-constrained').meta(metaOf('dialMode')),
  target: numeric('abandonTarget').default(0.03),
  hold: numeric('holdSeconds').default(2),
  cancels: z.boolean().default(false).meta(metaOf('cancels')),
})

/** Operators become free, and numbers ring in vain, with time alone: the dialer looks every so often, ms. */
const LOOP = 10_000

/** A number is cancelled when the risk it adds is so many times what is tolerated: a little beyond it, it may as well ring on. */
const CANCELLED_AT = 3

/**
 * Dials one number more while the chance that whoever answers it would find no operator is at most the risk tolerated. Operators count with the
 * chance of being free in time, given how long they have been at work; numbers with that of being answered, given how long they have rung.
 */
export function chanceConstrained({ target, hold, cancels }: Extract<DialModeModel, { kind: 'chance-constrained' }>): DialMode {
  const balance = new Balance()
  const tolerance = new Tolerance(target, cancels)
  let known: Knowledge | undefined
  return {
    bindsOperator: false,
    hold,
    loop: LOOP,
    dialsNow(centre, campaign) {
      known ??= knowledgeOf(centre, campaign, hold)
      const knowledge = known
      const list = centre.lists[campaign]
      knowledge.answers.observe(list)
      const tolerated = tolerance.now(list)
      countOperators(balance, knowledge, centre, campaign)
      const kept = countRinging(balance, knowledge, centre, campaign, cancels ? CANCELLED_AT * tolerated : 1)
      if (kept < list.unbound) return kept - list.unbound
      return furtherNumbers(balance, knowledge.answers.chance, tolerated, mostNumbers(centre, campaign))
    },
    learn(_, __, time) {
      known?.handling.learn(time)
    },
  }
}

/** Who is idle, or may be free in time, less people held. */
function countOperators(balance: Balance, { handling, ahead }: Knowledge, centre: Centre, campaign: number): void {
  balance.begin(-heldByRivals(centre, campaign))
  forEachOperator(centre, campaign, centre.now + ahead, (elapsed, stays) => {
    balance.addOperator(stays * (elapsed < 0 ? 1 : handling.chanceFree(elapsed)))
  })
}

/** Numbers that ring already, the first dialed first; returns how many of the campaign's own may ring on at a risk of at most `limit` each. */
function countRinging(balance: Balance, { answers }: Knowledge, centre: Centre, campaign: number, limit: number): number {
  const { lists, now } = centre
  const list = lists[campaign]
  const ofOthers = comingOfRivals(centre, campaign) - list.unbound - list.detecting
  for (let number = 0; number < ofOthers; number++) balance.addNumber(answers.chanceRinging)
  for (let number = list.detecting; number > 0; number--) balance.addNumber(answers.chanceDetected)
  for (let number = 0; number < list.unbound; number++) {
    if (limit < 1 && balance.risk() > limit) return number
    balance.addNumber(chanceOf(list, answers, number, now))
  }
  return list.unbound
}

/** Chance that a ringing number comes to an operator: by its own time of ringing where the list keeps the order, else as on average. */
function chanceOf({ ringingAlone, unbound, dialedAt }: ContactList, answers: Answers, number: number, now: number): number {
  return ringingAlone.length === unbound ? answers.chanceAfter(now - dialedAt[ringingAlone[number]]) : answers.chanceRinging
}

function furtherNumbers(balance: Balance, chance: number, tolerated: number, most: number): number {
  let further = 0
  while (further < most && balance.risk() <= tolerated) {
    balance.addNumber(chance)
    further++
  }
  return further
}
