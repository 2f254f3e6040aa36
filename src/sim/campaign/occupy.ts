import { bookTime } from '../centre/book'
import type { Centre } from '../centre/centre'
import { GROUP } from '../centre/counts'
import { EVENT } from '../centre/events'
import { BUSY, IDLE, isOver, stopIdling } from '../centre/operators'
import { switchingTo } from '../centre/work-time'

/** The operator is at work from now on, and the line in use until the talk ends. Returns when the talk begins, after switching from another project. */
export function occupy(centre: Centre, campaign: number, operator: number, talk: number, wrapUp: number): number {
  const { lists, operators, model, future, now } = centre
  const list = lists[campaign]
  const work = model.callTypes.length + campaign
  const switching = switchingTo(centre, operator, work)
  const begins = now + switching
  const free = begins + talk + wrapUp
  const group = operators.group[operator]
  if (operators.state[operator] === IDLE) stopIdling(operators, operator, BUSY, now)
  else operators.state[operator] = BUSY
  operators.freeAt[operator] = free
  operators.workFrom[operator] = now
  operators.work[operator] = work
  operators.campaign[operator] = campaign
  operators.workTime[operator] += free - now
  list.talking++
  list.lastActivity = Math.max(list.lastActivity, free)
  if (switching > 0) bookTime(centre, group, GROUP.switching, now, begins)
  if (isOver(operators, operator)) bookTime(centre, group, GROUP.overtime, now, free)
  future.schedule(begins + talk, EVENT.lineFree, campaign + model.campaigns.length)
  future.scheduleAt(operators.freeAt, operator, EVENT.operatorFree, operator)
  return begins
}
