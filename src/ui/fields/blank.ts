/** What a user adds begins with sensible values, never empty; another kind of a thing keeps what both kinds have. */
import { isRecord } from '../../sim/project/records'
import type { ChoiceNode, FormNode, Member } from './form-node'
import { branchOf } from './form-of-schema'
import { recastArrivals } from './recast-arrivals'
import { dayTables, recordedDay, sensible, telling } from './sensible'

export interface BlankNames {
  /** Name for a thing that has none yet, by the field of its list. */
  readonly name: string
  readonly skills: readonly string[]
  readonly campaign: string
  readonly callTypes: readonly string[]
  /** Groups of the set-up in which something is added. */
  readonly groups: readonly string[]
  /** An input that a scenario may change. */
  readonly input: string
  /** A day to begin with. */
  readonly date: string
}

/** Identifiers to begin with, by the field of the list; the others are called `new`. */
const stems: Partial<Record<NonNullable<FormNode['field']>, string>> = {
  groups: 'group',
  shiftLibrary: 'shift',
  contracts: 'contract',
  scenarios: 'scenario',
  menus: 'menu',
  menuSteps: 'step',
  stages: 'stage',
  segments: 'segment',
  refusalReasons: 'reason',
  quotaCells: 'cell',
  blocks: 'block',
  languages: 'language',
}

/** Lists that may be empty, yet their owner would not work: a transfer leads somewhere, a group is at work. */
const begun: readonly FormNode['field'][] = ['transferTo', 'shifts']

function membersBlank(members: readonly Member[], names: BlankNames): Record<string, unknown> {
  const filled = members.filter(({ node }) => !node.optional)
  return Object.fromEntries(filled.map(({ name, node }) => [name, blank(node, names)]))
}

function wordBlank({ field }: FormNode, names: BlankNames): string {
  if (field === 'campaign') return names.campaign
  if (field === 'limitedGroup') return names.groups[0] ?? ''
  if (field === 'otherType' || field === 'choiceTo') return names.callTypes[0] ?? 'hang-up'
  if (field === 'skill' || field === 'switchFrom' || field === 'switchTo') return names.skills[0] ?? ''
  return field === 'menuStart' ? (stems.menuSteps ?? '') : 'new'
}

/** An item of a list, with an identifier where it needs one. */
export function itemBlank(list: Extract<FormNode, { shape: 'list' }>, names: BlankNames): unknown {
  const fresh = list.field === 'traceDays' ? recordedDay : blank(list.item, names)
  const stem = list.field && stems[list.field]
  if (!isRecord(fresh)) return fresh
  // proportions begin as equals
  if (list.field === 'transferTo') return { ...fresh, share: 1 }
  if (list.field === 'scenarioChanges') return { path: names.input, factor: 1 }
  // a limit that limits nothing would not be one
  if (list.field === 'retryRules') return { ...fresh, atMost: 2 }
  return 'id' in fresh && stem ? { ...fresh, id: stem } : fresh
}

export function blank(node: FormNode, names: BlankNames): unknown {
  const told = node.field && telling[node.field]
  if (told !== undefined) return told
  if (node.shape === 'list' && node.field && begun.includes(node.field)) return [itemBlank(node, names)]
  if (node.initial !== undefined) return node.initial
  const table = node.shape === 'object' && node.field ? dayTables[node.field] : undefined
  if (table) return table
  const known = node.field && sensible[node.field]
  if (known !== undefined && node.shape !== 'object' && (node.shape !== 'choice' || isRecord(known))) return known
  switch (node.shape) {
    case 'number':
      return node.nullable ? null : (node.typical?.[0] ?? node.min ?? 0)
    case 'text':
      return names.name
    case 'date':
      return names.date
    case 'word':
      return wordBlank(node, names)
    case 'words':
      return node.field === 'rankGroups' ? names.groups : node.field === 'menuCallTypes' ? names.callTypes.slice(0, 1) : names.skills
    case 'enum':
      return node.options[0]
    case 'boolean':
      return true
    case 'object':
      return membersBlank(node.members, names)
    case 'list':
      return Array.from({ length: node.least }, () => itemBlank(node, names))
    case 'choice':
      return { [node.tag]: node.branches[0].kind, ...membersBlank(node.branches[0].members, names) }
    default:
      return []
  }
}

/** The mean of a duration of any kind, as far as it is plain to see. */
export function meanOf(duration: unknown): number | undefined {
  if (!isRecord(duration)) return undefined
  const numbers = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [])
  const values = numbers(duration.values)
  if (values.length > 0) return values.reduce((sum, value) => sum + value, 0) / values.length
  const { low, high, scale, mean, meanWait, abandonedShare } = duration
  if (typeof low === 'number' && typeof high === 'number') return (low + high) / 2
  const means = numbers(duration.means)
  if (means.length > 0) return numbers(duration.shares).reduce((sum, share, at) => sum + share * (means[at] ?? 0), 0)
  if (typeof meanWait === 'number' && typeof abandonedShare === 'number') return meanWait / abandonedShare
  return typeof mean === 'number' ? mean : typeof scale === 'number' ? scale : undefined
}

/** Values of a kind of duration that has no mean of its own, around a mean. */
function around(kind: string, mean: number): Readonly<Record<string, unknown>> {
  if (kind === 'uniform') return { low: mean / 2, high: (mean * 3) / 2 }
  if (kind === 'weibull') return { scale: mean, shape: 1 }
  if (kind === 'normal') return { sd: mean / 2 }
  return kind === 'hyperexponential' ? { shares: [0.5, 0.5], means: [mean / 2, (mean * 3) / 2] } : {}
}

/** A value of another kind that keeps what both kinds have. */
export function asKind(node: ChoiceNode, old: unknown, kind: string, names: BlankNames): unknown {
  const branch = branchOf(node, kind)
  if (!branch) return old
  const fresh = membersBlank(branch.members, names)
  const given = recastArrivals(isRecord(old) ? old : {}, kind)
  const mean = meanOf(given)
  const known = mean === undefined ? given : { ...given, mean, ...around(kind, mean) }
  const kept = Object.fromEntries(branch.members.filter(({ name }) => name in known).map(({ name }) => [name, Reflect.get(known, name)]))
  return { [node.tag]: kind, ...fresh, ...kept }
}
