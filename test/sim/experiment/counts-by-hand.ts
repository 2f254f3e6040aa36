import {
  CALL,
  CALL_WIDTH,
  CAMPAIGN,
  CAMPAIGN_WIDTH,
  type CallColumn,
  type CampaignColumn,
  type Counts,
  GROUP,
  GROUP_WIDTH,
  type GroupColumn,
} from '../../../src/sim/centre/counts'
import { WAIT_BINS, waitBin } from '../../../src/sim/centre/wait-bins'
import type { Project } from '../../../src/sim/project/schema'

type Row<Column extends string> = Partial<Record<Column, number>>

/** What one replication counted, told by the day: rows of one call type, one campaign, one group. */
export interface Told {
  readonly calls?: readonly Row<CallColumn>[]
  readonly campaign?: readonly Row<CampaignColumn>[]
  readonly group?: readonly Row<GroupColumn>[]
  /** Calls in the half hour from 9:00. */
  readonly atNine?: Row<CallColumn>
  /** Seconds of each answered call. */
  readonly waits?: readonly number[]
  readonly meters?: readonly number[]
  /** Day number and whether every contact was closed. */
  readonly ended?: { readonly day: number; readonly finished: boolean }
}

/** Counts of a project with at most one call type, one campaign and one group. */
export function countsOf({ calendar, demand }: Project, told: Told): Counts {
  const days = calendar.horizonDays
  const intervals = 1440 / calendar.interval
  const byDay = <Column extends string>(columns: Record<Column, number>, width: number, entities: number, rows: readonly Row<Column>[] = []) => {
    const table = new Float64Array(entities * (days + 1) * width)
    for (const [day, row] of rows.entries()) fill(table, day * width, columns, row)
    return table
  }
  const [types, campaigns] = [demand.callTypes.length, demand.campaigns.length]
  const callsByInterval = new Float64Array(types * intervals * CALL_WIDTH)
  fill(callsByInterval, ((9 * 60) / calendar.interval) * CALL_WIDTH, CALL, told.atNine ?? {})
  const waits = new Float64Array(types * WAIT_BINS)
  for (const wait of told.waits ?? []) waits[waitBin(wait * 1000)]++
  return {
    days,
    intervals,
    callsByDay: byDay(CALL, CALL_WIDTH, types, told.calls),
    callsByInterval,
    campaignsByDay: byDay(CAMPAIGN, CAMPAIGN_WIDTH, campaigns, told.campaign),
    campaignsByInterval: new Float64Array(campaigns * intervals * CAMPAIGN_WIDTH),
    groupsByDay: byDay(GROUP, GROUP_WIDTH, 1, told.group),
    groupsByInterval: new Float64Array(intervals * GROUP_WIDTH),
    waits,
    menus: new Float64Array(0),
    steps: new Float64Array(0),
    lineTime: 0,
    lineMaximum: 0,
    meters: Float64Array.from(told.meters ?? []),
    lastActivity: Float64Array.from({ length: campaigns }, () => (told.ended?.day ?? 0) * 86_400_000 + 15 * 3_600_000),
    finished: Float64Array.from({ length: campaigns }, () => (told.ended?.finished === false ? 0 : 1)),
    daysWorked: days,
    events: 1,
  }
}

function fill<Column extends string>(table: Float64Array, from: number, columns: Record<Column, number>, row: Row<Column>): void {
  for (const column in row) table[from + columns[column]] = row[column] ?? 0
}
