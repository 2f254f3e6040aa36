/** Random dialers: every mode, detectors and none, rules for abandoned calls, lines and hours of their own, blending. */
import fc from 'fast-check'
import type { Opening } from './random-call-type'
import { clock, duration, type Json, maybe, minuteOfDay, number, seldom, shape, share, someOf, whole } from './random-parts'

const hold = maybe(fc.oneof(fc.constant(0), number(0, 20)))
const cancels = maybe(fc.boolean())
const per = maybe(fc.constantFrom('idle', 'all'))
const target = maybe(fc.oneof(number(0.001, 0.1), number(0.1, 1)))

const adaptive: Json = fc.tuple(maybe(number(0.1, 3)), maybe(number(0, 3))).chain(([floor, above]) =>
  shape({
    kind: fc.constant('adaptive'),
    per,
    floor: fc.constant(floor),
    cap: fc.constant(above === undefined ? undefined : Math.max(1, (floor ?? 1) + above)),
    target,
    reaction: maybe(fc.constantFrom('hard', 'average', 'tapered')),
    everySeconds: maybe(whole(1, 120)),
    hold,
    cancels,
  }),
)

const mode: Json = fc.oneof(
  shape({ kind: fc.constant('manual'), dialSeconds: maybe(number(0, 40)) }),
  shape({ kind: fc.constant('preview'), time: duration(30), rightPartyShare: maybe(share()) }),
  shape({ kind: fc.constant('progressive') }),
  shape({ kind: fc.constant('power'), linesPerOperator: maybe(number(1, 4)), per, hold, cancels }),
  adaptive,
  shape({ kind: fc.constant('expected-free'), hold, cancels }),
  shape({ kind: fc.constant('chance-constrained'), target, hold, cancels }),
)

const machineTalk = maybe(duration(6))

const detection: Json = fc.oneof(
  shape({ kind: fc.constant('none'), machineTalk }),
  shape({ kind: fc.constant('detector'), delay: duration(2), falsePositive: maybe(share(0.6)), falseNegative: maybe(share(0.6)), machineTalk }),
)

const rule: Json = shape({
  kind: fc.constantFrom('united-states', 'twenty-four-hours', 'drops-of-answers', 'none'),
  seconds: seldom(number(0, 5)),
  share: seldom(share(0.1)),
  days: seldom(whole(1, 40)),
  base: seldom(fc.constantFrom('live-answers', 'human-answers')),
  minRing: seldom(whole(0, 30)),
  message: seldom(whole(0, 20)),
  noRedialHours: seldom(number(0, 30)),
})

const serviceLevel: Json = fc
  .tuple(share(), share(), maybe(whole(1, 60)))
  .map(([a, b, minutes]) => ({ stopBelow: Math.min(a, b), resumeAbove: Math.max(a, b), minutes }))

function blend(groups: readonly string[]): Json {
  return shape({
    idleAtLeast: maybe(whole(0, 3)),
    idleIn: seldom(someOf(groups)),
    asks: maybe(fc.constantFrom('always', 'operator-free')),
    serviceLevel: maybe(serviceLevel),
  })
}

function hours({ open, close }: Opening): Json {
  return minuteOfDay(Math.max(0, open - 60), close - 60).chain((from) => minuteOfDay(from + 30, 1440).map((to) => ({ from: clock(from), to: clock(to) })))
}

/** Dialers of some of the campaigns; the others are dialed as where nothing is said. */
export function dialers(campaigns: readonly string[], groups: readonly string[], opening: Opening): Json {
  const dialer = (campaign: string) =>
    shape({
      campaign: fc.constant(campaign),
      mode,
      lines: seldom(whole(1, 12)),
      hours: seldom(hours(opening)),
      detection: maybe(detection),
      rule: maybe(rule),
      blend: seldom(blend(groups)),
    })
  return fc.shuffledSubarray([...campaigns]).chain((some) => fc.tuple(...some.map(dialer)))
}

interface DialingSetup {
  readonly groups: readonly { readonly id: string; readonly skills: readonly string[] }[]
  readonly dialers?: readonly { readonly campaign: string; readonly blend?: { readonly asks?: string; readonly idleIn?: readonly string[] } }[]
}

/** Nobody waits for an operator to become free in groups that only dial: such a file is refused. */
export function lookingWhereCallsCome<Setup extends object>(file: Setup, types: readonly string[]): Setup {
  const { groups, dialers: given } = file as Setup & DialingSetup
  if (given === undefined) return file
  const takesCalls = ({ skills }: DialingSetup['groups'][number]) => skills.some((skill) => types.includes(skill))
  const settled = given.map((dialer) => {
    if (dialer.blend?.asks !== 'operator-free') return dialer
    const named = groups.filter(({ id }) => dialer.blend?.idleIn?.includes(id))
    const counted = named.length > 0 ? named : groups.filter(({ skills }) => skills.includes(dialer.campaign))
    return counted.some(takesCalls) ? dialer : { ...dialer, blend: { ...dialer.blend, asks: 'always' } }
  })
  return { ...file, dialers: settled }
}
