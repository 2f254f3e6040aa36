/** What a closed form says of one interval: shares of the calls, their wait, the operators' occupancy. Seconds throughout. */
import type { ClosedForm } from '../analytic/differences'
import type { DurationLaw, PatienceLaw } from '../analytic/duration-law'
import { erlangA, type ImpatientFigures } from '../analytic/erlang-a'
import { erlangB } from '../analytic/erlang-b'
import { erlangC } from '../analytic/erlang-c'
import { finiteLines } from '../analytic/finite-lines'
import { generalPatience } from '../analytic/general-patience'
import { equalTalkTimes, type GeneralServiceFigures, oneOperator, severalOperators } from '../analytic/general-service'
import { type PriorityFigures, prioritiesOfOneOperator, prioritiesWithOneMean } from '../analytic/priorities'
import { redials } from '../analytic/redials'
import { redialsRoughly } from '../analytic/redials-roughly'
import type { HandlingTime } from './handling-time'

/** Steady calls, and so many operators, for ever. */
export interface SteadyQueue {
  readonly arrivalRate: number
  readonly handling: HandlingTime
  readonly servers: number
  /** Of all callers, and as if it were exponential; 0: nobody hangs up. */
  readonly patience?: PatienceLaw
  readonly abandonRate: number
  readonly lines?: number
  readonly redial?: { readonly afterAbandon: number; readonly afterBusy: number; readonly rate: number }
  /** Call types from the most urgent on, and which of them is asked about. */
  readonly urgent?: readonly { readonly arrivalRate: number; readonly handling: HandlingTime }[]
  readonly rank?: number
}

export interface FormFigures {
  /** Attempts per call that comes: above 1 where callers dial again. */
  readonly attempts: number
  /** Shares of attempts. */
  readonly blocked: number
  readonly abandoned: number
  readonly answered: number
  readonly waitOfAnswered: number
  readonly occupancy: number
  /** More work than the operators can do, and nobody gives up: waits have no end. */
  readonly overloaded: boolean
  /** Worked out roughly, because the exact form takes too long or does not hold here. */
  readonly rough?: boolean
  /** Shares of attempts answered, and hung up, within a wait; absent where the form knows the mean wait alone. */
  within?(wait: number): { readonly answered: number; readonly abandoned: number }
}

/** Undefined for a form that cannot be worked out by itself. */
export function formFigures(form: ClosedForm, queue: SteadyQueue): FormFigures {
  if (queue.servers === 0) return nobodyThere(queue)
  try {
    return figuresBy(form, queue)
  } catch (error) {
    if (error instanceof RangeError) return overloaded // the form has no long run
    throw error
  }
}

function figuresBy(form: ClosedForm, queue: SteadyQueue): FormFigures {
  const { arrivalRate, handling, servers, abandonRate, lines = Number.POSITIVE_INFINITY, patience, redial } = queue
  const serviceRate = 1 / handling.mean
  switch (form) {
    case 'erlang-a':
      return abandonRate > 0 ? ofImpatient(erlangA({ arrivalRate, serviceRate, abandonRate, servers })) : ofPatient(queue)
    case 'general-patience':
      return patience ? ofImpatient(generalPatience({ arrivalRate, serviceRate, patience, servers })) : ofPatient(queue)
    case 'erlang-b': {
      const taking = Math.min(lines, servers)
      const { probBlocked, occupancy } = erlangB({ load: arrivalRate * handling.mean, servers: taking })
      const answered = 1 - probBlocked
      const share = { attempts: 1, blocked: probBlocked, abandoned: 0, answered, waitOfAnswered: 0, overloaded: false }
      return { ...share, occupancy: taking > 0 ? (occupancy * taking) / servers : 0, within: () => ({ answered, abandoned: 0 }) }
    }
    case 'finite-lines': {
      const figures = finiteLines({ arrivalRate, serviceRate, abandonRate, servers, lines })
      const { probBlocked, probAbandonOfOffered, probServedOfOffered, meanWaitOfServed, occupancy, within } = figures
      const shares = { attempts: 1, blocked: probBlocked, abandoned: probAbandonOfOffered, answered: probServedOfOffered }
      return { ...shares, waitOfAnswered: meanWaitOfServed, occupancy, overloaded: false, within: (wait) => sharesWithin(within(wait)) }
    }
    case 'redials': {
      const again = { redialAfterAbandon: redial?.afterAbandon ?? 0, redialAfterBlock: redial?.afterBusy ?? 0, redialRate: redial?.rate ?? 1 }
      return ofRedials({ arrivalRate, serviceRate, abandonRate, servers, ...(queue.lines !== undefined && { lines: queue.lines }), ...again })
    }
    case 'one-operator':
      return servers === 1
        ? ofService(oneOperator({ arrivalRate, service: lawWith(handling) }))
        : ofService(severalOperators({ arrivalRate, service: lawWith(handling), servers }))
    case 'equal-talk-times':
      return equalOrNearly(queue)
    case 'several-operators':
      return ofService(severalOperators({ arrivalRate, service: lawWith(handling), servers }))
    case 'priorities-of-one-operator':
    case 'priorities-with-one-mean':
      return ofPriorities(queue)
    default:
      return ofPatient(queue)
  }
}

