/** Random campaigns, small lists blended into the same groups, and how they are dialed. */
import fc from 'fast-check'
import type { Opening } from './random-call-type'
import { clock, duration, type Json, maybe, minuteOfDay, number, seldom, shape, share, someOf, WEEK, whole } from './random-parts'

const retry = fc.option(fc.oneof(whole(0, 90), whole(60, 2000)), { nil: null })

const STAGES = ['yes', 'signed', 'paid', 'kept']

export function campaign(id: string, { open, close }: Opening): Json {
  const hours = minuteOfDay(Math.max(0, open - 60), close - 60).chain((from) =>
    minuteOfDay(from + 30, Math.min(1440, close + 60)).map((to) => ({ from: clock(from), to: clock(to) })),
  )
  const list = shape({
    contacts: whole(1, 60),
    reach: number(0.05, 1),
    reachCv: maybe(number(0, 1.5)),
    busyShare: maybe(share(0.5)),
    machineShare: maybe(share(0.5)),
    ring: shape({ answered: duration(12), unanswered: duration(25), busy: duration(5), machine: duration(10) }),
    attemptsAtMost: whole(1, 6),
    retry: shape({ busy: retry, noAnswer: retry, machine: retry, refusal: retry, later: retry, abandoned: retry }),
    hours: fc.tuple(hours, seldom(someOf(WEEK))).map(([times, days]) => ({ ...times, days })),
  })
  const stages = whole(1, 4).chain((n) =>
    fc.tuple(...STAGES.slice(0, n).map((stage) => shape({ id: fc.constant(stage), name: fc.constant(stage), share: share(), delayDays: maybe(number(0, 9)) }))),
  )
  const conversation = shape({
    laterShare: maybe(share(0.8)),
    screening: seldom(shape({ overQuotaShare: share(), talk: duration(30) })),
    productiveTalk: duration(200),
    otherTalk: duration(90),
    productiveWrapUp: duration(30),
    otherWrapUp: duration(10),
    stages,
    stopAtResults: seldom(whole(1, 12)),
  })
  return shape({ id: fc.constant(id), name: fc.constant(id), list, conversation })
}

export function dialers(campaigns: readonly string[]): Json {
  const mode = fc.oneof(
    shape({ kind: fc.constant('manual'), dialSeconds: maybe(number(0, 40)) }),
    shape({ kind: fc.constant('progressive') }),
    shape({ kind: fc.constant('power'), linesPerOperator: maybe(number(1, 4)), hold: maybe(number(0, 20)) }),
  )
  return fc.shuffledSubarray([...campaigns]).chain((some) => fc.tuple(...some.map((name) => mode.map((one) => ({ campaign: name, mode: one })))))
}
