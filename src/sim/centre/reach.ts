import { DAY } from './book'
import type { Centre } from './centre'
import { clockAhead, isFollowUp } from './contacts'
import type { ListModel } from './model-campaigns'
import { segmentOf } from './pools'

/** Chance that somebody answers a dial of this number of the contact at a time: the contact's own reach and all factors; 1 or more: certain. */
export function chanceOfAnswer(centre: Centre, campaign: number, contact: number, number: number, at: number, isLater = false): number {
  const { lists, model } = centre
  const list = lists[campaign]
  const { list: rules } = model.campaigns[campaign]
  const { reachByHour, reachByWeekday, reachByAttempt, furtherNumbers, segments, firstWeekday } = rules
  let chance = list.reach[contact] * segments[segmentOf(list, contact)].reachFactor
  if (number > 0) chance *= furtherNumbers[number - 1].reachFactor
  if (reachByHour.length > 0 || reachByWeekday.length > 0) {
    const time = at + clockAhead(centre, campaign, contact)
    const day = Math.floor(time / DAY)
    chance *= factorAt(reachByHour, time - day * DAY)
    if (reachByWeekday.length > 0) chance *= reachByWeekday[(((firstWeekday + day) % 7) + 7) % 7]
  }
  if (!isLater && list.anybodyFrom.length > 0 && list.anybodyFrom[contact] > 0) chance *= rules.appointments?.reachFactor ?? 1
  // a follow-up call speaks to someone who has agreed to it: how often they were tried before does not matter
  if (!isLater && !isFollowUp(list, contact)) chance *= factorOfAttempt(reachByAttempt, list.attempts[contact])
  return chance
}

function factorAt(steps: ListModel['reachByHour'], ofDay: number): number {
  let factor = 1
  for (let place = 0; place < steps.length && steps[place].from <= ofDay; place++) factor = steps[place].factor
  return factor
}

function factorOfAttempt(factors: readonly number[], attempt: number): number {
  return factors.length === 0 ? 1 : factors[Math.min(attempt, factors.length) - 1]
}
