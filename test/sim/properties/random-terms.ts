/** Random price terms of every kind, with tiers, included volume, indexation and bands. */
import fc from 'fast-check'
import { type Json, maybe, number, seldom, shape, share, whole } from './random-parts'

const amount = number(0, 90)
const name = fc.constant('role')
const holder = fc.constantFrom('seat', 'operator', 'employed', 'all')
const indexation = seldom(share(0.2))

const volume = {
  included: seldom(whole(0, 200)),
  tiers: seldom(fc.uniqueArray(shape({ from: whole(1, 500), amount }), { maxLength: 3, selector: ({ from }) => from })),
  volumeOf: seldom(fc.constantFrom('month', 'project')),
  indexation,
}

const bands = seldom(
  fc.array(whole(1, 100), { maxLength: 3 }).chain((steps) => {
    let above = 0
    return fc.tuple(
      ...steps.map((step) => {
        above += 100 * step
        return shape({ above: fc.constant(above), contributions: share() })
      }),
    )
  }),
)

const staff = fc.oneof(
  fc.constant({ of: 'operators' }),
  shape({ of: fc.constant('per-operators'), operators: whole(1, 15) }),
  shape({ of: fc.constant('fixed'), heads: number(0, 3) }),
)

const payroll = shape({
  kind: fc.constant('payroll'),
  role: name,
  pay: amount,
  contributions: maybe(share()),
  bands,
  staff,
  period: fc.constantFrom('day', 'week', 'half-month', 'month'),
})

const turnover = shape({
  kind: fc.constant('turnover'),
  perYear: maybe(share(0.9)),
  pay: amount,
  contributions: maybe(share()),
  perHead: maybe(amount),
  trainingDays: maybe(whole(0, 5)),
  batch: maybe(whole(1, 4)),
  aheadDays: maybe(whole(0, 10)),
  rampLoss: maybe(share(0.9)),
  rampDays: maybe(whole(0, 20)),
})

const ofEverything = [
  payroll,
  turnover,
  shape({ kind: fc.constant('hiring'), perHead: amount }),
  shape({ kind: fc.constant('training'), perHead: maybe(amount), trainerDay: maybe(amount) }),
  shape({ kind: fc.constant('seat'), upfront: maybe(amount), month: maybe(amount), indexation }),
  shape({ kind: fc.constantFrom('set-up-fee', 'monthly-minimum', 'list-purchase', 'script'), amount }),
  shape({ kind: fc.constantFrom('contact', 'attempt', 'contactable-record'), amount, ...volume }),
  shape({ kind: fc.constant('monthly-fee'), name, amount, indexation }),
  shape({ kind: fc.constant('operator-hour'), amount, basis: fc.constantFrom('scheduled', 'logged', 'busy'), ...volume }),
  shape({
    kind: fc.constant('minute'),
    amount,
    basis: fc.constantFrom('talk', 'talk-and-wrap-up', 'line', 'ivr'),
    pulse: fc.constantFrom(0, 1, 6, 60),
    free: seldom(whole(0, 60)),
    ...volume,
  }),
  shape({ kind: fc.constant('call'), amount, basis: fc.constantFrom('answered', 'offered'), ...volume }),
  shape({ kind: fc.constant('completed-interview'), amount, screenOut: maybe(amount), ...volume }),
  shape({ kind: fc.constant('reports'), amount, every: fc.constantFrom('day', 'week', 'month', 'once') }),
  shape({ kind: fc.constant('telephony'), amount, surcharge: maybe(share()), pulse: fc.constantFrom(0, 60), ...volume }),
  shape({ kind: fc.constant('room'), areaPerSeat: maybe(number(0, 8)), areaFixed: maybe(number(0, 100)), amount }),
  shape({ kind: fc.constant('equipment'), name, amount, per: holder, lifeMonths: maybe(whole(1, 60)), residual: maybe(share(0.9)) }),
  shape({ kind: fc.constant('licence'), name, amount, per: holder }),
  shape({ kind: fc.constant('line'), amount, lines: maybe(whole(1, 12)) }),
]

/** `stages`: of the longest funnel. */
export function terms(stages: number, callTypes: readonly string[]): Json {
  const callType = callTypes.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...callTypes))
  const kinds: Json[] = [
    ...ofEverything,
    ...(stages > 0
      ? [
          shape({ kind: fc.constant('result'), amount, stage: whole(1, stages), ...volume }),
          shape({ kind: fc.constant('lead'), amount, stage: whole(1, stages), returned: maybe(share()), ...volume }),
        ]
      : []),
    ...(stages > 1
      ? [shape({ kind: fc.constant('sale'), amount, stage: fc.constant(1), paidStage: whole(2, stages), clawBack: maybe(share()), ...volume })]
      : []),
    ...(callTypes.length > 0
      ? [
          shape({
            kind: fc.constant('service-level-bonus'),
            callType,
            target: share(),
            bonus: maybe(amount),
            malus: maybe(amount),
            pointsAtMost: maybe(whole(1, 100)),
          }),
        ]
      : []),
  ]
  return fc.array(fc.oneof(...kinds), { maxLength: 6 })
}
