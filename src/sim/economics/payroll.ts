import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { text } from '../terms/text-fields'
import { type Charge, minor } from './charge'
import { bandsField, loadedPay } from './contributions'
import { payMonths, type Workload } from './workload'

export const payPeriods = ['day', 'week', 'half-month', 'month'] as const

/** Monthly pay with contributions, for operators, supervisors and everyone else of the team. */
export const PayrollSchema = z.strictObject({
  kind: z.literal('payroll').meta(metaOf('termKind')),
  role: text('role'),
  pay: numeric('monthlyPay'),
  contributions: numeric('contributions').default(0),
  bands: bandsField,
  /** All operators of the set-up, one person per so many of them (rounded up), or a fixed number. */
  staff: z
    .discriminatedUnion('of', [
      z.strictObject({ of: z.literal('operators').meta(metaOf('heads')) }),
      z.strictObject({ of: z.literal('per-operators').meta(metaOf('heads')), operators: numeric('perOperators') }),
      z.strictObject({ of: z.literal('fixed').meta(metaOf('heads')), heads: numeric('heads') }),
    ])
    .meta(metaOf('heads')),
  period: z.enum(payPeriods).default('half-month').meta(metaOf('payPeriod')),
})

type Payroll = z.infer<typeof PayrollSchema>

/**
 * Heads × months × pay × (1 + contributions), contributions by bands of the year's earnings where there are some; months from the first training day to the last working day, in whole pay periods.
 * The part that falls on training stands in a line of its own: it is paid before the first call.
 */
export function pricePayroll(term: Payroll, workload: Workload): Charge[] {
  const { trainingDays, workingDays } = workload
  const heads = headsOf(term.staff, workload)
  const months = payMonths(workload, periodDays(term.period, workload))
  const personMonths = heads * months
  const rate = term.bands === undefined || months === 0 ? minor(term.pay) * (1 + term.contributions) : loadedPay(term, months, workload) / months
  const rateMinor = Math.round(rate)
  const amountMinor = Math.round(personMonths * rate)
  if (trainingDays === 0) return [{ quantity: personMonths, quantityUnit: 'personMonths', rateMinor, amountMinor }]
  const inTraining = trainingDays / (trainingDays + workingDays)
  const trainingMinor = Math.round(amountMinor * inTraining)
  return [
    { quantity: personMonths * inTraining, quantityUnit: 'trainingMonths', rateMinor, amountMinor: trainingMinor },
    { quantity: personMonths * (1 - inTraining), quantityUnit: 'personMonths', rateMinor, amountMinor: amountMinor - trainingMinor },
  ]
}

/** Operators are paid as employed, shrinkage included; whoever looks after so many operators goes by those on the rota. */
function headsOf(staff: Payroll['staff'], { operators, employed }: Workload): number {
  if (staff.of === 'operators') return employed
  return staff.of === 'fixed' ? staff.heads : Math.ceil(operators / staff.operators)
}

/** Working days in a pay period. */
function periodDays(period: Payroll['period'], { workdaysPerWeek, workdaysPerMonth }: Workload): number {
  if (period === 'day') return 1
  if (period === 'week') return workdaysPerWeek
  return period === 'month' ? workdaysPerMonth : workdaysPerMonth / 2
}
