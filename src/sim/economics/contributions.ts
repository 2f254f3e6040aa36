/** Contributions on pay by bands of what a person has earned within the calendar year. */
import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { minor } from './charge'
import type { Workload } from './workload'

/** Above so much a year another share is due on what lies above. Russia 2025: 0.30 up to 2,759,000 ₽, 0.151 above. */
export const bandsField = z
  .array(z.strictObject({ above: numeric('bandAbove'), contributions: numeric('contributions') }))
  .max(10)
  .optional()
  .meta(metaOf('contributionBands'))

interface Paid {
  readonly pay: number
  readonly contributions: number
  readonly bands?: readonly { readonly above: number; readonly contributions: number }[]
}

/**
 * Pay with contributions of one person over so many months, in minor units, not rounded. The year is the calendar year: earnings begin
 * anew on 1 January. Who is hired for the project begins at nothing; in a running service people have earned since January.
 * A replacement in the middle of the year counts as the person replaced.
 */
export function loadedPay(term: Paid, months: number, { monthsLeftInYear, running }: Pick<Workload, 'monthsLeftInYear' | 'running'>): number {
  const pay = minor(term.pay)
  if (term.bands === undefined || term.bands.length === 0) return months * pay * (1 + term.contributions)
  let total = 0
  let earned = running ? (12 - monthsLeftInYear) * pay : 0
  for (let left = months, ofYear = monthsLeftInYear; left > 0; ) {
    const part = Math.min(left, ofYear)
    total += part * pay + due(term, earned + part * pay) - due(term, earned)
    left -= part
    ofYear = 12
    earned = 0
  }
  return total
}

/** Contributions due on a year's earnings. */
function due({ contributions, bands = [] }: Paid, earned: number): number {
  const rising = [{ above: 0, contributions }, ...[...bands].sort((a, b) => a.above - b.above)]
  return rising.reduce((sum, band, place) => {
    const end = place + 1 < rising.length ? minor(rising[place + 1].above) : Number.POSITIVE_INFINITY
    return sum + Math.max(0, Math.min(earned, end) - minor(band.above)) * band.contributions
  }, 0)
}
