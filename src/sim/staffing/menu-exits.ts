/** Where the callers of a voice menu come out, as shares of those who enter it. */
import type { Setup } from '../project/schema'
import { passesOf } from './menu-passes'

type Menu = Setup['menus'][number]
type Step = Menu['steps'][number]

/** A menu may lead in circles: after so many steps the simulated caller, too, gives up. */
const LONGEST_WALK = 400

/**
 * By the name of the exit, a call type or an end. Callers who hang up in a step are taken as if each step lasted its mean time; those whom an
 * announcement puts off are not taken off.
 */
export function menuExits({ start, steps }: Menu): ReadonlyMap<string, number> {
  const exits = new Map<string, number>()
  let inside = new Map([[start, 1]])
  for (let walked = 0; walked < LONGEST_WALK && inside.size > 0; walked++) {
    const next = new Map<string, number>()
    for (const [name, share] of inside) {
      const step = steps.find(({ id }) => id === name)
      if (step === undefined) add(exits, name, share)
      else for (const { to, share: chosen } of sharesOf(step)) add(next, to, share * chosen)
    }
    inside = new Map([...next].filter(([, share]) => share > 1e-12))
  }
  return exits
}

function sharesOf(step: Step): readonly { readonly to: string; readonly share: number }[] {
  const all = step.choices.reduce((sum, { share }) => sum + share, 0)
  const { seconds, goesOn, exits } = passesOf(step)
  const stays = 1 / (1 + step.hangUpPerMinute * (seconds / 60))
  return [
    ...step.choices.map(({ to, share }) => ({ to, share: (stays * goesOn * share) / all })),
    ...[...exits].map(([to, share]) => ({ to, share: stays * share })),
  ]
}

function add(shares: Map<string, number>, name: string, share: number): void {
  shares.set(name, (shares.get(name) ?? 0) + share)
}
