/**
 * What becomes of a call by the number of calls it finds waiting: operators all busy with exponential service, first come first
 * served, exponential patience or none. Needs no more than those numbers, so it serves whatever rule fills the queue.
 */
import { exp, expm1, ln } from '../kernel/portable'
import { areas } from './adaptive-integral'

/** Rates per unit of time; every wait comes out in that unit. */
export interface PlacesFound {
  /** n·μ: calls that all operators together finish per unit of time. */
  readonly capacity: number
  /** 1 / mean patience; 0 when nobody hangs up. */
  readonly abandonRate: number
  /** Share of calls that find all operators busy and 0, 1, 2 … others waiting. */
  readonly shares: readonly number[]
}

export interface FromTheQueue {
  /** Mean over all calls of their wait, counted as 0 unless they are served … */
  readonly waitServed: number
  /** … and unless they hang up. */
  readonly waitAbandoned: number
  /** Shares of all calls that wait and are answered, or hang up, within this time. Relative error about 1e-12. */
  within(wait: number): { readonly answered: number; readonly abandoned: number }
}

/**
 * A call that finds j waiting must outlive j + 1 departures at rates d(i) = n·μ + i·θ, i = 1 … j + 1: served with probability
 * n·μ/d(j+1), after Σ 1/d(i) on average; hung up after Σ (1 − n·μ/d(i))/θ (as in `queue-with-patience.ts`).
 */
export function fromTheQueue({ capacity, abandonRate, shares }: PlacesFound): FromTheQueue {
  let waitServed = 0
  let waitAbandoned = 0
  let turnWhenServed = 0
  let turnWhenAbandoned = 0
  for (let waiting = 0; waiting < shares.length; waiting++) {
    const leaving = capacity + (waiting + 1) * abandonRate
    turnWhenServed += 1 / leaving
    turnWhenAbandoned += (waiting + 1) / leaving
    waitServed += ((shares[waiting] * capacity) / leaving) * turnWhenServed
    waitAbandoned += ((shares[waiting] * abandonRate) / leaving) * turnWhenAbandoned
  }
  return { waitServed, waitAbandoned, within: withinOf({ capacity, abandonRate, shares }) }
}

/**
 * The wait of a caller with endless patience who finds j waiting has the density Π(n·μ + i·θ)/i! · ((1 − e^−θx)/θ)^j · n·μ·e^(−n·μ·x),
 * i = 1 … j: a beta law in e^−θx, and Erlang's law without hang-ups.
 */
function withinOf({ capacity, abandonRate, shares }: PlacesFound): FromTheQueue['within'] {
  let product = ln(capacity)
  const logarithms = shares.map((share, waiting) => {
    if (waiting > 0) product += ln((capacity + waiting * abandonRate) / waiting)
    return product + ln(share)
  })
  const endless = (x: number) => {
    const effective = abandonRate > 0 ? -expm1(-abandonRate * x) / abandonRate : x
    const perPlace = ln(effective)
    let density = 0
    for (let waiting = 0; waiting < shares.length; waiting++) {
      if (shares[waiting] > 0) density += exp(logarithms[waiting] + waiting * perPlace - capacity * x)
    }
    return density
  }
  const curves = (x: number) => {
    const density = endless(x)
    return [density, density * exp(-abandonRate * x), density * -expm1(-abandonRate * x)]
  }
  const places = shares.length
  const longest = (places + 12 * Math.sqrt(places) + 50) / capacity // without hang-ups the last place waits longer with a chance below 10⁻¹⁶
  const all = shares.reduce((sum, share) => sum + share, 0)
  return (wait) => {
    if (!(wait > 0) || places === 0) return { answered: 0, abandoned: 0 }
    const [turned, answered, turnedTooLate] = areas(curves, 0, Math.min(wait, longest))
    const stillInTurn = Math.max(0, all - turned)
    return { answered, abandoned: turnedTooLate - expm1(-abandonRate * wait) * stillInTurn }
  }
}
