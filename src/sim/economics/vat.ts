/** A quotation in another VAT state than the project's is brought to that state, in lines of its own. */
import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import type { Charge } from './charge'

export const quotedStates = ['excluded', 'included', 'none'] as const

/** How the amounts of a set-up are quoted; left out, as the project says. */
export const QuotedVatSchema = z.strictObject({
  quoted: z.enum(quotedStates).meta(metaOf('vat')),
  rate: numeric('vatRate'),
})
export type QuotedVat = z.infer<typeof QuotedVatSchema>

/** Pay and what follows from it bears no VAT. */
export const withoutVat: readonly string[] = ['payroll', 'turnover']

/**
 * What is added to, or taken from, a sum quoted in one state to stand in the other: × rate to include it, × −rate ÷ (1 + rate) to leave it
 * out. A project that knows no VAT counts what is paid, tax and all. A quotation without VAT (a vendor who pays none) stays as it is in every state.
 */
export function vatCharge(sumMinor: number, { quoted, rate }: QuotedVat, wanted: (typeof quotedStates)[number]): Charge {
  const share = quoted === 'excluded' && wanted !== 'excluded' ? rate : quoted === 'included' && wanted === 'excluded' ? -rate / (1 + rate) : 0
  return { quantity: sumMinor / 100, quantityUnit: 'taxed', rateMinor: 100 * share, amountMinor: Math.round(sumMinor * share) }
}
