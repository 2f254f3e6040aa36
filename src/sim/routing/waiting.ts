import { bookQueueTime, callCell } from '../centre/book'
import { WAITING } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { CALL } from '../centre/counts'
import { EVENT } from '../centre/events'
import { joinHead, joinQueue, leaveQueue } from '../centre/queues'

/** The call joins its queue at the end. */
export function joinEnd(centre: Centre, call: number): void {
  const { calls, queues } = centre
  joinQueue(calls, queues, calls.type[call], call)
  wait(centre, call)
}

/** A call whose operator did not answer, or went home, goes back to the head of its queue; it waits `patience` more, from now on. */
export function putBack(centre: Centre, call: number, patience: number): void {
  const { calls, queues, now } = centre
  joinHead(calls, queues, calls.type[call], call)
  calls.patience[call] = now - calls.arrivedAt[call] + patience
  wait(centre, call)
}

/** In the queue: its longest moment is noted, and what may happen to the call there is planned. */
function wait(centre: Centre, call: number): void {
  const { calls, queues, books, future, model, overflowTimes, now } = centre
  const callType = calls.type[call]
  const arrived = calls.arrivedAt[call]
  calls.state[call] = WAITING
  calls.since[call] = now
  const cell = callCell(centre, callType, now) + CALL.queueMaximum
  if (queues.length[callType] > books.calls[cell]) books.calls[cell] = queues.length[callType]
  if (calls.patience[call] < Number.POSITIVE_INFINITY) future.setAlarm(arrived + calls.patience[call], call)
  const times = overflowTimes[callType]
  for (let place = 0; place < times.length; place++) {
    if (arrived + times[place] <= now) continue
    future.schedule(arrived + times[place], EVENT.overflowDue, call)
    break
  }
  const { callBack } = model.callTypes[callType].queue
  if (callBack?.offer === 'waited' && arrived + callBack.limit > now) future.schedule(arrived + callBack.limit, EVENT.callBackOffered, call)
}

/** Out of the queue: the time spent there is booked where it was spent. */
export function leave(centre: Centre, call: number): void {
  const { calls, queues, now } = centre
  const callType = calls.type[call]
  leaveQueue(calls, queues, callType, call)
  if (now > calls.since[call]) bookQueueTime(centre, callType, calls.since[call])
}
