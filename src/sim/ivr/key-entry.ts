/** Passes of a step until a valid key comes: after a wrong key, or silence, the step is repeated, or the call leaves by an exit of its own. */
import type { PassFailure, StepModel } from '../centre/model-menus'
import type { MenuSource } from '../centre/sources'
import type { Stream } from '../kernel/streams'

interface KeyEntry {
  /** Milliseconds of all passes with the pauses after failed ones; the key press is not in it. */
  readonly lasts: number
  /** Passes that failed. */
  readonly failed: number
  /** Where the call goes, as in the model's codes; undefined: on by the shares of the step. */
  readonly exit: number | undefined
}

/** Whether a failure of this sort leads anywhere but on by the shares. */
const matters = ({ repeatsAtMost, after }: PassFailure, times: number): boolean => times < repeatsAtMost || after !== undefined

/** Which sort of failure a pass has, by a number from 0 to below 1; −1: none. */
function failureAt(failures: readonly PassFailure[], chance: number): number {
  let below = 0
  return failures.findIndex(({ share }) => {
    below += share
    return chance < below
  })
}

/**
 * One uniform number a pass, as long as a failure matters. Repeats of each sort are counted apart; who has none left, and no exit for it, goes on by
 * the shares.
 */
export function enterKey({ failures }: StepModel, { time, prompts }: MenuSource, step: number, chance: Stream): KeyEntry {
  const times = failures.map(() => 0)
  const failed = () => times.reduce((sum, one) => sum + one, 0)
  let lasts = time[step].draw(chance)
  while (failures.some((failure, sort) => matters(failure, times[sort]))) {
    const sort = failureAt(failures, chance.uniform())
    if (sort < 0 || !matters(failures[sort], times[sort])) break
    const { pause, repeatsAtMost, after } = failures[sort]
    lasts += pause
    if (times[sort]++ === repeatsAtMost) return { lasts, failed: failed(), exit: after }
    lasts += (prompts[step][sort] ?? time[step]).draw(chance)
  }
  return { lasts, failed: failed(), exit: undefined }
}
