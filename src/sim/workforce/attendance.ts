import { bookTime } from '../centre/book'
import type { Centre } from '../centre/centre'
import { GROUP } from '../centre/counts'
import { FINISHES_CALL, FINISHES_QUEUE, IDLE, OFF, STAYS, stopIdling } from '../centre/operators'

/** Whether a group has anything to do from now on: calls to take, or a campaign that is not over. */
export function isNeeded({ model, lists }: Centre, group: number): boolean {
  const { callTypes, campaigns } = model.groups[group]
  return callTypes.length > 0 || campaigns.some((campaign) => !lists[campaign].over)
}

/** The operator logs in; true when there is an operator to give work to. */
export function comeToWork({ operators, now }: Centre, operator: number): boolean {
  operators.leaving[operator] = STAYS
  if (operators.state[operator] !== OFF) return false
  operators.onSince[operator] = now
  operators.onDuty[operators.group[operator]]++
  return true
}

/** A break or the end of the shift: an idle operator goes, a busy one finishes the work in hand first, or at the end the queue. */
export function stopWork(centre: Centre, operator: number, endsShift: boolean): void {
  const { operators, model } = centre
  if (operators.state[operator] === OFF) return
  if (operators.state[operator] === IDLE) return goHome(centre, operator)
  const finishQueue = endsShift && model.groups[operators.group[operator]].finishQueue
  operators.leaving[operator] = finishQueue ? FINISHES_QUEUE : FINISHES_CALL
}

/** The operator logs out; the time logged in is booked. */
export function goHome(centre: Centre, operator: number): void {
  const { operators, now } = centre
  const group = operators.group[operator]
  if (operators.state[operator] === IDLE) stopIdling(operators, operator, OFF)
  operators.state[operator] = OFF
  operators.leaving[operator] = STAYS
  operators.onDuty[group]--
  bookTime(centre, group, GROUP.logged, operators.onSince[operator], now)
}
