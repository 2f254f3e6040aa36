/**
 * The short way of ordinary calls (centre/ordinary.ts), from arrival to the next call of the operator. The same happens as on the long way through
 * inbound.ts and work.ts, to the last bit (test/sim/engine/ordinary.test.ts); what cannot come to pass is not asked.
 */
import { scheduleNextCall } from '../callers/arrive'
import { bookAnswer, bookQueueTime, bookWork, turnToNow } from '../centre/book'
import type { Centre } from '../centre/centre'
import { CALL } from '../centre/counts'
import { EVENT } from '../centre/events'
import { BUSY, becomeIdle, stopIdling } from '../centre/operators'
import { leaveQueue } from '../centre/queues'
import { NOBODY } from '../centre/seams'
import { joinEnd } from '../routing/waiting'
import { sendAwayIfClosed } from './closing'

/** A caller dials in: an operator at once, or the queue. */
export function arriveOrdinarily(centre: Centre, callType: number): void {
  const { books, calls, callSources, operatorChooser, now } = centre
  const source = callSources[callType]
  const { ahead } = source
  const place = ahead.next()
  source.arrived++
  scheduleNextCall(centre, callType)
  turnToNow(centre)
  const cell = books.presentCalls[callType]
  books.calls[cell + CALL.offered]++
  books.calls[cell + CALL.callers]++
  const call = calls.take()
  calls.type[call] = callType
  calls.cell[call] = cell
  calls.arrivedAt[call] = now
  calls.talk[call] = ahead.drawn[place]
  calls.wrapUp[call] = ahead.drawn[place + 1]
  const operator = operatorChooser.operatorFor(centre, callType, 0)
  if (operator !== NOBODY) {
    stopIdling(centre.operators, operator, BUSY, now)
    return answer(centre, operator, call)
  }
  calls.patience[call] = ahead.drawn[place + 2]
  joinEnd(centre, call)
  sendAwayIfClosed(centre, callType)
}

/** An operator of an ordinary group, who stays, is free: the next call, or a place among the idle. */
export function goOnOrdinarily(centre: Centre, operator: number, group: number): void {
  const { calls, queues, operators, callChooser, future, now } = centre
  const call = callChooser.callFor(centre, group, operators.idle[group] + 1)
  if (call === NOBODY) return becomeIdle(operators, operator, now)
  const callType = calls.type[call]
  leaveQueue(calls, queues, callType, call)
  turnToNow(centre)
  if (now > calls.since[call]) bookQueueTime(centre, callType, calls.since[call])
  future.takeBackAlarm(call)
  answer(centre, operator, call)
}

/** Caller and operator talk. */
function answer(centre: Centre, operator: number, call: number): void {
  const { calls, books, operators, future, now } = centre
  const callType = calls.type[call]
  const group = operators.group[operator]
  const factor = operators.talkFactor[group]
  const talk = factor === 1 ? calls.talk[call] : Math.floor(calls.talk[call] * factor + 0.5)
  const wrapUp = calls.wrapUp[call]
  const arrivedAt = calls.arrivedAt[call]
  const cell = calls.cell[call]
  const free = now + talk + wrapUp
  books.calls[cell + CALL.callersServed]++
  books.calls[cell + CALL.callersServedAtOnce]++
  bookAnswer(books, callType, cell, now - arrivedAt, talk, wrapUp, arrivedAt >= books.countedFrom)
  bookWork(centre, group, now, talk, wrapUp)
  operators.freeAt[operator] = free
  operators.workFrom[operator] = now
  calls.giveBack(call)
  future.schedule(free, EVENT.operatorFree, operator)
}
