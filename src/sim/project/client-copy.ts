/** The copy of a project that a client may have: without the vendor's own cost and whatever speaks of it. */
import type { Decision } from './decision-schema'
import type { Project } from './schema'
import type { StaffingWish } from './staffing-wishes'

/** All of the project but the margins, and what operators cost to those who have one; the same object where there is none. The simulation of the copy gives the same figures. */
export function clientCopy(project: Project): Project {
  const { decision, staffing } = project
  const withMargin = project.setups.filter(({ margin }) => margin !== undefined).map(({ id }) => id)
  if (withMargin.length === 0 && !speaksOfMargin(project)) return project
  const sources = Object.fromEntries(Object.entries(project.sources).filter(([path]) => !isOfMargin(path)))
  return {
    ...project,
    setups: project.setups.map(({ margin: _, ...setup }) => setup),
    sources,
    ...(decision && { decision: withoutMargin(decision) }),
    ...(staffing && { staffing: staffing.map((wish) => (withMargin.includes(wish.setup) ? withoutCost(wish) : wish)) }),
  }
}

/** The bytes of the file for the client. */
export function clientCopyText(project: Project): string {
  return `${JSON.stringify(clientCopy(project), undefined, 2)}\n`
}

function speaksOfMargin({ sources, decision }: Project): boolean {
  return [...Object.keys(sources), ...(decision?.scenarios ?? []).flatMap(({ changes }) => changes.map(({ path }) => path))].some(isOfMargin)
}

/** A scenario that changes nothing else goes, too. */
function withoutMargin({ scenarios, ...rest }: Decision): Decision {
  const kept = scenarios?.map((scenario) => ({ ...scenario, changes: scenario.changes.filter(({ path }) => !isOfMargin(path)) }))
  return { ...rest, ...(kept && { scenarios: kept.filter(({ changes }) => changes.length > 0) }) }
}

/** What an hour of a vendor's operators costs the vendor is his own affair. */
function withoutCost({ groups, contracts, ...rest }: StaffingWish): StaffingWish {
  return {
    ...rest,
    groups: groups.map(({ costPerHour: _, ...limits }) => limits),
    contracts: contracts.map((contract) => ({ ...contract, costPerWeek: 0, costPerHour: 0 })),
  }
}

/** `setups.ID.margin…`, in whatever way it is spelled. */
function isOfMargin(path: string): boolean {
  const keys = path.replace(/\[([^\]]*)\]/g, '.$1').split('.')
  return keys[0] === 'setups' && keys[2] === 'margin'
}
