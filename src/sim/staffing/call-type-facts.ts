/** What a set-up says of a call type, as the choice of its closed form asks for it. */
import type { CallTypeFacts } from '../analytic/differences'
import { type Model, UNLIMITED } from '../centre/model'
import { EXIT_TO_TYPE, targetsOf } from '../centre/model-menus'
import type { Project, Setup } from '../project/schema'
import type { Patience } from './mean-patience'
import type { Pool } from './pool'
import type { PoolCell } from './pool-cells'

export interface Situation {
  readonly project: Project
  readonly setup: Setup
  readonly model: Model
  readonly pool: Pool
  readonly cells: readonly PoolCell[]
  /** Of the callers of the whole pool. */
  readonly patience: Patience
}

const DAY_OPEN = '00:00'
const DAY_CLOSE = '24:00'
const ends = ['afterAbandon', 'afterBusy'] as const
const attempts = ['first', 'later'] as const

export function callTypeFacts(situation: Situation): CallTypeFacts {
  const { project, setup, model, pool, patience } = situation
  const types = pool.callTypes.map((type) => project.demand.callTypes[type])
  const groups = pool.groups.map((group) => setup.groups[group])
  const compiled = pool.callTypes.map((type) => model.callTypes[type])
  const ids = types.map(({ id }) => id)
  const inPriority = hasPriorities(situation)
  const { calendar, demand } = project
  const means = situation.cells.map(({ handling }) => handling.map(({ mean }) => mean))
  return {
    ...lawsOf(situation),
    ...(patience.law && { patience: patience.law.kind === 'zero-mixture' ? 'empirical' : patience.law.kind }),
    balking: patience.balkShare > 0,
    ...staffOf(situation),
    redials: types.some((type) => comesBack(type, 'afterAbandon', ids) > 0 || (comesBack(type, 'afterBusy', ids) > 0 && linesOf(situation) !== undefined)),
    redialsElsewhere: redialsCross(situation),
    callBack: setup.queues.some(({ callType, callBack }) => ids.includes(callType) && (callBack?.acceptShare ?? 0) > 0),
    sharedOperators: groups.some(({ skills }) => skills.length > 1) && !inPriority,
    priorities: inPriority,
    oneMean: means.every((ofTypes) => ofTypes.every((mean) => Math.abs(mean - ofTypes[0]) < 1e-9 * mean)),
    severalGroups: groups.some(({ skills }) => [...skills].sort().join() !== [...groups[0].skills].sort().join()),
    operatorsDiffer: operatorsDiffer(groups) || types.some(({ hours }) => hours.length > 0),
    rateChanges: ratesChange(situation),
    dayNoise: demand.dayFactorCv > 0 || types.some(({ dayFactorCv, intervalFactorCv }) => dayFactorCv > 0 || intervalFactorCv > 0),
    arrivalsNotPoisson: compiled.some(
      ({ arrivals }) => arrivals.kind === 'count' || arrivals.kind === 'trace' || (arrivals.kind === 'poisson' && arrivals.atMost < UNLIMITED),
    ),
    startEmpty: calendar.days !== 'in-sequence' || calendar.open !== DAY_OPEN || calendar.close !== DAY_CLOSE || calendar.workdays.length < 7,
    menu: compiled.some(({ menu }) => menu >= 0) || menusLeadTo(situation),
    transfers: demand.callTypes.some(
      ({ id, transfer }) => transfer && transfer.share > 0 && (ids.includes(id) || transfer.to.some(({ callType }) => ids.includes(callType))),
    ),
    recalls: demand.callTypes.some(({ id, recall }) => recall && recall.share > 0 && ids.includes(recall.callType ?? id)),
  }
}

/** A step of a menu leads to a type of the pool. */
function menusLeadTo({ model, pool }: Situation): boolean {
  return model.menus.some(({ steps }) => steps.some((step) => targetsOf(step).some((to) => pool.callTypes.includes(EXIT_TO_TYPE - to))))
}

