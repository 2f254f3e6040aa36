/**
 * The short way of ordinary calls (centre/ordinary.ts), from the arrival to the next call of the operator: one loop with its columns at hand, and with the
 * books of an answer written out in it, because most of the time of a busy centre goes into looking them up. The same happens as on the long way through
 * routing/ and work.ts, to the last bit (test/sim/engine/ordinary.test.ts); what cannot come to pass is not asked.
 */
import { scheduleNextCall } from '../callers/arrive'
import { bookLongWork, turnToPresent } from '../centre/book'
import type { Centre } from '../centre/centre'
import { CALL, GROUP } from '../centre/counts'
import { EVENT } from '../centre/events'
import { BUSY, becomeIdle, idleIn, STAYS, stopIdling } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { WAIT_BINS, waitBin } from '../centre/wait-bins'
import { joinEnd, leave } from '../routing/waiting'
import { sendAwayIfClosed } from './closing'
import type { Lookout } from './replication-limit'

/** Lives what is ordinary until the future holds something that is not, or nothing any more: then false. */
export function liveOrdinarily(centre: Centre, lookout: Lookout): boolean {
  const { future, operators, calls, books, callSources, operatorChooser, callChooser, ordinaryTypes, ordinaryGroups, groupsOfType, model } = centre
  const { group: groupOf, state, leaving, finishing, freeAt, workFrom, idle } = operators
  const { calls: callBook, groups: groupBook, waits, presentCalls, presentGroups } = books
  const { callTypes, groups } = model
  while (future.pop()) {
    lookout.pass()
    const now = future.time
    let operator = NOBODY
    let callType = 0
    let talk = 0
    let wrapUp = 0
    let arrivedAt = now
    let cell = 0
    if (future.kind === EVENT.operatorFree) {
      operator = future.subject
      if (state[operator] !== BUSY || freeAt[operator] !== now) continue
      const group = groupOf[operator]
      if (ordinaryGroups[group] === 0 || leaving[operator] !== STAYS || finishing[group] > 0) return true
      centre.now = now
      const call = someoneWaits(centre, group) ? callChooser.callFor(centre, group, idle[group] + 1) : NOBODY
      if (call === NOBODY) {
        becomeIdle(operators, operator, now)
        continue
      }
      leave(centre, call)
      future.takeBackAlarm(call)
      callType = calls.type[call]
      talk = calls.talk[call]
      wrapUp = calls.wrapUp[call]
      arrivedAt = calls.arrivedAt[call]
      cell = calls.cell[call]
      calls.giveBack(call)
    } else if (future.kind === EVENT.callArrives) {
      callType = future.subject
      if (ordinaryTypes[callType] === 0) return true
      centre.now = now
      const source = callSources[callType]
      const { drawn } = source.ahead
      const place = source.ahead.next()
      source.arrived++
      scheduleNextCall(centre, callType)
      talk = drawn[place]
      wrapUp = drawn[place + 1]
      turnToPresent(centre)
      cell = presentCalls[callType]
      callBook[cell + CALL.offered]++
      callBook[cell + CALL.callers]++
      if (idleIn(operators, groupsOfType[callType]) > 0) operator = operatorChooser.operatorFor(centre, callType, 0)
      if (operator === NOBODY) {
        const call = calls.take()
        calls.type[call] = callType
        calls.arrivedAt[call] = now
        calls.talk[call] = talk
        calls.wrapUp[call] = wrapUp
        calls.patience[call] = drawn[place + 2]
        calls.cell[call] = cell
        joinEnd(centre, call)
        sendAwayIfClosed(centre, callType)
        continue
      }
      stopIdling(operators, operator, BUSY, now)
    } else return true
    // caller and operator talk: what the work takes is known now and booked ahead, as in routing/connect.ts
    const group = groupOf[operator]
    const { talkFactor } = groups[group]
    if (talkFactor !== 1) talk = Math.floor(talk * talkFactor + 0.5)
    const free = now + talk + wrapUp
    callBook[cell + CALL.callersServed]++
    callBook[cell + CALL.callersServedAtOnce]++
    const wait = now - arrivedAt
    callBook[cell + CALL.answered]++
    callBook[cell + CALL.talk] += talk
    callBook[cell + CALL.wrapUp] += wrapUp
    if (wait <= callTypes[callType].answerWithin) callBook[cell + CALL.answeredInTime]++
    if (wait > 0) {
      callBook[cell + CALL.waitAnswered] += wait
      callBook[cell + CALL.waitSquares] += (wait / 1000) * (wait / 1000)
      callBook[cell + CALL.delayed]++
    }
    if (arrivedAt >= books.countedFrom) waits[callType * WAIT_BINS + (wait === 0 ? 0 : waitBin(wait))]++
    turnToPresent(centre)
    const row = presentGroups[group]
    groupBook[row + GROUP.conversations]++
    if (free <= books.lastTo) {
      groupBook[row + GROUP.talk] += talk
      groupBook[row + GROUP.wrapUp] += wrapUp
    } else bookLongWork(centre, group, talk, wrapUp)
    freeAt[operator] = free
    workFrom[operator] = now
    future.scheduleAt(freeAt, operator, EVENT.operatorFree, operator)
  }
  return false
}

function someoneWaits({ queues, model }: Centre, group: number): boolean {
  const { callTypes } = model.groups[group]
  for (let place = 0; place < callTypes.length; place++) if (queues.length[callTypes[place]] > 0) return true
  return false
}
