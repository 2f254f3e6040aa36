/** Shares of time that a Markov chain spends in each of its states in the long run. */

/** From one state to another at a rate per unit of time; several between the same states add up. */
export interface Jump {
  readonly from: number
  readonly to: number
  readonly rate: number
}

/**
 * Elimination of the last state, then the last but one …, by Grassmann, Taksar and Heyman (1985): nothing is ever subtracted, so each
 * share is exact to some 14 digits however small it is. States are numbered from 0, and every one must be able to reach a smaller
 * number. Work: states × (longest jump)², so number them such that jumps stay short.
 */
export function longRunShares(states: number, jumps: readonly Jump[]): Float64Array {
  const reach = jumps.reduce((longest, { from, to }) => Math.max(longest, Math.abs(to - from)), 1)
  if (states * reach * reach > mostWork) throw new RangeError('This chain has too many states to be solved exactly')
  const width = 2 * reach + 1
  const rates = new Float64Array(states * width) // from s to t at s·width + (t − s + reach)
  for (const { from, to, rate } of jumps) if (from !== to) rates[from * width + to - from + reach] += rate
  for (let last = states - 1; last > 0; last--) eliminate(rates, last, reach)
  const shares = new Float64Array(states)
  shares[0] = 1
  for (let state = 1; state < states; state++) {
    for (let from = Math.max(0, state - reach); from < state; from++) shares[state] += shares[from] * rates[from * width + state - from + reach]
    if (shares[state] > 1e200) for (let at = 0; at <= state; at++) shares[at] *= 1e-200
  }
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / all)
}

/** About a second. */
const mostWork = 1e9

/** Whoever would jump to the last state goes on at once to where it leads; its own column is kept, divided by its rate out. */
function eliminate(rates: Float64Array, last: number, reach: number): void {
  const width = 2 * reach + 1
  const first = Math.max(0, last - reach)
  const row = last * width + reach - last
  let out = 0
  for (let to = first; to < last; to++) out += rates[row + to]
  if (!(out > 0)) throw new RangeError('A state of the chain cannot reach any state before it')
  for (let from = first; from < last; from++) {
    const base = from * width + reach - from
    if (rates[base + last] === 0) continue
    const passed = rates[base + last] / out
    rates[base + last] = passed
    for (let to = first; to < last; to++) rates[base + to] += passed * rates[row + to]
  }
}
