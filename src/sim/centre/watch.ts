/** The service level of calls over the last minutes, as a dialer sees it that shares operators with them. */
import type { Centre } from './centre'
import type { BlendModel } from './model-campaigns'

/** How often a dialer looks at the service level, ms. */
export const WATCH_LOOP = 15_000

/** Calls that ended, and those answered in time, in the parts of the window: a ring of which each part is as long as the time between two looks. */
export interface LevelWatch {
  readonly ended: Float64Array
  readonly inTime: Float64Array
  /** Sums over the ring. */
  endedInAll: number
  inTimeInAll: number
  /** Number of the last part since the start; it ends at this multiple of the time between two looks, that moment included. */
  part: number
  /** When the dialer looks next, ms. */
  due: number
  /** The level has fallen too far, and has not recovered. */
  halted: boolean
}

export function openWatch({ level }: BlendModel): LevelWatch | undefined {
  if (level === undefined) return undefined
  const size = Math.max(1, Math.round(level.window / WATCH_LOOP))
  return { ended: new Float64Array(size), inTime: new Float64Array(size), endedInAll: 0, inTimeInAll: 0, part: 0, due: 0, halted: false }
}

/** A call was answered or hung up: counted for whoever minds the service level, whether the dialer looks at the time or not. */
export function noteService({ lists, model, now }: Centre, callType: number, inTime: boolean): void {
  for (let campaign = 0; campaign < lists.length; campaign++) {
    const { watch } = lists[campaign]
    if (watch === undefined || !model.campaigns[campaign].dialer.blend.level?.callTypes.includes(callType)) continue
    moveOn(watch, now)
    const place = watch.part % watch.ended.length
    watch.ended[place]++
    watch.endedInAll++
    if (!inTime) continue
    watch.inTime[place]++
    watch.inTimeInAll++
  }
}

/** What has left the window is forgotten. */
function moveOn(watch: LevelWatch, now: number): void {
  const { ended, inTime } = watch
  const part = Math.ceil(now / WATCH_LOOP)
  for (let next = Math.max(watch.part, part - ended.length) + 1; next <= part; next++) {
    const place = next % ended.length
    watch.endedInAll -= ended[place]
    watch.inTimeInAll -= inTime[place]
    ended[place] = 0
    inTime[place] = 0
  }
  watch.part = part
}

/** The dialer looks: calls of the window decide whether it stops or goes on. */
export function lookAtService({ lists, model, now }: Centre, campaign: number): void {
  const { watch } = lists[campaign]
  const { level } = model.campaigns[campaign].dialer.blend
  if (watch === undefined || level === undefined || now < watch.due) return
  watch.due = now + WATCH_LOOP
  moveOn(watch, now)
  const share = watch.endedInAll === 0 ? 1 : watch.inTimeInAll / watch.endedInAll
  if (share < level.stopBelow) watch.halted = true
  else if (share >= level.resumeAbove) watch.halted = false
}
