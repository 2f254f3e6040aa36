/** Which fields have a say where they stand: weights only where the waiting is weighted, patience only of those who wait at the telephone. */
import { isRecord } from '../../sim/project/records'
import type { Project } from '../../sim/project/schema'
import type { FieldKey } from '../../sim/terms/fields'
import { type Path, valueAt } from '../store/paths'
import type { Member } from './form-node'
import { outboundRules, unheeded } from './relevance-outbound'

/** Whether the field has a say in what stands at `owner`. */
type Has = (project: Project, owner: Path) => boolean

const routed =
  (choice: 'operator' | 'call', kind: string): Has =>
  (project, owner) =>
    valueAt(project, [...owner.slice(0, 2), 'routing', choice, 'kind']) === kind

const byTelephone: Has = (project, owner) => valueAt(project, [...owner.slice(0, 3), 'channel']) !== 'written'
const arriving =
  (...kinds: readonly string[]): Has =>
  (project, owner) =>
    kinds.some((kind) => kind === valueAt(project, [...owner.slice(0, 3), 'arrivals', 'kind']))
const drawn = arriving('profile', 'steady', 'exact-count', 'normal-count')
const outbound: Has = (project) => project.demand.campaigns.length > 0

const rules: Partial<Record<FieldKey, Has>> = {
  dayFactorCv: drawn,
  intervalFactorCv: drawn,
  growthPerWeek: drawn,
  season: drawn,
  specialDays: drawn,
  bursts: arriving('profile', 'steady', 'none'),
  balkShare: byTelephone,
  patienceTime: byTelephone,
  hoursPatienceFactor: byTelephone,
  redial: byTelephone,
  shortAbandonSeconds: byTelephone,
  ownDefinition: (project, owner) => valueAt(project, [...owner, 'definition']) === 'own',
  priority: routed('call', 'priority-class'),
  ageingSeconds: routed('call', 'priority-class'),
  waitWeight: routed('call', 'longest-weighted-wait'),
  scoreBase: routed('call', 'score'),
  scorePerSecond: routed('call', 'score'),
  scoreTransferred: routed('call', 'score'),
  groupScore: routed('operator', 'score'),
  conversionLoss: outbound,
  conversionSpread: outbound,
  ...outboundRules,
}

const sameAsAtFirst = (value: unknown, initial: unknown) => value === undefined || JSON.stringify(value) === JSON.stringify(initial)

/** Fields without a say are left out, unless something is set in them. */
export function shownMembers(members: readonly Member[], project: Project | undefined, owner: Path): readonly Member[] {
  const values = valueAt(project, owner)
  return members.filter(({ name, node }) => {
    const rule = node.field && rules[node.field]
    if (!rule || !project) return true
    if (node.field && unheeded.includes(node.field)) return rule(project, owner)
    const value = isRecord(values) ? values[name] : undefined
    return rule(project, owner) || !(sameAsAtFirst(value, node.initial) || (node.shape === 'number' && value === 0))
  })
}
