/**
 * How long a case is lived. Time is stretched: a project day stands for as many seconds of the case as suits it, since a queue knows no
 * unit of time. The long run is a warm-up, which is not counted, days that are, and a last stretch in which calls counted come to an end.
 */
import { meanOf } from './case-laws'
import type { CentreCase, ClassOfCase, GroupOfCase } from './centre-case'

export const precisions = ['quick', 'normal', 'full'] as const
export type Precision = (typeof precisions)[number]

/** Calls (dials, of outbound work) of a case, replications at most, warm-up in relaxation times. */
export const efforts: Readonly<Record<Precision, { readonly calls: number; readonly replications: number; readonly warmUp: number }>> = {
  quick: { calls: 250_000, replications: 40, warmUp: 7 },
  normal: { calls: 1_200_000, replications: 50, warmUp: 9 },
  full: { calls: 8_000_000, replications: 80, warmUp: 12 },
}

const DAY = 86_400

/** Seconds of the project file for a second of the case; days by what they are for. */
export interface LongRun {
  readonly scale: number
  readonly warmUpDays: number
  readonly countedDays: number
  readonly lastDays: number
  readonly replications: number
}

/** Fewest replications from which a standard error is taken. */
const FEWEST = 20
const LONGEST_MEAN = 604_800 / DAY
/** A millisecond of the project must be nothing beside any mean of the case. */
const FINEST = DAY / 30

/** Days at most, fewer than those of the file's horizon: where times of all sizes meet, a day is longer than a millisecond would like. */
const [WARM_UP_DAYS, COUNTED_DAYS, LAST_DAYS] = [98, 385, 30]

/** The replications are split over the thresholds. `effort`: times the calls of the precision. */
export function longRunOf(centre: CentreCase, precision: Precision, thresholds: readonly number[], effort = 1): LongRun {
  const runs = thresholds.length
  const { calls, replications: most, warmUp: times } = efforts[precision]
  const rate = centre.classes.reduce((sum, { rates }) => sum + (rates[0] ?? 0), 0)
  const relaxation = relaxationOf(centre)
  const fewest = Math.ceil(FEWEST * runs * Math.max(1, effort))
  const budget = (calls * effort) / rate
  const warmUp = times * relaxation
  const replications = Math.max(fewest, Math.min(most * runs, Math.floor(budget / (3 * warmUp))))
  const last = 2 * relaxation
  const counted = Math.max(warmUp / 2, budget / replications - warmUp - last)
  const means = meansOf(centre)
  const longest = [...means, ...thresholds].reduce((most, mean) => Math.max(most, mean), 0)
  const shortest = means.reduce((least, mean) => Math.min(least, mean), Number.POSITIVE_INFINITY)
  const fine = Math.min(Math.max(warmUp / 8, counted / 150), FINEST * shortest)
  const day = Math.max(fine, longest / LONGEST_MEAN, warmUp / WARM_UP_DAYS, counted / COUNTED_DAYS, last / LAST_DAYS)
  return {
    scale: DAY / day,
    warmUpDays: Math.ceil(warmUp / day),
    countedDays: Math.max(1, Math.round(counted / day)),
    lastDays: Math.max(1, Math.ceil(last / day)),
    replications,
  }
}

/** Days in all, of a day that starts empty and is told in intervals of so many minutes. */
export function daysOf(centre: CentreCase, precision: Precision, cell: number, effort = 1): { readonly days: number; readonly replications: number } {
  const { calls, replications } = efforts[precision]
  const perDay = (centre.day?.length ?? 0) * centre.classes.reduce((sum, { rates }) => sum + rates.reduce((all, rate) => all + rate, 0), 0)
  const wanted = Math.max(1000, Math.min(40_000, (calls * effort) / perDay))
  // the books keep every interval of every day: 20,000 of them at most
  const days = Math.min(200, Math.ceil(cell * 14), Math.ceil(wanted / (2 * replications)))
  return { days, replications: Math.ceil(wanted / days) }
}

/** Days of a case that counts calls only. */
export function shortDaysOf(precision: Precision, effort = 1): number {
  return Math.round(efforts[precision].calls * effort * 0.02)
}

/** Weeks or days of a published model. */
export function publishedRuns(precision: Precision, calls: number, effort = 1, fewest = 100): number {
  return Math.max(fewest, Math.min(10_000, Math.ceil((efforts[precision].calls * effort) / calls)))
}

