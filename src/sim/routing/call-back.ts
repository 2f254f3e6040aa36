import { bookTime } from '../centre/book'
import { IS_CALL_BACK, PROMISED, WAITING } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { CALL, GROUP } from '../centre/counts'
import { EVENT } from '../centre/events'
import { expectedWait } from '../centre/expected-wait'
import { releaseLine, seizeLine } from '../centre/lines'
import type { CallBackModel } from '../centre/model-calls'
import { BUSY, IDLE, idleIn, stopIdling } from '../centre/operators'
import { chanceOf, PURPOSE } from '../centre/purposes'
import { joinQueue, leaveQueue } from '../centre/queues'
import { NOBODY } from '../centre/seams'
import { talkWith, wrapUpWith } from '../centre/work-time'
import { beginWork, bookServed, remember } from './connect'
import { leave } from './waiting'

/** Whether a caller who would have to wait is offered a call-back and takes it; then the call is over and the promise stands. */
export function acceptsCallBack(centre: Centre, call: number, callBack: CallBackModel): boolean {
  const callType = centre.calls.type[call]
  if (!isOffered(centre, callType, callBack) || !accepts(centre, call, callBack)) return false
  promise(centre, call)
  return true
}

function isOffered(centre: Centre, callType: number, { offer, limit }: CallBackModel): boolean {
  if (offer === 'queue') return centre.queues.length[callType] >= limit
  return offer === 'waited' || expectedWait(centre, callType) > limit
}

/** The offer to those who have waited for a while. Stale once the call is no longer waiting. */
export function offerCallBack(centre: Centre, call: number): void {
  const { calls, model, now } = centre
  const { callBack } = model.callTypes[calls.type[call]].queue
  if (calls.state[call] !== WAITING || callBack === undefined || calls.arrivedAt[call] + callBack.limit !== now) return
  if (!accepts(centre, call, callBack)) return
  leave(centre, call)
  promise(centre, call)
}

function accepts(centre: Centre, call: number, { acceptShare }: CallBackModel): boolean {
  return acceptShare >= 1 || chanceOf(centre, call, PURPOSE.offer).uniform() < acceptShare
}

function promise(centre: Centre, call: number): void {
  const { calls, books, promises, model, future, now } = centre
  const callType = calls.type[call]
  future.takeBackAlarm(call)
  books.calls[calls.cell[call] + CALL.callBacks]++
  releaseLine(centre, call)
  // no attempt is made: a message was left, and that is all
  if (model.callTypes[callType].queue.callBack?.attempts === 0) return calls.giveBack(call)
  calls.state[call] = PROMISED
  calls.since[call] = now
  calls.step[call] = 0
  // no attempt is planned yet: an event left over from the row's last call must not look like one
  calls.until[call] = Number.POSITIVE_INFINITY
  joinQueue(calls, promises, callType, call)
  centre.promised++
  keepPromises(centre, callType)
}

/** Time for another attempt to reach a customer who did not answer. */
export function promiseAgain(centre: Centre, call: number): void {
  const { calls, promises, now } = centre
  if (calls.state[call] !== PROMISED || calls.until[call] !== now) return
  joinQueue(calls, promises, calls.type[call], call)
  centre.promised++
  keepPromises(centre, calls.type[call])
}

/** Call-backs of a type begin while nobody waits and more operators are idle than are kept for callers. */
export function keepPromises(centre: Centre, callType: number): void {
  const { promises, queues, operators, groupsOfType, operatorChooser, model } = centre
  const { callBack } = model.callTypes[callType].queue
  while (callBack !== undefined && promises.length[callType] > 0 && queues.length[callType] === 0) {
    if (idleIn(operators, groupsOfType[callType]) <= callBack.reserve) return
    const operator = operatorChooser.operatorFor(centre, callType, Number.POSITIVE_INFINITY)
    if (operator === NOBODY) return
    callBackNow(centre, operator, promises.head[callType], callBack)
  }
}

function callBackNow(centre: Centre, operator: number, call: number, callBack: CallBackModel): void {
  const { calls, promises, callSources, books, operators, model, now } = centre
  const callType = calls.type[call]
  leaveQueue(calls, promises, callType, call)
  centre.promised--
  const chance = chanceOf(centre, call, PURPOSE.callBack, calls.step[call]++)
  if (!(chance.uniform() < callBack.answeredShare)) return nobodyAnswers(centre, operator, call, callBack)
  calls.marks[call] |= IS_CALL_BACK
  const drawn = callSources[callType].callBackTalk?.draw(chance) ?? calls.talk[call]
  const talk = talkWith(centre, operator, call, drawn)
  const wrapUp = wrapUpWith(centre, operator, call, calls.wrapUp[call])
  const waited = now - calls.since[call]
  const columns = books.calls
  columns[calls.cell[call] + CALL.callBacksKept]++
  columns[calls.cell[call] + CALL.callBackWait] += waited
  if (waited <= callBack.within) columns[calls.cell[call] + CALL.callBacksInTime]++
  bookServed(centre, call)
  if (!model.callTypes[callType].written) seizeLine(centre, call)
  beginWork(centre, operator, call, talk, wrapUp, callBack.ring)
  const free = operators.freeAt[operator]
  bookTime(centre, operators.group[operator], GROUP.callBackWork, free - talk - wrapUp, free)
}

/** The operator has listened to the ringing; the promise is tried again later, or given up. */
function nobodyAnswers(centre: Centre, operator: number, call: number, { ring, attempts, retry }: CallBackModel): void {
  const { calls, operators, future, now } = centre
  if (operators.state[operator] === IDLE) stopIdling(operators, operator, BUSY, now)
  operators.freeAt[operator] = now + ring
  operators.workFrom[operator] = now + ring
  if (centre.remembersWork) remember(centre, operator, calls.type[call], ring)
  bookTime(centre, operators.group[operator], GROUP.ringing, now, now + ring)
  future.schedule(now + ring, EVENT.operatorFree, operator)
  if (calls.step[call] >= attempts) return calls.giveBack(call)
  calls.until[call] = now + ring + retry
  future.schedule(calls.until[call], EVENT.callBackDue, call)
}
