import { unbookTime } from '../centre/book'
import type { Centre } from '../centre/centre'
import { GROUP } from '../centre/counts'
import type { LevelEntry } from '../centre/model'
import { BUSY, IDLE, intend, OFF, type Operators, STAYS } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { attends } from './attendance'

/** Operators that a level wants, less those of them who are absent today: nobody stands in for them. */
export function levelToday(centre: Centre, { group, operators }: LevelEntry): number {
  const { first } = centre.model.groups[group]
  let there = 0
  for (let operator = first; operator < first + operators; operator++) if (attends(centre, operator)) there++
  return there
}

/** Late, and still to come. */
function isAwaited({ state, onShift }: Operators, operator: number): boolean {
  return state[operator] === OFF && onShift[operator] === 1
}

/** Operators of a group who are there and stay, and those who are late. */
export function staying({ model, operators }: Centre, group: number): number {
  const { first, operators: count } = model.groups[group]
  let sum = 0
  for (let operator = first; operator < first + count; operator++) {
    if (isAwaited(operators, operator) || (operators.state[operator] !== OFF && operators.leaving[operator] === STAYS)) sum++
  }
  return sum
}

/** Who goes next: one who is late and has not come; one who is idle, the last of the team first; else one who is busy. NOBODY when all are gone or going. */
export function nextToGo({ model, operators }: Centre, group: number): number {
  const { first, operators: count } = model.groups[group]
  let idle = NOBODY
  let busy = NOBODY
  for (let operator = first + count - 1; operator >= first; operator--) {
    if (isAwaited(operators, operator)) return operator
    if (operators.state[operator] === OFF || operators.leaving[operator] !== STAYS) continue
    if (operators.state[operator] !== IDLE) busy = busy === NOBODY ? operator : busy
    else if (idle === NOBODY) idle = operator
  }
  return idle === NOBODY ? busy : idle
}

/** One who was to go after the work in hand stays after all; false when there is nobody like that. */
export function staysAfterAll(centre: Centre, group: number): boolean {
  const { model, operators, now } = centre
  const { first, operators: count } = model.groups[group]
  for (let operator = first; operator < first + count; operator++) {
    if (operators.state[operator] === OFF || operators.leaving[operator] === STAYS) continue
    intend(operators, operator, STAYS)
    if (operators.state[operator] === BUSY) unbookTime(centre, group, GROUP.overtime, Math.max(now, operators.workFrom[operator]), operators.freeAt[operator])
    return true
  }
  return false
}

/** One who is not there and could come, or NOBODY. */
export function nextToCome(centre: Centre, group: number): number {
  const { model, operators } = centre
  const { first, operators: count } = model.groups[group]
  for (let operator = first; operator < first + count; operator++) {
    if (operators.state[operator] === OFF && operators.onShift[operator] === 0 && attends(centre, operator)) return operator
  }
  return NOBODY
}
