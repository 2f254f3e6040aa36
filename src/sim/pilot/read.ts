/** A pilot file, checked by itself and against its project: places, units and what fits together. */
import { asFound, type Problem, valueAt } from '../project/problems'
import { parseJson, problemsOf } from '../project/read'
import type { Project } from '../project/schema'
import { columns, isColumn, type ObservedRow } from './columns'
import { PILOT_VERSION, type PilotFile, PilotShape } from './schema'

export type PilotFileRead = { readonly ok: true; readonly file: PilotFile } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the text of a pilot file (as large and as deep as a project file may be). Nothing is thrown. */
export function parsePilot(text: string): PilotFileRead {
  const json = parseJson(text)
  return json.ok ? readPilot(json.data) : json
}

export function readPilot(data: unknown): PilotFileRead {
  const version = valueAt(data, ['version'])
  if (typeof version === 'number' && version > PILOT_VERSION)
    return { ok: false, problems: [{ path: ['version'], code: 'newerVersion', found: asFound(version), expected: `${PILOT_VERSION}` }] }
  const parsed = PilotShape.safeParse(data)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, data, PilotShape)).map(withUnit) }
  return checked(parsed.data)
}

function checked(file: PilotFile): PilotFileRead {
  const problems = [...file.observed.flatMap((row, place) => problemsOfRow(row, ['observed', place])), ...checksOf(file)]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file }
}

/** Other rows in a pilot file: what it says of open contacts, later stages and quota cells belonged to the rows that go, and goes with them. */
export function withRows(file: PilotFile, rows: readonly ObservedRow[]): PilotFileRead {
  const { open: _, ...others } = file
  return checked({ ...others, observed: [...rows], stages: [], cells: [] })
}

/** The unit of a column stands beside what is wrong with it. */
function withUnit(problem: Problem): Problem {
  const key = problem.path.at(-1)
  return typeof key === 'string' && isColumn(key) ? { ...problem, unit: columns[key].unit } : problem
}

/** Talk that is shorter or longer a conversation than this was not written down in seconds. */
const SHORTEST_MEAN = 3
const LONGEST_MEAN = 4 * 3600
/** Conversations from which their mean is looked at. */
const ENOUGH = 10

/** What a row cannot be: more answers than dials, more results than conversations, minutes for seconds. */
export function problemsOfRow(row: ObservedRow, path: readonly (string | number)[]): Problem[] {
  const problems: Problem[] = []
  const atMost = (name: keyof typeof columns, other: keyof typeof columns) => {
    const [value, limit] = [row[name], row[other]]
    if (value !== undefined && limit !== undefined && value > limit)
      problems.push({ path: [...path, name], code: 'aboveMaximum', found: asFound(value), expected: `${limit}`, unit: columns[name].unit })
  }
  atMost('answered', 'attempts')
  atMost('results', 'conversations')
  atMost('resultTalk', 'talk')
  if (row.operator !== undefined) atMost('conversations', 'answered')
  const { talk, conversations = 0, hours } = row
  if (talk !== undefined && conversations >= ENOUGH) {
    const [least, most] = [SHORTEST_MEAN * conversations, LONGEST_MEAN * conversations]
    if (talk < least) problems.push({ path: [...path, 'talk'], code: 'belowMinimum', found: asFound(talk), expected: `${least}`, unit: 'seconds' })
    if (talk > most) problems.push({ path: [...path, 'talk'], code: 'aboveMaximum', found: asFound(talk), expected: `${most}`, unit: 'seconds' })
  }
  // an operator cannot talk longer than they were there; a quarter of an hour for the last call
  if (hours !== undefined && talk !== undefined && row.operator !== undefined && talk > hours * 3600 + 900)
    problems.push({ path: [...path, 'talk'], code: 'aboveMaximum', found: asFound(talk), expected: `${hours * 3600}`, unit: 'seconds' })
  return problems
}

