/** Figures of a dialer in the long run, by the name they have in the cases. */
import type { Figure } from './figures'
import type { Scope } from './scope'

const HOUR = 3600

const perHour = (of: (s: Scope) => number): Figure => ({ of: (s) => (HOUR * of(s)) / s.seconds() })
const ofAnswered = (of: (s: Scope) => number): Figure => ({ of: (s) => of(s) / s.campaign('answered'), events: [of, (s) => s.campaign('answered')] })

export const dialerFigures: Readonly<Record<string, Figure>> = {
  occupancy: { of: (s) => s.busy() / s.agentSeconds() },
  dials_per_hour: perHour((s) => s.campaign('attempts')),
  answered_per_hour: perHour((s) => s.campaign('answered')),
  connected_per_hour: perHour((s) => s.campaign('conversations')),
  abandon_share_of_answered: ofAnswered((s) => s.campaign('abandoned')),
  answered_finding_no_agent: ofAnswered((s) => s.campaign('heldAnswers')),
  mean_idle_between_calls_s: { of: (s) => (s.agentSeconds() - s.busy()) / s.campaign('conversations') },
  mean_ringing_lines: { of: (s) => s.campaignTime('ringing') / s.seconds() },
  mean_waiting_persons: { of: (s) => s.campaignTime('heldTime') / s.seconds() },
}
