import { converse } from '../campaign/converse'
import type { Centre } from '../centre/centre'
import { EVENT } from '../centre/events'
import type { LevelEntry, ShiftEntry } from '../centre/model'
import { BUSY, becomeIdle, FINISHES_ALL, FINISHES_CALL, IDLE, intend, STAYS, stopIdling, TAKES_BREAK } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { campaignWithHeld, takeHeld } from '../dialing/connecting'
import { pace } from '../dialing/dial'
import { askAgain, takeCall } from '../routing/acd'
import { keepPromises } from '../routing/call-back'
import { handBack, seekOperator } from '../routing/hand-back'
import { attends, beginStretch, comeByInterval, comeToWork, goHome, isNeeded, stopWork } from '../workforce/attendance'
import { levelToday, nextToCome, nextToGo, staying, staysAfterAll } from '../workforce/present'
import { sendAwayIfClosed, someoneRemains } from './closing'

/** Talk and wrap-up are over. Stale where the call was handed back meanwhile. */
export function finishWork(centre: Centre, operator: number): void {
  const { operators, now, remembersWork } = centre
  if (operators.state[operator] !== BUSY || operators.freeAt[operator] !== now) return
  if (remembersWork) putAside(centre, operator)
  if (operators.campaign[operator] !== NOBODY) learn(centre, operator)
  if (operators.finishing[operators.group[operator]] > 0) goInstead(centre, operator)
  seekWork(centre, operator)
}

/** The dialer hears how long the person took. */
function learn(centre: Centre, operator: number): void {
  const { operators, dialModes, now } = centre
  const campaign = operators.campaign[operator]
  operators.campaign[operator] = NOBODY
  dialModes[campaign].learn?.(centre, campaign, now - operators.workFrom[operator])
}

/** Staffing by interval counts operators and knows no names: who is free goes home, and one who was to go after the call stays. */
function goInstead(centre: Centre, operator: number): void {
  const { operators, model } = centre
  const group = operators.group[operator]
  if (!model.groups[group].byLevel || operators.leaving[operator] !== STAYS || !staysAfterAll(centre, group)) return
  intend(operators, operator, FINISHES_CALL)
}

/** The call is no longer one of those that the group serves at the moment. */
function putAside({ operators, model }: Centre, operator: number): void {
  const types = model.callTypes.length
  const work = operators.work[operator]
  if (work !== NOBODY && work < types) operators.serving[operators.group[operator] * types + work]--
}

/** An operator is free: people on the line first, then the queue, then the idle list, where call-backs and dialers may find them. */
export function seekWork(centre: Centre, operator: number): void {
  const { operators, model, watchersOfGroup, now } = centre
  const group = operators.group[operator]
  const { campaigns } = model.groups[group]
  const leaving = operators.leaving[operator]
  if (leaving !== FINISHES_CALL && leaving !== TAKES_BREAK) {
    const campaign = campaignWithHeld(centre, campaigns)
    if (campaign !== NOBODY) {
      talkTo(centre, campaign, takeHeld(centre, campaign), operator)
      return look(centre, campaign) // one person less holds the line
    }
    if (takeCall(centre, operator)) return afterTaking(centre, group)
  }
  if ((leaving !== STAYS && leaving !== FINISHES_ALL) || !isNeeded(centre, group)) return leave(centre, operator)
  becomeIdle(operators, operator, now)
  if (centre.promised > 0) keepAllPromises(centre, group)
  const watchers = watchersOfGroup[group]
  for (let place = 0; place < watchers.length; place++) {
    look(centre, watchers[place], model.campaigns[watchers[place]].dialer.blend.idleIn.includes(group))
  }
}

/** The dialer of a campaign looks whether to dial; if that ends the campaign, idle operators who have nothing else to do go home. */
export function look(centre: Centre, campaign: number, freed = false): void {
  const list = centre.lists[campaign]
  if (list.over) return
  pace(centre, campaign, freed)
  if (list.over) goHomeIfOver(centre, campaign)
}

/** One call of a queue is taken: what was held back by rules, and call-backs that come after callers, may begin now. */
function afterTaking(centre: Centre, group: number): void {
  if (centre.model.groups[group].hasRules) askAgain(centre, group)
  if (centre.promised > 0) keepAllPromises(centre, group)
}

