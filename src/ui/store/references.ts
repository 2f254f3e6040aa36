/** What refers to a thing by its identifier follows it when it is renamed, and goes with it when it is removed. */
import { listAt, removed } from './items'
import { changeAt, type Path, valueAt } from './paths'

/** A path in which `*` stands for every position of a list. */
type Pattern = readonly (string | number)[]

/** A call type or a campaign is named by what is done with its calls and by whom. */
const ofDemand: readonly Pattern[] = [
  ['setups', '*', 'groups', '*', 'skills', '*'],
  ['setups', '*', 'groups', '*', 'serves', '*', 'skill'],
  ['setups', '*', 'dialers', '*', 'campaign'],
  ['setups', '*', 'queues', '*', 'callType'],
  ['setups', '*', 'switching', '*', 'from'],
  ['setups', '*', 'switching', '*', 'to'],
  ['setups', '*', 'routing', 'operator', 'order', '*', 'callType'],
  ['setups', '*', 'menus', '*', 'callTypes', '*'],
  ['setups', '*', 'menus', '*', 'steps', '*', 'choices', '*', 'to'],
  ['demand', 'callTypes', '*', 'redial', 'becomes', '*', 'callType'],
  ['demand', 'callTypes', '*', 'redial', 'afterBusy', 'firstBecomes', '*', 'callType'],
  ['demand', 'callTypes', '*', 'redial', 'afterBusy', 'laterBecomes', '*', 'callType'],
  ['demand', 'callTypes', '*', 'redial', 'afterAbandon', 'firstBecomes', '*', 'callType'],
  ['demand', 'callTypes', '*', 'redial', 'afterAbandon', 'laterBecomes', '*', 'callType'],
  ['demand', 'callTypes', '*', 'transfer', 'to', '*', 'callType'],
  ['staffing', '*', 'targets', '*', 'of', '*'],
]
const recalls: Pattern = ['demand', 'callTypes', '*', 'recall', 'callType']

/** Where callers go after the last failed repeat of a step; without the name they go on by its shares. */
const exitsIn = (...menu: Pattern): readonly Pattern[] => [
  [...menu, 'steps', '*', 'afterInvalid'],
  [...menu, 'steps', '*', 'silence', 'after'],
]
const isExit = (path: Pattern): boolean => path[2] === 'menus' && ['afterInvalid', 'after'].includes(String(path.at(-1)))

const ofSetup: readonly Pattern[] = [
  ['targets', '*', 'setup'],
  ['staffing', '*', 'setup'],
  ['decision', 'scorecard', '*', 'marks', '*', 'setup'],
]

/** In the staffing of its set-up a group is named by these. */
const ofGroup: readonly Pattern[] = [
  ['groups', '*', 'group'],
  ['contracts', '*', 'group'],
  ['targets', '*', 'of', '*'],
]

function staffingsOf(root: unknown, setup: string | number): number[] {
  const id = valueAt(root, ['setups', setup, 'id'])
  return listAt(root, ['staffing']).flatMap((one, at) => (valueAt(one, ['setup']) === id ? [at] : []))
}

/** A target of the occupancy names groups, any other call types. */
function isOfOther(root: unknown, one: Path, path: Path): boolean {
  if (one[0] !== 'staffing' || one.at(-2) !== 'of') return false
  return (valueAt(root, [...one.slice(0, -2), 'measure']) === 'occupancy') !== (path[2] === 'groups')
}

/** Where a thing at `path` is named: patterns of identifiers, and the place in which the name means it. */
function patternsFor(root: unknown, path: Path): readonly Pattern[] {
  const [top, setup, list, menu, steps] = path
  if (top === 'demand' && path.length === 3) return [...ofDemand, ...exitsIn('setups', '*', 'menus', '*'), recalls]
  if (top === 'staffing') return list === 'shifts' ? [['staffing', setup, 'contracts', '*', 'shifts', '*']] : []
  if (top !== 'setups') return []
  if (path.length === 2) return ofSetup
  if (list === 'groups' && path.length === 4) {
    return [
      ['setups', setup, 'routing', 'operator', 'order', '*', 'groups', '*'],
      ['setups', setup, 'dialers', '*', 'blend', 'idleIn', '*'],
      ...staffingsOf(root, setup).flatMap((place) => ofGroup.map((rest) => ['staffing', place, ...rest])),
    ]
  }
  if (list === 'menus' && steps === 'steps' && path.length === 6) {
    const here = ['setups', setup, 'menus', menu]
    return [[...here, 'start'], [...here, 'steps', '*', 'choices', '*', 'to'], ...exitsIn(...here)]
  }
  return []
}