const overloaded: FormFigures = {
  attempts: 1,
  blocked: 0,
  abandoned: 0,
  answered: 1,
  waitOfAnswered: Number.POSITIVE_INFINITY,
  occupancy: 1,
  overloaded: true,
  within: () => ({ answered: 0, abandoned: 0 }),
}

/** Nobody is on duty: who may hang up does, the others are answered some other time. */
function nobodyThere({ abandonRate, patience }: SteadyQueue): FormFigures {
  const hangUp = abandonRate > 0 || patience !== undefined
  const shares = { attempts: 1, blocked: 0, abandoned: hangUp ? 1 : 0, answered: 0 }
  return { ...shares, waitOfAnswered: 0, occupancy: 0, overloaded: false, within: () => ({ answered: 0, abandoned: 0 }) }
}

function ofPatient({ arrivalRate, handling, servers }: SteadyQueue): FormFigures {
  const { stable, occupancy, meanWait, serviceLevel } = erlangC({ arrivalRate, serviceRate: 1 / handling.mean, servers })
  if (!stable) return overloaded
  const shares = { attempts: 1, blocked: 0, abandoned: 0, answered: 1 }
  return { ...shares, waitOfAnswered: meanWait, occupancy, overloaded: false, within: (wait) => ({ answered: serviceLevel(wait), abandoned: 0 }) }
}

function ofImpatient({ probAbandon, meanWaitOfServed, occupancy, within }: ImpatientFigures): FormFigures {
  const shares = { attempts: 1, blocked: 0, abandoned: probAbandon, answered: 1 - probAbandon }
  return { ...shares, waitOfAnswered: meanWaitOfServed, occupancy, overloaded: false, within: (wait) => sharesWithin(within(wait)) }
}

function sharesWithin({ serviceLevelOffered, probAbandonWithin }: { readonly serviceLevelOffered: number; readonly probAbandonWithin: number }) {
  return { answered: serviceLevelOffered, abandoned: probAbandonWithin }
}

function ofService({ stable, meanWait, occupancy }: GeneralServiceFigures): FormFigures {
  if (!stable) return overloaded
  return { attempts: 1, blocked: 0, abandoned: 0, answered: 1, waitOfAnswered: meanWait, occupancy, overloaded: false }
}

/** The forms for general talk ask for two moments alone, so a gamma law with both will do. */
function lawWith({ mean, square }: HandlingTime): DurationLaw {
  return { kind: 'gamma', mean, cv: Math.sqrt(Math.max(0, square / (mean * mean) - 1)) }
}

function equalOrNearly({ arrivalRate, handling, servers }: SteadyQueue): FormFigures {
  try {
    return ofService(equalTalkTimes({ arrivalRate, talk: handling.mean, servers }))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { ...ofService(severalOperators({ arrivalRate, service: lawWith(handling), servers })), rough: true }
  }
}

function ofPriorities({ urgent = [], rank = 0, servers, handling }: SteadyQueue): FormFigures {
  const figures: PriorityFigures =
    servers === 1
      ? prioritiesOfOneOperator(urgent.map((type) => ({ arrivalRate: type.arrivalRate, service: lawWith(type.handling) })))
      : prioritiesWithOneMean({ arrivalRates: urgent.map((type) => type.arrivalRate), serviceRate: 1 / handling.mean, servers })
  const { stable, meanWait } = figures.types[rank]
  if (!stable) return { ...overloaded, occupancy: figures.occupancy }
  return { attempts: 1, blocked: 0, abandoned: 0, answered: 1, waitOfAnswered: meanWait, occupancy: figures.occupancy, overloaded: false }
}

/** States of the exact chain up to which it is worth its time: some milliseconds. */
const MOST_STATES = 1_000

function ofRedials(system: Parameters<typeof redials>[0]): FormFigures {
  const roughly = redialsRoughly(system)
  const most = roughly.meanRedialing + 8 * Math.sqrt(roughly.meanRedialing) + 20
  const isSmall = ((system.lines ?? system.servers + 50) + 1) * most <= MOST_STATES
  const { attemptsPerFirstCall, probBlocked, probAbandon, occupancy, meanWaitOfAccepted, within } = isSmall ? redials(system) : roughly
  const shares = { attempts: attemptsPerFirstCall, blocked: probBlocked, abandoned: probAbandon, answered: 1 - probBlocked - probAbandon }
  return { ...shares, waitOfAnswered: meanWaitOfAccepted, occupancy, overloaded: false, rough: !isSmall, within: (wait) => sharesWithin(within(wait)) }
}
