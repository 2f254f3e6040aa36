import { z } from 'zod'
import type { Centre } from '../centre/centre'
import type { DialModeModel } from '../centre/model-campaigns'
import type { DialMode } from '../centre/seams'
import { metaOf, numeric } from '../terms/fields'
import { Answers } from './pacing-answers'
import { HandlingTimes } from './pacing-handling'
import { dialPlan } from './pacing-plan'
import { comingOfRivals, forEachOperator, heldByRivals, mostNumbers } from './pacing-team'

/** As many numbers as the operators who will be free within the ring time can take: expected free operators ÷ answer rate. */
export const ExpectedFreeSchema = z.strictObject({
  kind: z.literal('expected-free').meta(metaOf('dialMode')),
  hold: numeric('holdSeconds').default(2),
  cancels: z.boolean().default(false).meta(metaOf('cancels')),
})

/** Operators become free with time, and no event tells: the dialer looks every so often, ms. */
const LOOP = 2000

/** ⌊(operators expected to be free within the ring time − people held) ÷ answer rate⌋ numbers ring. It asks for the mean only: half of the time there are fewer. */
export function expectedFree({ hold, cancels }: Extract<DialModeModel, { kind: 'expected-free' }>): DialMode {
  let known: { readonly answers: Answers; readonly handling: HandlingTimes; readonly ahead: number } | undefined
  const know = (centre: Centre, campaign: number) => {
    const plan = dialPlan(centre, campaign)
    known = { answers: new Answers(plan), handling: new HandlingTimes(plan, hold), ahead: plan.meanRinging + plan.detection + hold }
    return known
  }
  return {
    bindsOperator: false,
    hold,
    loop: LOOP,
    dialsNow(centre, campaign) {
      const { answers, handling, ahead } = known ?? know(centre, campaign)
      const list = centre.lists[campaign]
      answers.observe(list)
      let free = -heldByRivals(centre, campaign)
      forEachOperator(centre, campaign, centre.now + ahead, (elapsed, stays) => {
        free += stays * (elapsed < 0 ? 1 : handling.chanceFree(elapsed))
      })
      const wanted = Math.floor(Math.max(0, free) / answers.chance) - comingOfRivals(centre, campaign)
      return wanted >= 0 ? Math.max(0, Math.min(wanted, mostNumbers(centre, campaign))) : cancels ? Math.max(wanted, -list.unbound) : 0
    },
    learn(_, __, time) {
      known?.handling.learn(time)
    },
  }
}
