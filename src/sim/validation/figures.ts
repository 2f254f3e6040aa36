/**
 * Every figure of a centre that a case may expect, by the name it has there, as a ratio of sums (or another function of them). Names with
 * a threshold have T in its place: sl_offered_20s is sl_offered_T within 20 s.
 */
import type { Scope } from './scope'

type Of = (scope: Scope) => number

export interface Figure {
  readonly of: Of
  /** Of a share: how often it was seen, of how many. */
  readonly events?: readonly [Of, Of]
  /** Of a mean over what hardly ever happens: how often it did, and the figure that tells how often it should. */
  readonly few?: { readonly seen: Of; readonly share: string; readonly base: Of }
}

const offered: Of = (s) => s.calls('offered')
const accepted: Of = (s) => s.calls('offered') - s.calls('blocked')
const answered: Of = (s) => s.calls('answered')
const inTime: Of = (s) => s.calls('answeredInTime')
const abandoned: Of = (s) => s.calls('abandoned')
const abandonedInTime: Of = (s) => s.calls('abandonedInTime')
const atOnce: Of = (s) => s.calls('answered') - s.calls('delayed')
const waits: Of = (s) => s.time('waitAnswered') + s.time('waitAbandoned')
const perDay = (of: Of): Figure => ({ of: (s) => of(s) / s.days() })
const ratio = (above: Of, below: Of): Figure => ({ of: (s) => above(s) / below(s) })
const share = (above: Of, below: Of): Figure => ({ ...ratio(above, below), events: [above, below] })

const waitingShare = share((s) => offered(s) - atOnce(s), offered)
const meanWait = ratio(waits, accepted)
const abandonedWithin = share(abandonedInTime, offered)
const leftWithin = share((s) => inTime(s) + abandonedInTime(s), offered)

