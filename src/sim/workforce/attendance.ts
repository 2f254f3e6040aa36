import { bookTime, rowAt, tick } from '../centre/book'
import type { Centre } from '../centre/centre'
import { GROUP } from '../centre/counts'
import { EVENT } from '../centre/events'
import { BUSY, FINISHES_ALL, FINISHES_CALL, FINISHES_QUEUE, IDLE, intend, OFF, STAYS, stopIdling, TAKES_BREAK } from '../centre/operators'

/** Logged time of those who are no beginners, ms: no loss is left. */
const LONG_AGO = 1e15

/** Part of an operator's stream for what is drawn once, not on a day. */
const AT_THE_START = 4_000_000_000

/** Whether a group has anything to do from now on: calls to take, or a campaign that is not over. */
export function isNeeded({ model, lists }: Centre, group: number): boolean {
  const { callTypes, campaigns } = model.groups[group]
  return callTypes.length > 0 || campaigns.some((campaign) => !lists[campaign].over)
}

/** Who is new when the project starts, and how well each operator convinces. */
export function hireTeams({ model, operators, groupSources }: Centre): void {
  model.groups.forEach(({ learning, conversionSpread, persuasions, first, operators: count }, group) => {
    if (persuasions !== undefined) operators.persuasion.set(persuasions, first)
    for (let n = 0; n < count && conversionSpread > 0 && persuasions === undefined; n++) {
      operators.persuasion[first + n] = conversionSpread * groupSources[group].days.seek(n, AT_THE_START - 1).normal()
    }
    if (learning === undefined) return
    for (let n = 0; n < count; n++) {
      const isNew = groupSources[group].days.seek(n, AT_THE_START).uniform() < learning.newShare
      operators.experience[first + n] = isNew ? 0 : LONG_AGO
    }
  })
}

/**
 * Whether the operator comes at all today: not absent, and not gone with the replacement still to come. Decided once a day, when
 * also the shift's record of work begins anew. A replacement begins without experience.
 */
export function attends(centre: Centre, operator: number): boolean {
  const { model, operators, groupSources, now } = centre
  const group = operators.group[operator]
  const { absence, attrition, first } = model.groups[group]
  const row = rowAt(centre, now)
  if (operators.decidedOnRow[operator] !== row) {
    operators.decidedOnRow[operator] = row
    operators.taken[operator] = 0
    operators.idleTime[operator] = 0
    operators.workTime[operator] = 0
    if (absence === undefined && attrition === undefined) return true
    const chance = groupSources[group].days.seek(operator - first, row)
    const isAbsent = chance.uniform() < (absence?.share ?? 0)
    const leaves = chance.uniform() < (attrition?.perDay ?? 0)
    if (operators.backOnRow[operator] <= row) {
      if (attrition !== undefined && leaves) {
        tick(centre, group, GROUP.leavers, now)
        operators.experience[operator] = 0
        operators.backOnRow[operator] = row + Math.max(1, attrition.leadDays)
      } else if (isAbsent) {
        tick(centre, group, GROUP.absent, now)
        operators.backOnRow[operator] = row + 1
      }
    }
  }
  return operators.backOnRow[operator] <= row
}

/** A stretch of the shift begins: true when there is an operator to give work to now; who is late comes by an event of their own. */
export function beginStretch(centre: Centre, operator: number, beginsShift: boolean): boolean {
  const { operators, now, future } = centre
  operators.onShift[operator] = 1
  if (!attends(centre, operator)) return false
  // who is still there from the day before is not late, and has work whose end must not be forgotten
  const late = beginsShift && operators.state[operator] === OFF ? latenessOf(centre, operator) : 0
  if (late === 0) return comeToWork(centre, operator)
  // the time for which this lateness was planned: an event of another day is stale
  operators.freeAt[operator] = now + late
  future.schedule(now + late, EVENT.operatorComesLate, operator)
  return false
}

/** By interval: as for a shift, but late is who comes for the first time on a day, and is counted among those who are there until they come. */
export function comeByInterval(centre: Centre, operator: number): boolean {
  const { operators, now } = centre
  const row = rowAt(centre, now)
  const isFirst = operators.cameOnRow[operator] !== row
  operators.cameOnRow[operator] = row
  const comes = beginStretch(centre, operator, isFirst)
  if (comes) operators.onShift[operator] = 0
  return comes
}

function latenessOf(centre: Centre, operator: number): number {
  const { model, operators, groupSources, now } = centre
  const group = operators.group[operator]
  const { absence, first } = model.groups[group]
  if (absence === undefined || absence.lateShare === 0) return 0
  const chance = groupSources[group].days.seek(operator - first, AT_THE_START + 1 + rowAt(centre, now))
  if (!(chance.uniform() < absence.lateShare)) return 0
  tick(centre, group, GROUP.late, now)
  return groupSources[group].late?.draw(chance) ?? 0
}

/** The operator logs in; true when there is an operator to give work to. */
export function comeToWork(centre: Centre, operator: number): boolean {
  const { operators, now } = centre
  intend(operators, operator, STAYS)
  if (operators.state[operator] !== OFF) return false
  operators.onSince[operator] = now
  operators.onDuty[operators.group[operator]]++
  return true
}

/**
 * A break, or the end of the shift (`endsShift`) or of a level of staffing: an idle operator goes, a busy one finishes the work in hand first,
 * or at the end the queue. What goes on after the end (`isOver`) is overtime; what goes on into a break is not.
 */
export function stopWork(centre: Centre, operator: number, endsShift: boolean, isOver: boolean): void {
  const { operators, model, now } = centre
  operators.onShift[operator] = 0
  if (operators.state[operator] === OFF) return
  const group = operators.group[operator]
  const { atShiftEnd } = model.groups[group]
  if (endsShift && atShiftEnd === 'open-end') {
    intend(operators, operator, FINISHES_ALL)
  } else {
    if (operators.state[operator] === IDLE) return goHome(centre, operator)
    intend(operators, operator, endsShift && atShiftEnd === 'finish-queue' ? FINISHES_QUEUE : isOver ? FINISHES_CALL : TAKES_BREAK)
  }
  if (isOver && operators.state[operator] === BUSY)
    bookTime(centre, group, GROUP.overtime, Math.max(now, operators.workFrom[operator]), operators.freeAt[operator])
}

/** The operator logs out; the time logged in is booked. */
export function goHome(centre: Centre, operator: number): void {
  const { operators, now } = centre
  const group = operators.group[operator]
  if (operators.state[operator] === IDLE) stopIdling(operators, operator, OFF, now)
  operators.state[operator] = OFF
  intend(operators, operator, STAYS)
  operators.onDuty[group]--
  operators.experience[operator] += now - operators.onSince[operator]
  bookTime(centre, group, GROUP.logged, operators.onSince[operator], now)
}
