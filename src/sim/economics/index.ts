import { z } from 'zod'
import { AttemptSchema } from './attempt'
import { ContactSchema } from './contact'
import { HiringSchema } from './hiring'
import { ListPurchaseSchema } from './list-purchase'
import { MinuteSchema } from './minute'
import { MonthlyFeeSchema } from './monthly-fee'
import { MonthlyMinimumSchema } from './monthly-minimum'
import { OperatorHourSchema } from './operator-hour'
import { PayrollSchema } from './payroll'
import { ResultSchema } from './result'
import { SeatSchema } from './seat'
import { SetUpFeeSchema } from './set-up-fee'
import { TrainingSchema } from './training'

/** Every price term there is. To add one: write its file, name it here, translate its label. */
export const TermSchema = z.discriminatedUnion('kind', [
  PayrollSchema,
  HiringSchema,
  TrainingSchema,
  SeatSchema,
  SetUpFeeSchema,
  MonthlyFeeSchema,
  MonthlyMinimumSchema,
  OperatorHourSchema,
  MinuteSchema,
  ContactSchema,
  ResultSchema,
  AttemptSchema,
  ListPurchaseSchema,
])
export type Term = z.infer<typeof TermSchema>
