/** How long the work with a call takes this operator: the demand's law, the group's own, speed, hour of the day, learning, switching. */
import { exp } from '../kernel/portable'
import { DAY } from './book'
import { IS_CALL_BACK, WAS_HANDED_BACK } from './calls'
import type { Centre } from './centre'
import type { HoursModel } from './model-calls'
import { chanceOf, PURPOSE } from './purposes'
import { NOBODY } from './seams'

/** Factors that hold at a time of day; the list begins at 0. */
export function hoursAt(hours: readonly HoursModel[], time: number): HoursModel {
  const ofDay = time - Math.floor(time / DAY) * DAY
  let at = hours.length - 1
  while (at > 0 && hours[at].from > ofDay) at--
  return hours[at]
}

/** An hour: talk that grows with the wait makes others wait longer, and would grow without end. */
const LONGER_AT_MOST = 3_600_000

/** Talk of a call with an operator, ms: `drawn` is the caller's own; a group with a law of its own draws from the caller's chance. */
export function talkWith(centre: Centre, operator: number, call: number, drawn: number): number {
  const { operators, groupSources, calls, model, now } = centre
  const callType = calls.type[call]
  const { talkPerWait } = model.callTypes[callType]
  const law = groupSources[operators.group[operator]].talk[callType]
  // what is left of a talk that was handed back is the caller's own
  const isWhole = (calls.marks[call] & WAS_HANDED_BACK) === 0
  const base = law !== undefined && isWhole ? law.draw(chanceOf(centre, call, PURPOSE.ownTalk)) : drawn
  const waits = isWhole && (calls.marks[call] & IS_CALL_BACK) === 0
  const longer = waits ? Math.min(LONGER_AT_MOST, talkPerWait * (now - calls.arrivedAt[call])) : 0
  return Math.round((base + longer) * talkFactorOf(centre, operator, callType))
}

/** How much longer than the demand says this operator talks with a caller of a type now. */
export function talkFactorOf(centre: Centre, operator: number, callType: number): number {
  const { model, operators, now } = centre
  const group = model.groups[operators.group[operator]]
  const own = group.serves[callType]
  let factor = group.talkFactor
  if (own !== undefined) factor *= own.talkFactor * (own.hours === undefined ? 1 : hoursAt(own.hours, now).talk)
  if (group.learning !== undefined) factor *= 1 + lossOf(centre, operator, group.learning.talkLoss)
  return factor
}

export function wrapUpWith(centre: Centre, operator: number, call: number, drawn: number): number {
  const { model, operators, groupSources, calls, now } = centre
  const callType = calls.type[call]
  const place = operators.group[operator]
  const own = model.groups[place].serves[callType]
  if (own === undefined) return drawn
  const law = groupSources[place].wrapUp[callType]
  const base = law === undefined ? drawn : law.draw(chanceOf(centre, call, PURPOSE.ownWrapUp))
  return Math.round(base * own.wrapUpFactor * (own.hours === undefined ? 1 : hoursAt(own.hours, now).wrapUp))
}

/** What a learner still lacks: loss × e^(−logged time ÷ time constant). */
export function lossOf({ model, operators, now }: Centre, operator: number, loss: number): number {
  const { learning } = model.groups[operators.group[operator]]
  if (learning === undefined || loss === 0) return 0
  const logged = operators.experience[operator] + now - operators.onSince[operator]
  return loss * exp(-logged / learning.time)
}

/** Time lost because the next work belongs to another project than the last, ms. Call types count from 0, campaigns after them. */
export function switchingTo({ model, operators }: Centre, operator: number, work: number): number {
  const last = operators.work[operator]
  return model.switching === undefined || last === NOBODY ? 0 : model.switching[last][work]
}
