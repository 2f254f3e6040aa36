import { converse } from '../campaign/converse'
import { DAY } from '../centre/book'
import type { Centre } from '../centre/centre'
import { EVENT } from '../centre/events'
import { becomeIdle, FINISHES_CALL, IDLE, STAYS } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { campaignWithHeld, pace } from '../dialing/dial'
import { sendAway, takeCall } from '../routing/acd'
import { comeToWork, goHome, isNeeded, stopWork } from '../workforce/attendance'

/** An operator is free: people on the line first, then the queue, then the idle list, where a dialer may find them. */
export function seekWork(centre: Centre, operator: number): void {
  const { operators, model, lists, now } = centre
  const group = operators.group[operator]
  const { campaigns } = model.groups[group]
  const leaving = operators.leaving[operator]
  if (leaving !== FINISHES_CALL) {
    const campaign = campaignWithHeld(centre, campaigns)
    if (campaign !== NOBODY) {
      const contact = lists[campaign].held.shift() ?? NOBODY
      return talkTo(centre, campaign, contact, operator)
    }
    if (takeCall(centre, operator)) return
  }
  if (leaving !== STAYS || !isNeeded(centre, group)) return leave(centre, operator)
  becomeIdle(operators, operator, now)
  for (let place = 0; place < campaigns.length; place++) pace(centre, campaigns[place])
}

/** A conversation begins; if it was the campaign's last contact, idle operators who have nothing else to do go home. */
export function talkTo(centre: Centre, campaign: number, contact: number, operator: number): void {
  converse(centre, campaign, contact, operator)
  goHomeIfOver(centre, campaign)
}

export function goHomeIfOver(centre: Centre, campaign: number): void {
  const { lists, operators, groupsOfCampaign, model } = centre
  if (!lists[campaign].over) return
  for (const group of groupsOfCampaign[campaign]) {
    if (isNeeded(centre, group)) continue
    const { first, operators: count } = model.groups[group]
    for (let operator = first; operator < first + count; operator++) {
      if (operators.state[operator] === IDLE) goHome(centre, operator)
    }
  }
}

/** Everyone whose shift begins or ends at this moment; the next change is planned. */
export function changeShifts(centre: Centre): void {
  const { model, operators, now } = centre
  while (centre.rotaAt < model.rota.length && model.rota[centre.rotaAt].time === now) {
    const { comes, endsShift, first, last } = model.rota[centre.rotaAt++]
    for (let operator = first; operator <= last; operator++) {
      if (!comes) leaveOrFinish(centre, operator, endsShift)
      else if (isNeeded(centre, operators.group[operator]) && comeToWork(centre, operator)) seekWork(centre, operator)
    }
  }
  scheduleShifts(centre)
}

export function scheduleShifts({ model, rotaAt, future }: Centre): void {
  if (rotaAt < model.rota.length) future.schedule(model.rota[rotaAt].time, EVENT.shiftChanges, 0)
}

/** The last to go sends away whoever still waits, if the centre has closed for the day. */
function leaveOrFinish(centre: Centre, operator: number, endsShift: boolean): void {
  const wasIdle = centre.operators.state[operator] === IDLE
  stopWork(centre, operator, endsShift)
  if (wasIdle) sendAwayUnserved(centre, centre.operators.group[operator])
}

function leave(centre: Centre, operator: number): void {
  goHome(centre, operator)
  sendAwayUnserved(centre, centre.operators.group[operator])
}

function sendAwayUnserved(centre: Centre, group: number): void {
  for (const callType of centre.model.groups[group].callTypes) sendAwayIfClosed(centre, callType)
}

/** Callers wait through a gap between shifts, but not through the night: with nobody there to answer they are sent away. */
export function sendAwayIfClosed(centre: Centre, callType: number): void {
  const { operators, groupsOfType, queues } = centre
  if (queues.length[callType] === 0 || isOpen(centre)) return
  if (groupsOfType[callType].every((group) => operators.onDuty[group] === 0)) sendAway(centre, callType)
}

/** Between opening and closing of a working day; a centre open to midnight goes on if the next day is a working day. */
function isOpen({ model, now }: Centre): boolean {
  const { midnights, rowOfDay, open, close } = model.calendar
  const day = Math.floor(now / DAY)
  if (day >= rowOfDay.length) return false
  const midnight = midnights[rowOfDay[day]]
  return midnight === day * DAY && now >= midnight + open && now < midnight + close
}
