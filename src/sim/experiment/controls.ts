/**
 * What a run of calls is corrected by: in each replication, how many more callers of each type there were than the file says, and how much
 * more uneven their days were. All set-ups meet the same callers, so these are the same for all of them. The measurements behind the choice
 * are in docs/background/variance-reduction.md.
 */
import { CALL, CALL_WIDTH, type CallColumn, type Counts } from '../centre/counts'
import type { CallTypeModel } from '../centre/model-calls'
import { samplerOf } from '../kernel/distributions'
import { mostControls, type Weighting, weightingBy } from '../stats/control-variate'
import { column } from './column'
import type { Frame } from './frame'
import { busyDayVarianceOn, meanCallersOn } from './known-callers'

type Of = (counts: Counts) => number

export interface Controls {
  /** Callers of a call type above their mean, times the mean length of their calls, so that types can be added up. */
  readonly callers: readonly Of[]
  /** Squares of the daily difference above what they are on average: long queues come with unevenness, too. */
  readonly busyDays: readonly Of[]
}

export function controlsOf(frame: Frame): Controls {
  const { midnights, warmUpDays } = frame.model.calendar
  const rows = Array.from({ length: midnights.length - warmUpDays }, (_, day) => warmUpDays + day)
  const types = frame.model.callTypes.map((type, place) => ({ type, place, handling: meanHandling(type) }))
  return {
    callers: types.flatMap(({ type, place, handling }) => {
      const days = known(rows, (row) => meanCallersOn(type, row))
      return days === undefined ? [] : [(counts: Counts) => handling * days.reduce((total, { row, is }) => total + callersOn(counts, place, row) - is, 0)]
    }),
    busyDays: types.flatMap(({ type, place, handling }) => {
      const days = known(rows, (row) => unevenness(type, row))
      return days === undefined ? [] : [(counts: Counts) => handling * days.reduce((total, { row, is }) => total + is(callersOn(counts, place, row)), 0)]
    }),
  }
}

/** What the controls are in one replication. */
export interface ControlValues {
  readonly callers: readonly number[]
  readonly busyDays: readonly number[]
}

export function controlValuesOf({ callers, busyDays }: Controls, counts: Counts): ControlValues {
  return { callers: callers.map((of) => of(counts)), busyDays: busyDays.map((of) => of(counts)) }
}

/**
 * Weights of the replications. With too few of them for a control of each call type, the types are added up; with fewer than 30, or nothing
 * that is known beforehand, there are none. How uneven days are is one control, over all types.
 */
export function weightingFrom(values: readonly ControlValues[]): Weighting | undefined {
  const most = mostControls(values.length)
  if (most === 0) return undefined
  const [{ callers, busyDays }] = values
  const uneven = busyDays.length === 0 ? [] : [column(values, (value) => sum(value.busyDays))]
  const each = callers.map((_, place) => column(values, (value) => value.callers[place]))
  const together = callers.length + uneven.length > most
  return weightingBy([...(together ? [column(values, (value) => sum(value.callers))] : each), ...uneven])
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

interface Day<Known> {
  readonly row: number
  readonly is: Known
}

/** The days with what is known of each; nothing where something is not known of one. */
function known<Known>(rows: readonly number[], of: (row: number) => Known | undefined): readonly Day<Known>[] | undefined {
  const days = rows.flatMap((row) => {
    const is = of(row)
    return is === undefined ? [] : [{ row, is }]
  })
  return days.length === 0 || days.length < rows.length ? undefined : days
}

/** The squared difference of a day's callers from their mean, above what it is on average; by the mean, so that quiet days count for less. */
function unevenness(type: CallTypeModel, row: number): ((callers: number) => number) | undefined {
  const mean = meanCallersOn(type, row)
  const variance = busyDayVarianceOn(type, row)
  if (mean === undefined || variance === undefined) return undefined
  return (callers) => ((callers - mean) * (callers - mean) - variance) / (mean + 1)
}

/** People who dial the type for the first time. */
function callersOn(counts: Counts, place: number, row: number): number {
  return cell(counts, place, row, 'callers') - cell(counts, place, row, 'recalls')
}

function meanHandling({ talk, wrapUp }: CallTypeModel): number {
  return samplerOf(talk).mean + (wrapUp === undefined ? 0 : samplerOf(wrapUp).mean)
}

function cell({ callsByDay, days }: Counts, place: number, row: number, name: CallColumn): number {
  return callsByDay[(place * (days + 1) + row) * CALL_WIDTH + CALL[name]]
}
