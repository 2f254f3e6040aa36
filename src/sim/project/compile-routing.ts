import type { RoutingModel } from '../centre/model'
import type { OperatorChoice } from '../routing/index'
import type { Project, Setup } from './schema'

const SECOND = 1000

/** The ways of the distributor, with names resolved. */
export function compileRouting({ demand }: Project, { groups, routing: { operator, call } }: Setup): RoutingModel {
  return {
    operator: operator.kind,
    call: call.kind,
    groupsOfType: demand.callTypes.map(({ id }) => {
      const serving = groups.flatMap(({ skills }, place) => (skills.includes(id) ? [place] : []))
      const named = namedGroups(operator, id).map((name) => groups.findIndex((group) => group.id === name))
      const first = [...new Set(named)].filter((place) => serving.includes(place))
      return [...first, ...serving.filter((place) => !first.includes(place))]
    }),
    perFreeShare: operator.kind === 'score' ? operator.perFreeShare : 0,
    perIdleMillisecond: operator.kind === 'score' ? operator.perIdleSecond / SECOND : 0,
  }
}

/** Groups that the file asks first for calls of a type. */
function namedGroups(operator: OperatorChoice, callType: string): readonly string[] {
  return operator.kind === 'skill-rank' ? (operator.order.find((rank) => rank.callType === callType)?.groups ?? []) : []
}
