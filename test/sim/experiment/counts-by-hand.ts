import {
  ATTEMPT,
  ATTEMPT_WIDTH,
  CALL,
  CALL_WIDTH,
  CAMPAIGN,
  CAMPAIGN_WIDTH,
  type CallColumn,
  type CampaignColumn,
  CELL,
  CELL_WIDTH,
  type Counts,
  GROUP,
  GROUP_WIDTH,
  type GroupColumn,
  SEGMENT,
  SEGMENT_WIDTH,
} from '../../../src/sim/centre/counts'
import { WAIT_BINS, waitBin } from '../../../src/sim/centre/wait-bins'
import type { Project } from '../../../src/sim/project/schema'

type Row<Column extends string> = Partial<Record<Column, number>>

/** What one replication counted, told by the day: rows of one call type, one campaign, one group. */
export interface Told {
  readonly calls?: readonly Row<CallColumn>[]
  readonly campaign?: readonly Row<CampaignColumn>[]
  readonly group?: readonly Row<GroupColumn>[]
  /** Calls, attempts and operators' time in the half hour from 9:00. */
  readonly atNine?: Row<CallColumn>
  readonly campaignAtNine?: Row<CampaignColumn>
  readonly groupAtNine?: Row<GroupColumn>
  /** Of the first campaign, totals: by segment, number of the attempt, reason for refusal, quota cell; and the most lines of its dialer. */
  readonly segments?: readonly Row<keyof typeof SEGMENT>[]
  readonly attempts?: readonly Row<keyof typeof ATTEMPT>[]
  readonly reasons?: readonly number[]
  readonly cells?: readonly Row<keyof typeof CELL>[]
  readonly dialerLines?: number
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
  const atNine = <Column extends string>(columns: Record<Column, number>, width: number, entities: number, row: Row<Column> = {}) => {
    const table = new Float64Array(entities * intervals * width)
    fill(table, ((9 * 60) / calendar.interval) * width, columns, row)
    return table
  }
  const ofParts = <Column extends string>(columns: Record<Column, number>, width: number, parts: number, rows: readonly Row<Column>[] = []) => {
    const table = new Float64Array(parts * width)
    for (const [part, row] of rows.entries()) fill(table, part * width, columns, row)
    return table
  }
  const parts = (count: (campaign: Project['demand']['campaigns'][number]) => number) => demand.campaigns.reduce((sum, one) => sum + count(one), 0)
  const waits = new Float64Array(types * WAIT_BINS)
  for (const wait of told.waits ?? []) waits[waitBin(wait * 1000)]++
  return {
    days,
    intervals,
    callsByDay: byDay(CALL, CALL_WIDTH, types, told.calls),
    callsByInterval: atNine(CALL, CALL_WIDTH, types, told.atNine),
    campaignsByDay: byDay(CAMPAIGN, CAMPAIGN_WIDTH, campaigns, told.campaign),
    campaignsByInterval: atNine(CAMPAIGN, CAMPAIGN_WIDTH, campaigns, told.campaignAtNine),
    groupsByDay: byDay(GROUP, GROUP_WIDTH, 1, told.group),
    groupsByInterval: atNine(GROUP, GROUP_WIDTH, 1, told.groupAtNine),
    waits,
    menus: new Float64Array(0),
    steps: new Float64Array(0),
    exits: new Float64Array(0),
    lineTime: 0,
    lineMaximum: 0,
    segments: ofParts(
      SEGMENT,
      SEGMENT_WIDTH,
      parts(({ list }) => Math.max(1, list.segments.length)),
      told.segments,
    ),
    attempts: ofParts(
      ATTEMPT,
      ATTEMPT_WIDTH,
      parts(({ list }) => list.attemptsAtMost),
      told.attempts,
    ),
    reasons: Float64Array.from({ length: parts(({ conversation }) => conversation.refusalReasons.length) }, (_, at) => told.reasons?.[at] ?? 0),
    cells: ofParts(
      CELL,
      CELL_WIDTH,
      parts(({ conversation }) => conversation.questionnaire?.cells.length ?? 0),
      told.cells,
    ),
    dialerLines: Float64Array.from({ length: campaigns }, () => told.dialerLines ?? 0),
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
