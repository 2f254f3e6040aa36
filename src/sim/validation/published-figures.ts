/** Figures that others published of centres with a campaign, where calls and answered attempts count alike; means of a day. */
import type { Figure } from './figures'
import type { Scope } from './scope'

type Of = (scope: Scope) => number

const perDay = (of: Of): Figure => ({ of: (s) => of(s) / s.days() })
/** An abandoned call that hears busy is one too. */
const lost: Of = (s) => s.calls('abandoned') + s.calls('blocked') + s.campaign('abandoned')
const arrived: Of = (s) => s.calls('offered') + s.campaign('answered')
const inTarget: Of = (s) => s.calls('answeredInTime') + s.calls('abandonedInTime')

export const publishedFigures: Readonly<Record<string, Figure>> = {
  dials: perDay((s) => s.campaign('attempts')),
  arrived: perDay(arrived),
  connected: perDay((s) => s.calls('answered') + s.campaign('conversations')),
  lost: perDay(lost),
  /** Answered late, or hung up late. */
  not_in_target: perDay((s) => s.calls('offered') - s.calls('blocked') - inTarget(s)),
  in_target_pct: { of: (s) => (100 * (inTarget(s) + s.calls('blocked'))) / s.calls('offered') },
  /** Of the time of all who are there, those included who stay to finish a call. */
  busy_time_over_online_pct: { of: (s) => (100 * s.busyUntilClose()) / s.loggedUntilClose() },
  /** Persons are held for some seconds only: who holds the line at closing is nobody. */
  mean_queue_until_close: { of: (s) => (s.queueTimeUntilClose() + s.campaignTime('heldTime')) / s.secondsUntilClose() },
  mean_time_waited_min: { of: (s) => (s.time('waitAnswered') + s.time('waitAbandoned') + s.campaignTime('heldTime')) / 60 / arrived(s) },
  had_to_wait: perDay((s) => s.calls('delayed') + s.calls('abandoned') + s.calls('blocked') + s.campaign('heldAnswers')),
}
