import { isCounted, unbookTime } from '../centre/book'
import { ANSWERED, FIRST_SERVICE, IS_CALL_BACK, SERVED, WAS_HANDED_BACK } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { CALL, GROUP } from '../centre/counts'
import { meter } from '../centre/meters'
import { chanceOf, PURPOSE } from '../centre/purposes'
import { NOBODY } from '../centre/seams'
import { WAIT_BINS, waitBin } from '../centre/wait-bins'
import { assign } from './acd'
import { putBack } from './waiting'

/**
 * The operator stops in the middle of a call, which is then to look for another one (`seekOperator`), with what was left of its talk. It is
 * booked as not answered yet. Returns the call; NOBODY where there is no talk to stop: in wrap-up, in a call-back, or idle.
 */
export function handBack(centre: Centre, operator: number): number {
  const { calls, operators, model, now } = centre
  const call = operators.call[operator]
  if (call === NOBODY || calls.state[call] !== ANSWERED || calls.until[call] <= now || (calls.marks[call] & IS_CALL_BACK) !== 0) return NOBODY
  unbookWork(centre, operator, call)
  unbookAnswer(centre, call)
  operators.call[operator] = NOBODY
  if (centre.remembersWork) operators.serving[operators.group[operator] * model.callTypes.length + calls.type[call]]--
  operators.freeAt[operator] = now
  return call
}

/** The call that was handed back goes to another idle operator, or to the head of its queue with a patience of its own. */
export function seekOperator(centre: Centre, call: number): void {
  const { calls, callSources, operatorChooser, now } = centre
  const patience = callSources[calls.type[call]].patience?.draw(chanceOf(centre, call, PURPOSE.handBack, calls.visits[call]++)) ?? Number.POSITIVE_INFINITY
  calls.patience[call] = now - calls.arrivedAt[call] + patience
  const operator = operatorChooser.operatorFor(centre, calls.type[call], now - calls.arrivedAt[call])
  if (operator !== NOBODY) return assign(centre, operator, call)
  putBack(centre, call, patience)
}

/** What was booked ahead for the operator and is not worked: from now on, or from the beginning of the talk if that is still to come. */
function unbookWork(centre: Centre, operator: number, call: number): void {
  const { calls, operators, model, books, now } = centre
  const group = operators.group[operator]
  const talkFrom = operators.talkFrom[operator]
  const talkEnd = calls.until[call]
  const free = operators.freeAt[operator]
  const stops = Math.max(now, talkFrom)
  unbookTime(centre, group, GROUP.switching, Math.max(now, operators.workFrom[operator]), talkFrom)
  unbookTime(centre, group, GROUP.talk, stops, talkEnd)
  unbookTime(centre, group, GROUP.wrapUp, talkEnd, free)
  if (centre.remembersWork) operators.workTime[operator] -= free - now
  if (model.meters.length > 0 && !model.callTypes[calls.type[call]].written) {
    meter(centre, 0, talkEnd - talkFrom, free - talkEnd, -1, calls.since[call])
    meter(centre, 0, stops - talkFrom, 0, 1, calls.since[call])
  }
  const cell = calls.cell[call]
  books.calls[cell + CALL.talk] -= talkEnd - stops
  books.calls[cell + CALL.wrapUp] -= free - talkEnd
  // a talk of no length that is still to come, while the operator switches, stays as it is
  if (talkEnd > talkFrom) calls.talk[call] = Math.round((calls.talk[call] * (talkEnd - stops)) / (talkEnd - talkFrom))
  calls.marks[call] |= WAS_HANDED_BACK
}

/** The call waits again; its wait goes on counting from where it stood when it was answered. */
function unbookAnswer(centre: Centre, call: number): void {
  const { calls, model, books, now } = centre
  const callType = calls.type[call]
  const cell = calls.cell[call]
  const columns = books.calls
  const wait = calls.since[call] - calls.arrivedAt[call]
  columns[cell + CALL.answered]--
  if (wait <= model.callTypes[callType].answerWithin) columns[cell + CALL.answeredInTime]--
  if (wait > 0) {
    columns[cell + CALL.delayed]--
    columns[cell + CALL.waitAnswered] -= wait
    columns[cell + CALL.waitSquares] -= (wait / 1000) * (wait / 1000)
  }
  if (isCounted(centre, calls.arrivedAt[call])) books.waits[callType * WAIT_BINS + waitBin(wait)]--
  if ((calls.marks[call] & FIRST_SERVICE) !== 0) {
    calls.marks[call] &= ~(SERVED | FIRST_SERVICE)
    columns[calls.firstCell[call] + CALL.callersServed]--
    if (calls.attempt[call] === 0) columns[calls.firstCell[call] + CALL.callersServedAtOnce]--
  }
  calls.arrivedAt[call] = now - wait
}
