/** Patience of callers as the closed forms ask for it, in seconds. */
import type { HazardStep, PatienceLaw } from '../analytic/duration-law'
import { momentsOf } from '../analytic/moments'
import { exp, expm1 } from '../kernel/portable'
import type { Project } from '../project/schema'

type CallType = Project['demand']['callTypes'][number]

/** Who hangs up at once, and how long the others wait; neither: callers wait as long as it takes. */
export interface Patience {
  readonly balkShare: number
  readonly law?: PatienceLaw
}

export function patienceOfType({ patience }: CallType): Patience {
  const { balkShare, time } = patience
  if (time === undefined) return { balkShare }
  if (time.kind === 'hazard') return { balkShare, law: { kind: 'hazard', steps: time.steps.map(({ from, perMinute }) => ({ from, rate: perMinute / 60 })) } }
  if (time.kind === 'estimated') return { balkShare, law: { kind: 'exponential', mean: time.meanWait / time.abandonedShare } }
  return { balkShare, law: time }
}

/** Hang-ups a second of a waiting caller, as if patience were exponential: 1 ÷ its mean; 0 where some never hang up. */
export function hangUpRate({ law }: Patience): number {
  if (law === undefined) return 0
  const mean = meanOf(law)
  return mean === Number.POSITIVE_INFINITY ? 0 : 1 / mean
}

/** One law for all, as the general form wants it; undefined where nobody ever hangs up. */
export function wholeLaw({ balkShare, law }: Patience): PatienceLaw | undefined {
  if (balkShare === 0) return law
  return { kind: 'zero-mixture', zeroShare: balkShare, otherwise: law ?? { kind: 'hazard', steps: [{ from: 0, rate: 0 }] } }
}

/** Callers of several types in one queue: their own law where it is the same, else exponential with the mean rate of hang-ups. */
export function mixedPatience(parts: readonly { readonly weight: number; readonly patience: Patience }[]): Patience {
  const [first] = parts
  if (parts.every(({ patience }) => JSON.stringify(patience) === JSON.stringify(first.patience))) return first.patience
  const all = parts.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (of: (patience: Patience) => number) =>
    parts.reduce((sum, { weight, patience }) => sum + (all > 0 ? weight / all : 1 / parts.length) * of(patience), 0)
  const rate = mean(hangUpRate)
  return { balkShare: mean(({ balkShare }) => balkShare), ...(rate > 0 && { law: { kind: 'exponential', mean: 1 / rate } as const }) }
}

function meanOf(law: PatienceLaw): number {
  if (law.kind === 'zero-mixture') return (1 - law.zeroShare) * meanOf(law.otherwise)
  return law.kind === 'hazard' ? meanOfHazard(law.steps) : momentsOf(law).mean
}

function meanOfHazard(steps: readonly HazardStep[]): number {
  let stays = 1
  let mean = 0
  steps.forEach(({ from, rate }, at) => {
    const length = (steps[at + 1]?.from ?? Number.POSITIVE_INFINITY) - from
    mean += stays * (rate > 0 ? -expm1(-rate * length) / rate : length)
    stays *= rate > 0 ? exp(-rate * length) : 1
  })
  return mean
}
