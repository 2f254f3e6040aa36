import type { Calls } from './calls'
import { NOBODY } from './seams'

/** One queue a call type, in order of arrival; and for each, the promised call-backs. */
export interface Queues {
  readonly head: Int32Array
  readonly tail: Int32Array
  readonly length: Int32Array
}

export function openQueues(callTypes: number): Queues {
  return { head: new Int32Array(callTypes).fill(NOBODY), tail: new Int32Array(callTypes).fill(NOBODY), length: new Int32Array(callTypes) }
}

export function joinQueue({ before, after }: Calls, { head, tail, length }: Queues, callType: number, call: number): void {
  const last = tail[callType]
  before[call] = last
  after[call] = NOBODY
  if (last === NOBODY) head[callType] = call
  else after[last] = call
  tail[callType] = call
  length[callType]++
}

/** A call that had an operator already, or nearly, goes back to where it came from. */
export function joinHead({ before, after }: Calls, { head, tail, length }: Queues, callType: number, call: number): void {
  const first = head[callType]
  before[call] = NOBODY
  after[call] = first
  if (first === NOBODY) tail[callType] = call
  else before[first] = call
  head[callType] = call
  length[callType]++
}

export function leaveQueue({ before, after }: Calls, { head, tail, length }: Queues, callType: number, call: number): void {
  const previous = before[call]
  const next = after[call]
  if (previous === NOBODY) head[callType] = next
  else after[previous] = next
  if (next === NOBODY) tail[callType] = previous
  else before[next] = previous
  length[callType]--
}
