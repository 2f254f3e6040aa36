import { scheduleNextCall } from '../callers/arrive'
import { rowAt } from '../centre/book'
import { type Centre, openCentre } from '../centre/centre'
import { closeBooks } from '../centre/close-books'
import type { Counts } from '../centre/counts'
import type { Model } from '../centre/model'
import { OFF } from '../centre/operators'
import { admit } from '../centre/pools'
import { dialModeOf } from '../dialing/index'
import { resume } from '../dialing/resume'
import { scheduleDeliveries } from '../dialing/supply'
import { ColumnMemory } from '../kernel/column-memory'
import { sendAway } from '../routing/acd'
import { callChoosers, operatorChoosers } from '../routing/index'
import { goHome, hireTeams } from '../workforce/attendance'
import { scheduleClose, scheduleIntervalEnd } from './closing'
import { happen } from './flow'
import { liveOrdinarily } from './ordinary'
import { lookToCancel, scheduleOpening } from './outbound'
import { Lookout, type Watch } from './replication-limit'
import { closeOpenEnds, scheduleShifts } from './work'

/**
 * Lives one course of the project and returns what it counted. Same arguments, same answer, to the last bit. Whoever lives several in a row gives all of them
 * the same memory.
 * @throws Endless when time stands still, or when there are more events or calls at a time than a replication may have.
 */
export function runReplication(model: Model, seed: string, replication: number, watch?: Watch, memory = new ColumnMemory()): Counts {
  memory.begin()
  const centre = openCentre(
    model,
    {
      operatorChooser: operatorChoosers[model.routing.operator],
      callChooser: callChoosers[model.routing.call],
      dialModes: model.campaigns.map(({ dialer }) => dialModeOf(dialer.mode)),
    },
    seed,
    replication,
    memory,
  )
  begin(centre)
  const lookout = new Lookout(centre, watch)
  while (next(centre, lookout)) {
    centre.now = centre.future.time
    happen(centre)
    if (centre.cancelling.length > 0) lookToCancel(centre)
    if (centre.operators.openEnders > 0) closeOpenEnds(centre)
  }
  return end(centre, lookout.events)
}

/** The future holds the next event that is not lived yet; false where nothing is to come. */
function next(centre: Centre, lookout: Lookout): boolean {
  // dialers that hang up, and operators who stay for the last caller, look at the centre after every event
  const isWatched = centre.cancelling.length > 0 || centre.operators.openEnders > 0
  if (centre.hasOrdinary && !isWatched) return liveOrdinarily(centre, lookout)
  if (!centre.future.pop()) return false
  lookout.pass()
  return true
}

function begin(centre: Centre): void {
  const { model } = centre
  scheduleShifts(centre)
  model.callTypes.forEach((_, callType) => {
    scheduleNextCall(centre, callType)
  })
  model.campaigns.forEach(({ list }, campaign) => {
    admit(centre, campaign, 0, list.contacts)
    resume(centre, campaign)
    scheduleDeliveries(centre, campaign)
    list.zones.forEach((_, zone) => {
      scheduleOpening(centre, campaign, zone, 0)
    })
  })
  hireTeams(centre)
  if (model.callTypes.length === 0) return
  scheduleClose(centre, 0)
  scheduleIntervalEnd(centre, 0)
}

/** Nothing is left in the future: who still waits was never answered, who is still logged in goes. */
function end(centre: Centre, events: number): Counts {
  const { model, operators } = centre
  operators.state.forEach((state, operator) => {
    if (state !== OFF) goHome(centre, operator)
  })
  // an event that means nothing any more may lie far behind the last close: nobody waits until then
  centre.now = Math.min(centre.now, lastClose(model))
  model.callTypes.forEach((_, callType) => {
    sendAway(centre, callType)
  })
  return closeBooks(
    centre,
    model.groups.map((_, group) => lastRowOf(centre, group)),
    events,
  )
}

function lastClose({ calendar: { midnights, close } }: Model): number {
  return midnights.length === 0 ? 0 : midnights[midnights.length - 1] + close
}

/** Last working day for which a group is paid: the end of its campaigns, or the horizon where it takes calls or a list is unfinished. */
function lastRowOf(centre: Centre, group: number): number {
  const { model, lists, books } = centre
  const { callTypes, campaigns } = model.groups[group]
  const whole = callTypes.length > 0 || campaigns.some((campaign) => !lists[campaign].over)
  if (whole) return books.days - 1
  return campaigns.reduce((last, campaign) => Math.max(last, Math.min(books.days - 1, rowAt(centre, lists[campaign].lastActivity))), 0)
}
