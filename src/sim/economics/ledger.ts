import type { LocalText } from '../terms/text'
import type { Charge, QuantityUnit } from './charge'
import type { Term } from './index'
import { priceMonthlyMinimum, runningKinds } from './monthly-minimum'
import { priceOf } from './price'
import { type QuotedVat, type quotedStates, vatCharge, withoutVat } from './vat'
import type { Workload } from './workload'

/** A line of the ledger, in minor units; the lines of a ledger sum to its total exactly. */
export interface LedgerLine extends Charge {
  /** Place of the term in the file and its kind, and the unit where a term has two lines: `2.seat.seatMonths`. */
  readonly key: string
  readonly kind: string
  readonly label?: LocalText
}

/** VAT state of the quotation and of the project's tables. */
export interface Tax {
  readonly quoted: QuotedVat
  readonly wanted: (typeof quotedStates)[number]
}

/**
 * What one replication costs: a line or more for each term, in the order of the file. The monthly minimum is worked out last, and after it the VAT
 * that brings the quotation to the state of the project: for what is paid before the first call, and for the rest.
 */
export function ledger(terms: readonly Term[], workload: Workload, tax?: Tax): LedgerLine[] {
  const plain = terms.map((term) => (term.kind === 'monthly-minimum' ? [] : priceOf(term, workload)))
  let running = sum(terms.flatMap((term, place) => (runningKinds.includes(term.kind) ? plain[place] : [])))
  const lines = terms.flatMap((term, place) => {
    if (term.kind !== 'monthly-minimum') return plain[place].map((charge) => lineOf(term, place, charge))
    const topUp = priceMonthlyMinimum(term, workload, running)
    running += topUp.amountMinor
    return [lineOf(term, place, topUp)]
  })
  return tax === undefined || tax.quoted.quoted === tax.wanted ? lines : [...lines, ...vatLines(lines, tax, workload)]
}

function vatLines(lines: readonly LedgerLine[], { quoted, wanted }: Tax, workload: Workload): LedgerLine[] {
  const taxed = lines.filter(({ kind }) => !withoutVat.includes(kind))
  const start = startTotalOf(taxed, workload)
  const parts = { start, running: sum(taxed) - start }
  return (['start', 'running'] as const).map((part) => ({ ...vatCharge(parts[part], quoted, wanted), key: `vat.${part}`, kind: 'vat', part }))
}

/** Paid once, before the first call: set-up, recruiting, training with the pay in it, equipment, the list as it is at the start. */
export function startTotalOf(lines: readonly LedgerLine[], { contactsAtStart }: Pick<Workload, 'contactsAtStart'>): number {
  return lines.reduce((total, { kind, quantityUnit, rateMinor, amountMinor, part }) => {
    if (kind === 'list-purchase') return total + Math.round(contactsAtStart * rateMinor)
    if (kind === 'vat') return part === 'start' ? total + amountMinor : total
    return startUnits.includes(quantityUnit) && kind !== 'turnover' ? total + amountMinor : total
  }, 0)
}

const startUnits: readonly string[] = ['once', 'people', 'days', 'seats', 'trainingMonths', 'scripts'] satisfies readonly QuantityUnit[]

/** Total in minor units. */
export function totalOf(lines: readonly LedgerLine[]): number {
  return sum(lines)
}

/** Terms that may have two lines. */
const severalLines: readonly string[] = ['seat', 'training', 'payroll'] satisfies readonly Term['kind'][]

function lineOf(term: Term, place: number, charge: Charge): LedgerLine {
  const parts = severalLines.includes(term.kind) ? `.${charge.quantityUnit}` : ''
  const label = term.kind === 'payroll' ? term.role : 'name' in term ? term.name : undefined
  const part = charge.part === undefined ? '' : `.${charge.part}`
  return { key: `${place}.${term.kind}${parts}${part}`, kind: term.kind, ...(label === undefined ? {} : { label }), ...charge }
}

function sum(charges: readonly Charge[]): number {
  return charges.reduce((total, { amountMinor }) => total + amountMinor, 0)
}
