import { balksAgain, bookLaterCall, drawLaterCall, isCallingAgain, recallOrLeave, redialOrGiveUp, transferOf } from '../callers/again'
import { drawBalking, drawCaller, scheduleNextCall } from '../callers/arrive'
import { callCell } from '../centre/book'
import { ANSWERED, LOST, ON_LINE, REFUSED, RINGING, SERVED, TRANSFERRED } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { CALL } from '../centre/counts'
import { releaseLine, seizeLine } from '../centre/lines'
import { EXIT_TO_TYPE, HANGS_UP, SELF_SERVED } from '../centre/model-menus'
import { NOBODY } from '../centre/seams'
import { endStep, enterMenu, patienceAfterMenu, STAYS_IN_MENU } from '../ivr/walk'
import { assign, hangUp, lose, receive, refuse } from '../routing/acd'
import { answersPhone } from '../routing/alert'
import { keepPromises } from '../routing/call-back'
import { bookServed, connect } from '../routing/connect'
import { putBack } from '../routing/waiting'
import { sendAwayIfClosed } from './closing'
import { seekWork } from './work'

/** A caller dials in, and the next one of the type is planned. */
export function arrive(centre: Centre, callType: number): void {
  const { calls, books, now } = centre
  const call = drawCaller(centre, callType)
  scheduleNextCall(centre, callType)
  const cell = callCell(centre, callType, now)
  calls.cell[call] = cell
  if (centre.model.callTypes[callType].numbered) calls.firstCell[call] = cell
  books.calls[cell + CALL.offered]++
  books.calls[cell + CALL.callers]++
  dialIn(centre, call, drawBalking(centre, callType))
}

/** A person calls again: someone who was not served, or a customer with a new matter. */
export function dialAgain(centre: Centre, call: number): void {
  const { calls } = centre
  if (!isCallingAgain(centre, call)) return
  drawLaterCall(centre, call, calls.before[call])
  bookLaterCall(centre, call)
  dialIn(centre, call, balksAgain(centre, call))
}

/** A line first, then the menu, then the distributor; who finds no line or no port hears busy. */
function dialIn(centre: Centre, call: number, balks: boolean): void {
  const { model, calls } = centre
  const { menu, written, followed } = model.callTypes[calls.type[call]]
  if (!followed) return toDistributor(centre, call, balks)
  if (!written && !seizeLine(centre, call)) return hearBusy(centre, call)
  if (menu < 0) return toDistributor(centre, call, balks)
  if (!enterMenu(centre, call, menu)) hearBusy(centre, call)
}

function hearBusy(centre: Centre, call: number): void {
  refuse(centre, call)
  redialOrGiveUp(centre, call)
}

function toDistributor(centre: Centre, call: number, balks: boolean): void {
  const { calls } = centre
  const callType = calls.type[call]
  receive(centre, call, balks)
  const state = calls.state[call]
  if (state === LOST || state === REFUSED) redialOrGiveUp(centre, call)
  sendAwayIfClosed(centre, callType)
}

/** A step of the menu is over. */
export function menuStepEnds(centre: Centre, call: number): void {
  const { calls, books } = centre
  const end = endStep(centre, call)
  if (end === STAYS_IN_MENU) return
  if (end <= EXIT_TO_TYPE) return passOn(centre, call, EXIT_TO_TYPE - end)
  releaseLine(centre, call)
  if (end === SELF_SERVED) {
    books.calls[calls.cell[call] + CALL.contained]++
    bookServed(centre, call)
    calls.giveBack(call)
  } else if (end === HANGS_UP) {
    books.calls[calls.cell[call] + CALL.hungUpInMenu]++
    calls.state[call] = LOST
    redialOrGiveUp(centre, call)
  }
}

/** From the menu to the distributor, as the type that was dialed or as another one. */
function passOn(centre: Centre, call: number, callType: number): void {
  const { calls, books, model } = centre
  const dialed = calls.type[call]
  if (callType !== dialed) {
    const patience = patienceAfterMenu(centre, call, model.callTypes[dialed].menu)
    books.calls[calls.cell[call] + CALL.passedOn]++
    drawLaterCall(centre, call, callType)
    calls.patience[call] = Math.round(calls.patience[call] * patience)
    books.calls[calls.cell[call] + CALL.offered]++
  }
  toDistributor(centre, call, balksAgain(centre, call))
}

/** Patience ends: the caller may call again, and the operator whose phone rang in vain is free. */
export function hangUpAndLeave(centre: Centre, call: number): void {
  const { calls, promises } = centre
  const callType = calls.type[call]
  const operator = hangUp(centre, call)
  if (calls.state[call] === LOST) redialOrGiveUp(centre, call)
  if (operator !== NOBODY) seekWork(centre, operator)
  // the last who waited is gone: call-backs come after callers
  if (promises.length[callType] > 0) keepPromises(centre, callType)
}

/** The operator's phone stops ringing: the operator answers, or the call goes to another one. */
export function phoneStopsRinging(centre: Centre, call: number): void {
  const { calls, operatorChooser, now } = centre
  if (calls.state[call] !== RINGING || calls.until[call] !== now) return
  const operator = calls.operator[call]
  if (answersPhone(centre, call)) return connect(centre, operator, call)
  const left = calls.arrivedAt[call] + calls.patience[call] - now
  if (left <= 0) {
    // patience ran out while the phone rang, and the caller could not hang up
    lose(centre, call)
    redialOrGiveUp(centre, call)
    return seekWork(centre, operator)
  }
  const other = operatorChooser.operatorFor(centre, calls.type[call], now - calls.arrivedAt[call])
  if (other !== NOBODY) assign(centre, other, call)
  else putBack(centre, call, left)
  seekWork(centre, operator)
}

/** Talk is over, the operator's wrap-up begins: the caller is transferred, or hangs up and may call again some day. */
export function talkEnds(centre: Centre, call: number): void {
  const { calls, operators, model, now } = centre
  if (calls.state[call] !== ANSWERED || calls.until[call] !== now) return
  operators.call[calls.operator[call]] = NOBODY
  const to = transferOf(centre, call)
  if (to === NOBODY) {
    releaseLine(centre, call)
    return recallOrLeave(centre, call)
  }
  calls.marks[call] = (calls.marks[call] & ON_LINE) | TRANSFERRED | SERVED
  if (model.callTypes[to].written) releaseLine(centre, call)
  drawLaterCall(centre, call, to)
  bookLaterCall(centre, call)
  toDistributor(centre, call, balksAgain(centre, call))
}
