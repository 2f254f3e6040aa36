import type { ColumnMemory } from '../kernel/column-memory'
import type { Model } from './model'
import { NOBODY } from './seams'

export const OFF = 0
export const IDLE = 1
export const BOUND = 2
export const BUSY = 3
/** The phone rings at the operator, who has not answered yet. */
export const ALERTED = 4

export const STAYS = 0
export const FINISHES_CALL = 1
export const FINISHES_QUEUE = 2
/** Stays as long as there is a caller in the centre. */
export const FINISHES_ALL = 3
/** Goes into a break after the work in hand. */
export const TAKES_BREAK = 4

/** One row an operator, and one an operator group. Idle operators of a group stand in a list, longest idle first. */
export interface Operators {
  readonly group: Int32Array
  /** OFF, IDLE, BOUND (waits out the ringing of a number) or BUSY (talk and wrap-up). */
  readonly state: Uint8Array
  /** STAYS; or a break has come: TAKES_BREAK; or the shift's end: FINISHES_CALL, FINISHES_QUEUE (takes calls while any wait), FINISHES_ALL. */
  readonly leaving: Uint8Array
  readonly onSince: Float64Array
  readonly idleSince: Float64Array
  /** End of the work in hand; an event that frees the operator at another time is stale. */
  readonly freeAt: Float64Array
  /** Its beginning, after the ringing at a customer; and that of its talk, after switching. */
  readonly workFrom: Float64Array
  readonly talkFrom: Float64Array
  /** Row of the call in hand where it is followed, or NOBODY. */
  readonly call: Int32Array
  /** Work in hand or done last: a call type, or call types + campaign; NOBODY before the first. */
  readonly work: Int32Array
  /** Campaign of the conversation in hand, or NOBODY. */
  readonly campaign: Int32Array
  /** What is added to the log-odds of a result. */
  readonly persuasion: Float64Array
  /** Of the shift so far: calls taken, time idle and time at work that is over, ms. */
  readonly taken: Int32Array
  readonly idleTime: Float64Array
  readonly workTime: Float64Array
  /** Logged time since hired, ms; and the first working day on which the operator is there again. */
  readonly experience: Float64Array
  readonly backOnRow: Int32Array
  /** 1 between the beginning and the end of a stretch of the operator's shift, there or not; by interval, while someone who is late is still to come. */
  readonly onShift: Uint8Array
  /** By interval: working day on which the operator came last, late or not. */
  readonly cameOnRow: Int32Array
  /** Working day on which attendance was last decided. */
  readonly decidedOnRow: Int32Array
  /** Neighbours in the idle list of the group. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** Per group: ends and length of its idle list, and operators logged in. */
  readonly longestIdle: Int32Array
  readonly lastIdle: Int32Array
  readonly idle: Int32Array
  /** Of the idle, those whose shift is over and who stay for callers only (FINISHES_ALL): dialers do not use them. */
  readonly idleEnders: Int32Array
  readonly onDuty: Int32Array
  /** Of those, who will go after the work in hand (FINISHES_CALL, TAKES_BREAK) and take no further call. */
  readonly finishing: Int32Array
  /** Operators whose shift is over and who stay while there are callers (FINISHES_ALL), of all groups. */
  openEnders: number
  /** Who served last (round robin). */
  readonly servedLast: Int32Array
  /** Operators at work by group and call type: group × call types + type. Kept where a type has operators guaranteed. */
  readonly serving: Int32Array
  /** Idle time of the shift is added up: the choice of operator asks for it. */
  readonly remembersIdling: boolean
}

export function openOperators(model: Model, memory: ColumnMemory): Operators {
  const count = model.groups.reduce((sum, group) => sum + group.operators, 0)
  const groups = model.groups.length
  const group = memory.int32(count)
  model.groups.forEach(({ first, operators }, place) => {
    group.fill(place, first, first + operators)
  })
  return {
    group,
    state: memory.uint8(count),
    leaving: memory.uint8(count),
    onSince: memory.float64(count),
    idleSince: memory.float64(count),
    freeAt: memory.float64(count),
    workFrom: memory.float64(count),
    talkFrom: memory.float64(count),
    call: memory.int32(count).fill(NOBODY),
    work: memory.int32(count).fill(NOBODY),
    campaign: memory.int32(count).fill(NOBODY),
    persuasion: memory.float64(count),
    taken: memory.int32(count),
    idleTime: memory.float64(count),
    workTime: memory.float64(count),
    experience: memory.float64(count),
    backOnRow: memory.int32(count),
    onShift: memory.uint8(count),
    cameOnRow: memory.int32(count).fill(NOBODY),
    decidedOnRow: memory.int32(count).fill(NOBODY),
    before: memory.int32(count),
    after: memory.int32(count),
    longestIdle: memory.int32(groups).fill(NOBODY),
    lastIdle: memory.int32(groups).fill(NOBODY),
    idle: memory.int32(groups),
    idleEnders: memory.int32(groups),
    onDuty: memory.int32(groups),
    finishing: memory.int32(groups),
    openEnders: 0,
    servedLast: memory.int32(groups).fill(NOBODY),
    serving: memory.int32(groups * model.callTypes.length),
    remembersIdling: model.routing.operator === 'least-occupied' || model.routing.operator === 'score',
  }
}

