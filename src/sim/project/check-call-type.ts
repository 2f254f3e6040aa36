import type { CallType } from '../callers/call-type'
import { DAY, MINUTE, millisecondsOfDay, weekdays } from '../terms/week'
import { checkArrivals } from './check-arrivals'
import { checkKnown, checkSumAtMostOne, checkUnique, type Path, type Say } from './findings'

/** Intervals of a call type within the day, times of day named once, and other call types that there are. */
export function checkCallType(callType: CallType, all: readonly CallType[], path: Path, say: Say): void {
  const { arrivals, hours, specialDays } = callType
  checkArrivals(callType, path, say)
  if (arrivals.kind === 'profile') checkDay(arrivals, arrivals.calls, [...path, 'arrivals', 'calls'], say)
  if (arrivals.kind === 'exact-count' || arrivals.kind === 'normal-count') checkDay(arrivals, arrivals.weights, [...path, 'arrivals', 'weights'], say)
  checkUnique(
    hours.map(({ from }) => from),
    (at) => [...path, 'hours', at, 'from'],
    say,
  )
  checkUnique(
    specialDays.map(({ date }) => date),
    (at) => [...path, 'specialDays', at, 'date'],
    say,
  )
  checkNextCalls(callType, all, path, say)
}

/** Call types into which callers come back, to which they are sent, and as which they call again. */
function checkNextCalls({ redial, transfer, recall }: CallType, all: readonly CallType[], path: Path, say: Say): void {
  if (redial !== undefined) {
    const here = [...path, 'redial']
    checkShares(redial.becomes, all, [...here, 'becomes'], say)
    for (const cause of ['afterBusy', 'afterAbandon'] as const) {
      for (const key of ['firstBecomes', 'laterBecomes'] as const) checkShares(redial[cause]?.[key] ?? [], all, [...here, cause, key], say)
    }
  }
  if (transfer !== undefined) {
    checkTypes(transfer.to, all, [...path, 'transfer', 'to'], say)
    // proportions: without any there is nowhere to go
    if (transfer.to.every(({ share }) => share === 0)) say([...path, 'transfer', 'to'], 'nothingToDo', undefined, '> 0')
  }
  if (recall?.callType !== undefined) checkKnown(recall.callType, all, [...path, 'recall', 'callType'], say)
}

/** Shares that go to other call types: together one at most. */
function checkShares(others: readonly { readonly callType: string; readonly share: number }[], all: readonly CallType[], path: Path, say: Say): void {
  checkTypes(others, all, path, say)
  checkSumAtMostOne(
    others.map(({ share }) => share),
    path,
    say,
  )
}

/** Entries by call type: each names one that there is, and none twice. */
export function checkTypes(entries: readonly { readonly callType: string }[], all: readonly CallType[], path: Path, say: Say): void {
  entries.forEach(({ callType }, at) => {
    checkKnown(callType, all, [...path, at, 'callType'], say)
  })
  checkUnique(
    entries.map(({ callType }) => callType),
    (at) => [...path, at, 'callType'],
    say,
  )
}

interface DayOfIntervals {
  readonly from: string
  readonly interval: number
}

/** Rows of intervals must end with the day. */
export function checkDay(
  { from, interval }: DayOfIntervals,
  rows: { readonly [Day in (typeof weekdays)[number]]?: readonly number[] },
  path: Path,
  say: Say,
): void {
  for (const weekday of weekdays) {
    const intervals = rows[weekday]?.length ?? 0
    if (millisecondsOfDay(from) + intervals * interval * MINUTE > DAY) say([...path, weekday], 'wrongOrder', intervals, '≤ 24:00')
  }
}
