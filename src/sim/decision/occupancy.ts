/** Share of logged time in which the operators of a set-up are at work. */
import type { Trial } from './trial'

export function occupancies(trials: readonly Trial[]): ReadonlyMap<string, number> {
  return new Map(
    trials.map(({ setup, workloads }) => {
      const logged = workloads.reduce((sum, one) => sum + one.logged, 0)
      return [setup, logged === 0 ? 0 : workloads.reduce((sum, one) => sum + one.talk + one.wrapUp, 0) / logged]
    }),
  )
}
