import type { ColumnMemory } from '../kernel/column-memory'
import { START } from '../kernel/start'
import type { Centre } from './centre'
import { ATTEMPT_WIDTH, CALL, CALL_WIDTH, CAMPAIGN_WIDTH, CELL_WIDTH, GROUP, GROUP_WIDTH, MENU_WIDTH, SEGMENT_WIDTH, STEP_WIDTH } from './counts'
import { EXIT_WIDTH } from './menu-exits'
import type { Model } from './model'
import { type PartTable, rowsBefore } from './part-rows'
import { WAIT_BINS, waitBin } from './wait-bins'

export const DAY = 86_400_000

/** The running sums of a replication: one cell per entity, working day and interval of the day. */
export interface Books {
  readonly days: number
  readonly intervals: number
  readonly calls: Float64Array
  readonly campaigns: Float64Array
  readonly groups: Float64Array
  readonly waits: Float64Array
  readonly menus: Float64Array
  readonly steps: Float64Array
  readonly exits: Float64Array
  /** Totals of campaigns: by segment, number of the attempt, reason for refusal and quota cell; and where each campaign's rows begin. */
  readonly segments: Float64Array
  readonly attempts: Float64Array
  readonly reasons: Float64Array
  readonly cells: Float64Array
  readonly firstSegment: readonly number[]
  readonly firstAttempt: readonly number[]
  readonly firstReason: readonly number[]
  readonly firstCell: readonly number[]
  readonly meters: Float64Array
  /** Midnight of the first day that counts. */
  readonly countedFrom: number
  /** The present interval, once it was looked up: its number, start and end. Most look-ups are for it again. */
  lastCell: number
  lastFrom: number
  lastTo: number
  /** Where the columns of each call type and group begin in that interval. */
  readonly presentCalls: Int32Array
  readonly presentGroups: Int32Array
}

/** Tables by cell are for this replication alone; the others leave with its counts, and have memory of their own. */
export function openBooks({ calendar, callTypes, campaigns, groups, menus, meters }: Model, memory: ColumnMemory): Books {
  const days = calendar.midnights.length
  const intervals = DAY / calendar.interval
  const cells = (days + 1) * intervals
  const rows = (table: PartTable) => rowsBefore(campaigns, campaigns.length, table)
  const first = (table: PartTable) => campaigns.map((_, place) => rowsBefore(campaigns, place, table))
  return {
    days,
    intervals,
    calls: memory.float64(callTypes.length * cells * CALL_WIDTH),
    campaigns: memory.float64(campaigns.length * cells * CAMPAIGN_WIDTH),
    groups: memory.float64(groups.length * cells * GROUP_WIDTH),
    waits: new Float64Array(callTypes.length * WAIT_BINS),
    menus: new Float64Array(menus.length * MENU_WIDTH),
    steps: new Float64Array(menus.reduce((sum, { steps }) => sum + steps.length, 0) * STEP_WIDTH),
    exits: new Float64Array(menus.length * callTypes.length * EXIT_WIDTH),
    segments: new Float64Array(rows('segments') * SEGMENT_WIDTH),
    attempts: new Float64Array(rows('attempts') * ATTEMPT_WIDTH),
    reasons: new Float64Array(rows('reasons')),
    cells: new Float64Array(rows('cells') * CELL_WIDTH),
    firstSegment: first('segments'),
    firstAttempt: first('attempts'),
    firstReason: first('reasons'),
    firstCell: first('cells'),
    meters: new Float64Array(meters.length),
    countedFrom: calendar.midnights[calendar.warmUpDays] ?? Number.POSITIVE_INFINITY,
    lastCell: 0,
    lastFrom: START,
    lastTo: START,
    presentCalls: new Int32Array(callTypes.length),
    presentGroups: new Int32Array(groups.length),
  }
}

/** Row of the working day that a time falls on or follows; times past the last day go to the row after it. */
export function rowAt({ model, books }: Centre, time: number): number {
  const { rowOfDay } = model.calendar
  const day = Math.floor(time / DAY)
  return day < rowOfDay.length ? rowOfDay[day] : books.days
}

function isPresent({ lastFrom, lastTo }: Books, time: number): boolean {
  return time >= lastFrom && time < lastTo
}

/** Number of the cell (day × interval) of a time. */
function cellAt(centre: Centre, time: number): number {
  const { books } = centre
  return isPresent(books, time) ? books.lastCell : lookUp(centre, time)
}

function lookUp(centre: Centre, time: number): number {
  const { books, model } = centre
  const { interval } = model.calendar
  const ofDay = time - Math.floor(time / DAY) * DAY
  const place = Math.floor(ofDay / interval)
  const cell = rowAt(centre, time) * books.intervals + place
  // only the present is asked for again and again
  if (time !== centre.now) return cell
  books.lastCell = cell
  books.lastFrom = time - ofDay + place * interval
  books.lastTo = books.lastFrom + interval
  const { presentCalls, presentGroups } = books
  for (let callType = 0; callType < presentCalls.length; callType++) presentCalls[callType] = placeOf(books, callType, cell) * CALL_WIDTH
  for (let group = 0; group < presentGroups.length; group++) presentGroups[group] = placeOf(books, group, cell) * GROUP_WIDTH
  return cell
}

/** Row of an entity's cell in the table of all. */
function placeOf({ days, intervals }: Books, entity: number, cell: number): number {
  return entity * (days + 1) * intervals + cell
}

