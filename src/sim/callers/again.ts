import { callCell, DAY, rowAt } from '../centre/book'
import { AWAY, REFUSED, SERVED, TRANSFERRED } from '../centre/calls'
import type { Centre } from '../centre/centre'
import { CALL } from '../centre/counts'
import { EVENT } from '../centre/events'
import { becomesAgain, type ExitsModel, type RedialModel } from '../centre/model-calls'
import { chanceOf, PURPOSE } from '../centre/purposes'
import { NOBODY } from '../centre/seams'
import { hoursAt } from '../centre/work-time'
import { drawPlace } from '../kernel/cumulated-shares'
import type { Stream } from '../kernel/streams'

/** Calls of one person after which nothing follows: chances of 1 must not lead in circles for ever. */
const LONGEST_LIFE = 1000

/** What a caller who hung up or heard busy does: calls again, perhaps as another type, or gives up. Their row goes back then. */
export function redialOrGiveUp(centre: Centre, call: number): void {
  const { calls, model, callSources } = centre
  const callType = calls.type[call]
  const { redial } = model.callTypes[callType]
  if (redial === undefined) return calls.giveBack(call)
  const busy = calls.state[call] === REFUSED
  const first = calls.attempt[call] === 0
  const chance = chanceOf(centre, call, PURPOSE.redial)
  if (!(chance.uniform() < shareAgain(redial, busy, first)) || calls.leg[call] >= LONGEST_LIFE) return calls.giveBack(call)
  const delay = callSources[callType].redialDelay?.draw(chance) ?? 0
  const other = exitOf(becomesAgain(redial, busy, first), chance)
  calls.attempt[call]++
  callAgain(centre, call, other === NOBODY ? callType : other, delay)
}

/** Share who call again after an attempt that ended so. */
function shareAgain(redial: RedialModel, busy: boolean, first: boolean): number {
  if (busy) return first ? redial.afterBusyFirst : redial.afterBusyLater
  return first ? redial.afterAbandonFirst : redial.afterAbandonLater
}

/** After service: where the operator transfers the caller to, or NOBODY. */
export function transferOf(centre: Centre, call: number): number {
  const { calls, model, operators } = centre
  const callType = calls.type[call]
  const { transfer } = model.callTypes[callType]
  if (transfer === undefined || calls.leg[call] >= LONGEST_LIFE) return NOBODY
  const share = model.groups[operators.group[calls.operator[call]]].serves[callType]?.transferShare ?? transfer.share
  const chance = chanceOf(centre, call, PURPOSE.transfer)
  return chance.uniform() < share ? targetOf(transfer, chance) : NOBODY
}

/** A customer who was served and not transferred calls again later with a new matter, or not. */
export function recallOrLeave(centre: Centre, call: number): void {
  const { calls, model, callSources } = centre
  const callType = calls.type[call]
  const { recall } = model.callTypes[callType]
  if (recall === undefined) return calls.giveBack(call)
  const chance = chanceOf(centre, call, PURPOSE.recall)
  if (!(chance.uniform() < recall.share) || calls.leg[call] >= LONGEST_LIFE) return calls.giveBack(call)
  calls.attempt[call] = 0
  calls.marks[call] = 0
  callAgain(centre, call, recall.callType, callSources[callType].recallDelay?.draw(chance) ?? 0)
}

/** The time comes: true when the caller dials again; a row that means another call by now is left alone. */
export function isCallingAgain(centre: Centre, call: number): boolean {
  const { calls, now } = centre
  if (calls.state[call] !== AWAY || calls.until[call] !== now) return false
  centre.away--
  return true
}

/** The next call of a person, drawn for the person and the number of the call: what happens in between shifts nothing. */
export function drawLaterCall(centre: Centre, call: number, callType: number): void {
  const { calls, callSources, model, now } = centre
  const { talk, wrapUp, patience } = callSources[callType]
  const { hours } = model.callTypes[callType]
  calls.leg[call]++
  calls.type[call] = callType
  calls.arrivedAt[call] = now
  calls.cell[call] = callCell(centre, callType, now)
  calls.visits[call] = 0
  const chance = chanceOf(centre, call, PURPOSE.laterCall)
  const factors = hours && hoursAt(hours, now)
  calls.talk[call] = Math.round(talk.draw(chance) * (factors?.talk ?? 1))
  calls.wrapUp[call] = wrapUp === undefined ? 0 : Math.round(wrapUp.draw(chance) * (factors?.wrapUp ?? 1))
  calls.patience[call] = patience === undefined ? Number.POSITIVE_INFINITY : Math.round(patience.draw(chance) * (factors?.patience ?? 1))
}

/** Whether a caller of a later call hangs up at once on hearing that they must wait. */
export function balksAgain(centre: Centre, call: number): boolean {
  const { balkShare } = centre.model.callTypes[centre.calls.type[call]]
  return balkShare > 0 && chanceOf(centre, call, PURPOSE.balk).uniform() < balkShare
}

/** One more call of the type: offered, and marked by where it came from. */
export function bookLaterCall({ calls, books }: Centre, call: number): void {
  const cell = calls.cell[call]
  const columns = books.calls
  columns[cell + CALL.offered]++
  if ((calls.marks[call] & TRANSFERRED) !== 0) columns[cell + CALL.transfers]++
  else if (calls.attempt[call] > 0) columns[cell + CALL.redials]++
  else {
    columns[cell + CALL.recalls]++
    columns[cell + CALL.callers]++
    calls.firstCell[call] = cell
  }
}

/** Which way an exit goes: NOBODY for the share that stays. */
function exitOf(exits: ExitsModel, chance: Stream): number {
  return exits.share > 0 && chance.uniform() < exits.share ? targetOf(exits, chance) : NOBODY
}

function targetOf({ to, cumulated }: ExitsModel, chance: Stream): number {
  return to[drawPlace(cumulated, chance)]
}

/**
 * Plans a person's next call. Time runs through opening hours only: a call that would come after the close comes as much later on the
 * next working day. Days that are independent know no next day; one that goes on until it is empty knows no end.
 */
function callAgain(centre: Centre, call: number, callType: number, delay: number): void {
  const { calls, future, now } = centre
  const due = openTime(centre, now, delay)
  if (due === Number.POSITIVE_INFINITY) return calls.giveBack(call)
  calls.state[call] = AWAY
  calls.marks[call] &= SERVED
  calls.until[call] = due
  centre.away++
  // the type that they will call as waits in a column that only queues use
  calls.before[call] = callType
  future.schedule(due, EVENT.callsAgain, call)
}

/** The moment at which so much opening time has passed; infinite beyond the horizon. What begins after the close begins to count at the next opening. */
function openTime(centre: Centre, from: number, delay: number): number {
  const { midnights, open, close, independentDays, untilEmpty } = centre.model.calendar
  if (untilEmpty) return from + delay
  const row = rowAt(centre, from)
  if (row < 0) return from + delay
  let due = (independentDays ? from : Math.min(from, midnights[row] + close)) + delay
  for (let at = row; at < midnights.length; at++) {
    const closes = midnights[at] + close
    // what overlaps into the night is dialed in vain or not, as long as someone is there (independent days), else tomorrow
    if (due < closes || (independentDays && due < midnights[at] + DAY)) return due
    if (independentDays || at + 1 === midnights.length) return Number.POSITIVE_INFINITY
    due = midnights[at + 1] + open + (due - closes)
  }
  return Number.POSITIVE_INFINITY
}
