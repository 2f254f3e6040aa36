import { unbookTime } from '../centre/book'
import type { Centre } from '../centre/centre'
import { GROUP } from '../centre/counts'
import type { LevelEntry } from '../centre/model'
import { BUSY, IDLE, intend, OFF, STAYS } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { attends } from './attendance'

/** Operators that a level wants, less those of them who are absent today: nobody stands in for them. */
export function levelToday(centre: Centre, { group, operators }: LevelEntry): number {
  const { first } = centre.model.groups[group]
  let there = 0
  for (let operator = first; operator < first + operators; operator++) if (attends(centre, operator)) there++
  return there
}

/** Operators of a group who are there and stay. */
export function staying({ model, operators }: Centre, group: number): number {
  const { first, operators: count } = model.groups[group]
  let sum = 0
  for (let operator = first; operator < first + count; operator++) {
    if (operators.state[operator] !== OFF && operators.leaving[operator] === STAYS) sum++
  }
  return sum
}

/** Who goes next: one who is idle, the last of the team first; else one who is busy. NOBODY when all are gone or going. */
export function nextToGo({ model, operators }: Centre, group: number): number {
  const { first, operators: count } = model.groups[group]
  let busy = NOBODY
  for (let operator = first + count - 1; operator >= first; operator--) {
    if (operators.state[operator] === OFF || operators.leaving[operator] !== STAYS) continue
    if (operators.state[operator] === IDLE) return operator
    if (busy === NOBODY) busy = operator
  }
  return busy
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
    if (operators.state[operator] === OFF && attends(centre, operator)) return operator
  }
  return NOBODY
}
