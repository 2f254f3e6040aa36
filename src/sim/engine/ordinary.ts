/**
 * The short way of ordinary calls (centre/ordinary.ts), from the distributor to the next call of the operator. The same happens as on the long way
 * through routing/ and work.ts, to the last bit (test/sim/engine/ordinary.test.ts); what cannot come to pass is not asked.
 */
import { bookAnswer, bookWork } from '../centre/book'
import type { Centre } from '../centre/centre'
import { CALL } from '../centre/counts'
import { EVENT } from '../centre/events'
import { BUSY, becomeIdle, stopIdling } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { joinEnd, leave } from '../routing/waiting'
import { sendAwayIfClosed } from './closing'

/** A caller has dialed in: an operator at once, or the queue. */
export function receiveOrdinarily(centre: Centre, call: number): void {
  const { calls, operators, operatorChooser, now } = centre
  const callType = calls.type[call]
  const operator = operatorChooser.operatorFor(centre, callType, 0)
  if (operator !== NOBODY) {
    stopIdling(operators, operator, BUSY, now)
    return answer(centre, operator, call)
  }
  joinEnd(centre, call)
  sendAwayIfClosed(centre, callType)
}

/** An operator of an ordinary group, who stays, is free: the next call, or a place among the idle. */
export function goOnOrdinarily(centre: Centre, operator: number, group: number): void {
  const { operators, callChooser, future, now } = centre
  const call = callChooser.callFor(centre, group, operators.idle[group] + 1)
  if (call === NOBODY) return becomeIdle(operators, operator, now)
  leave(centre, call)
  future.takeBackAlarm(call)
  answer(centre, operator, call)
}

/** Caller and operator talk. */
function answer(centre: Centre, operator: number, call: number): void {
  const { calls, books, operators, model, future, now } = centre
  const group = operators.group[operator]
  const { talkFactor } = model.groups[group]
  const talk = talkFactor === 1 ? calls.talk[call] : Math.floor(calls.talk[call] * talkFactor + 0.5)
  const wrapUp = calls.wrapUp[call]
  const arrivedAt = calls.arrivedAt[call]
  const cell = calls.cell[call]
  const free = now + talk + wrapUp
  books.calls[cell + CALL.callersServed]++
  books.calls[cell + CALL.callersServedAtOnce]++
  bookAnswer(centre, calls.type[call], cell, now - arrivedAt, talk, wrapUp, arrivedAt >= books.countedFrom)
  bookWork(centre, group, now, talk, wrapUp)
  operators.freeAt[operator] = free
  operators.workFrom[operator] = now
  calls.giveBack(call)
  future.schedule(free, EVENT.operatorFree, operator)
}
