import { converse } from '../campaign/converse'
import type { Centre } from '../centre/centre'
import { EVENT } from '../centre/events'
import { becomeIdle, IDLE } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { campaignWithHeld, pace } from '../dialing/dial'
import { sendAway, takeCall } from '../routing/acd'
import { comeToWork, endShift, goHome, isNeeded } from '../workforce/attendance'

/** An operator is free: people on the line first, then the queue, then the idle list, where a dialer may find them. */
export function seekWork(centre: Centre, operator: number): void {
  const { operators, model, lists, now } = centre
  const group = operators.group[operator]
  const { campaigns, finishQueue } = model.groups[group]
  const leaving = operators.leaving[operator] === 1
  if (!leaving || finishQueue) {
    const campaign = campaignWithHeld(centre, campaigns)
    if (campaign !== NOBODY) {
      const contact = lists[campaign].held.shift() ?? NOBODY
      return talkTo(centre, campaign, contact, operator)
    }
    if (takeCall(centre, operator)) return
  }
  if (leaving || !isNeeded(centre, group)) return leave(centre, operator)
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
    const { comes, first, last } = model.rota[centre.rotaAt++]
    for (let operator = first; operator <= last; operator++) {
      if (!comes) leaveAtShiftEnd(centre, operator)
      else if (isNeeded(centre, operators.group[operator]) && comeToWork(centre, operator)) seekWork(centre, operator)
    }
  }
  scheduleShifts(centre)
}

export function scheduleShifts({ model, rotaAt, future }: Centre): void {
  if (rotaAt < model.rota.length) future.schedule(model.rota[rotaAt].time, EVENT.shiftChanges, 0)
}

/** The last to go sends away whoever still waits, if the centre has closed for the day. */
function leaveAtShiftEnd(centre: Centre, operator: number): void {
  const wasIdle = centre.operators.state[operator] === IDLE
  endShift(centre, operator)
  if (wasIdle) sendAwayUnserved(centre, centre.operators.group[operator])
}

function leave(centre: Centre, operator: number): void {
  goHome(centre, operator)
  sendAwayUnserved(centre, centre.operators.group[operator])
}

function sendAwayUnserved(centre: Centre, group: number): void {
  for (const callType of centre.model.groups[group].callTypes) sendAwayIfClosed(centre, callType)
}

/** Callers wait through a gap between shifts, but not through the night. */
export function sendAwayIfClosed(centre: Centre, callType: number): void {
  const { model, operators, groupsOfType, now } = centre
  const { open, close } = model.calendar
  const ofDay = now % 86_400_000
  const closed = ofDay >= close || ofDay < open || close - open >= 86_400_000
  if (closed && groupsOfType[callType].every((group) => operators.onDuty[group] === 0)) sendAway(centre, callType)
}
