/** Who dials: what a predictive mode sees of the operators and of the campaigns that share them. */
import type { Centre } from '../centre/centre'
import { BUSY, IDLE, type Operators, readyIn, STAYS } from '../centre/operators'
import { NOBODY } from '../centre/seams'

/** Operators on duty in several groups together who will take a further person. */
export function onDutyIn({ onDuty, finishing }: Operators, groups: Int32Array): number {
  let sum = 0
  for (let place = 0; place < groups.length; place++) sum += onDuty[groups[place]] - finishing[groups[place]]
  return sum
}

/** People held for an operator by all campaigns that share operators with this one. */
export function heldByRivals({ lists, rivals }: Centre, campaign: number): number {
  let sum = 0
  for (let place = 0; place < rivals[campaign].length; place++) sum += lists[rivals[campaign][place]].held.length
  return sum
}

/** Numbers of all those campaigns that ring without an operator, or about which a detector decides: some will want one. */
export function comingOfRivals({ lists, rivals }: Centre, campaign: number): number {
  let sum = 0
  for (let place = 0; place < rivals[campaign].length; place++) {
    const list = lists[rivals[campaign][place]]
    sum += list.unbound + list.detecting
  }
  return sum
}

/**
 * What a number of lines per operator asks for: `lines` less what is in progress (`perAll`, for lines per operator on duty: people held among it) or
 * rings (per idle operator: none while somebody is held). Below 0: numbers to hang up, where the mode cancels.
 */
export function dialsFor(
  centre: Centre,
  campaign: number,
  lines: number,
  { perAll, cancels }: { readonly perAll: boolean; readonly cancels: boolean },
): number {
  const further = lines - (perAll ? inProgress(centre, campaign) : comingOfRivals(centre, campaign))
  if (further < 0) return hungUp(centre, campaign, further, cancels)
  return !perAll && heldByRivals(centre, campaign) > 0 ? 0 : further
}

/** Operators counted for their lines: all on duty, or the idle ones. */
export function operatorsCounted({ operators, groupsOfCampaign }: Centre, campaign: number, perAll: boolean): number {
  return (perAll ? onDutyIn : readyIn)(operators, groupsOfCampaign[campaign])
}

/** `further` numbers too many ring: of the campaign's own as many are hung up as there are, where the mode cancels. */
export function hungUp({ lists }: Centre, campaign: number, further: number, cancels: boolean): number {
  return cancels ? Math.max(further, -lists[campaign].unbound) : 0
}

/** Numbers that ring for each operator on duty, at most: of a list that hardly answers. */
const NUMBERS_PER_OPERATOR = 10

/** Further numbers that a predictive mode may dial at most. */
export function mostNumbers(centre: Centre, campaign: number): number {
  const { operators, groupsOfCampaign } = centre
  return NUMBERS_PER_OPERATOR * onDutyIn(operators, groupsOfCampaign[campaign]) - comingOfRivals(centre, campaign)
}

/**
 * Numbers that ring, people held, and operators at work, of all those campaigns: what a number of lines per operator on duty counts. An operator in
 * wrap-up is at work; otherwise one line per operator would ring for people whom nobody can take.
 */
function inProgress(centre: Centre, campaign: number): number {
  const { operators, groupsOfCampaign } = centre
  const groups = groupsOfCampaign[campaign]
  const atWork = onDutyIn(operators, groups) - readyIn(operators, groups)
  return comingOfRivals(centre, campaign) + heldByRivals(centre, campaign) + atWork
}

/**
 * Calls `tell` for every operator of the campaign's groups who may take somebody dialed now: with the time at work so far, or -1 for who is idle,
 * and the chance of still being there then. Who talks to a caller counts as not to be had: callers come first. Times in ms.
 */
export function forEachOperator(centre: Centre, campaign: number, until: number, tell: (elapsed: number, stays: number) => void): void {
  const { operators, model, groupsOfCampaign, rotaAt, now } = centre
  const changes = rotaAt < model.rota.length && model.rota[rotaAt].time <= until
  const groups = groupsOfCampaign[campaign]
  for (let place = 0; place < groups.length; place++) {
    const { first, operators: count } = model.groups[groups[place]]
    for (let operator = first; operator < first + count; operator++) {
      const state = operators.state[operator]
      if (operators.leaving[operator] !== STAYS || (state !== IDLE && state !== BUSY)) continue
      if (state === BUSY && operators.campaign[operator] === NOBODY) continue
      const stays = changes ? chanceToStay(centre, operator, until) : 1
      if (stays > 0) tell(state === IDLE ? -1 : now - operators.workFrom[operator], stays)
    }
  }
}

/** By the rota, which is known: 0 for whose stretch ends before; where levels count operators and name nobody, all of the group may go. */
function chanceToStay({ model: { rota }, operators, rotaAt }: Centre, operator: number, until: number): number {
  let chance = 1
  for (let at = rotaAt; at < rota.length && rota[at].time <= until; at++) {
    const entry = rota[at]
    if (entry.kind === 'level') {
      const group = operators.group[operator]
      if (entry.group === group) chance *= Math.min(1, entry.operators / Math.max(1, operators.onDuty[group]))
    } else if (!entry.comes && entry.first <= operator && operator <= entry.last) return 0
  }
  return chance
}