/** Laws of talk and wrap-up: several types in one queue are a mixture. */
function lawsOf({ project, pool, setup }: Situation): Pick<CallTypeFacts, 'talk' | 'wrapUp'> {
  const types = pool.callTypes.map((type) => project.demand.callTypes[type])
  const alike = types.every(({ talk, wrapUp }) => JSON.stringify([talk, wrapUp]) === JSON.stringify([types[0].talk, types[0].wrapUp]))
  const own = pool.groups.flatMap((group) => setup.groups[group].serves.flatMap(({ talk, wrapUp }) => (talk || wrapUp ? [talk] : [])))
  if (!alike) return { talk: 'hyperexponential' }
  const [{ talk, wrapUp }] = types
  return { talk: own[0]?.kind ?? talk.kind, ...(wrapUp && { wrapUp: wrapUp.kind }) }
}

/** Operators by whom the choice of the form goes: the fewest where lines may run out before them, else the most. */
function staffOf(situation: Situation): Pick<CallTypeFacts, 'operators' | 'lines' | 'shiftChanges'> {
  const counts = situation.cells.flatMap(({ allCalls, duty }) => (allCalls > 0 ? duty.map(({ operators }) => operators) : []))
  const [least, most] = [Math.max(1, Math.min(...counts)), Math.max(1, ...counts)]
  const lines = linesOf(situation)
  const absent = situation.pool.groups.some((group) => {
    const { absence } = situation.setup.groups[group]
    return absence !== undefined && absence.share + absence.lateShare > 0
  })
  const operators = lines === undefined ? most : least
  return { operators, ...(lines && { lines: lines(operators) }), shiftChanges: absent || counts.some((count) => count !== counts[0]) }
}

/** Calls that can be there at once beside so many operators; undefined where nobody is ever turned away. */
export function linesOf({ model, pool }: Pick<Situation, 'model' | 'pool'>): ((operators: number) => number) | undefined {
  const queues = pool.callTypes.map((type) => model.callTypes[type].queue)
  const common = queues.some(({ inCommonLimit }) => inCommonLimit)
  const waiting = Math.min(common ? model.waitingLimit : UNLIMITED, ...queues.map(({ limit }) => limit))
  const perOperator = Math.min(...queues.map(({ limitPerOperator }) => limitPerOperator))
  const together = common ? model.waitingPerOperator : Number.POSITIVE_INFINITY
  if (model.lines === UNLIMITED && waiting === UNLIMITED && Math.min(perOperator, together) === Number.POSITIVE_INFINITY) return undefined
  return (operators) => {
    const places = Math.min(waiting, placesFor(perOperator, operators), Math.max(0, placesFor(together, operators, model.waitingBase)))
    // no place to wait in, and that is asked before an idle operator is: nobody gets through
    return model.limitsFirst && places === 0 ? 0 : Math.min(model.lines, operators + places)
  }
}

/** A limit that is no whole number is reached by the next one; nobody on duty and no limit per operator: 0 × ∞ is no limit either. */
function placesFor(perOperator: number, operators: number, base = 0): number {
  return perOperator === Number.POSITIVE_INFINITY ? perOperator : Math.ceil(base + perOperator * operators)
}

/** One group that serves telephone calls alone, in order of urgency, by rules that say nothing more. */
function hasPriorities({ setup, model, pool }: Situation): boolean {
  const [only] = pool.groups
  if (pool.groups.length !== 1 || pool.callTypes.length < 2) return false
  const { skills, serves } = setup.groups[only]
  const queues = pool.callTypes.map((type) => model.callTypes[type].queue)
  const { kind } = setup.routing.call
  const isOrdered =
    kind === 'skill-order' ||
    (kind === 'priority-class' && queues.every(({ ageing }) => ageing === 0) && new Set(queues.map(({ priority }) => priority)).size === queues.length)
  return (
    isOrdered &&
    skills.length === pool.callTypes.length &&
    serves.every(({ reserve, guaranteed, afterSeconds }) => reserve === 0 && guaranteed === 0 && afterSeconds === 0)
  )
}

/** Types of the pool by their place in it, the most urgent first. */
export function urgency({ setup, model, pool }: Situation): readonly number[] {
  const places = pool.callTypes.map((_, place) => place)
  if (setup.routing.call.kind === 'priority-class') {
    const priority = (place: number) => model.callTypes[pool.callTypes[place]].queue.priority
    return places.sort((a, b) => priority(a) - priority(b))
  }
  const order = model.groups[pool.groups[0]]?.callTypes ?? []
  return places.sort((a, b) => order.indexOf(pool.callTypes[a]) - order.indexOf(pool.callTypes[b]))
}

