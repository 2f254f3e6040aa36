import { bookTime, tick } from '../centre/book'
import { RINGING, WAITING } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { GROUP } from '../centre/counts'
import { EVENT } from '../centre/events'
import { ALERTED, IDLE, stopIdling } from '../centre/operators'
import { chanceOf, PURPOSE } from '../centre/purposes'

/** The operator's phone rings; the caller still waits, and may still hang up. */
export function alert(centre: Centre, operator: number, call: number): void {
  const { calls, operators, groupSources, model, future, now } = centre
  const group = operators.group[operator]
  const ring = model.groups[group].ring
  if (operators.state[operator] === IDLE) stopIdling(operators, operator, ALERTED, now)
  else operators.state[operator] = ALERTED
  const chance = chanceOf(centre, call, PURPOSE.ring, calls.visits[call]++)
  const answers = ring === undefined || !(chance.uniform() < ring.noAnswerShare)
  const time = answers ? (groupSources[group].ring?.draw(chance) ?? 0) : ring.noAnswer
  // a call that came to the operator without a queue has no hang-up planned yet
  const isPlanned = calls.state[call] === WAITING || calls.state[call] === RINGING
  calls.state[call] = RINGING
  calls.operator[call] = operator
  if (centre.remembersWork) operators.serving[group * model.callTypes.length + calls.type[call]]++
  calls.since[call] = now
  calls.until[call] = now + time
  calls.step[call] = answers ? 1 : 0
  future.schedule(now + time, EVENT.operatorAnswers, call)
  if (!isPlanned && calls.patience[call] < Number.POSITIVE_INFINITY) future.setAlarm(calls.arrivedAt[call] + calls.patience[call], call)
}

/** The ringing is over, for whatever reason: its time is booked. */
export function stopAlert(centre: Centre, call: number): void {
  const { calls, operators, model, now } = centre
  const operator = calls.operator[call]
  if (centre.remembersWork) operators.serving[operators.group[operator] * model.callTypes.length + calls.type[call]]--
  operators.idleTime[operator] += now - calls.since[call]
  bookTime(centre, operators.group[operator], GROUP.ringing, calls.since[call], now)
}

/** Whether the operator answers the phone that stops ringing now; a miss is counted. */
export function answersPhone(centre: Centre, call: number): boolean {
  const { calls, operators, now } = centre
  stopAlert(centre, call)
  const answers = calls.step[call] === 1
  if (!answers) tick(centre, operators.group[calls.operator[call]], GROUP.unanswered, now)
  return answers
}