function pathsOf(root: unknown, pattern: Pattern): Path[] {
  return pattern.reduce<Path[]>(
    (paths, key) => (key === '*' ? paths.flatMap((path) => listAt(root, path).map((_, at) => [...path, at])) : paths.map((path) => [...path, key])),
    [[]],
  )
}

/** In a menu a step comes before a call type of the same name. */
function meansStep(root: unknown, path: Path, id: string): boolean {
  return path[2] === 'menus' && (path.at(-1) === 'to' || isExit(path)) && listAt(root, path.slice(0, 5)).some((step) => valueAt(step, ['id']) === id)
}

function naming(root: unknown, path: Path, patterns: readonly Pattern[], id: string): Path[] {
  const ofStep = path[4] === 'steps'
  const named = patterns.flatMap((pattern) => pathsOf(root, pattern)).filter((one) => valueAt(root, one) === id && !isOfOther(root, one, path))
  return ofStep ? named : named.filter((one) => !meansStep(root, one, id))
}

/** Takes out whatever names the item with this identifier at `path`, before it is removed itself. */
export function withoutReferences(root: unknown, path: Path, id: string): unknown {
  const all = patternsFor(root, path)
  const patterns = all.filter((pattern) => pattern !== recalls && !isExit(pattern) && pattern.includes('*'))
  const exits = naming(root, path, all.filter(isExit), id)
  let next = exits.reduce((now, exit) => changeAt(now, exit, () => undefined), root)
  for (let [first] = naming(next, path, patterns, id); first; [first] = naming(next, path, patterns, id)) {
    const at = placeOf(next, first)
    const shares = at.at(-2) === 'choices'
    next = removed(next, at.slice(0, -1), Number(at.at(-1)))
    if (shares) next = changeAt(next, at.slice(0, -1), (choices) => shared(choices, id))
  }
  return emptied(withoutRecalls(withoutMeasures(next, path, id), path, id), path, id)
}

/** The entry that goes with a name: a word of a list, or the object that names the thing. A target of nobody would be one of all: it goes whole. */
function placeOf(root: unknown, named: Path): Path {
  if (typeof named.at(-1) !== 'number') return named.slice(0, -1)
  return named.at(-2) === 'of' && listAt(root, named.slice(0, -1)).length === 1 ? named.slice(0, -2) : named
}

/** Shares of the choices that are left make up one again; where none is left, the call ends. */
function shared(choices: unknown, gone: string): unknown {
  const list = Array.isArray(choices) ? choices : []
  if (list.length === 0) return [{ to: gone === 'hang-up' ? 'self-served' : 'hang-up', share: 1 }]
  const shareOf = (choice: unknown) => Number(valueAt(choice, ['share']))
  const sum = list.reduce((all, choice) => all + shareOf(choice), 0)
  return list.map((choice) => changeAt(choice, ['share'], () => (sum > 0 ? Number((shareOf(choice) / sum).toPrecision(12)) : 1 / list.length)))
}

/** Customers who would call again with what is gone do not call again. */
function withoutRecalls(root: unknown, path: Path, id: string): unknown {
  if (path[0] !== 'demand') return root
  const named = pathsOf(root, recalls).filter((one) => valueAt(root, one) === id)
  return named.reduce((next, one) => changeAt(next, one.slice(0, -1), () => undefined), root)
}

/** Transfers to nobody, orders without groups and menus that nobody enters go; a menu whose first step goes begins with the next. */
function emptied(root: unknown, path: Path, id: string): unknown {
  const [top, setup, list, menu] = path
  if (top === 'setups' && list === 'menus' && path.length === 6) {
    const here = ['setups', setup, 'menus', menu]
    const [first] = listAt(root, [...here, 'steps']).filter((step) => valueAt(step, ['id']) !== id)
    return changeAt(root, [...here, 'start'], (start) => (start === id ? (valueAt(first, ['id']) ?? start) : start))
  }
  const withoutAny = (now: unknown, pattern: Pattern, key: string) => {
    const empty = pathsOf(now, pattern).filter((one) => Array.isArray(valueAt(now, [...one, key])) && listAt(now, [...one, key]).length === 0)
    return empty.reverse().reduce((next, one) => removed(next, one.slice(0, -1), Number(one.at(-1))), now)
  }
  const transfers = pathsOf(root, ['demand', 'callTypes', '*', 'transfer']).filter((one) => valueAt(root, one) && listAt(root, [...one, 'to']).length === 0)
  const stayed = transfers.reduce((next, one) => changeAt(next, one, () => undefined), root)
  return withoutMenus(withoutAny(stayed, ['setups', '*', 'routing', 'operator', 'order', '*'], 'groups'))
}

