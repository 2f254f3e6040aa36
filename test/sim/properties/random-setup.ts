/** Random set-ups: groups, lines, menus, queues, routing, switching, price terms. */
import fc, { type Arbitrary } from 'fast-check'
import type { CallTypeFile, Opening } from './random-call-type'
import { dialers, lookingWhereCallsCome } from './random-dialer'
import { group } from './random-group'
import { announcement, duration, type Json, maybe, number, seldom, shape, share, sharesOfOne, someOf, whole } from './random-parts'
import { terms } from './random-terms'

const callBack: Json = shape({
  offer: fc.oneof(
    shape({ kind: fc.constant('queue'), calls: whole(0, 4) }),
    shape({ kind: fc.constant('expected-wait'), seconds: number(0, 200) }),
    shape({ kind: fc.constant('waited'), seconds: fc.oneof(fc.constant(0), number(1, 120), whole(1, 60)) }),
  ),
  acceptShare: share(),
  withinMinutes: maybe(whole(1, 300)),
  reserve: maybe(whole(0, 2)),
  attempts: maybe(whole(0, 3)),
  retryMinutes: maybe(whole(0, 240)),
  answeredShare: maybe(share()),
  ringSeconds: maybe(number(0, 30)),
  talk: seldom(duration(100)),
})

function queue(callType: string): Json {
  return shape({
    callType: fc.constant(callType),
    limit: seldom(whole(0, 10)),
    limitPerOperator: seldom(number(0, 4)),
    outsideCommonLimit: seldom(fc.boolean()),
    priority: maybe(whole(0, 3)),
    ageingSeconds: seldom(number(1, 120)),
    weight: maybe(number(0, 5)),
    scoreBase: maybe(whole(-100, 100)),
    scorePerSecond: maybe(number(0, 5)),
    scoreTransferred: maybe(whole(-100, 100)),
    announcement: seldom(announcement),
    callBack: seldom(callBack),
  })
}

/** A menu whose steps may lead to each other, in circles too. */
function menu(id: string, enters: readonly string[], exits: readonly string[]): Json {
  return whole(1, 3).chain((n) => {
    const names = Array.from({ length: n }, (_, at) => `step-${at}`)
    const choices = someOf([...names, ...exits, 'self-served', 'hang-up']).chain((to) =>
      sharesOfOne(to.length).map((shares) => to.map((one, at) => ({ to: one, share: shares[at] }))),
    )
    const step = (name: string) =>
      shape({
        id: fc.constant(name),
        name: fc.constant(name),
        time: duration(15),
        hangUpPerMinute: seldom(number(0, 3)),
        keyPress: seldom(duration(3)),
        invalidShare: seldom(share(0.9)),
        timeoutSeconds: maybe(number(0, 10)),
        repeatsAtMost: maybe(whole(0, 4)),
        invalidPrompt: seldom(duration(8)),
        afterInvalid: seldom(fc.constantFrom(...names, ...exits, 'self-served', 'hang-up')),
        silence: seldom(
          shape({
            share: share(0.1),
            timeoutSeconds: maybe(number(0, 10)),
            prompt: seldom(duration(8)),
            repeatsAtMost: maybe(whole(0, 3)),
            after: seldom(fc.constantFrom(...names, ...exits, 'self-served', 'hang-up')),
          }),
        ),
        announcement: seldom(announcement),
        choices,
      })
    return shape({
      id: fc.constant(id),
      name: fc.constant(id),
      callTypes: fc.constant(enters),
      ports: seldom(whole(1, 4)),
      start: fc.constantFrom(...names),
      steps: fc.tuple(...names.map(step)),
    })
  })
}

/** None, one, or two menus that share the phone types out between them. */
function menus(phone: readonly string[]): Json {
  if (phone.length === 0) return fc.constant([])
  return someOf(phone).chain((entering) =>
    whole(1, entering.length).chain((first) => {
      const parts = [entering.slice(0, first), entering.slice(first)].filter((part) => part.length > 0)
      return fc.tuple(...parts.map((part, at) => menu(`menu-${at}`, part, phone)))
    }),
  )
}

function routing(callTypes: readonly string[], groups: readonly string[]): Json {
  const rank = fc
    .shuffledSubarray([...callTypes])
    .chain((some) => fc.tuple(...some.map((callType) => someOf(groups).map((order) => ({ callType, groups: order })))))
  const plain = ['longest-idle', 'least-occupied', 'fewest-calls', 'round-robin', 'random-operator', 'random-group'].map((kind) => fc.constant({ kind }))
  const operator: Json = fc.oneof(
    ...plain,
    shape({ kind: fc.constant('skill-rank'), order: rank }),
    shape({ kind: fc.constant('score'), perFreeShare: maybe(whole(-20, 20)), perIdleSecond: maybe(number(-1, 1)) }),
  )
  const call = fc
    .constantFrom('first-come', 'skill-order', 'priority-class', 'longest-weighted-wait', 'longest-queue', 'score', 'last-come')
    .map((kind) => ({ kind }))
  return shape({ operator, call })
}

function switching(works: readonly string[]): Json {
  const pairs = works.flatMap((from) => works.map((to) => ({ from, to })))
  return fc.shuffledSubarray(pairs).chain((some) => fc.tuple(...some.map((pair) => number(0, 60).map((seconds) => ({ ...pair, seconds })))))
}

const vat = shape({ quoted: fc.constantFrom('excluded', 'included', 'none'), rate: share(0.25) })

interface Demand {
  readonly callTypes: readonly CallTypeFile[]
  readonly campaigns: readonly string[]
  /** Stages of the longest funnel. */
  readonly stages: number
}

export function setup(id: string, { callTypes, campaigns, stages }: Demand, opening: Opening): Arbitrary<object> {
  const types = callTypes.map((one) => one.id)
  const phone = callTypes.filter(({ channel }) => channel === 'phone').map((one) => one.id)
  return whole(1, 3).chain((n) => {
    const groups = Array.from({ length: n }, (_, at) => `group-${at}`)
    return shape({
      id: fc.constant(id),
      name: fc.constant(id),
      kind: fc.constantFrom('in-house', 'vendor'),
      start: shape({ setupDays: maybe(whole(0, 4)), hiringWeeks: maybe(number(0, 2)), trainingDays: maybe(whole(0, 3)) }),
      groups: fc.tuple(...groups.map((name) => group(name, types, campaigns, opening))),
      lines: seldom(whole(1, 12)),
      waitingAtMost: seldom(whole(0, 12)),
      waitingPerOperator: seldom(number(0, 4)),
      waitingBase: seldom(whole(-2, 6)),
      limitsFirst: seldom(fc.boolean()),
      menus: seldom(menus(phone)),
      routing: maybe(routing(types, groups), 3),
      queues: maybe(fc.shuffledSubarray(types).chain((some) => fc.tuple(...some.map(queue)))),
      switching: seldom(switching([...types, ...campaigns])),
      dialers: maybe(dialers(campaigns, groups, opening), 4),
      terms: maybe(terms(stages, types), 3),
      vat: seldom(vat),
      margin: maybe(shape({ terms: terms(stages, types), wanted: maybe(share(0.9)) }), 3),
    }).map((file) => lookingWhereCallsCome(file, types))
  })
}
