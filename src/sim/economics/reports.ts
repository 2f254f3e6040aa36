import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import { feeMonths, type Workload } from './workload'

export const reportRhythms = ['day', 'week', 'month', 'once'] as const

/** Per report: daily, weekly, monthly, or the final one. */
export const ReportsSchema = z.strictObject({
  kind: z.literal('reports').meta(metaOf('termKind')),
  amount: numeric('amount'),
  every: z.enum(reportRhythms).default('once').meta(metaOf('reportRhythm')),
})

/** Reports × rate: one for each working day of calling, each week of it begun, each month, or one. */
export function priceReports({ amount, every }: z.infer<typeof ReportsSchema>, workload: Workload): Charge[] {
  return [charge('reports', reportsOf(every, workload), minor(amount))]
}

function reportsOf(every: (typeof reportRhythms)[number], workload: Workload): number {
  const { workingDays, workdaysPerWeek, running } = workload
  switch (every) {
    case 'once':
      return 1
    case 'day':
      return workingDays
    case 'week':
      return running ? workingDays / workdaysPerWeek : Math.ceil(workingDays / workdaysPerWeek - 1e-9)
    case 'month':
      return feeMonths(workload)
  }
}
