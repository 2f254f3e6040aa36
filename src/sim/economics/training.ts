import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import type { Workload } from './workload'

/** Material per operator and a trainer's fee for each training day; the operators' pay in training stands in payroll. */
export const TrainingSchema = z.strictObject({
  kind: z.literal('training').meta(metaOf('termKind')),
  perHead: numeric('perHead').default(0),
  trainerDay: numeric('trainerDay').default(0),
})

/** Operators employed × material, and training days × trainer; a part without a rate is left out. */
export function priceTraining({ perHead, trainerDay }: z.infer<typeof TrainingSchema>, { employed, trainingDays }: Workload): Charge[] {
  const material = charge('people', employed, minor(perHead))
  const trainer = charge('days', trainingDays, minor(trainerDay))
  return [material, trainer].filter((part) => part.rateMinor > 0)
}