/** What the schema cannot say of the file as a whole. */
function checksOf({ plan, drift, stages, observed }: PilotFile): Problem[] {
  const problems: Problem[] = []
  const say = (path: Problem['path'], code: Problem['code'], found: unknown, expected: string) => problems.push({ path, code, found: asFound(found), expected })
  if (plan?.halfWidth !== undefined && plan.relative !== undefined) say(['plan', 'relative'], 'onlyOneOf', plan.relative, 'halfWidth, relative')
  const rule = plan?.rule
  if (rule !== undefined) {
    if (rule.stopBelow > rule.goFrom) say(['plan', 'rule', 'stopBelow'], 'wrongOrder', rule.stopBelow, `≤ ${rule.goFrom}`)
    if (rule.goFrom > rule.contacts) say(['plan', 'rule', 'goFrom'], 'aboveMaximum', rule.goFrom, `${rule.contacts}`)
    if (rule.poor >= rule.good) say(['plan', 'rule', 'poor'], 'wrongOrder', rule.poor, `< ${rule.good}`)
  }
  for (const of of ['reach', 'results'] as const) {
    const range = drift[of]
    if (range?.low !== undefined && range.low > range.factor) say(['drift', of, 'low'], 'wrongOrder', range.low, `≤ ${range.factor}`)
    if (range?.high !== undefined && range.high < range.factor) say(['drift', of, 'high'], 'wrongOrder', range.high, `≥ ${range.factor}`)
  }
  stages.forEach(({ decided, passed }, place) => {
    if (passed > decided) say(['stages', place, 'passed'], 'aboveMaximum', passed, `${decided}`)
  })
  const seen = new Set<string>()
  observed.forEach(({ day, operator }, place) => {
    const key = `${day}/${operator ?? ''}`
    if (seen.has(key)) say(['observed', place, 'operator'], 'duplicate', `${operator ?? ''}, ${day}`, '')
    seen.add(key)
  })
  return problems
}

/** What the file says of its project: set-up, campaign, stages and quota cells must be there, and contacts tried and closed, no more than the list has. */
export function problemsWithProject(file: PilotFile, project: Project): Problem[] {
  const problems: Problem[] = []
  const known = (path: Problem['path'], found: string, ids: readonly string[]) => {
    if (!ids.includes(found)) problems.push({ path, code: 'unknownReference', found: asFound(found), expected: ids.join(', ') })
  }
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  known(['setup'], file.setup, idsOf(project.setups))
  known(['campaign'], file.campaign, idsOf(project.demand.campaigns))
  if (project.demand.campaigns.length > 1 || project.demand.callTypes.length > 0)
    problems.push({ path: ['project'], code: 'nothingToDo', found: '', expected: file.campaign })
  const campaign = project.demand.campaigns.find(({ id }) => id === file.campaign)
  if (campaign === undefined) return problems
  const later = idsOf(campaign.conversation.stages.slice(1))
  for (const [place, { id }] of file.stages.entries()) known(['stages', place, 'id'], id, later)
  const cells = idsOf(campaign.conversation.questionnaire?.cells ?? [])
  for (const [place, { id }] of file.cells.entries()) known(['cells', place, 'id'], id, cells)
  const { list } = campaign
  const most = list.deliveries.reduce((sum, { contacts }) => sum + contacts, list.contacts) + (list.purchase ? list.purchase.contacts * list.purchase.times : 0)
  const sum = (name: 'tried' | 'closed') => file.observed.reduce((total, row) => total + (row[name] ?? 0), 0)
  const [tried, closed] = [sum('tried'), sum('closed')]
  if (tried > most) problems.push({ path: ['observed', 'tried'], code: 'aboveMaximum', found: `${tried}`, expected: `${most}`, unit: 'contacts' })
  if (closed > tried) problems.push({ path: ['observed', 'closed'], code: 'aboveMaximum', found: `${closed}`, expected: `${tried}`, unit: 'contacts' })
  return [...problems, ...problemsOfRest(file, tried - closed)]
}

/** Without contacts tried and closed nobody knows what is left to call; what stands open in the file must be what they leave. */
function problemsOfRest({ observed, open }: PilotFile, left: number): Problem[] {
  if (observed.length === 0) return []
  const missing = (['tried', 'closed'] as const).filter((name) => observed.every((row) => row[name] === undefined))
  if (missing.length > 0) return missing.map((name) => ({ path: ['observed', name], code: 'missing', found: '', expected: 'int', unit: 'contacts' }))
  const all = open?.reduce((sum, { contacts }) => sum + contacts, 0)
  if (all === undefined || left < 0 || all === left) return []
  return [{ path: ['open'], code: all > left ? 'aboveMaximum' : 'belowMinimum', found: `${all}`, expected: `${left}`, unit: 'contacts' }]
}
