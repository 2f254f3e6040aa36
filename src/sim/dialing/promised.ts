import type { Centre } from '../centre/centre'
import { isFollowUp, missesHours } from '../centre/contacts'
import type { ContactList } from '../centre/lists'
import { IDLE, longestReadyOf } from '../centre/operators'
import { NOBODY } from '../centre/seams'
import { mayDialOne } from './blend'

type Dial = (centre: Centre, campaign: number, contact: number, operator: number) => void

/** Appointments that are due, then follow-up calls: each is dialed by an idle operator, its own one where it waits for that. */
export function callPromised(centre: Centre, campaign: number, dial: Dial): void {
  const { pools, stopped } = centre.lists[campaign]
  for (let place = 0; place < pools.length && !stopped; place++) if (pools[place].open) callAll(centre, campaign, pools[place].appointed, dial)
  for (let place = 0; place < pools.length; place++) if (pools[place].open) callAll(centre, campaign, pools[place].followUps, dial)
}

function callAll(centre: Centre, campaign: number, due: number[], dial: Dial): void {
  const list = centre.lists[campaign]
  const { lines } = centre.model.campaigns[campaign].dialer
  for (let place = 0; place < due.length && list.lines < lines && mayDialOne(centre, campaign); ) {
    const contact = due[place]
    if (isRedial(list, contact) && missesHours(centre, campaign, contact)) {
      due.splice(place, 1)
      continue
    }
    const operator = operatorFor(centre, campaign, contact)
    if (operator === NOBODY) place++
    else {
      due.splice(place, 1)
      dial(centre, campaign, contact, operator)
    }
  }
}

/** Neither promised nor a follow-up: who was abandoned lately, and may be dialed with an operator only. */
function isRedial(list: ContactList, contact: number): boolean {
  return !isFollowUp(list, contact) && (list.anybodyFrom.length === 0 || list.anybodyFrom[contact] === 0)
}

/** The operator who promised the call while it waits for that one; otherwise whoever has been idle longest. */
function operatorFor({ lists, operators, groupsOfCampaign, now }: Centre, campaign: number, contact: number): number {
  const { promisedBy, anybodyFrom } = lists[campaign]
  if (isFollowUp(lists[campaign], contact) || promisedBy.length === 0 || promisedBy[contact] === NOBODY || now >= anybodyFrom[contact])
    return longestReadyOf(operators, groupsOfCampaign[campaign])
  const own = promisedBy[contact]
  return operators.state[own] === IDLE ? own : NOBODY
}
