/** Passes of a step until a valid key comes: after a wrong key, or silence, the step is repeated, or the call leaves by an exit of its own. */
import type { PassFailure, StepModel } from '../centre/model-menus'
import type { KeyEntry, MenuSource } from '../centre/sources'
import type { Stream } from '../kernel/streams'

/** Whether a failure of this sort leads anywhere but on by the shares. */
const matters = ({ repeatsAtMost, after }: PassFailure, times: number): boolean => times < repeatsAtMost || after !== undefined

/** Which sort of failure a pass has, by a number from 0 to below 1; −1: none. */
function failureAt(failures: readonly PassFailure[], chance: number): number {
  let below = 0
  for (let sort = 0; sort < failures.length; sort++) {
    below += failures[sort].share
    if (chance < below) return sort
  }
  return -1
}

/**
 * One uniform number a pass, as long as a failure matters. Repeats of each sort (a wrong key, silence) are counted apart; who has none left, and
 * no exit for it, goes on by the shares. The answer is the menu's `entry`, written anew: steps come often, and nothing is allocated for one.
 */
export function enterKey({ failures }: StepModel, { time, prompts, entry }: MenuSource, step: number, chance: Stream): KeyEntry {
  let wrong = 0
  let silent = 0
  let lasts = time[step].draw(chance)
  entry.exit = undefined
  while (matters(failures[0], wrong) || (failures.length > 1 && matters(failures[1], silent))) {
    const sort = failureAt(failures, chance.uniform())
    if (sort < 0) break
    const failure = failures[sort]
    const times = sort === 0 ? wrong : silent
    if (!matters(failure, times)) break
    lasts += failure.pause
    if (sort === 0) wrong++
    else silent++
    if (times === failure.repeatsAtMost) {
      entry.exit = failure.after
      break
    }
    lasts += (prompts[step][sort] ?? time[step]).draw(chance)
  }
  entry.lasts = lasts
  entry.failed = wrong + silent
  return entry
}
