/**
 * What is drawn for a caller beside the first call: each purpose of each call of a person has its own part of the person's stream, so that
 * a decision in one set-up shifts nothing in another.
 */
import type { Stream } from '../kernel/streams'
import type { Centre } from './centre'

export const PURPOSE = {
  redial: 0,
  laterCall: 1,
  transfer: 2,
  offer: 3,
  announcement: 4,
  ownTalk: 5,
  ownWrapUp: 6,
  balk: 7,
  recall: 8,
  /** Purposes that come several times in a call, by a step of their own. */
  ring: 16,
  callBack: 512,
  menu: 1024,
  handBack: 1536,
} as const

/** Parts a call: purposes, and after them the steps of a menu. */
const PARTS = 2048
/** Steps of one purpose that have a part of their own. */
const STEPS = 496

/** The person's stream at the start of what is drawn for one purpose of the present call; `step` counts within it. */
export function chanceOf({ calls, callSources }: Centre, call: number, purpose: number, step = 0): Stream {
  const part = calls.leg[call] * PARTS + purpose + (step % STEPS)
  return callSources[calls.firstType[call]].lives.seek(calls.person[call], part)
}
