import { isCounted, meter, unbookTime } from '../centre/book'
import { ANSWERED, IS_CALL_BACK, WAS_HANDED_BACK } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { CALL, GROUP } from '../centre/counts'
import { chanceOf, PURPOSE } from '../centre/purposes'
import { NOBODY } from '../centre/seams'
import { WAIT_BINS, waitBin } from '../centre/wait-bins'
import { talkFactorOf } from '../centre/work-time'
import { assign } from './acd'
import { putBack } from './waiting'

/**
 * The operator stops in the middle of a call, which goes to another idle operator or back to the head of its queue, with a patience of its
 * own and what was left of its talk. It is booked as not answered yet. False where there is no talk to stop: in wrap-up, or a call-back.
 */
export function handBack(centre: Centre, operator: number): boolean {
  const { calls, operators, model, now } = centre
  const call = operators.call[operator]
  if (call === NOBODY || calls.state[call] !== ANSWERED || calls.until[call] <= now || (calls.marks[call] & IS_CALL_BACK) !== 0) return false
  unbook(centre, operator, call)
  operators.call[operator] = NOBODY
  if (centre.remembersWork) operators.serving[operators.group[operator] * model.callTypes.length + calls.type[call]]--
  operators.freeAt[operator] = now
  return true
}

/** The call that was handed back looks for another operator; it must not be the one who goes. */
export function seekOperator(centre: Centre, call: number): void {
  const { calls, callSources, operatorChooser, now } = centre
  const patience = callSources[calls.type[call]].patience?.draw(chanceOf(centre, call, PURPOSE.handBack)) ?? Number.POSITIVE_INFINITY
  calls.patience[call] = now - calls.arrivedAt[call] + patience
  const operator = operatorChooser.operatorFor(centre, calls.type[call], now - calls.arrivedAt[call])
  if (operator !== NOBODY) return assign(centre, operator, call)
  putBack(centre, call, patience)
}

function unbook(centre: Centre, operator: number, call: number): void {
  const { calls, operators, model, books, now } = centre
  const callType = calls.type[call]
  const group = operators.group[operator]
  const talkEnd = calls.until[call]
  const free = operators.freeAt[operator]
  const left = talkEnd - now
  const wrapUp = free - talkEnd
  unbookTime(centre, group, GROUP.talk, now, talkEnd)
  unbookTime(centre, group, GROUP.wrapUp, talkEnd, free)
  operators.workTime[operator] -= free - now
  const cell = calls.cell[call]
  const columns = books.calls
  columns[cell + CALL.talk] -= left
  columns[cell + CALL.wrapUp] -= wrapUp
  const begun = calls.since[call]
  const wait = begun - calls.arrivedAt[call]
  columns[cell + CALL.answered]--
  if (wait <= model.callTypes[callType].answerWithin) columns[cell + CALL.answeredInTime]--
  if (wait > 0) {
    columns[cell + CALL.delayed]--
    columns[cell + CALL.waitAnswered] -= wait
    columns[cell + CALL.waitSquares] -= (wait / 1000) * (wait / 1000)
  }
  if (isCounted(centre, calls.arrivedAt[call])) books.waits[callType * WAIT_BINS + waitBin(wait)]--
  if (model.meters.length > 0) {
    meter(centre, 0, talkEnd - begun, wrapUp, -1)
    meter(centre, 0, now - begun, 0)
  }
  calls.talk[call] = Math.round(left / talkFactorOf(centre, operator, callType))
  calls.marks[call] |= WAS_HANDED_BACK
  // the wait goes on counting from where it stood when the talk began
  calls.arrivedAt[call] = now - wait
}
