import { bookTime, DAY } from '../centre/book'
import type { Centre } from '../centre/centre'
import { awaitDial, campaignOf, contactOf, endIfDone, poolOfContact, whenOpen } from '../centre/contacts'
import { GROUP } from '../centre/counts'
import { EVENT } from '../centre/events'
import { APPOINTED, AWAITS_APPOINTMENT, AWAITS_FOLLOW_UP, AWAITS_RETRY, FOLLOW_UP_DUE, OUTCOME, RINGING } from '../centre/lists'
import { longestReadyOf } from '../centre/operators'
import { isAnyOpen } from '../centre/pools'
import { NOBODY } from '../centre/seams'
import { lookAtService, WATCH_LOOP } from '../centre/watch'
import { detectionTime, giveUp, hasHungUp, hold, passesToOperator } from '../dialing/connecting'
import { abandon, bookAnswered, endWithoutPerson, stopRinging, takeForMachine } from '../dialing/ringing'
import { deliver } from '../dialing/supply'
import { goHomeIfOver, look, seekWork, talkTo } from './work'

/** The ringing stops: somebody, something, or nobody. Stale where the dialer has hung up meanwhile. */
export function endRinging(centre: Centre, subject: number): void {
  const { lists, operators, now, future } = centre
  const campaign = campaignOf(centre, subject)
  const contact = contactOf(centre, subject)
  const list = lists[campaign]
  if (list.state[contact] !== RINGING || list.rungOut[contact] !== now) return
  stopRinging(centre, campaign, contact)
  list.ended++
  const outcome = list.outcome[contact]
  if (outcome === OUTCOME.answered) bookAnswered(centre, campaign, contact)
  else if (outcome !== OUTCOME.machine) return nobodyThere(centre, campaign, contact)
  const decides = detectionTime(centre, campaign, contact)
  if (decides === 0) return pass(centre, campaign, contact)
  // who is bound to the dial waits for the detector as for the ringing
  const bound = list.operator[contact]
  if (bound === NOBODY) list.detecting++
  else bookTime(centre, operators.group[bound], GROUP.dialing, now, now + decides)
  future.schedule(now + decides, EVENT.detectionEnds, subject)
}

/** The detector has decided. */
export function endDetection(centre: Centre, subject: number): void {
  const campaign = campaignOf(centre, subject)
  const contact = contactOf(centre, subject)
  const list = centre.lists[campaign]
  if (list.operator[contact] === NOBODY) list.detecting--
  pass(centre, campaign, contact)
}

/** Whoever answered goes to an operator, or is hung up on as a machine. */
function pass(centre: Centre, campaign: number, contact: number): void {
  const list = centre.lists[campaign]
  const bound = list.operator[contact]
  if (hasHungUp(centre, campaign, contact)) {
    abandon(centre, campaign, contact)
    return free(centre, campaign, bound)
  }
  if (passesToOperator(centre, campaign, contact)) return findOperator(centre, campaign, contact)
  if (list.outcome[contact] === OUTCOME.machine) return nobodyThere(centre, campaign, contact)
  takeForMachine(centre, campaign, contact)
  free(centre, campaign, bound)
}

function nobodyThere(centre: Centre, campaign: number, contact: number): void {
  const bound = centre.lists[campaign].operator[contact]
  endWithoutPerson(centre, campaign, contact)
  free(centre, campaign, bound)
}

/** After a dial that came to nothing: the operator who waited for it is free, or the dialer looks again. */
function free(centre: Centre, campaign: number, bound: number): void {
  endIfDone(centre.lists[campaign])
  goHomeIfOver(centre, campaign)
  if (bound !== NOBODY) seekWork(centre, bound)
  else look(centre, campaign)
}

/** The bound operator, else the one idle longest, else the person is held for a moment. */
function findOperator(centre: Centre, campaign: number, contact: number): void {
  const { operators, groupsOfCampaign, lists } = centre
  const bound = lists[campaign].operator[contact]
  const operator = bound !== NOBODY ? bound : longestReadyOf(operators, groupsOfCampaign[campaign])
  if (operator === NOBODY) return hold(centre, campaign, contact)
  talkTo(centre, campaign, contact, operator)
}

/** After each event: an operator may have been taken by whatever came, and of what rings some may be too many. */
export function lookToCancel(centre: Centre): void {
  const { cancelling, lists } = centre
  for (let place = 0; place < cancelling.length; place++) {
    if (lists[cancelling[place]].ringingAlone.length > 0) look(centre, cancelling[place])
  }
}

/** The held person has waited long enough. Stale where an operator came in time: then the contact is held no more. */
export function endHold(centre: Centre, subject: number): void {
  const { lists } = centre
  const campaign = campaignOf(centre, subject)
  const contact = contactOf(centre, subject)
  if (!giveUp(centre, campaign, contact)) return
  if (lists[campaign].outcome[contact] === OUTCOME.machine) return nobodyThere(centre, campaign, contact)
  abandon(centre, campaign, contact)
  free(centre, campaign, NOBODY)
}

/**
 * Time for another attempt, an appointment or a follow-up call; after the end of the campaign it means nothing. Below 0: an operator of this campaign
 * (−1 the first) has been waited for long enough.
 */
