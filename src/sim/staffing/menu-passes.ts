/** How long a step of a voice menu lasts with its repeats, and how many leave it because no valid key came. Exact. */
import { momentsOf } from '../analytic/moments'
import { failuresOf } from '../project/compile-menu'
import type { Setup } from '../project/schema'

type Step = Setup['menus'][number]['steps'][number]

interface Passes {
  /** Mean of a visit, repeats and the choice of a key included. */
  readonly seconds: number
  /** Share of the visits that goes on by the shares of the step. */
  readonly goesOn: number
  /** Shares of the visits that leave after the last repeat, by where they go. */
  readonly exits: ReadonlyMap<string, number>
}

/** By the chances that so many wrong keys and so many silences came before a pass. */
export function passesOf(step: Step): Passes {
  const { time, keyPress, silence } = step
  const sorts = failuresOf(step)
  const repeats = sorts.map(() => 0)
  const ends = sorts.map(() => 0)
  const most = silence?.repeatsAtMost ?? 0
  const reached = Array.from({ length: step.repeatsAtMost + 1 }, () => new Array<number>(most + 1).fill(0))
  reached[0][0] = 1
  for (let wrong = 0; wrong <= step.repeatsAtMost; wrong++) {
    for (let silent = 0; silent <= most; silent++) {
      sorts.forEach(({ share, repeatsAtMost, after }, sort) => {
        const failing = reached[wrong][silent] * share
        const [nextWrong, nextSilent] = sort === 0 ? [wrong + 1, silent] : [wrong, silent + 1]
        if ((sort === 0 ? wrong : silent) < repeatsAtMost) {
          repeats[sort] += failing
          reached[nextWrong][nextSilent] += failing
        } else if (after !== undefined) ends[sort] += failing
      })
    }
  }
  const sumOf = (value: (sort: number) => number) => sorts.reduce((sum, _, sort) => sum + value(sort), 0)
  const meanOf = (law: Step['time'] | undefined) => (law ? momentsOf(law).mean : 0)
  const anew = sumOf((sort) => (sorts[sort].prompt ? 0 : repeats[sort]))
  const pauses = sumOf((sort) => sorts[sort].timeoutSeconds * (repeats[sort] + ends[sort]))
  const prompts = sumOf((sort) => meanOf(sorts[sort].prompt) * repeats[sort])
  const goesOn = 1 - sumOf((sort) => ends[sort])
  const exits = new Map<string, number>()
  sorts.forEach(({ after }, sort) => {
    if (after !== undefined) exits.set(after, (exits.get(after) ?? 0) + ends[sort])
  })
  return { seconds: meanOf(time) * (1 + anew) + pauses + prompts + meanOf(keyPress) * goesOn, goesOn, exits }
}
