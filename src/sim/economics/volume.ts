/** Volume and rate of a metered term: included volume, tiers, and a rate that rises by the year. */
import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor, type QuantityUnit } from './charge'
import { feeMonths, type Workload } from './workload'

export const tierPeriods = ['month', 'project'] as const

/** A higher volume has a rate of its own: graduated, each tier is charged at its own rate. */
const TierSchema = z.strictObject({ from: numeric('tierFrom'), amount: numeric('amount') })

/** Fields that any metered term may have beside its amount; left out, the rate is one and the same. */
export const volumeFields = {
  included: numeric('includedVolume').optional(),
  tiers: z.array(TierSchema).max(20).optional().meta(metaOf('tiers')),
  volumeOf: z.enum(tierPeriods).optional().meta(metaOf('tierPeriod')),
  indexation: numeric('indexation').optional(),
}

interface Rates {
  readonly amount: number
  readonly included?: number
  readonly tiers?: readonly { readonly from: number; readonly amount: number }[]
  readonly volumeOf?: (typeof tierPeriods)[number]
  readonly indexation?: number
}

/**
 * What is measured: `of` ÷ `per` units; `times` multiplies the rate (a surcharge, the share of a fee that is given back). `among`: only so many of `of`
 * count, and as nobody knows which, of every tier and of what is included the same share.
 */
export interface Volume {
  readonly unit: QuantityUnit
  readonly of: number
  readonly per?: number
  readonly times?: number
  readonly among?: number
  readonly part?: string
}

interface Slice {
  /** Share of the way in whole or broken units of `of`. */
  readonly of: number
  readonly rateMinor: number
  readonly part?: string
}

/**
 * The lines of a metered term. Included volume and tiers count by the month of calling (spread evenly over the months) or over the whole
 * project; a line of its own for the included volume, each tier and each contract year of twelve months of calling.
 */
export function chargeVolume(rates: Rates, workload: Workload, { unit, of, per = 1, times = 1, among = of, part }: Volume): Charge[] {
  const slices = slicesOf(rates, of, per * (rates.volumeOf === 'project' ? 1 : feeMonths(workload))).flatMap((slice) => byYear(slice, rates, workload))
  return slices.map((slice) => {
    const parts = [part, slice.part].filter((one) => one !== undefined).join('.')
    return { ...charge(unit, among === of ? slice.of : (slice.of * among) / of, slice.rateMinor * times, per), ...(parts !== '' && { part: parts }) }
  })
}

/** The volume cut at the borders of the tiers, each in units of `scale`; what is included costs nothing. */
function slicesOf({ amount, included = 0, tiers = [] }: Rates, of: number, scale: number): Slice[] {
  if (included === 0 && tiers.length === 0) return [{ of, rateMinor: minor(amount) }]
  const free = Math.min(of, included * scale)
  const rated = [{ from: 0, amount }, ...[...tiers].sort((a, b) => a.from - b.from)]
  const slices = rated.map(({ from, amount: rate }, place): Slice => {
    const begin = Math.max(from * scale, free)
    const end = place + 1 < rated.length ? Math.max(Math.min(of, rated[place + 1].from * scale), begin) : Math.max(of, begin)
    return { of: Math.max(0, end - begin), rateMinor: minor(rate), ...(place > 0 && { part: `tier${place + 1}` }) }
  })
  return included === 0 ? slices : [{ of: free, rateMinor: 0, part: 'included' }, ...slices]
}

/** Rates rise by `indexation` at the end of each twelve months of calling; the volume is spread evenly over the months. */
function byYear(slice: Slice, { indexation = 0 }: Rates, workload: Workload): Slice[] {
  const months = feeMonths(workload)
  if (indexation === 0 || months <= 12) return [slice]
  let rateMinor = slice.rateMinor
  const years: Slice[] = []
  let before = 0
  for (let year = 0; year * 12 < months; year++) {
    // differences of rounded running totals: the parts add up to the whole
    const until = year * 12 + 12 >= months ? slice.of : Math.round((slice.of * (year * 12 + 12)) / months)
    const part = [slice.part, year > 0 ? `year${year + 1}` : undefined].filter((one) => one !== undefined).join('.')
    years.push({ of: until - before, rateMinor, ...(part !== '' && { part }) })
    before = until
    rateMinor = Math.round(rateMinor * (1 + indexation) * 1e4) / 1e4
  }
  return years
}
