/** The mean ledger of a set-up: of all its replications, with lines that still add up. */
import type { LedgerLine } from './ledger'

/** The same lines in every replication: a contract year or tier that one of them does not come to has a line of nothing. Lines go by key, in order of first appearance. */
export function alignedLedgers(ledgers: readonly (readonly LedgerLine[])[]): readonly (readonly LedgerLine[])[] {
  const [first] = ledgers
  if (ledgers.every((lines) => lines.length === first.length && lines.every(({ key }, place) => key === first[place].key))) return ledgers
  const longest = ledgers.reduce((most, lines) => (lines.length > most.length ? lines : most))
  const known = new Map([...longest, ...ledgers.flat()].map((line) => [line.key, line]))
  const order = [...known.values()].sort((a, b) => placeOf(a) - placeOf(b))
  return ledgers.map((lines) => {
    const own = new Map(lines.map((line) => [line.key, line]))
    return order.map((line) => own.get(line.key) ?? { ...line, quantity: 0, amountMinor: 0 })
  })
}

/** Place of the term in the file; VAT comes last. */
function placeOf({ key }: LedgerLine): number {
  const place = Number(key.split('.')[0])
  return Number.isInteger(place) ? place : Number.MAX_SAFE_INTEGER
}

/**
 * Means over replications: quantities as they are, amounts in whole minor units. The total is the mean total, rounded; the lines are
 * cut down to whole units and what is missing goes, one unit each, to those cut most (largest remainder; at a tie the first).
 */
export function meanLedger(ledgers: readonly (readonly LedgerLine[])[]): LedgerLine[] {
  const n = ledgers.length
  if (n === 0) return []
  const rows = alignedLedgers(ledgers)
  const sums = rows[0].map((_, place) => rows.reduce((total, lines) => total + lines[place].amountMinor, 0))
  const amounts = largestRemainder(sums, n)
  return rows[0].map((line, place) => ({
    ...line,
    quantity: rows.reduce((total, lines) => total + lines[place].quantity, 0) / n,
    amountMinor: amounts[place],
  }))
}

/** Whole parts of `sums ÷ n` that add up to their total ÷ n, rounded. */
export function largestRemainder(sums: readonly number[], n: number): number[] {
  const whole = sums.map((sum) => Math.floor(sum / n))
  const cut = sums.map((sum, place) => sum - whole[place] * n)
  const missing = Math.round(sums.reduce((a, b) => a + b, 0) / n) - whole.reduce((a, b) => a + b, 0)
  const order = cut.map((_, place) => place).sort((a, b) => cut[b] - cut[a] || a - b)
  for (const place of order.slice(0, missing)) whole[place]++
  return whole
}