/** Place of an entity's first column in the cell of a time. */
export function callCell(centre: Centre, callType: number, time: number): number {
  const { books } = centre
  return isPresent(books, time) ? books.presentCalls[callType] : placeOf(books, callType, lookUp(centre, time)) * CALL_WIDTH
}

/**
 * From here on `presentCalls` and `presentGroups` are those of now. The time is not passed on: a number that may go to a function which is not built in is given
 * a place in memory at every event.
 */
export function turnToPresent(centre: Centre): void {
  if (!isPresent(centre.books, centre.now)) lookUpNow(centre)
}

function lookUpNow(centre: Centre): void {
  lookUp(centre, centre.now)
}

export function campaignCell(centre: Centre, campaign: number, time: number): number {
  return placeOf(centre.books, campaign, cellAt(centre, time)) * CAMPAIGN_WIDTH
}

function groupCell(centre: Centre, group: number, time: number): number {
  const { books } = centre
  return isPresent(books, time) ? books.presentGroups[group] : placeOf(books, group, lookUp(centre, time)) * GROUP_WIDTH
}

/** Books operators' time, split at the borders of intervals. */
export function bookTime(centre: Centre, group: number, column: number, from: number, to: number): void {
  addTime(centre, group, column, from, to, 1)
}

/** Takes back what was booked ahead and does not happen. */
export function unbookTime(centre: Centre, group: number, column: number, from: number, to: number): void {
  addTime(centre, group, column, from, to, -1)
}

function addTime(centre: Centre, group: number, column: number, from: number, to: number, sign: number): void {
  const { interval } = centre.model.calendar
  let at = from
  while (at < to) {
    const border = Math.min(to, (Math.floor(at / interval) + 1) * interval)
    centre.books.groups[groupCell(centre, group, at) + column] += sign * (border - at)
    at = border
  }
}

/** An answer after a wait, booked in the cell of the interval in which the call came. Returns whether it was in time. */
export function bookAnswer({ books, model }: Centre, callType: number, cell: number, wait: number, talk: number, wrapUp: number, isCounted: boolean): boolean {
  const columns = books.calls
  const inTime = wait <= model.callTypes[callType].answerWithin
  columns[cell + CALL.answered]++
  columns[cell + CALL.talk] += talk
  columns[cell + CALL.wrapUp] += wrapUp
  if (inTime) columns[cell + CALL.answeredInTime]++
  if (wait > 0) {
    columns[cell + CALL.waitAnswered] += wait
    columns[cell + CALL.waitSquares] += (wait / 1000) * (wait / 1000)
    columns[cell + CALL.delayed]++
  }
  if (isCounted) books.waits[callType * WAIT_BINS + (wait === 0 ? 0 : waitBin(wait))]++
  return inTime
}

/** One conversation that begins now, with its talk from `from` on and the wrap-up after it: most of them end in the interval in which they begin. */
export function bookWork(centre: Centre, group: number, from: number, talk: number, wrapUp: number): void {
  const { books, now } = centre
  const cell = groupCell(centre, group, now)
  books.groups[cell + GROUP.conversations]++
  if (from + talk + wrapUp <= books.lastTo) {
    books.groups[cell + GROUP.talk] += talk
    books.groups[cell + GROUP.wrapUp] += wrapUp
    return
  }
  bookTalkAndWrapUp(centre, group, from, talk, wrapUp)
}

/** The same for one that begins to talk now and ends in a later interval. */
export function bookLongWork(centre: Centre, group: number, talk: number, wrapUp: number): void {
  bookTalkAndWrapUp(centre, group, centre.now, talk, wrapUp)
}

function bookTalkAndWrapUp(centre: Centre, group: number, from: number, talk: number, wrapUp: number): void {
  bookTime(centre, group, GROUP.talk, from, from + talk)
  bookTime(centre, group, GROUP.wrapUp, from + talk, from + talk + wrapUp)
}

/** One more in a column of a group. */
export function tick(centre: Centre, group: number, column: number, time: number): void {
  centre.books.groups[groupCell(centre, group, time) + column]++
}

/** Time that a call spent in the queue until now, split at the borders of intervals. */
export function bookQueueTime(centre: Centre, callType: number, from: number): void {
  const { books, now: to } = centre
  const cell = callCell(centre, callType, to)
  if (from >= books.lastFrom) {
    books.calls[cell + CALL.queueTime] += to - from
    return
  }
  const { interval } = centre.model.calendar
  let at = from
  while (at < to) {
    const border = Math.min(to, (Math.floor(at / interval) + 1) * interval)
    centre.books.calls[callCell(centre, callType, at) + CALL.queueTime] += border - at
    at = border
  }
}

/** Who waits and who works at the end of an interval, booked in the interval that ends. */
export function bookEndOfInterval(centre: Centre): void {
  const { model, books, queues, operators, groupsOfType, now } = centre
  model.callTypes.forEach((_, callType) => {
    const cell = callCell(centre, callType, now - 1)
    books.calls[cell + CALL.queueAtEnd] += queues.length[callType]
    if (groupsOfType[callType].every((group) => operators.idle[group] === 0)) books.calls[cell + CALL.allBusyAtEnd]++
  })
  model.groups.forEach((_, group) => {
    books.groups[groupCell(centre, group, now - 1) + GROUP.busyAtEnd] += operators.onDuty[group] - operators.idle[group]
  })
}

/** Whether a time lies behind the warm-up, so that what has no row of its own (waits, meters) counts it. */
export function isCounted(centre: Centre, time: number): boolean {
  return time >= centre.books.countedFrom
}
