import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { text } from '../terms/text-fields'
import { type Charge, charge, minor } from './charge'
import { countOf, holders } from './holders'
import { feeMonths, type Workload } from './workload'

/** Equipment with depreciation: the project bears the months that it uses (straight line); at the end of its life it is replaced by the same. */
export const EquipmentSchema = z.strictObject({
  kind: z.literal('equipment').meta(metaOf('termKind')),
  name: text('name'),
  amount: numeric('amount'),
  per: z.enum(holders).default('seat').meta(metaOf('holder')),
  lifeMonths: numeric('lifeMonths').default(36),
  /** Share of the price that it still fetches at the end of its life. */
  residual: numeric('residualShare').default(0),
})

/** Pieces × months of calling × price × (1 − residual) ÷ months of life. */
export function priceEquipment(term: z.infer<typeof EquipmentSchema>, workload: Workload): Charge[] {
  const monthly = Math.round((minor(term.amount) * (1 - term.residual) * 1e4) / term.lifeMonths) / 1e4
  return [charge('itemMonths', countOf(term.per, workload) * feeMonths(workload), monthly)]
}