function keepAllPromises(centre: Centre, group: number): void {
  const { promises, model } = centre
  const { callTypes } = model.groups[group]
  for (let place = 0; place < callTypes.length; place++) {
    if (promises.length[callTypes[place]] > 0) keepPromises(centre, callTypes[place])
  }
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

/** Everyone whose shift begins or ends at this moment, and every new level of staffing; the next change is planned. */
export function changeShifts(centre: Centre): void {
  const { model, now } = centre
  const handedBack: number[] = []
  while (centre.rotaAt < model.rota.length && model.rota[centre.rotaAt].time === now) {
    const entry = model.rota[centre.rotaAt++]
    if (entry.kind === 'shift') changeShift(centre, entry, handedBack)
    else changeLevel(centre, entry, handedBack)
  }
  seekOperators(centre, handedBack)
  scheduleShifts(centre)
}

export function scheduleShifts({ model, rotaAt, future }: Centre): void {
  if (rotaAt < model.rota.length) future.schedule(model.rota[rotaAt].time, EVENT.shiftChanges, 0)
}

function changeShift(centre: Centre, { comes, beginsShift, endsShift, first, last }: ShiftEntry, handedBack: number[]): void {
  for (let operator = first; operator <= last; operator++) {
    if (!comes) leaveOrFinish(centre, operator, endsShift, endsShift, handedBack)
    else if (isNeeded(centre, centre.operators.group[operator]) && beginStretch(centre, operator, beginsShift)) seekWork(centre, operator)
  }
}

/** More operators: who was to go stays, then others come. Fewer: who is idle goes first. */
function changeLevel(centre: Centre, entry: LevelEntry, handedBack: number[]): void {
  const { group, endsShift } = entry
  if (!isNeeded(centre, group) && entry.operators > 0) return
  let missing = levelToday(centre, entry) - staying(centre, group)
  for (; missing > 0 && staysAfterAll(centre, group); missing--);
  for (; missing > 0; missing--) {
    const operator = nextToCome(centre, group)
    if (operator === NOBODY) break
    if (comeByInterval(centre, operator)) seekWork(centre, operator)
  }
  for (; missing < 0; missing++) {
    const operator = nextToGo(centre, group)
    if (operator === NOBODY) break
    leaveOrFinish(centre, operator, endsShift, true, handedBack)
  }
}

/** Whoever was late comes, unless the stretch of the shift is over. */
export function comeLate(centre: Centre, operator: number): void {
  const { operators, model, now } = centre
  const group = operators.group[operator]
  if (operators.onShift[operator] === 0 || operators.freeAt[operator] !== now) return
  if (model.groups[group].byLevel) operators.onShift[operator] = 0
  if (!attends(centre, operator) || !isNeeded(centre, group)) return
  if (comeToWork(centre, operator)) seekWork(centre, operator)
}

/** The last to go sends away whoever still waits, if the centre has closed for the day. */
function leaveOrFinish(centre: Centre, operator: number, endsShift: boolean, isOver: boolean, handedBack: number[]): void {
  const { operators, model } = centre
  const group = operators.group[operator]
  const call = isOver && model.groups[group].atShiftEnd === 'hand-back' ? handBack(centre, operator) : NOBODY
  if (call === NOBODY) {
    stopWork(centre, operator, endsShift, isOver)
    // who stays on after the shift may take what was kept from them until now
    if (operators.state[operator] === IDLE) {
      stopIdling(operators, operator, BUSY, centre.now)
      seekWork(centre, operator)
    }
    return sendAwayUnserved(centre, group)
  }
  handedBack.push(call)
  operators.onShift[operator] = 0
  leave(centre, operator)
}

/** Once all have gone who go at this moment, and all have come, the calls that were handed back look for an operator: the first one last, so that it stands first. */
function seekOperators(centre: Centre, handedBack: readonly number[]): void {
  for (let place = handedBack.length - 1; place >= 0; place--) {
    seekOperator(centre, handedBack[place])
    sendAwayIfClosed(centre, centre.calls.type[handedBack[place]])
  }
}

/** Shifts with an open end are over when no caller is left in the centre. */
export function closeOpenEnds(centre: Centre): void {
  const { operators } = centre
  if (someoneRemains(centre)) return
  for (let operator = 0; operator < operators.state.length; operator++) {
    if (operators.leaving[operator] === FINISHES_ALL && operators.state[operator] === IDLE) leave(centre, operator)
  }
}

function leave(centre: Centre, operator: number): void {
  goHome(centre, operator)
  sendAwayUnserved(centre, centre.operators.group[operator])
}

function sendAwayUnserved(centre: Centre, group: number): void {
  for (const callType of centre.model.groups[group].callTypes) sendAwayIfClosed(centre, callType)
}
