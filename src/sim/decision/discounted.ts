/** What a set-up costs at the value of the day of signing. */
import { type LedgerLine, startTotalOf, totalOf } from '../economics/ledger'
import { feeMonths, type Workload } from '../economics/workload'
import { pow } from '../kernel/portable'

export interface Discounted {
  readonly rate: number
  /** What it costs, what waiting takes off it, and what is left; minor units, adding up exactly. */
  readonly totalMinor: number
  readonly discountMinor: number
  readonly presentMinor: number
}

/**
 * What is paid before the first call is paid at the time of signing; the rest in equal parts at the end of each month of calling, which begins
 * `lead` months after it: Σ (rest ÷ m) (1 + r)^(−(lead + k)/12), k = 1 … m; a month that is not full counts in its part, at its end.
 */
export function discountedCost(lines: readonly LedgerLine[], workload: Workload, lead: number, rate: number): Discounted {
  const totalMinor = totalOf(lines)
  const start = startTotalOf(lines, workload)
  const months = feeMonths(workload)
  let worth = 0
  for (let before = 0; before < months; before++) {
    const part = Math.min(1, months - before)
    worth += (part / months) * pow(1 + rate, -(lead + before + part) / 12)
  }
  const presentMinor = start + Math.round((totalMinor - start) * (months === 0 ? 1 : worth))
  return { rate, totalMinor, discountMinor: presentMinor - totalMinor, presentMinor }
}
