import type { Centre } from '../centre/centre'
import { EVENT } from '../centre/events'
import { hangUp } from '../routing/acd'
import { arrive, closeDay } from './inbound'
import { becomeDue, changeHours, endHold, endRinging } from './outbound'
import { changeShifts, seekWork } from './work'

/** What happens next: the event that the future has just given out, passed to the verb that knows it. */
export function happen(centre: Centre): void {
  const { future } = centre
  switch (future.kind) {
    case EVENT.operatorFree:
      return seekWork(centre, future.subject)
    case EVENT.shiftChanges:
      return changeShifts(centre)
    case EVENT.callingHours:
      return changeHours(centre, future.subject)
    case EVENT.ringingEnds:
      return endRinging(centre, future.subject)
    case EVENT.contactDue:
      return becomeDue(centre, future.subject)
    case EVENT.callArrives:
      return arrive(centre, future.subject)
    case EVENT.holdEnds:
      return endHold(centre, future.subject)
    case EVENT.callerHangsUp:
      return hangUp(centre, future.subject)
    case EVENT.dayCloses:
      return closeDay(centre, future.subject)
  }
}
