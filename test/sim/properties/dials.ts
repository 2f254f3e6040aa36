/** What the books do not hold: whom the dialer called when, written down dial by dial. */
import type { decide } from '../../../src/sim/dialing/attempt'

export interface Dial {
  readonly campaign: number
  readonly contact: number
  readonly time: number
  /** Clock of the contact. */
  readonly zone: number
  /** Number of the first call's attempt; 0 for a follow-up call. */
  readonly attempt: number
  /** Stage of the follow-up call, and number of its attempt; 0 for a first call. */
  readonly stage: number
  readonly followUp: number
  /** The campaign has what it wants: no first call any more. */
  readonly stopped: boolean
  /** How it is to end, unless the dialer hangs up before; see `OUTCOME`. */
  readonly outcome: number
}

let dials: Dial[] = []

export function takeDials(): Dial[] {
  const taken = dials
  dials = []
  return taken
}

/** The engine's own verb, with a clerk beside it. */
export function written(real: typeof decide): typeof decide {
  return (centre, campaign, contact, ...rest) => {
    real(centre, campaign, contact, ...rest)
    const list = centre.lists[campaign]
    const stage = list.stage.length > 0 ? list.stage[contact] : 0
    const { segments } = centre.model.campaigns[campaign].list
    dials.push({
      campaign,
      contact,
      time: centre.now,
      zone: segments[list.segment.length > 0 ? list.segment[contact] : 0].zone,
      attempt: stage > 0 ? 0 : list.attempts[contact],
      stage,
      followUp: stage > 0 ? list.followUps[contact] : 0,
      stopped: list.stopped,
      outcome: list.outcome[contact],
    })
  }
}
