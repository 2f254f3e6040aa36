import type { Centre } from '../centre/centre'
import { EVENT } from '../centre/events'
import { overflow } from '../routing/acd'
import { offerCallBack, promiseAgain } from '../routing/call-back'
import { closeDay, endDay, endInterval } from './closing'
import { arrive, dialAgain, hangUpAndLeave, menuStepEnds, phoneStopsRinging, talkEnds } from './inbound'
import { addContacts, becomeDue, changeHours, endDetection, endHold, endRinging, freeLine, lookAgain } from './outbound'
import { changeShifts, comeLate, finishWork } from './work'

/** What happens next: the event that the future has just given out, passed to the verb that knows it. */
export function happen(centre: Centre): void {
  const { future } = centre
  switch (future.kind) {
    case EVENT.operatorFree:
      return finishWork(centre, future.subject)
    case EVENT.callArrives:
      return arrive(centre, future.subject)
    case EVENT.callerHangsUp:
      return hangUpAndLeave(centre, future.subject)
    case EVENT.talkEnds:
      return talkEnds(centre, future.subject)
    case EVENT.shiftChanges:
      return changeShifts(centre)
    case EVENT.operatorComesLate:
      return comeLate(centre, future.subject)
    case EVENT.callingHours:
      return changeHours(centre, future.subject)
    case EVENT.ringingEnds:
      return endRinging(centre, future.subject)
    case EVENT.contactDue:
      return becomeDue(centre, future.subject)
    case EVENT.holdEnds:
      return endHold(centre, future.subject)
    case EVENT.lineFree:
      return freeLine(centre, future.subject)
    case EVENT.detectionEnds:
      return endDetection(centre, future.subject)
    case EVENT.dialerLooks:
      return lookAgain(centre, future.subject)
    case EVENT.delivery:
      return addContacts(centre, future.subject)
    case EVENT.operatorAnswers:
      return phoneStopsRinging(centre, future.subject)
    case EVENT.menuStepEnds:
      return menuStepEnds(centre, future.subject)
    case EVENT.callsAgain:
      return dialAgain(centre, future.subject)
    case EVENT.overflowDue:
      return overflow(centre, future.subject)
    case EVENT.callBackOffered:
      return offerCallBack(centre, future.subject)
    case EVENT.callBackDue:
      return promiseAgain(centre, future.subject)
    case EVENT.intervalEnds:
      return endInterval(centre)
    case EVENT.dayEnds:
      return endDay(centre)
    case EVENT.dayCloses:
      return closeDay(centre, future.subject)
  }
}
