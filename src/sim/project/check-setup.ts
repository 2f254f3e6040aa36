import { checkTypes } from './check-call-type'
import { checkDialers } from './check-dialer'
import { checkGroup } from './check-group'
import { checkMenus } from './check-menu'
import { checkKnown, checkUnique, type Path, type Say } from './findings'
import type { Project, Setup } from './schema'

/** References of a set-up: to call types, to campaigns and between its own groups. */
export function checkSetup({ demand }: Project, setup: Setup, path: Path, say: Say): void {
  checkUnique(
    setup.groups.map((group) => group.id),
    (place) => [...path, 'groups', place, 'id'],
    say,
  )
  setup.groups.forEach((group, place) => {
    checkGroup(group, demand, [...path, 'groups', place], say)
  })
  checkMenus(setup.menus, demand.callTypes, [...path, 'menus'], say)
  checkRouting({ demand }, setup, path, say)
  checkSwitching({ demand }, setup, [...path, 'switching'], say)
  checkDialers({ demand }, setup, [...path, 'dialers'], say)
  const stages = demand.campaigns.reduce((most, campaign) => Math.max(most, campaign.conversation.stages.length), 0)
  checkTerms(setup.terms, demand, stages, [...path, 'terms'], say)
  checkTerms(setup.margin?.terms ?? [], demand, stages, [...path, 'margin', 'terms'], say)
}

/** Stages that some funnel has, and call types that there are. */
function checkTerms(terms: Setup['terms'], { callTypes }: Project['demand'], stages: number, path: Path, say: Say): void {
  terms.forEach((term, place) => {
    if ('stage' in term && term.stage > stages) say([...path, place, 'stage'], 'aboveMaximum', term.stage, `${stages}`)
    if (term.kind === 'sale' && term.paidStage > stages) say([...path, place, 'paidStage'], 'aboveMaximum', term.paidStage, `${stages}`)
    if (term.kind === 'service-level-bonus' && term.callType !== undefined) checkKnown(term.callType, callTypes, [...path, place, 'callType'], say)
  })
}

type Demand = Pick<Project, 'demand'>

/** Queues and orders of groups: one entry a call type. */
function checkRouting({ demand }: Demand, { queues, routing, groups }: Setup, path: Path, say: Say): void {
  checkTypes(queues, demand.callTypes, [...path, 'queues'], say)
  if (routing.operator.kind !== 'skill-rank') return
  const here = [...path, 'routing', 'operator', 'order']
  checkTypes(routing.operator.order, demand.callTypes, here, say)
  routing.operator.order.forEach((rank, place) => {
    rank.groups.forEach((group, at) => {
      checkKnown(group, groups, [...here, place, 'groups', at], say)
    })
    checkUnique(rank.groups, (at) => [...here, place, 'groups', at], say)
  })
}

function checkSwitching({ demand }: Demand, { switching }: Setup, path: Path, say: Say): void {
  const works = [...demand.callTypes, ...demand.campaigns]
  switching.forEach(({ from, to }, place) => {
    checkKnown(from, works, [...path, place, 'from'], say)
    checkKnown(to, works, [...path, place, 'to'], say)
  })
  checkUnique(
    switching.map(({ from, to }) => `${from} → ${to}`),
    (place) => [...path, place],
    say,
  )
}
