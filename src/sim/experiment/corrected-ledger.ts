import type { LedgerLine } from '../economics/ledger'
import { alignedLedgers, largestRemainder, meanLedger } from '../economics/mean-ledger'
import type { Weighting } from '../stats/control-variate'

/** The mean ledger of a set-up; with weights every quantity and amount is a weighted mean, and the lines still add up to the total. */
export function correctedLedger(ledgers: readonly (readonly LedgerLine[])[], weighting: Weighting | undefined): LedgerLine[] {
  const plain = meanLedger(ledgers)
  if (weighting === undefined) return plain
  const { weights } = weighting
  const rows = alignedLedgers(ledgers)
  const weighted = (take: (line: LedgerLine) => number) =>
    plain.map((_, place) => {
      // from the first one on: what is the same in all replications stays what it is, to the last digit
      const first = take(rows[0][place])
      return first + rows.reduce((total, lines, at) => total + weights[at] * (take(lines[place]) - first), 0)
    })
  const amounts = largestRemainder(
    weighted(({ amountMinor }) => amountMinor),
    1,
  )
  return weighted(({ quantity }) => quantity).map((quantity, place) => ({ ...plain[place], quantity, amountMinor: amounts[place] }))
}