export const figures: Readonly<Record<string, Figure>> = {
  offered_erlangs: {
    of: (s) => s.each((one) => (offered(one) * (one.time('talk') + one.time('wrapUp'))) / answered(one)).reduce((a, b) => a + b, 0) / s.seconds(),
  },
  prob_all_busy: waitingShare,
  prob_wait: waitingShare,
  prob_wait_of_accepted: share((s) => accepted(s) - atOnce(s), accepted),
  prob_abandon: share(abandoned, offered),
  prob_abandon_of_offered: share(abandoned, offered),
  prob_abandon_of_accepted: share(abandoned, accepted),
  prob_blocked: share((s) => s.calls('blocked'), offered),
  prob_served: share(answered, offered),
  prob_served_of_offered: share(answered, offered),
  prob_served_of_accepted: share(answered, accepted),
  occupancy: { of: (s) => s.busy() / s.agentSeconds() },
  mean_wait_s: meanWait,
  mean_wait_all_s: meanWait,
  mean_wait_accepted_s: meanWait,
  mean_wait_served_s: { ...ratio((s) => s.time('waitAnswered'), answered), few: { seen: answered, share: 'prob_served_of_offered', base: offered } },
  mean_wait_abandoned_s: { ...ratio((s) => s.time('waitAbandoned'), abandoned), few: { seen: abandoned, share: 'prob_abandon', base: offered } },
  mean_wait_of_delayed_s: { ...ratio(waits, (s) => accepted(s) - atOnce(s)), few: { seen: (s) => accepted(s) - atOnce(s), share: 'prob_wait', base: offered } },
  std_wait_s: { of: (s) => Math.sqrt(s.squares() / accepted(s) - (waits(s) / accepted(s)) * (waits(s) / accepted(s))) },
  mean_queue_length: { of: (s) => s.time('queueTime') / s.seconds() },
  mean_busy: { of: (s) => s.busy() / s.seconds() },
  mean_in_system: { of: (s) => (s.time('queueTime') + s.busy()) / s.seconds() },
  sl_T: share(inTime, offered),
  sl_offered_T: share(inTime, offered),
  sl_answered_T: share(inTime, answered),
  sl_accepted_T: share(inTime, accepted),
  sl_excl_short_abandons_T: share(inTime, (s) => offered(s) - abandonedInTime(s)),
  prob_abandon_within_T: abandonedWithin,
  prob_abandon_within_T_of_offered: abandonedWithin,
  prob_abandon_within_T_of_accepted: share(abandonedInTime, accepted),
  prob_leave_queue_within_T: leftWithin,
  prob_leave_queue_within_T_of_offered: leftWithin,
  prob_leave_queue_within_T_of_accepted: share((s) => inTime(s) + abandonedInTime(s), accepted),
  // callers who call again; figures are per attempt unless named per first call
  attempts_per_first_call: ratio(offered, (s) => s.calls('callers')),
  prob_eventually_served: share(
    (s) => s.calls('callersServed'),
    (s) => s.calls('callers'),
  ),
  prob_served_at_first_attempt: share(
    (s) => s.calls('callersServedAtOnce'),
    (s) => s.calls('callers'),
  ),
  // call-backs
  callback_share_of_offered: share((s) => s.calls('callBacks'), offered),
  mean_callback_delay_s: ratio(
    (s) => s.time('callBackWait'),
    (s) => s.calls('callBacksKept'),
  ),
  mean_callback_list: { of: (s) => s.time('callBackWait') / s.seconds() },
  occupancy_callbacks: { of: (s) => s.operatorTime('callBackWork') / s.agentSeconds() },
  // a day, or an interval of it
  offered: perDay(offered),
  answered: perDay(answered),
  served: perDay(answered),
  blocked: perDay((s) => s.calls('blocked')),
  answered_within_T: perDay(inTime),
  answered_in_target: perDay(inTime),
  answered_at_once: perDay(atOnce),
  left_queue_within_T: perDay((s) => inTime(s) + abandonedInTime(s)),
  abandonments: perDay(abandoned),
  abandoned: perDay(abandoned),
  abandonments_in_interval: perDay((s) => s.calls('abandonedNow')),
  messages: perDay((s) => s.calls('callBacks')),
  disconnected: perDay((s) => s.calls('leftAtClose')),
  queue_seconds: perDay((s) => s.time('queueTime')),
  busy_agent_seconds: perDay((s) => s.busy()),
  overtime_agent_seconds: perDay((s) => s.operatorTime('overtime')),
  mean_in_queue_at_end: perDay((s) => s.callsAtEnd('queueAtEnd')),
  mean_busy_at_end: perDay((s) => s.groupsAtEnd('busyAtEnd')),
  mean_in_system_at_end: perDay((s) => s.callsAtEnd('queueAtEnd') + s.groupsAtEnd('busyAtEnd')),
  prob_all_busy_at_end: perDay((s) => s.callsAtEnd('allBusyAtEnd')),
  occupancy_until_close: { of: (s) => s.busyUntilClose() / s.agentSecondsUntilClose() },
  busy_time_over_scheduled_pct: { of: (s) => (100 * s.busy()) / s.agentSecondsUntilClose() },
  to_agents_rate_per_s: { of: (s) => offered(s) / s.seconds() },
}

export interface NamedFigure {
  /** Key of the catalogue. */
  readonly key: string
  readonly threshold?: number
  /** Share of waits, for a quantile. */
  readonly quantile?: number
  /** The figure is told in minutes. */
  readonly inMinutes: boolean
}

/** What a name means; undefined where it means nothing here. `usual` stands for a T that the name leaves open. */
export function figureNamed(name: string, usual: number | undefined): NamedFigure | undefined {
  const quantile = /^wait_quantile_(0?\.\d+)_s$/.exec(name)
  if (quantile) return { key: 'sl_T', quantile: Number(quantile[1]), inMinutes: false }
  const inMinutes = name.endsWith('_min') && !Object.hasOwn(figures, name)
  const timed = /_(\d+(?:\.\d+)?)s(?=_|$)/.exec(name)
  const withT = timed ? name.replace(timed[0], '_T') : name
  const key = inMinutes ? withT.replace(/_min$/, '_s') : withT
  if (!Object.hasOwn(figures, key)) return undefined
  const threshold = timed ? Number(timed[1]) : /_T(_|$)|_in_target$/.test(key) ? usual : undefined
  return { key, inMinutes, ...(threshold !== undefined && { threshold }) }
}
