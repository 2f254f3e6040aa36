import { bookEndOfInterval, DAY } from '../centre/book'
import { PROMISED } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { EVENT } from '../centre/events'
import { waitsForMorning } from '../centre/may-take'
import { ALERTED, BUSY } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { sendAway } from '../routing/acd'

/** The centre closes for the day: where nobody is left to answer, waiting callers are sent away. */
export function closeDay(centre: Centre, row: number): void {
  for (let callType = 0; callType < centre.model.callTypes.length; callType++) sendAwayIfClosed(centre, callType)
  scheduleClose(centre, row + 1)
}

/** Plans the close of a day; and where days are independent, its end at midnight, if another day follows. */
export function scheduleClose({ model, future }: Centre, row: number): void {
  const { midnights, close, independentDays } = model.calendar
  if (row >= midnights.length) return
  future.schedule(midnights[row] + close, EVENT.dayCloses, row)
  if (independentDays && row + 1 < midnights.length) future.schedule(midnights[row] + DAY, EVENT.dayEnds, row)
}

/** Independent days: who waits, written work and promised call-backs do not go on to the next day. */
export function endDay(centre: Centre): void {
  const { calls, model, operators } = centre
  for (let callType = 0; callType < model.callTypes.length; callType++) sendAway(centre, callType)
  calls.giveBackAll(PROMISED)
  centre.promises.head.fill(NOBODY)
  centre.promises.tail.fill(NOBODY)
  centre.promises.length.fill(0)
  centre.promised = 0
  // nor does it matter what operators did the day before
  operators.state.forEach((state, operator) => {
    if (state !== BUSY) operators.work[operator] = NOBODY
  })
}

/**
 * Callers wait through a gap between shifts, but not through the night: with nobody there who takes another call they are sent away. Written work waits
 * for the morning, if there is one.
 */
export function sendAwayIfClosed(centre: Centre, callType: number): void {
  const { operators, groupsOfType, queues, model } = centre
  if (queues.length[callType] === 0 || waitsForMorning(model, callType)) return
  const groups = groupsOfType[callType]
  for (let place = 0; place < groups.length; place++) {
    const group = groups[place]
    if (operators.onDuty[group] > operators.finishing[group]) return
  }
  if (!isOpen(centre)) sendAway(centre, callType)
}

/** Between opening and closing of a working day; a centre open to midnight goes on if the next day is a working day. */
function isOpen({ model, now }: Centre): boolean {
  const { midnights, rowOfDay, open, close } = model.calendar
  const day = Math.floor(now / DAY)
  if (day >= rowOfDay.length) return false
  const midnight = midnights[rowOfDay[day]]
  return midnight === day * DAY && now >= midnight + open && now < midnight + close
}

/** Whether a caller is in the menu, in a queue or in conversation; on independent days also one who will call again. Written work can wait. */
export function someoneRemains({ model, calls, operators, queues, portsInUse, away }: Centre): boolean {
  if (model.calendar.independentDays && away > 0) return true
  for (let menu = 0; menu < portsInUse.length; menu++) if (portsInUse[menu] > 0) return true
  for (let type = 0; type < model.callTypes.length; type++) if (!waitsForMorning(model, type) && queues.length[type] > 0) return true
  for (let operator = 0; operator < operators.state.length; operator++) {
    const call = operators.call[operator]
    if (operators.state[operator] === ALERTED || (call !== NOBODY && !waitsForMorning(model, calls.type[call]))) return true
  }
  return false
}

/** The end of a reporting interval: queue and operators at work are noted, and the next end is planned, to the close of each day. */
export function endInterval(centre: Centre): void {
  bookEndOfInterval(centre)
  scheduleIntervalEnd(centre, centre.now)
}

export function scheduleIntervalEnd({ model, future }: Centre, after: number): void {
  const { midnights, rowOfDay, open, close, interval } = model.calendar
  const day = Math.floor(after / DAY)
  const row = rowOfDay[day]
  if (row === undefined) return
  const next = (Math.floor(after / interval) + 1) * interval
  if (next <= midnights[row] + close)
    return future.schedule(Math.max(next, (Math.floor((midnights[row] + open) / interval) + 1) * interval), EVENT.intervalEnds, 0)
  if (row + 1 < midnights.length) future.schedule((Math.floor((midnights[row + 1] + open) / interval) + 1) * interval, EVENT.intervalEnds, 0)
}
