import { bookTime, callCell, isCounted, meter } from '../centre/book'
import { ANSWERED, joinQueue, leaveQueue, WAITING } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { CALL, GROUP, WAIT_BINS } from '../centre/counts'
import { EVENT } from '../centre/events'
import { BUSY, IDLE, stopIdling } from '../centre/operators'
import { NOBODY } from '../centre/seams'

const SECOND = 1000

/** A call reaches the distributor: an operator at once if the policy finds one, else the queue, unless the caller balks. */
export function receive(centre: Centre, call: number, balks: boolean): void {
  const { calls, books, router, queues, future, now } = centre
  const callType = calls.type[call]
  const cell = callCell(centre, callType, now)
  books.calls[cell + CALL.offered]++
  const operator = router.operatorFor(centre, callType)
  if (operator !== NOBODY) return connect(centre, operator, call)
  if (balks) return lose(centre, call)

  calls.state[call] = WAITING
  joinQueue(calls, queues, callType, call)
  books.calls[cell + CALL.queueMaximum] = Math.max(books.calls[cell + CALL.queueMaximum], queues.length[callType])
  if (calls.deadline[call] < Number.POSITIVE_INFINITY) future.schedule(calls.deadline[call], EVENT.callerHangsUp, call)
}

/** Patience runs out. After an answer the event is stale; a row used again by another caller shows another deadline. */
export function hangUp(centre: Centre, call: number): void {
  const { calls, queues, now } = centre
  if (calls.state[call] !== WAITING || calls.deadline[call] !== now) return
  leaveQueue(calls, queues, calls.type[call], call)
  lose(centre, call)
}

/** The oldest call of the type that the policy names for this operator; false when nobody waits. */
export function takeCall(centre: Centre, operator: number): boolean {
  const { router, operators, queues, calls } = centre
  const callType = router.callTypeFor(centre, operators.group[operator])
  if (callType === NOBODY) return false
  const call = queues.head[callType]
  leaveQueue(calls, queues, callType, call)
  connect(centre, operator, call)
  return true
}

/** Whoever waits when nobody who could answer is there any more is sent away. */
export function sendAway(centre: Centre, callType: number): void {
  const { queues, calls, books, now } = centre
  for (let call = queues.head[callType]; call !== NOBODY; call = queues.head[callType]) {
    leaveQueue(calls, queues, callType, call)
    const cell = callCell(centre, callType, calls.arrivedAt[call])
    books.calls[cell + CALL.leftAtClose]++
    books.calls[cell + CALL.waitAbandoned] += now - calls.arrivedAt[call]
    calls.giveBack(call)
  }
}

function lose(centre: Centre, call: number): void {
  const { calls, books, model, now } = centre
  const callType = calls.type[call]
  const wait = now - calls.arrivedAt[call]
  const cell = callCell(centre, callType, calls.arrivedAt[call])
  books.calls[cell + CALL.abandoned]++
  books.calls[cell + CALL.waitAbandoned] += wait
  if (wait <= model.callTypes[callType].answerWithin) books.calls[cell + CALL.abandonedInTime]++
  if (wait < model.callTypes[callType].shortAbandon) books.calls[cell + CALL.shortAbandons]++
  calls.giveBack(call)
}

function connect(centre: Centre, operator: number, call: number): void {
  const { calls, operators, model, future, now } = centre
  const group = operators.group[operator]
  const talk = Math.round(calls.talk[call] * model.groups[group].talkFactor)
  const wrapUp = calls.wrapUp[call]
  if (operators.state[operator] === IDLE) stopIdling(operators, operator, BUSY)
  else operators.state[operator] = BUSY
  bookAnswer(centre, call, talk, wrapUp)
  bookTime(centre, group, GROUP.talk, now, now + talk)
  bookTime(centre, group, GROUP.wrapUp, now + talk, now + talk + wrapUp)
  if (model.meters.length > 0) meter(centre, 0, talk, wrapUp)
  future.schedule(now + talk + wrapUp, EVENT.operatorFree, operator)
  calls.state[call] = ANSWERED
  calls.giveBack(call)
}

function bookAnswer(centre: Centre, call: number, talk: number, wrapUp: number): void {
  const { calls, books, model, now } = centre
  const callType = calls.type[call]
  const wait = now - calls.arrivedAt[call]
  const cell = callCell(centre, callType, calls.arrivedAt[call])
  books.calls[cell + CALL.answered]++
  books.calls[cell + CALL.waitAnswered] += wait
  books.calls[cell + CALL.talk] += talk
  books.calls[cell + CALL.wrapUp] += wrapUp
  if (wait <= model.callTypes[callType].answerWithin) books.calls[cell + CALL.answeredInTime]++
  if (wait > 0) books.calls[cell + CALL.delayed]++
  if (isCounted(centre, calls.arrivedAt[call])) books.waits[callType * WAIT_BINS + Math.min(WAIT_BINS - 1, Math.floor(wait / SECOND))]++
}
