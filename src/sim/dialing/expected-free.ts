import { z } from 'zod'
import type { DialModeModel } from '../centre/model-campaigns'
import type { DialMode } from '../centre/seams'
import { metaOf, numeric } from '../terms/fields'
import { type Knowledge, knowledgeOf } from './pacing-knowledge'
import { comingOfRivals, forEachOperator, heldByRivals, hungUp, mostNumbers } from './pacing-team'

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
  let known: Knowledge | undefined
  return {
    bindsOperator: false,
    hold,
    loop: LOOP,
    dialsNow(centre, campaign) {
      known ??= knowledgeOf(centre, campaign, hold)
      const { answers, handling, ahead } = known
      answers.observe(centre.lists[campaign])
      let free = -heldByRivals(centre, campaign)
      forEachOperator(centre, campaign, centre.now + ahead, (elapsed, stays) => {
        free += stays * (elapsed < 0 ? 1 : handling.chanceFree(elapsed))
      })
      const wanted = Math.floor(Math.max(0, free) / answers.chance) - comingOfRivals(centre, campaign)
      return wanted < 0 ? hungUp(centre, campaign, wanted, cancels) : Math.max(0, Math.min(wanted, mostNumbers(centre, campaign)))
    },
    learn(_, __, time) {
      known?.handling.learn(time)
    },
  }
}
