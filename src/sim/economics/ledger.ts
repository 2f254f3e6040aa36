import type { LocalText } from '../terms/text'
import type { Charge, QuantityUnit } from './charge'
import type { Term } from './index'
import { priceMonthlyMinimum, runningKinds } from './monthly-minimum'
import { priceOf } from './price'
import type { Workload } from './workload'

/** A line of the ledger, in minor units; the lines of a ledger sum to its total exactly. */
export interface LedgerLine extends Charge {
  /** Place of the term in the file and its kind, and the unit where a term has two lines: `2.seat.seatMonths`. */
  readonly key: string
  readonly kind: string
  readonly label?: LocalText
}

/** What one replication costs: a line or two for each term, in the order of the file. The monthly minimum is worked out last. */
export function ledger(terms: readonly Term[], workload: Workload): LedgerLine[] {
  const plain = terms.map((term) => (term.kind === 'monthly-minimum' ? [] : priceOf(term, workload)))
  let running = sum(terms.flatMap((term, place) => (runningKinds.includes(term.kind) ? plain[place] : [])))
  return terms.flatMap((term, place) => {
    if (term.kind !== 'monthly-minimum') return plain[place].map((charge) => lineOf(term, place, charge))
    const topUp = priceMonthlyMinimum(term, workload, running)
    running += topUp.amountMinor
    return [lineOf(term, place, topUp)]
  })
}

/** Paid once, before the first call: set-up, recruiting, training with the pay in it, equipment, the list as it is at the start. */
export function startTotalOf(lines: readonly LedgerLine[], { contactsAtStart }: Pick<Workload, 'contactsAtStart'>): number {
  return lines.reduce((total, { kind, quantityUnit, rateMinor, amountMinor }) => {
    if (kind === 'list-purchase') return total + Math.round(contactsAtStart * rateMinor)
    return startUnits.includes(quantityUnit) ? total + amountMinor : total
  }, 0)
}

const startUnits: readonly string[] = ['once', 'people', 'days', 'seats', 'trainingMonths'] satisfies readonly QuantityUnit[]

/** Total in minor units. */
export function totalOf(lines: readonly LedgerLine[]): number {
  return sum(lines)
}

/**
 * Means over replications: quantities as they are, amounts in whole minor units. The total is the mean total, rounded; the lines are
 * cut down to whole units and what is missing goes, one unit each, to those cut most (largest remainder; at a tie the first).
 */
export function meanLedger(ledgers: readonly (readonly LedgerLine[])[]): LedgerLine[] {
  const n = ledgers.length
  if (n === 0) return []
  const sums = ledgers[0].map((_, place) => ledgers.reduce((total, lines) => total + lines[place].amountMinor, 0))
  const amounts = largestRemainder(sums, n)
  return ledgers[0].map((line, place) => ({
    ...line,
    quantity: ledgers.reduce((total, lines) => total + lines[place].quantity, 0) / n,
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

/** Terms that may have two lines. */
const severalLines: readonly string[] = ['seat', 'training', 'payroll'] satisfies readonly Term['kind'][]

function lineOf(term: Term, place: number, charge: Charge): LedgerLine {
  const parts = severalLines.includes(term.kind) ? `.${charge.quantityUnit}` : ''
  const label = term.kind === 'payroll' ? term.role : term.kind === 'monthly-fee' ? term.name : undefined
  return { key: `${place}.${term.kind}${parts}`, kind: term.kind, ...(label === undefined ? {} : { label }), ...charge }
}

function sum(charges: readonly Charge[]): number {
  return charges.reduce((total, { amountMinor }) => total + amountMinor, 0)
}
