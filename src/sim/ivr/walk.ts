import { isCounted } from '../centre/book'
import { HEARD_LONG, IN_MENU } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { MENU, MENU_WIDTH, STEP, STEP_WIDTH } from '../centre/counts'
import { EVENT } from '../centre/events'
import { staysOnHearing } from '../centre/expected-wait'
import { EXIT, EXIT_WIDTH } from '../centre/menu-exits'
import { meterMenu } from '../centre/meters'
import { EXIT_TO_TYPE, HANGS_UP, SELF_SERVED } from '../centre/model-menus'
import { chanceOf, PURPOSE } from '../centre/purposes'
import { drawPlace } from '../kernel/cumulated-shares'
import { enterKey } from './key-entry'

/** The call is still in the menu, at its next step. */
export const STAYS_IN_MENU = -1_000_000

/** Steps of one call after which the caller gives up: a menu may lead in circles. */
const LONGEST_WALK = 400

/** A call takes a port of the menu and hears its first step; false when no port is free. */
export function enterMenu(centre: Centre, call: number, menu: number): boolean {
  const { calls, model, portsInUse, now } = centre
  if (portsInUse[menu] >= model.menus[menu].ports) {
    book(centre, menu, MENU.blocked, 1)
    return false
  }
  portsInUse[menu]++
  calls.state[call] = IN_MENU
  calls.since[call] = now
  calls.visits[call] = 0
  book(centre, menu, MENU.entered, 1)
  beginStep(centre, call, menu, model.menus[menu].start)
  return true
}

/**
 * A step is over: where the call goes, as in the model's codes (SELF_SERVED, HANGS_UP, EXIT_TO_TYPE − type), or STAYS_IN_MENU. Stale events
 * leave it there, too.
 */
export function endStep(centre: Centre, call: number): number {
  const { calls, model, portsInUse, now } = centre
  if (calls.state[call] !== IN_MENU || calls.until[call] !== now) return STAYS_IN_MENU
  const menu = model.callTypes[calls.type[call]].menu
  const step = calls.step[call]
  const { announcement } = model.menus[menu].steps[step]
  let to = calls.before[call]
  if (to >= 0 && calls.visits[call] >= LONGEST_WALK) to = HANGS_UP
  if (to <= EXIT_TO_TYPE && announcement !== undefined && !staysOnHearing(centre, call, EXIT_TO_TYPE - to, announcement)) to = HANGS_UP
  if (to === HANGS_UP) bookStep(centre, menu, step, STEP.hungUp, 1)
  if (to >= 0) {
    beginStep(centre, call, menu, to)
    return STAYS_IN_MENU
  }
  portsInUse[menu]--
  bookEnd(centre, call, menu, to)
  return to
}

function beginStep(centre: Centre, call: number, menu: number, step: number): void {
  const { calls, model, menuSources, future, now } = centre
  const chance = chanceOf(centre, call, PURPOSE.menu, calls.visits[call]++)
  const { keyPress } = menuSources[menu]
  const description = model.menus[menu].steps[step]
  const entry = enterKey(description, menuSources[menu], step, chance)
  const lasts = entry.exit === undefined ? entry.lasts + (keyPress[step]?.draw(chance) ?? 0) : entry.lasts
  const hangsUpAfter = description.hangUpRate > 0 ? Math.floor(chance.exponential() / description.hangUpRate) : Number.POSITIVE_INFINITY
  const to = entry.exit ?? description.to[drawPlace(description.cumulated, chance)]
  const spent = Math.min(lasts, hangsUpAfter)
  calls.step[call] = step
  // where the call goes is known now and waits in a column that only queues use
  calls.before[call] = hangsUpAfter < lasts ? HANGS_UP : to
  calls.until[call] = now + spent
  bookStep(centre, menu, step, STEP.visits, 1)
  bookStep(centre, menu, step, STEP.invalid, entry.failed)
  if (entry.exit !== undefined) bookStep(centre, menu, step, STEP.failedOut, 1)
  bookStep(centre, menu, step, STEP.time, spent)
  future.schedule(now + spent, EVENT.menuStepEnds, call)
}

/** Patience of a caller who heard of a long queue in the last step and goes on to it as another call type. */
export function patienceAfterMenu({ calls, model }: Centre, call: number, menu: number): number {
  const heard = (calls.marks[call] & HEARD_LONG) !== 0
  return heard ? (model.menus[menu].steps[calls.step[call]].announcement?.patience ?? 1) : 1
}

function bookEnd(centre: Centre, call: number, menu: number, end: number): void {
  const { calls, now } = centre
  const time = now - calls.since[call]
  const column = end === SELF_SERVED ? MENU.contained : end === HANGS_UP ? MENU.hungUp : MENU.passedOn
  const timeColumn = end === SELF_SERVED ? MENU.timeContained : end === HANGS_UP ? MENU.timeHungUp : MENU.timePassedOn
  if (centre.model.meters.length > 0) meterMenu(centre, time)
  book(centre, menu, column, 1)
  book(centre, menu, timeColumn, time)
  book(centre, menu, MENU.timeSquares, (time / 1000) * (time / 1000))
  if (end <= EXIT_TO_TYPE) bookExit(centre, menu, EXIT_TO_TYPE - end, time)
}

function bookExit(centre: Centre, menu: number, callType: number, time: number): void {
  const { books, model, now } = centre
  if (!isCounted(centre, now)) return
  const row = (menu * model.callTypes.length + callType) * EXIT_WIDTH
  books.exits[row + EXIT.calls]++
  books.exits[row + EXIT.time] += time
}

function book(centre: Centre, menu: number, column: number, amount: number): void {
  if (isCounted(centre, centre.now)) centre.books.menus[menu * MENU_WIDTH + column] += amount
}

function bookStep(centre: Centre, menu: number, step: number, column: number, amount: number): void {
  if (isCounted(centre, centre.now)) centre.books.steps[(centre.menuSources[menu].firstStep + step) * STEP_WIDTH + column] += amount
}
