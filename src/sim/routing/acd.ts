import { callCell } from '../centre/book'
import { LOST, REFUSED, RINGING, WAITING } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { CALL } from '../centre/counts'
import { EVENT } from '../centre/events'
import { staysOnHearing } from '../centre/expected-wait'
import { releaseLine } from '../centre/lines'
import { UNLIMITED } from '../centre/model'
import { isOver } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { noteService } from '../centre/watch'
import { alert, stopAlert } from './alert'
import { acceptsCallBack } from './call-back'
import { connect } from './connect'
import { joinEnd, leave } from './waiting'

/**
 * A call reaches the distributor: an operator at once if the policy finds one, else the queue, unless that is full or the caller will
 * not wait. A set-up may want it the other way round: a full queue turns the call away whoever is idle. Who hears busy is left in the
 * state REFUSED, who hangs up in LOST: what they do next is not the distributor's business.
 */
export function receive(centre: Centre, call: number, balks: boolean): void {
  const { calls, operatorChooser, now } = centre
  const callType = calls.type[call]
  calls.arrivedAt[call] = now
  const { limitsFirst } = centre.model
  if (limitsFirst && isFull(centre, callType)) return refuse(centre, call)
  const operator = operatorChooser.operatorFor(centre, callType, 0)
  if (operator !== NOBODY) return assign(centre, operator, call)
  if (!limitsFirst && isFull(centre, callType)) return refuse(centre, call)
  if (balks) return lose(centre, call)
  const { announcement, callBack } = centre.model.callTypes[callType].queue
  if (announcement !== undefined && !staysOnHearing(centre, call, callType, announcement)) return lose(centre, call)
  if (callBack !== undefined && (callBack.offer !== 'waited' || callBack.limit === 0) && acceptsCallBack(centre, call, callBack)) return
  joinEnd(centre, call)
}

/**
 * Patience runs out: in the queue, or while a phone rings where callers may hang up then. Whoever is answered or leaves takes the alarm back.
 * Returns the operator whose phone rang in vain, or NOBODY.
 */
export function hangUp(centre: Centre, call: number): number {
  const { calls, model, operators } = centre
  if (calls.state[call] === WAITING) {
    leave(centre, call)
    lose(centre, call)
  } else if (calls.state[call] === RINGING && model.groups[operators.group[calls.operator[call]]].ring?.hangUp) {
    stopAlert(centre, call)
    lose(centre, call)
    return calls.operator[call]
  }
  return NOBODY
}

/** The call that the policy names for this operator; false when there is none. */
export function takeCall(centre: Centre, operator: number): boolean {
  const { operators, callChooser } = centre
  const group = operators.group[operator]
  // whoever stays on after the shift does so for the callers there are: nothing is kept for others any more
  const idle = isOver(operators, operator) ? Number.POSITIVE_INFINITY : operators.idle[group] + 1
  const call = callChooser.callFor(centre, group, idle)
  if (call === NOBODY) return false
  leave(centre, call)
  assign(centre, operator, call)
  return true
}

/** Further groups may take a call that has waited so long; the next such time is planned. Stale once the call is no longer waiting. */
export function overflow(centre: Centre, call: number): void {
  const { calls, overflowTimes, operatorChooser, future, now } = centre
  if (calls.state[call] !== WAITING) return
  const callType = calls.type[call]
  const wait = now - calls.arrivedAt[call]
  const times = overflowTimes[callType]
  const place = times.indexOf(wait)
  if (place < 0) return
  if (place + 1 < times.length) future.schedule(calls.arrivedAt[call] + times[place + 1], EVENT.overflowDue, call)
  const operator = operatorChooser.operatorFor(centre, callType, wait)
  if (operator === NOBODY) return
  leave(centre, call)
  assign(centre, operator, call)
}

/**
 * In a group with guarantees the taking of one call may set an idle colleague free for a call of another type: the oldest of each type asks
 * again.
 */
