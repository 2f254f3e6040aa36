import { z } from 'zod'
import { AttemptSchema } from './attempt'
import { CallSchema } from './call'
import { CompletedInterviewSchema } from './completed-interview'
import { ContactSchema } from './contact'
import { ContactableRecordSchema } from './contactable-record'
import { EquipmentSchema } from './equipment'
import { HiringSchema } from './hiring'
import { LeadSchema } from './lead'
import { LicenceSchema } from './licence'
import { LineSchema } from './line'
import { ListPurchaseSchema } from './list-purchase'
import { MinuteSchema } from './minute'
import { MonthlyFeeSchema } from './monthly-fee'
import { MonthlyMinimumSchema } from './monthly-minimum'
import { OperatorHourSchema } from './operator-hour'
import { PayrollSchema } from './payroll'
import { ReportsSchema } from './reports'
import { ResultSchema } from './result'
import { RoomSchema } from './room'
import { SaleSchema } from './sale'
import { ScriptSchema } from './script'
import { SeatSchema } from './seat'
import { ServiceLevelBonusSchema } from './service-level-bonus'
import { SetUpFeeSchema } from './set-up-fee'
import { TelephonySchema } from './telephony'
import { TrainingSchema } from './training'
import { TurnoverSchema } from './turnover'

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
  CallSchema,
  ContactableRecordSchema,
  CompletedInterviewSchema,
  LeadSchema,
  SaleSchema,
  ServiceLevelBonusSchema,
  ReportsSchema,
  ScriptSchema,
  TelephonySchema,
  RoomSchema,
  EquipmentSchema,
  LicenceSchema,
  LineSchema,
  TurnoverSchema,
])
export type Term = z.infer<typeof TermSchema>