export function becomeDue(centre: Centre, subject: number): void {
  if (subject < 0) return look(centre, -1 - subject)
  const { lists } = centre
  const campaign = campaignOf(centre, subject)
  const contact = contactOf(centre, subject)
  const list = lists[campaign]
  if (list.over) return
  switch (list.state[contact]) {
    case AWAITS_FOLLOW_UP:
      list.state[contact] = FOLLOW_UP_DUE
      poolOfContact(centre, campaign, contact).followUps.push(contact)
      break
    case AWAITS_APPOINTMENT:
      beAppointed(centre, campaign, contact)
      break
    case AWAITS_RETRY:
      if (list.stopped) return
      awaitDial(centre, campaign, contact)
      break
    default:
      return
  }
  look(centre, campaign)
}

/** The time of the appointment has come: from now on, or from the opening on, the operator who promised it, later any. */
function beAppointed(centre: Centre, campaign: number, contact: number): void {
  const { lists, model, future, now } = centre
  const list = lists[campaign]
  if (list.stopped) return
  const wait = list.promisedBy[contact] === NOBODY ? 0 : (model.campaigns[campaign].list.appointments?.wait ?? 0)
  list.state[contact] = APPOINTED
  poolOfContact(centre, campaign, contact).appointed.push(contact)
  list.anybodyFrom[contact] = whenOpen(centre, campaign, contact, now) + wait
  // not the contact's own event: by then it may wait for something else
  if (wait > 0) future.schedule(list.anybodyFrom[contact], EVENT.contactDue, -1 - campaign)
}

/** Calling hours of the contacts of one clock open or close; the next change is planned. `subject`: zone × campaigns + campaign. */
export function changeHours(centre: Centre, subject: number): void {
  const { lists, model, future, now } = centre
  const campaign = subject % model.campaigns.length
  const zone = Math.floor(subject / model.campaigns.length)
  const list = lists[campaign]
  const pool = list.pools[zone]
  pool.open = !pool.open
  if (!pool.open) return scheduleOpening(centre, campaign, zone, now)
  const { hours } = model.campaigns[campaign].list.zones[zone]
  const row = hours.findIndex(({ from, to }) => from <= now && now < to)
  future.schedule(hours[row].to, EVENT.callingHours, subject)
  beginDay(centre, campaign)
  look(centre, campaign, true)
}

/** Plans the next opening of calling hours from a moment on. */
export function scheduleOpening({ model, future, lists }: Centre, campaign: number, zone: number, after: number): void {
  if (lists[campaign].over) return
  const next = model.campaigns[campaign].list.zones[zone].hours.find(({ from, to }) => from >= after && from < to)
  if (next !== undefined) future.schedule(next.from, EVENT.callingHours, zone * model.campaigns.length + campaign)
}

/** The day's shares begin anew, and the dialer's own loop with it. */
function beginDay(centre: Centre, campaign: number): void {
  const { lists, now } = centre
  const list = lists[campaign]
  const day = Math.floor(now / DAY)
  if (list.today !== day) {
    list.today = day
    list.liveToday = 0
    list.lostToday = 0
  }
  if (list.looping) return
  lookAtService(centre, campaign)
  loop(centre, campaign)
}

/** The dialer looks by itself: its mode adjusts, the service level is read, and more may be dialed. */
export function lookAgain(centre: Centre, campaign: number): void {
  const list = centre.lists[campaign]
  list.looping = false
  if (list.over || !isAnyOpen(list)) return
  const wasHalted = list.watch?.halted === true
  lookAtService(centre, campaign)
  adjust(centre, campaign)
  loop(centre, campaign)
  look(centre, campaign, wasHalted && list.watch?.halted === false)
}

/** The mode's own loop, which may be longer than that of the service level. */
function adjust(centre: Centre, campaign: number): void {
  const { lists, dialModes, now } = centre
  const mode = dialModes[campaign]
  if (mode.adjust === undefined || now < lists[campaign].adjustDue) return
  lists[campaign].adjustDue = now + mode.loop
  mode.adjust(centre, campaign)
}

function loop({ lists, dialModes, future, now }: Centre, campaign: number): void {
  const list = lists[campaign]
  const every = dialModes[campaign].loop
  const pause = list.watch === undefined ? every : every === 0 ? WATCH_LOOP : Math.min(every, WATCH_LOOP)
  if (pause === 0) return
  list.looping = true
  future.schedule(now + pause, EVENT.dialerLooks, campaign)
}

/** Further contacts join the list. */
export function addContacts(centre: Centre, subject: number): void {
  look(centre, deliver(centre, subject))
}

/** A line of the dialer is free: a talk has ended (beyond the number of campaigns), or a message. */
export function freeLine(centre: Centre, subject: number): void {
  const { lists, model } = centre
  const campaign = subject % model.campaigns.length
  const list = lists[campaign]
  list.lines--
  if (subject >= model.campaigns.length) list.talking--
  if (list.stopped && !list.over) {
    endIfDone(list)
    goHomeIfOver(centre, campaign)
  }
  look(centre, campaign)
}
