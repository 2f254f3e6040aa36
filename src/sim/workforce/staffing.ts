import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { timeOfDay } from '../terms/week'

const operators = z.array(numeric('staffingOperators')).max(1440).meta(metaOf('staffingOperators'))

/** Operators by interval in place of shifts: a table, or operator hours spread in proportion to the calls. */
export const StaffingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('by-interval').meta(metaOf('staffing')),
    from: timeOfDay('staffingFrom'),
    interval: numeric('staffingInterval'),
    operators: z
      .strictObject({
        mon: operators.optional(),
        tue: operators.optional(),
        wed: operators.optional(),
        thu: operators.optional(),
        fri: operators.optional(),
        sat: operators.optional(),
        sun: operators.optional(),
      })
      .meta(metaOf('staffingOperators')),
  }),
  z.strictObject({ kind: z.literal('by-arrivals').meta(metaOf('staffing')), hours: numeric('operatorHours'), atLeast: numeric('leastOperators').default(0) }),
])
export type Staffing = z.infer<typeof StaffingSchema>
