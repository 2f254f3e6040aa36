import { bookAnswer, bookTime, bookWork, isCounted } from '../centre/book'
import { ANSWERED, FIRST_SERVICE, IS_CALL_BACK, SERVED } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { CALL, GROUP } from '../centre/counts'
import { EVENT } from '../centre/events'
import { meter } from '../centre/meters'
import { BUSY, IDLE, isOver, stopIdling } from '../centre/operators'
import { noteService } from '../centre/watch'
import { switchingTo, talkFactorOf, talkWith, wrapUpWith } from '../centre/work-time'

/** Caller and operator talk. What the work takes is known now and booked ahead. */
export function connect(centre: Centre, operator: number, call: number): void {
  const { calls, books, model, operators, future, now } = centre
  const callType = calls.type[call]
  future.takeBackAlarm(call)
  const { talkPerWait, followed } = model.callTypes[callType]
  const { asDemanded, talkFactor, atShiftEnd } = model.groups[operators.group[operator]]
  // almost every call goes the short way
  const isPlain = asDemanded && talkPerWait === 0
  const talk = isPlain ? Math.floor(calls.talk[call] * talkFactor + 0.5) : talkWith(centre, operator, call, calls.talk[call])
  const wrapUp = isPlain ? calls.wrapUp[call] : wrapUpWith(centre, operator, call, calls.wrapUp[call])
  // what would be left for another operator, if this one hands the call back, is left of the caller's own talk
  if (atShiftEnd === 'hand-back') calls.talk[call] = talk / talkFactorOf(centre, operator, callType)
  const wait = now - calls.arrivedAt[call]
  const cell = calls.cell[call]
  noteService(centre, callType, bookAnswer(centre, callType, cell, wait, talk, wrapUp, isCounted(centre, calls.arrivedAt[call])))
  if (model.callTypes[callType].numbered) bookServed(centre, call)
  else {
    books.calls[cell + CALL.callersServed]++
    books.calls[cell + CALL.callersServedAtOnce]++
  }
  beginWork(centre, operator, call, talk, wrapUp)
  if (!followed) calls.giveBack(call)
}

/** The operator is at work with a call from now until talk and wrap-up are over; where the operator calls, it rings first. */
export function beginWork(centre: Centre, operator: number, call: number, talk: number, wrapUp: number, ring = 0): void {
  const { calls, operators, model, future, now } = centre
  const callType = calls.type[call]
  const group = operators.group[operator]
  const switching = model.switching === undefined ? 0 : switchingTo(centre, operator, callType)
  const workFrom = now + ring
  const talkFrom = workFrom + switching
  const free = talkFrom + talk + wrapUp
  if (operators.state[operator] === IDLE) stopIdling(operators, operator, BUSY, now)
  else operators.state[operator] = BUSY
  operators.freeAt[operator] = free
  operators.workFrom[operator] = workFrom
  operators.talkFrom[operator] = talkFrom
  if (centre.remembersWork) remember(centre, operator, callType, free - now)
  if (switching > 0) bookTime(centre, group, GROUP.switching, workFrom, talkFrom)
  if (ring > 0) bookTime(centre, group, GROUP.ringing, now, workFrom)
  bookWork(centre, group, talkFrom, talk, wrapUp)
  if (isOver(operators, operator)) bookTime(centre, group, GROUP.overtime, workFrom, free)
  if (model.meters.length > 0 && !model.callTypes[callType].written) meter(centre, ring, talk, wrapUp)
  future.schedule(free, EVENT.operatorFree, operator)
  if (!model.callTypes[callType].followed) return
  calls.state[call] = ANSWERED
  calls.operator[call] = operator
  calls.since[call] = now
  calls.until[call] = talkFrom + talk
  operators.call[operator] = call
  future.schedule(talkFrom + talk, EVENT.talkEnds, call)
}

/** What some ways of choosing ask of an operator later on. */
export function remember({ operators, model }: Centre, operator: number, callType: number, time: number): void {
  const group = operators.group[operator]
  operators.work[operator] = callType
  operators.taken[operator]++
  operators.workTime[operator] += time
  operators.servedLast[group] = operator
  operators.serving[group * model.callTypes.length + callType]++
}

/** The caller has reached someone (or something) who serves: counted once a matter, where the matter began. */
export function bookServed({ calls, books }: Centre, call: number): void {
  if ((calls.marks[call] & SERVED) !== 0) return
  calls.marks[call] |= SERVED | FIRST_SERVICE
  const cell = calls.firstCell[call]
  books.calls[cell + CALL.callersServed]++
  if (calls.attempt[call] === 0 && (calls.marks[call] & IS_CALL_BACK) === 0) books.calls[cell + CALL.callersServedAtOnce]++
}