/** Whether it matters which operator takes a call. */
function operatorsDiffer(groups: readonly Setup['groups'][number][]): boolean {
  const ways = groups.map(({ talkFactor, serves }) =>
    JSON.stringify([talkFactor, serves.map(({ skill, talkFactor: own, wrapUpFactor, talk, wrapUp }) => [skill, own, wrapUpFactor, talk, wrapUp])]),
  )
  return new Set(ways).size > 1 || groups.some(({ learning, serves }) => learning !== undefined || serves.some(({ hours }) => hours.length > 0))
}

function ratesChange({ cells, project, pool }: Situation): boolean {
  const rates = cells.map(({ allCalls, from, to }) => allCalls / (to - from))
  const types = pool.callTypes.map((type) => project.demand.callTypes[type])
  const first = rates[0] ?? 0
  const otherDays = types.some(({ growthPerWeek, season, specialDays, bursts }) => growthPerWeek !== 0 || season || specialDays.length > 0 || bursts.length > 0)
  return otherDays || rates.some((rate) => Math.abs(rate - first) > 1e-9 * first)
}

/** Chances to come back and the time until then, over all callers of the pool; the first attempt speaks for later ones. */
export function redialsOf({ project, pool, cells }: Situation): {
  readonly afterAbandon: number
  readonly afterBusy: number
  readonly seconds: (meanOf: (law: NonNullable<CallType['redial']>['delay']) => number) => number
} {
  const types = pool.callTypes.map((type) => project.demand.callTypes[type])
  const weights = pool.callTypes.map((_, place) => cells.reduce((sum, { calls, days }) => sum + calls[place] * days, 0))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = (of: (type: CallType) => number) => types.reduce((sum, type, place) => sum + (all > 0 ? (weights[place] / all) * of(type) : 0), 0)
  const ids = types.map(({ id }) => id)
  const redialing = types.flatMap(({ redial }) => (redial && ends.some((end) => staysShare(becomesOf(redial, end, 'first'), ids) > 0) ? [redial] : []))
  return {
    afterAbandon: mean((type) => comesBack(type, 'afterAbandon', ids)),
    afterBusy: mean((type) => comesBack(type, 'afterBusy', ids)),
    seconds: (meanOf) => redialing.reduce((sum, { delay }) => sum + meanOf(delay) / redialing.length, 0),
  }
}

/** Chance that a caller whose first attempt ended so dials again and comes back as a type of these. */
function comesBack({ redial }: CallType, end: End, ids: readonly string[]): number {
  return redial === undefined ? 0 : (redial[end]?.first ?? 0) * staysShare(becomesOf(redial, end, 'first'), ids)
}

/** Shares of those who dial again that come as other types; a list of the attempt's own takes the place of the common one. */
function becomesOf(redial: Redial, end: End, attempt: Attempt): Redial['becomes'] {
  return redial[end]?.[`${attempt}Becomes`] ?? redial.becomes
}

function staysShare(becomes: Redial['becomes'], ids: readonly string[]): number {
  return becomes.reduce((left, { callType, share }) => (ids.includes(callType) ? left : Math.max(0, left - share)), 1)
}

/** Some who dial again leave the pool as another type, or come into it. */
function redialsCross({ project, model, pool }: Situation): boolean {
  return project.demand.callTypes.some(({ redial }, type) => {
    if (redial === undefined) return false
    const isOwn = pool.callTypes.includes(type)
    const crosses = (becomes: Redial['becomes']) =>
      becomes.some(({ callType, share }) => share > 0 && isOwn !== pool.callTypes.some((own) => project.demand.callTypes[own].id === callType))
    return ends
      .filter((end) => end !== 'afterBusy' || mayBeBusy(model, type))
      .some((end) => attempts.some((attempt) => (redial[end]?.[attempt] ?? 0) > 0 && crosses(becomesOf(redial, end, attempt))))
  })
}

function mayBeBusy(model: Model, type: number): boolean {
  const { menu } = model.callTypes[type]
  return (menu >= 0 && model.menus[menu].ports < UNLIMITED) || linesOf({ model, pool: { callTypes: [type], groups: [] } }) !== undefined
}

type End = (typeof ends)[number]
type Attempt = (typeof attempts)[number]
type CallType = Project['demand']['callTypes'][number]
type Redial = NonNullable<CallType['redial']>
