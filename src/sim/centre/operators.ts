import type { Model } from './model'
import { NOBODY } from './seams'

export const OFF = 0
export const IDLE = 1
export const BOUND = 2
export const BUSY = 3

export const STAYS = 0
export const FINISHES_CALL = 1
export const FINISHES_QUEUE = 2

/** One row an operator, and one an operator group. Idle operators of a group stand in a list, longest idle first. */
export interface Operators {
  readonly group: Int32Array
  /** OFF, IDLE, BOUND (waits out the ringing of a number) or BUSY (talk and wrap-up). */
  readonly state: Uint8Array
  /** STAYS; or a break or the shift's end has come: FINISHES_CALL, or FINISHES_QUEUE and takes calls while any wait. */
  readonly leaving: Uint8Array
  readonly onSince: Float64Array
  readonly idleSince: Float64Array
  /** Neighbours in the idle list of the group. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** Per group: ends and length of its idle list, and operators logged in. */
  readonly longestIdle: Int32Array
  readonly lastIdle: Int32Array
  readonly idle: Int32Array
  readonly onDuty: Int32Array
}

export function openOperators(model: Model): Operators {
  const count = model.groups.reduce((sum, group) => sum + group.operators, 0)
  const groups = model.groups.length
  const group = new Int32Array(count)
  model.groups.forEach(({ first, operators }, place) => {
    group.fill(place, first, first + operators)
  })
  return {
    group,
    state: new Uint8Array(count),
    leaving: new Uint8Array(count),
    onSince: new Float64Array(count),
    idleSince: new Float64Array(count),
    before: new Int32Array(count),
    after: new Int32Array(count),
    longestIdle: new Int32Array(groups).fill(NOBODY),
    lastIdle: new Int32Array(groups).fill(NOBODY),
    idle: new Int32Array(groups),
    onDuty: new Int32Array(groups),
  }
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
}

/** The operator leaves the idle for another state. */
export function stopIdling(operators: Operators, operator: number, state: number): void {
  const { group, before, after, longestIdle, lastIdle, idle } = operators
  const own = group[operator]
  const previous = before[operator]
  const next = after[operator]
  if (previous === NOBODY) longestIdle[own] = next
  else after[previous] = next
  if (next === NOBODY) lastIdle[own] = previous
  else before[next] = previous
  operators.state[operator] = state
  idle[own]--
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

/** Idle operators in several groups together. */
export function idleIn({ idle }: Operators, groups: Int32Array): number {
  let sum = 0
  for (let place = 0; place < groups.length; place++) sum += idle[groups[place]]
  return sum
}
