/** A voice menu in front of operators: where its calls end, how long they stay, and the operators behind it. */
import { erlangA } from '../analytic/erlang-a'
import { erlangC } from '../analytic/erlang-c'
import { menu } from '../analytic/menu'
import { CALL } from '../centre/counts'
import type { TruthCase } from './case-file'
import { lawOf } from './case-laws'
import { projectOf } from './case-project'
import type { CentreCase } from './centre-case'
import { namedDelay, namedPatience } from './closed-form-names'
import { estimate } from './estimate'
import { expectedAt, type Leaf, pathText } from './expected-tree'
import { judge, judgeExact, missing, type Row } from './judge'
import { live } from './live'
import { centreOfMenu, endAtOperators, endsOf, type MenuModel } from './read-menu'
import type { Sample, Sums } from './reading'
import { type Effort, longRun, verifyCentre } from './verify-centre'

/** No figure of the menu knows a threshold. */
const ANY = [20]

const BLOCKED = 'prob_blocked_with_ports'

export function verifyMenu(one: TruthCase, model: MenuModel, leaves: readonly Leaf[], effort: Effort): readonly Row[] {
  const place = (path: readonly string[]) => ({ family: one.family, id: one.id, figure: pathText(path) })
  const operators = endAtOperators(model)
  const others = endsOf(model).filter((end) => end !== operators)
  const runs = new Map<string | undefined, { readonly centre: CentreCase; readonly sample: Sample; readonly seconds: number }>()

  /** One run tells three ends apart; the calls of a further end are found by living the same callers again with another one in its place. */
  const runFor = (contained: string | undefined, ports?: number) => {
    const key = `${contained}/${ports}`
    const known = runs.get(key)
    if (known !== undefined) return known
    const centre = centreOfMenu(model, contained, ports)
    const { stretch, replications, layout, frame } = longRun(centre, ANY, effort)
    const { all } = live({ projectFor: (threshold) => projectOf(centre, stretch, threshold), thresholds: ANY, replications, layout, seed: effort.seed })
    const found = { centre, sample: all, seconds: frame.seconds[0] }
    runs.set(key, found)
    return found
  }

  const plain = runFor(others[0])
  const perSecond = 1000 * longRun(plain.centre, ANY, effort).stretch.scale
  const ended = (sums: Sums) => sums.menu('contained') + sums.menu('hungUp') + sums.menu('passedOn')
  const time = (sums: Sums) => (sums.menu('timeContained') + sums.menu('timeHungUp') + sums.menu('timePassedOn')) / perSecond
  const squares = (sums: Sums) => sums.menu('timeSquares') / ((perSecond / 1000) * (perSecond / 1000))
  const meanTime = (sums: Sums) => time(sums) / ended(sums)

  function judgeLeaf({ path, expected }: Leaf): Row {
    const [name, next] = path
    const of = (figure: (sums: Sums) => number, sample = plain.sample) => judge(place(path), expected, estimate(sample, figure))
    switch (name) {
      case 'prob_end':
      case 'mean_time_given_end_s': {
        if (!endsOf(model).includes(next)) return missing(place(path), expected, 'the menu has no such end')
        const isOperators = next === operators
        const { sample } = isOperators ? plain : runFor(next)
        const [count, spent] = isOperators ? (['passedOn', 'timePassedOn'] as const) : (['contained', 'timeContained'] as const)
        return name === 'prob_end'
          ? of((sums) => sums.menu(count) / ended(sums), sample)
          : of((sums) => sums.menu(spent) / perSecond / sums.menu(count), sample)
      }
      case 'mean_time_s':
        return of(meanTime)
      case 'std_time_s':
        return of((sums) => Math.sqrt(squares(sums) / ended(sums) - meanTime(sums) * meanTime(sums)))
      case 'mean_visits': {
        const step = Object.keys(model.nodes).indexOf(next)
        return step < 0 ? missing(place(path), expected, 'the menu has no such step') : of((sums) => sums.step('visits', step) / sums.menu('entered'))
      }
      case 'mean_lines_in_ivr':
        return of((sums) => (sums.calls('offered', 0, 0) / (plain.seconds * sums.replications)) * meanTime(sums))
      case 'to_agents_rate_per_s':
        return of((sums) => sums.calls('offered', 0, 1) / (plain.seconds * sums.replications))
      case BLOCKED: {
        const { sample } = runFor(others[0], model.ports_for_blocking_figure)
        const events = (column: 'blocked' | 'offered') => (sums: Sums) => sums.calls(column, 0, 0)
        // the first class of the first span stands first in a reading
        const total = (column: 'blocked' | 'offered') => sample.readings.reduce((sum, reading) => sum + reading[CALL[column]], 0)
        const share = estimate(sample, (sums) => events('blocked')(sums) / events('offered')(sums))
        return judge(place(path), expected, share, { seen: total('blocked'), of: total('offered') })
      }
      default:
        return missing(place(path), expected, 'no such figure is known')
    }
  }

  const [behind, inMenu] = [leaves.filter(({ path }) => path[0] === 'agents'), leaves.filter(({ path }) => path[0] !== 'agents')]
  const view = { classes: [1], groups: [0], spans: [0], ofClass: false }
  const atOperators = behind.length === 0 ? [] : verifyCentre(one, plain.centre, behind, effort, (path) => (path.length === 1 ? view : undefined))
  return [...inMenu.map(judgeLeaf), ...atOperators]
}

const EXACT = 1e-9

/** The same figures by closed forms: an absorbing chain, and Erlang behind it, for a Poisson stream stays one in a menu without limit. */
export function menuForms(one: TruthCase, model: MenuModel, leaves: readonly Leaf[]): readonly Row[] {
  const nodes = Object.fromEntries(Object.entries(model.nodes).map(([name, { time, next }]) => [name, { time: lawOf(time), next }]))
  const figures = menu({ arrivalRate: model.arrival_rate_per_s, start: model.start, nodes })
  const operators = endAtOperators(model)
  const rate = operators === undefined ? 0 : figures.rateToEnd[operators]
  const all: Readonly<Record<string, number | Readonly<Record<string, number>>>> = {
    prob_end: figures.probEnd,
    mean_time_s: figures.meanTime,
    std_time_s: figures.sdTime,
    mean_visits: figures.meanVisits,
    mean_time_given_end_s: figures.meanTimeGivenEnd,
    mean_lines_in_ivr: figures.meanLines,
    to_agents_rate_per_s: rate,
    ...(model.ports_for_blocking_figure !== undefined && { [BLOCKED]: figures.probBlocked(model.ports_for_blocking_figure) }),
  }
  const behind = operatorsBehind(model, rate)
  return leaves.flatMap(({ path, expected }) => {
    const value = path[0] === 'agents' ? behind?.(path.slice(1)) : expectedAt(all, path)
    return typeof value === 'number' ? [judgeExact({ family: one.family, id: one.id, figure: `closed form: ${pathText(path)}` }, expected, value, EXACT)] : []
  })
}

function operatorsBehind({ agents }: MenuModel, arrivalRate: number) {
  if (agents === undefined) return undefined
  const system = { arrivalRate, serviceRate: 1 / agents.mean_handle_s, servers: agents.n }
  return agents.patience_mean_s === null ? namedDelay(erlangC(system)) : namedPatience(erlangA({ ...system, abandonRate: 1 / agents.patience_mean_s }))
}