/** Without the menus that nobody enters, and what measures them. */
function withoutMenus(root: unknown): unknown {
  const isLeft = (one: Path) => listAt(root, [...one, 'callTypes']).length > 0
  const gone = pathsOf(root, ['setups', '*', 'menus', '*']).filter((one) => Array.isArray(valueAt(root, [...one, 'callTypes'])) && !isLeft(one))
  return gone
    .reverse()
    .reduce((next, one) => removed(withoutMeasures(next, one, String(valueAt(next, [...one, 'id']))), one.slice(0, -1), Number(one.at(-1))), root)
}

const isNamed = (thing: unknown, id: unknown) => valueAt(thing, ['id']) === id

/** How keys of measures of the thing at `path` begin, its own name last; `*`: the name of any menu. */
function keysOf(root: unknown, path: Path, id: string): readonly (readonly string[])[] {
  const [top, , list, , steps] = path
  if (top === 'demand' && path.length === 3) return [[id], ['*', 'exit', id]]
  if (top !== 'setups') return []
  if (path.length === 4 && (list === 'groups' || list === 'menus')) return [[id]]
  return path.length === 6 && steps === 'steps' ? [[String(valueAt(root, [...path.slice(0, 4), 'id'])), 'step', id]] : []
}

/** Where its own name stands in the key of a measure that speaks of the thing; −1: nowhere. */
function placeIn(measure: unknown, keys: readonly (readonly string[])[]): number {
  if (typeof measure !== 'string') return -1
  const parts = measure.split('.')
  const key = keys.find((one) => one.length < parts.length && one.every((part, at) => part === '*' || part === parts[at]))
  return key ? key.length - 1 : -1
}

/** Whether another set-up has a thing of the same name, so that goals, which are for all set-ups, still speak of it. */
function isElsewhere(root: unknown, path: Path, id: string): boolean {
  const [, setup, list, , steps] = path
  const owner = valueAt(root, [...path.slice(0, 4), 'id'])
  const stepsOf = (menu: unknown) => (isNamed(menu, owner) ? listAt(menu, ['steps']) : [])
  const things = (one: unknown) => (steps === undefined ? listAt(one, [list]) : listAt(one, [list]).flatMap(stepsOf))
  return listAt(root, ['setups']).some((one, at) => at !== setup && things(one).some((thing) => isNamed(thing, id)))
}

/** Goals and figures of the source whose measure speaks of the thing at `path`. */
function measuring(root: unknown, path: Path, id: string): Path[] {
  const keys = keysOf(root, path, id)
  if (keys.length === 0) return []
  const named = [...pathsOf(root, ['goals', '*', 'measure']), ...pathsOf(root, ['targets', '*', 'measure'])].filter(
    (one) => placeIn(valueAt(root, one), keys) >= 0,
  )
  if (path[0] !== 'setups') return named
  const elsewhere = isElsewhere(root, path, id)
  const setup = valueAt(root, ['setups', path[1], 'id'])
  return named.filter((one) => (one[0] === 'goals' ? !elsewhere : valueAt(root, [...one.slice(0, -1), 'setup']) === setup))
}

function withoutMeasures(root: unknown, path: Path, id: string): unknown {
  const gone = measuring(root, path, id).reverse()
  return gone.reduce((next: unknown, one) => removed(next, one.slice(0, -2), Number(one.at(-2))), root)
}

/** Whatever referred to `old` at `path` refers to `id`. */
export function followId(root: unknown, path: Path, old: string, id: string): unknown {
  const named = naming(root, path, patternsFor(root, path), old).reduce((next: unknown, one) => changeAt(next, one, () => id), root)
  const keys = keysOf(root, path, old)
  const follow = (measure: unknown) => {
    const place = placeIn(measure, keys)
    return String(measure)
      .split('.')
      .map((part, at) => (at === place ? id : part))
      .join('.')
  }
  return measuring(root, path, old).reduce((next: unknown, one) => changeAt(next, one, follow), named)
}
