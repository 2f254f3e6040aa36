/** Closed forms for the model of a case, where one holds exactly: figures by the names that cases give them. */
import { callBack } from '../analytic/call-back'
import { erlangA } from '../analytic/erlang-a'
import { erlangB } from '../analytic/erlang-b'
import { erlangC } from '../analytic/erlang-c'
import { finiteLines } from '../analytic/finite-lines'
import { generalPatience } from '../analytic/general-patience'
import { equalTalkTimes, oneOperator } from '../analytic/general-service'
import { prioritiesOfOneOperator, prioritiesWithOneMean } from '../analytic/priorities'
import { redials } from '../analytic/redials'
import { lawOf, meanOf, patienceOf, type ServiceLaw } from './case-laws'
import { type CentreCase, type ClassOfCase, classesOf } from './centre-case'
import { type NamedFigures, named, namedCallBack, namedDelay, namedLines, namedLoss, namedPatience, namedRedials } from './closed-form-names'

export interface ClosedForm {
  /** The figure at this place among the expected ones; undefined where the form does not tell it. */
  readonly at: NamedFigures
  /** Relative. */
  readonly tolerance: number
}

const EXACT = 1e-9
const BY_INTEGRALS = 1e-6

/** The one that holds for a single group of operators in the long run, or undefined. */
export function closedFormOf(centre: CentreCase): ClosedForm | undefined {
  const [group, ...further] = centre.groups
  if (centre.day !== undefined || centre.menu !== undefined || further.length > 0) return undefined
  const [callers, ...others] = centre.classes
  const service = group.service[callers.name]
  if (service === undefined) return undefined
  if (others.length > 0) return prioritiesForm(centre)
  if (centre.routing.calls === 'lifo') return undefined
  return oneClass(callers, service, group.agents[0], centre.lines)
}

function oneClass(callers: ClassOfCase, service: ServiceLaw, servers: number, lines: number | undefined): ClosedForm | undefined {
  const arrivalRate = callers.rates[0]
  const serviceRate = 1 / meanOf(service)
  const isExponential = service.kind === 'exponential'
  const { patience } = callers
  const abandonRate = patience?.kind === 'exponential' ? 1 / patience.mean_s : patience === null ? 0 : undefined
  const system = { arrivalRate, serviceRate, servers }
  if (callers.callBack !== undefined)
    return isExponential && lines === undefined && abandonRate !== undefined ? callBackForm(callers.callBack, { ...system, abandonRate }) : undefined
  if (callers.redial !== undefined) {
    const { redial } = callers
    if (!isExponential || abandonRate === undefined || redial.delay.kind !== 'exponential') return undefined
    const figures = redials({
      ...system,
      abandonRate,
      ...(lines !== undefined && { lines }),
      redialAfterAbandon: redial.afterAbandon,
      redialAfterBlock: redial.afterBlock,
      redialRate: 1 / redial.delay.mean_s,
    })
    return { at: namedRedials(figures), tolerance: EXACT }
  }
  // without a place to wait, talk times of any law lose the same share
  if (lines === servers) return { at: namedLoss(erlangB({ load: arrivalRate / serviceRate, servers }), arrivalRate / serviceRate), tolerance: EXACT }
  if (!isExponential) return patience === null && lines === undefined ? generalServiceForm(arrivalRate, service, servers) : undefined
  if (lines !== undefined) return abandonRate === undefined ? undefined : { at: namedLines(finiteLines({ ...system, abandonRate, lines })), tolerance: EXACT }
  if (abandonRate === 0) return { at: namedDelay(erlangC(system)), tolerance: EXACT }
  if (abandonRate !== undefined) return { at: namedPatience(erlangA({ ...system, abandonRate })), tolerance: EXACT }
  const law = patienceOf(patience)
  return law === null ? undefined : { at: namedPatience(generalPatience({ ...system, patience: law })), tolerance: BY_INTEGRALS }
}

function callBackForm(
  { from, share, reserve, talk }: NonNullable<ClassOfCase['callBack']>,
  system: { readonly arrivalRate: number; readonly serviceRate: number; readonly servers: number; readonly abandonRate: number },
): ClosedForm {
  const figures = callBack({ ...system, callBackServiceRate: 1 / meanOf(talk), offerFrom: from, acceptShare: share, reserve })
  return { at: namedCallBack(figures), tolerance: EXACT }
}

function generalServiceForm(arrivalRate: number, service: ServiceLaw, servers: number): ClosedForm | undefined {
  if (servers === 1) {
    const { probWait, meanWait, sdWait, meanQueueLength, occupancy, load } = oneOperator({ arrivalRate, service: lawOf(service) })
    const all = { offered_erlangs: load, prob_wait: probWait, mean_wait_s: meanWait, std_wait_s: sdWait, mean_queue_length: meanQueueLength, occupancy }
    return { at: named(all), tolerance: EXACT }
  }
  if (service.kind !== 'deterministic') return undefined
  const { probWait, meanWait, meanQueueLength, occupancy, load } = equalTalkTimes({ arrivalRate, talk: service.value_s, servers })
  return { at: named({ offered_erlangs: load, prob_wait: probWait, mean_wait_s: meanWait, mean_queue_length: meanQueueLength, occupancy }), tolerance: EXACT }
}

/** Classes in order of urgency before one group, nobody of whom hangs up. */
function prioritiesForm(centre: CentreCase): ClosedForm | undefined {
  const [group] = centre.groups
  const { classes, routing, lines } = centre
  if (routing.calls !== 'class_order' || lines !== undefined) return undefined
  if (classes.some(({ patience, redial }) => patience !== null || redial !== undefined)) return undefined
  const order = classesOf(centre, group)
  if (order.length < classes.length) return undefined
  const types = order.map((name) => ({ service: group.service[name], arrivalRate: classes.find((one) => one.name === name)?.rates[0] ?? 0 }))
  const alike = types.every(({ service }) => service.kind === 'exponential' && meanOf(service) === meanOf(types[0].service))
  const servers = group.agents[0]
  if (servers > 1 && !alike) return undefined
  const figures = alike
    ? prioritiesWithOneMean({ arrivalRates: types.map(({ arrivalRate }) => arrivalRate), serviceRate: 1 / meanOf(types[0].service), servers })
    : prioritiesOfOneOperator(types.map(({ arrivalRate, service }) => ({ arrivalRate, service: lawOf(service) })))
  const all = { prob_wait: figures.probWait, mean_queue_length: figures.meanQueueLength, occupancy: figures.occupancy }
  const byClass = new Map(
    order.map((name, place) => {
      const { meanWait, meanQueueLength } = figures.types[place]
      return [name, named({ mean_wait_s: meanWait, mean_queue_length: meanQueueLength, prob_wait: figures.probWait })] as const
    }),
  )
  const at: NamedFigures = (path) => (path[0] === 'by_class' ? byClass.get(path[1])?.(path.slice(2)) : named(all)(path))
  return { at, tolerance: EXACT }
}
