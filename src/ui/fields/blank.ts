/** Sensible first values for what a user adds: near the typical range, never empty. */
import type { FieldKey } from '../../sim/terms/fields'
import { isRecord } from '../store/paths'
import type { ChoiceNode, FormNode, Member } from './form-node'
import { branchOf } from './form-of-schema'

const sensible: Partial<Record<FieldKey, unknown>> = {
  mean: 60,
  cv: 0.7,
  phases: 2,
  values: [60],
  contacts: 1000,
  reach: 0.3,
  attemptsAtMost: 5,
  ringBusy: { kind: 'deterministic', mean: 5 },
  ringMachine: { kind: 'deterministic', mean: 15 },
  ringAnswered: { kind: 'lognormal', mean: 12, cv: 0.5 },
  ringUnanswered: { kind: 'deterministic', mean: 30 },
  talk: { kind: 'lognormal', mean: 180, cv: 0.7 },
  productiveTalk: { kind: 'lognormal', mean: 300, cv: 0.5 },
  otherTalk: { kind: 'lognormal', mean: 60, cv: 0.7 },
  screenerTalk: { kind: 'lognormal', mean: 60, cv: 0.5 },
  wrapUp: { kind: 'lognormal', mean: 30, cv: 0.7 },
  productiveWrapUp: { kind: 'lognormal', mean: 60, cv: 0.7 },
  otherWrapUp: { kind: 'lognormal', mean: 15, cv: 0.7 },
  patienceTime: { kind: 'exponential', mean: 180 },
  retryBusy: 20,
  retryNoAnswer: 180,
  retryMachine: 1440,
  retryRefusal: null,
  retryLater: 240,
  retryAbandoned: 2880,
  overQuotaShare: 0.1,
  withinSeconds: 20,
  serviceTarget: 0.8,
  stageShare: 0.1,
  stopAtResults: 100,
  perHour: 30,
  arrivalsAtMost: 100_000,
  profileFrom: '09:00',
  profileInterval: 30,
  open: '09:00',
  close: '18:00',
  from: '09:00',
  to: '18:00',
  breakAt: '13:00',
  breakMinutes: 30,
  shiftOperators: 4,
  stage: 1,
  heads: 1,
  perOperators: 12,
  amount: 100,
  monthlyPay: 60_000,
  perHead: 10_000,
  workdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  atMost: 100,
  atLeast: 0,
}

export interface BlankNames {
  /** Name for a thing that has none yet, by the field of its list. */
  readonly name: string
  readonly skills: readonly string[]
  readonly campaign: string
}

function membersBlank(members: readonly Member[], names: BlankNames): Record<string, unknown> {
  const filled = members.filter(({ node }) => !node.optional)
  return Object.fromEntries(filled.map(({ name, node }) => [name, name === 'calls' ? workdaysOf(30) : blank(node, names)]))
}

/** Eighteen intervals of one value on each day from Monday to Friday. */
function workdaysOf(calls: number): Record<string, readonly number[]> {
  const day = Array.from({ length: 18 }, () => calls)
  return { mon: day, tue: day, wed: day, thu: day, fri: day }
}

export function blank(node: FormNode, names: BlankNames): unknown {
  if (node.initial !== undefined) return node.initial
  const known = node.field && sensible[node.field]
  if (known !== undefined && node.shape !== 'object' && (node.shape !== 'choice' || isRecord(known))) return known
  switch (node.shape) {
    case 'number':
      return node.nullable ? null : (node.typical?.[0] ?? node.min ?? 0)
    case 'text':
      return names.name
    case 'word':
      return node.field === 'campaign' ? names.campaign : 'new'
    case 'words':
      return names.skills
    case 'enum':
      return node.options[0]
    case 'boolean':
      return true
    case 'object':
      return membersBlank(node.members, names)
    case 'list':
      return Array.from({ length: node.least }, () => blank(node.item, names))
    case 'choice':
      return { [node.tag]: node.branches[0].kind, ...membersBlank(node.branches[0].members, names) }
    default:
      return []
  }
}

/** A value of another kind that keeps what both kinds have. */
export function asKind(node: ChoiceNode, old: unknown, kind: string, names: BlankNames): unknown {
  const branch = branchOf(node, kind)
  if (!branch) return old
  const fresh = membersBlank(branch.members, names)
  const given = isRecord(old) ? old : {}
  const values = Array.isArray(given.values) ? given.values.filter((value) => typeof value === 'number') : []
  const known = values.length > 0 ? { ...given, mean: values.reduce((sum, value) => sum + value, 0) / values.length } : given
  const kept = Object.fromEntries(branch.members.filter(({ name }) => name in known).map(({ name }) => [name, Reflect.get(known, name)]))
  return { [node.tag]: kind, ...fresh, ...kept }
}