export function askAgain(centre: Centre, group: number): void {
  const { model, operators, queues, calls, operatorChooser, now } = centre
  const { callTypes } = model.groups[group]
  if (operators.idle[group] === 0) return
  for (let place = 0; place < callTypes.length; place++) {
    const call = queues.head[callTypes[place]]
    const operator = call === NOBODY ? NOBODY : operatorChooser.operatorFor(centre, callTypes[place], now - calls.arrivedAt[call])
    if (operator === NOBODY) continue
    leave(centre, call)
    assign(centre, operator, call)
  }
}

/** The operator takes the call: at once, or the phone rings first. */
export function assign(centre: Centre, operator: number, call: number): void {
  const { model, operators } = centre
  if (model.groups[operators.group[operator]].ring === undefined) connect(centre, operator, call)
  else alert(centre, operator, call)
}

/** Whoever waits when nobody who could answer is there any more is sent away. */
export function sendAway(centre: Centre, callType: number): void {
  const { queues, calls, books, future, now } = centre
  for (let call = queues.head[callType]; call !== NOBODY; call = queues.head[callType]) {
    leave(centre, call)
    future.takeBackAlarm(call)
    const cell = calls.cell[call]
    const wait = Math.max(0, now - calls.arrivedAt[call])
    books.calls[cell + CALL.leftAtClose]++
    books.calls[cell + CALL.waitAbandoned] += wait
    books.calls[cell + CALL.waitSquares] += (wait / 1000) * (wait / 1000)
    releaseLine(centre, call)
    calls.giveBack(call)
  }
}

/** The caller hears busy. */
export function refuse(centre: Centre, call: number): void {
  const { calls, books } = centre
  books.calls[calls.cell[call] + CALL.blocked]++
  releaseLine(centre, call)
  calls.state[call] = REFUSED
}

/** The caller hangs up without an answer. */
export function lose(centre: Centre, call: number): void {
  const { calls, books, model, future, now } = centre
  const callType = calls.type[call]
  const wait = now - calls.arrivedAt[call]
  const cell = calls.cell[call]
  const columns = books.calls
  future.takeBackAlarm(call)
  columns[cell + CALL.abandoned]++
  columns[cell + CALL.waitAbandoned] += wait
  columns[cell + CALL.waitSquares] += (wait / 1000) * (wait / 1000)
  columns[callCell(centre, callType, now) + CALL.abandonedNow]++
  if (wait <= model.callTypes[callType].answerWithin) columns[cell + CALL.abandonedInTime]++
  noteService(centre, callType, false)
  if (wait < model.callTypes[callType].shortAbandon) columns[cell + CALL.shortAbandons]++
  releaseLine(centre, call)
  calls.state[call] = LOST
}

/** As many wait as may. A limit per operator counts those on duty who serve the type. */
function isFull(centre: Centre, callType: number): boolean {
  const { model, queues, operators, groupsOfType } = centre
  const { limit, limitPerOperator, inCommonLimit } = model.callTypes[callType].queue
  const waiting = queues.length[callType]
  if (waiting >= limit) return true
  if (limitPerOperator < Number.POSITIVE_INFINITY && waiting >= limitPerOperator * sumOver(groupsOfType[callType], operators.onDuty)) return true
  return inCommonLimit && (model.waitingLimit < UNLIMITED || model.waitingPerOperator < Number.POSITIVE_INFINITY) && isCommonlyFull(centre)
}

/** The limit that holds for the waiting calls of all types together. */
function isCommonlyFull({ model, queues, operators }: Centre): boolean {
  let waiting = 0
  for (let type = 0; type < model.callTypes.length; type++) if (model.callTypes[type].queue.inCommonLimit) waiting += queues.length[type]
  if (waiting >= model.waitingLimit) return true
  // nobody on duty and no limit per operator: 0 × ∞ is no limit either
  if (model.waitingPerOperator === Number.POSITIVE_INFINITY) return false
  let onDuty = 0
  for (let group = 0; group < operators.onDuty.length; group++) onDuty += operators.onDuty[group]
  return waiting >= (model.waitingBase ?? 0) + model.waitingPerOperator * onDuty
}

function sumOver(groups: Int32Array, values: Int32Array): number {
  let sum = 0
  for (let place = 0; place < groups.length; place++) sum += values[groups[place]]
  return sum
}
