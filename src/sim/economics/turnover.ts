/** People who leave and are replaced: recruiting, paid training, batches hired ahead of need, and the loss until a new operator is as good as an old one. */
import { z } from 'zod'
import { exp, pow } from '../kernel/portable'
import { metaOf, numeric } from '../terms/fields'
import { type Charge, charge, minor } from './charge'
import { loadedPay } from './contributions'
import { feeMonths, type Workload } from './workload'

export const TurnoverSchema = z.strictObject({
  kind: z.literal('turnover').meta(metaOf('termKind')),
  /** Share of the operators who leave in a year; left out: those who leave in the simulation (attrition of the groups). */
  perYear: numeric('attritionPerYear').optional(),
  pay: numeric('monthlyPay'),
  contributions: numeric('contributions').default(0),
  /** Recruiting and material, per head replaced. */
  perHead: numeric('perHead').default(0),
  trainingDays: numeric('replacementTrainingDays').default(0),
  /** New people come in classes of so many, so many working days before they are needed. */
  batch: numeric('hiringBatch').default(1),
  aheadDays: numeric('aheadDays').default(0),
  /** A new operator does (1 − loss) of the work on the first day; the gap closes by e^(−t/time). */
  rampLoss: numeric('rampLoss').default(0),
  rampDays: numeric('rampDays').default(0),
})
type Turnover = z.infer<typeof TurnoverSchema>

/**
 * Leavers over the months of calling: employed × h × months with the monthly hazard h = 1 − (1 − a)^(1/12), or those simulated. Replaced in
 * whole batches where the project has an end. A class of b stands (b − 1)/2 people above need on average (leavers come evenly), and all
 * of it waits `aheadDays`. Ramp: loss × τ × (1 − e^(−T/τ)) days of pay for each replacement and each person employed at the start of a project,
 * T being the days of calling; half of them for a replacement, who comes evenly over the time. Lines: people, training, ahead of need, ramp.
 */
export function priceTurnover(term: Turnover, workload: Workload): Charge[] {
  const { workdaysPerMonth, workingDays, running, employed } = workload
  const months = feeMonths(workload)
  const leavers = leaversOf(term, workload, months)
  const hires = running ? leavers : Math.max(0, Math.ceil(leavers / term.batch - 1e-9)) * term.batch
  const monthly = loadedPay(term, 1, { ...workload, running: true })
  const monthsOf = (days: number) => days / workdaysPerMonth
  const ahead = hires === 0 ? 0 : hires * monthsOf(term.aheadDays) + Math.min((term.batch - 1) / 2, hires) * months
  const ramp = hires * rampDays(term, workingDays / 2) + (running ? 0 : employed * rampDays(term, workingDays))
  return [
    { ...charge('people', hires, minor(term.perHead)), part: 'replaced' },
    { ...charge('personMonths', hires * monthsOf(term.trainingDays), monthly), part: 'training' },
    { ...charge('personMonths', ahead, monthly), part: 'ahead' },
    { ...charge('personMonths', monthsOf(ramp), monthly), part: 'ramp' },
  ]
}

function leaversOf({ perYear }: Turnover, { employed, leavers }: Workload, months: number): number {
  return perYear === undefined ? leavers : employed * (1 - pow(1 - perYear, 1 / 12)) * months
}

/** Days of full work that a new operator's first `days` fall short of. */
function rampDays({ rampLoss, rampDays: time }: Turnover, days: number): number {
  return time === 0 ? 0 : rampLoss * time * (1 - exp(-days / time))
}