/** All means that become times of the project, s; exponential patience has a form of its own where it is long. */
function meansOf({ classes, groups, menu }: CentreCase): readonly number[] {
  const patiences = classes.flatMap(({ patience }) => {
    const law = patience?.kind === 'zero_mixture' ? patience.otherwise : patience
    return law === null || (law.kind === 'exponential' && law.mean_s > 1e5) ? [] : [meanOf(law)]
  })
  const others = classes.flatMap(({ redial, callBack }) => [...(redial ? [meanOf(redial.delay)] : []), ...(callBack ? [meanOf(callBack.talk)] : [])])
  const services = groups.flatMap(({ service }) => Object.values(service).map(meanOf))
  const steps = Object.values(menu?.nodes ?? {}).map(({ time }) => meanOf(time))
  return [...patiences, ...others, ...services, ...steps].filter((mean) => mean > 0)
}

/**
 * Time in which the centre forgets how it began, s: of a queue 1/(nμ(1 − √ρ)²), of full operators 1/μ, for the classes that are worst off
 * together; patience and lines shorten it, callers who come back lengthen it.
 */
function relaxationOf(centre: CentreCase): number {
  const { classes, lines } = centre
  const services = centre.groups.flatMap(({ service }) => Object.values(service).map(meanOf))
  const longest = services.reduce((most, mean) => Math.max(most, mean), 0)
  const redialing = classes.reduce((most, { redial }) => Math.max(most, redial ? meanOf(redial.delay) : 0), 0)
  const steps = Object.values(centre.menu?.nodes ?? {}).reduce((sum, { time }) => sum + meanOf(time), 0)
  const patience = classes.reduce((most, one) => Math.max(most, patienceTime(one)), 0)
  const agents = centre.groups.reduce((sum, group) => sum + group.agents[0], 0)
  const reserve = classes.reduce((most, { callBack }) => Math.max(most, callBack?.reserve ?? 0), 0)
  const isCallingBack = classes.some(({ callBack }) => callBack !== undefined)
  const busiest = (worstLoad(centre) * agents) / Math.max(1, agents - reserve)
  const isBounded = lines !== undefined || patience < Number.POSITIVE_INFINITY
  const spare = Math.max(isCallingBack ? 0.05 : isBounded ? 0.02 : 0.002, 1 - Math.sqrt(redialing > 0 ? busiest * 1.3 : busiest))
  const queue = (longest * spread(centre)) / (agents * spare * spare)
  const full = lines === undefined ? queue : Math.min(queue, ((lines - agents + 1) * (lines - agents + 1) * longest) / agents)
  return Math.max(longest, Math.min(full, Math.max(3 * patience, longest))) + 4 * redialing + (isCallingBack ? queue : 0) + steps
}

/** Endless where callers wait for ever. */
function patienceTime({ patience }: ClassOfCase): number {
  const law = patience?.kind === 'zero_mixture' ? patience.otherwise : patience
  return law === null ? Number.POSITIVE_INFINITY : meanOf(law)
}

/** Work asked for beside work that can be done, at most over any classes together. */
function worstLoad({ classes, groups }: CentreCase): number {
  const callers = classes.filter(({ rates }) => rates.length > 0)
  let worst = 0
  for (let set = 1; set < 1 << Math.min(10, callers.length); set++) {
    const members = callers.filter((_, place) => (set >> place) % 2 === 1)
    const serving = groups.filter(({ service }) => members.some(({ name }) => Object.hasOwn(service, name)))
    const agents = serving.reduce((sum, group) => sum + group.agents[0], 0)
    const work = members.reduce((sum, { name, rates }) => sum + rates[0] * meanService(name, groups), 0)
    if (agents > 0) worst = Math.max(worst, work / agents)
  }
  return worst
}

function meanService(name: string, groups: readonly GroupOfCase[]): number {
  const means = groups.filter(({ service }) => Object.hasOwn(service, name)).map(({ service }) => meanOf(service[name]))
  return means.length === 0 ? 0 : means.reduce((sum, mean) => sum + mean, 0) / means.length
}

/** Service times that differ much keep a queue for longer. */
function spread({ groups }: CentreCase): number {
  const kinds = new Set(groups.flatMap(({ service }) => Object.values(service).map(({ kind }) => kind)))
  return kinds.has('hyperexponential') || kinds.has('lognormal') || kinds.has('weibull') ? 2 : 1
}