/** What the operator will do next about going home: STAYS, or one of the ways to finish. */
export function intend(operators: Operators, operator: number, leaving: number): void {
  const { finishing, group } = operators
  const before = operators.leaving[operator]
  if (before === FINISHES_CALL || before === TAKES_BREAK) finishing[group[operator]]--
  else if (before === FINISHES_ALL) countEnder(operators, operator, -1)
  if (leaving === FINISHES_CALL || leaving === TAKES_BREAK) finishing[group[operator]]++
  else if (leaving === FINISHES_ALL) countEnder(operators, operator, 1)
  operators.leaving[operator] = leaving
}

function countEnder(operators: Operators, operator: number, more: number): void {
  operators.openEnders += more
  if (operators.state[operator] === IDLE) operators.idleEnders[operators.group[operator]] += more
}

/** Whether the operator's shift or staffing has ended: what is worked from now on is overtime. */
export function isOver({ leaving }: Operators, operator: number): boolean {
  return leaving[operator] !== STAYS && leaving[operator] !== TAKES_BREAK
}

/** The operator joins the idle at the end of the group's list. */
export function becomeIdle(operators: Operators, operator: number, now: number): void {
  const { group, state, idleSince, before, after, longestIdle, lastIdle, idle } = operators
  const own = group[operator]
  const last = lastIdle[own]
  state[operator] = IDLE
  idleSince[operator] = now
  before[operator] = last
  after[operator] = NOBODY
  if (last === NOBODY) longestIdle[own] = operator
  else after[last] = operator
  lastIdle[own] = operator
  idle[own]++
  if (operators.leaving[operator] === FINISHES_ALL) operators.idleEnders[own]++
}

/** The operator leaves the idle for another state. */
export function stopIdling(operators: Operators, operator: number, state: number, now: number): void {
  const { group, before, after, longestIdle, lastIdle, idle } = operators
  const own = group[operator]
  const previous = before[operator]
  const next = after[operator]
  if (previous === NOBODY) longestIdle[own] = next
  else after[previous] = next
  if (next === NOBODY) lastIdle[own] = previous
  else before[next] = previous
  operators.state[operator] = state
  if (operators.remembersIdling) operators.idleTime[operator] += now - operators.idleSince[operator]
  idle[own]--
  if (operators.leaving[operator] === FINISHES_ALL) operators.idleEnders[own]--
}

/** Of several groups, the operator who has been idle longest; the group named first wins a tie. */
export function longestIdleOf({ longestIdle, idleSince }: Operators, groups: Int32Array): number {
  let best = NOBODY
  let since = Number.POSITIVE_INFINITY
  for (let place = 0; place < groups.length; place++) {
    const operator = longestIdle[groups[place]]
    if (operator !== NOBODY && idleSince[operator] < since) {
      best = operator
      since = idleSince[operator]
    }
  }
  return best
}

/** The same for a dialer: whoever stays after the shift does so for callers only. */
export function longestReadyOf(operators: Operators, groups: Int32Array): number {
  if (operators.openEnders === 0) return longestIdleOf(operators, groups)
  const { longestIdle, after, leaving, idleSince } = operators
  let best = NOBODY
  for (let place = 0; place < groups.length; place++) {
    let operator = longestIdle[groups[place]]
    while (operator !== NOBODY && leaving[operator] === FINISHES_ALL) operator = after[operator]
    if (operator !== NOBODY && (best === NOBODY || idleSince[operator] < idleSince[best])) best = operator
  }
  return best
}

/** Idle operators of several groups whom a dialer may use. */
export function readyIn({ idle, idleEnders }: Operators, groups: ArrayLike<number>): number {
  let sum = 0
  for (let place = 0; place < groups.length; place++) sum += idle[groups[place]] - idleEnders[groups[place]]
  return sum
}

/** Idle operators in several groups together. */
export function idleIn({ idle }: Operators, groups: Int32Array): number {
  let sum = 0
  for (let place = 0; place < groups.length; place++) sum += idle[groups[place]]
  return sum
}
