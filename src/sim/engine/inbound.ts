import { drawBalking, drawCaller, scheduleNextCall } from '../callers/arrive'
import type { Centre } from '../centre/centre'
import { EVENT } from '../centre/events'
import { receive } from '../routing/acd'
import { sendAwayIfClosed } from './work'

/** A caller dials in, and the next one of the type is planned. */
export function arrive(centre: Centre, callType: number): void {
  const call = drawCaller(centre, callType)
  const balks = drawBalking(centre, callType)
  // planned first: a near event fills the top of the queue that this one has left, a tenth faster than the end of a talk would
  scheduleNextCall(centre, callType)
  receive(centre, call, balks)
  sendAwayIfClosed(centre, callType)
}

/** The centre closes for the day: where nobody is left to answer, waiting callers are sent away. */
export function closeDay(centre: Centre, row: number): void {
  for (let callType = 0; callType < centre.model.callTypes.length; callType++) sendAwayIfClosed(centre, callType)
  scheduleClose(centre, row + 1)
}

export function scheduleClose({ model, future }: Centre, row: number): void {
  const { midnights, close } = model.calendar
  if (row < midnights.length) future.schedule(midnights[row] + close, EVENT.dayCloses, row)
}
