/** The unit normaliser: any tariff as money per operator hour, talk minute, contact and result, on the workload that was simulated. */
import { meanLedger } from '../economics/mean-ledger'
import { feeMonths, type Workload } from '../economics/workload'
import type { Figure } from '../experiment/results'
import { HOUR, MINUTE } from '../terms/week'
import { inUnits, ratioFigure } from './figures'
import { linesOf, type Trial } from './trial'

export const normalUnits = ['operatorHour', 'loggedHour', 'busyHour', 'talkMinute', 'contact', 'call', 'attempt', 'seatMonth', 'month'] as const

/** Money per one of a unit: of everything, and of what runs with the work (without what is paid before the first call). */
export interface UnitPrice {
  readonly unit: (typeof normalUnits)[number] | 'result'
  /** Stage of the funnel, from 1, where the unit is a result. */
  readonly stage?: number
  readonly total: Figure
  readonly running: Figure
}

/** A line of the mean ledger in all those units: 740 an operator hour = 149 a contact = 1,800 a consent. */
export interface LineInUnits {
  readonly key: string
  readonly kind: string
  readonly prices: readonly { readonly unit: UnitPrice['unit']; readonly stage?: number; readonly price: number }[]
}

interface Unit {
  readonly unit: UnitPrice['unit']
  readonly stage?: number
  readonly of: (workload: Workload) => number
}

export function unitPrices(trial: Trial): UnitPrice[] {
  const cost = inUnits(trial.cost)
  const running = cost.map((amount, at) => amount - trial.start[at] / 100)
  return unitsOf(trial).flatMap(({ unit, stage, of }) => {
    const base = Float64Array.from(trial.workloads, of)
    const total = ratioFigure(cost, base, 'money')
    const ofRunning = ratioFigure(running, base, 'money')
    return total === undefined || ofRunning === undefined ? [] : [{ unit, ...(stage !== undefined && { stage }), total, running: ofRunning }]
  })
}

export function linesInUnits(trial: Trial): LineInUnits[] {
  const lines = meanLedger(trial.workloads.map((workload) => linesOf(trial.frame, workload)))
  const units = unitsOf(trial).flatMap(({ unit, stage, of }) => {
    const mean = trial.workloads.reduce((sum, workload) => sum + of(workload), 0) / trial.workloads.length
    return mean > 0 ? [{ unit, ...(stage !== undefined && { stage }), mean }] : []
  })
  return lines.map(({ key, kind, amountMinor }) => ({ key, kind, prices: units.map(({ mean, ...unit }) => ({ ...unit, price: amountMinor / 100 / mean })) }))
}

function unitsOf({ workloads }: Trial): Unit[] {
  const most = workloads.reduce((stages, one) => Math.max(stages, one.stages.length), 0)
  return [
    { unit: 'operatorHour', of: ({ scheduled }) => scheduled / HOUR },
    { unit: 'loggedHour', of: ({ logged }) => logged / HOUR },
    { unit: 'busyHour', of: ({ busy }) => busy / HOUR },
    { unit: 'talkMinute', of: ({ talk }) => talk / MINUTE },
    { unit: 'contact', of: ({ contactsProcessed }) => contactsProcessed },
    { unit: 'call', of: ({ callsAnswered }) => callsAnswered },
    { unit: 'attempt', of: ({ attempts }) => attempts },
    { unit: 'seatMonth', of: (workload) => workload.seats * feeMonths(workload) },
    { unit: 'month', of: feeMonths },
    ...Array.from({ length: most }, (_, place): Unit => ({ unit: 'result', stage: place + 1, of: ({ stages }) => stages[place] ?? 0 })),
  ]
}
