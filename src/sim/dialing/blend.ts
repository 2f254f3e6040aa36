import type { Centre } from '../centre/centre'
import { readyIn } from '../centre/operators'

/**
 * How many dials blending leaves: none with too few idle in the groups that are counted. Where a dial takes an operator of these groups along, it may not
 * leave fewer idle than asked for, less the one it takes.
 */
export function dialsLeft({ model, operators, dialModes }: Centre, campaign: number): number {
  const { idleAtLeast, idleIn } = model.campaigns[campaign].dialer.blend
  if (idleAtLeast === 0) return Number.POSITIVE_INFINITY
  const idle = readyIn(operators, idleIn)
  if (idle < idleAtLeast) return 0
  const takesOneOfThese = dialModes[campaign].bindsOperator && idleIn.some((group) => model.groups[group].campaigns.includes(campaign))
  return takesOneOfThese ? idle - idleAtLeast + 1 : Number.POSITIVE_INFINITY
}

/** Whether there is an idle operator for one dial, and blending leaves it. */
export function mayDialOne(centre: Centre, campaign: number): boolean {
  return readyIn(centre.operators, centre.groupsOfCampaign[campaign]) > 0 && dialsLeft(centre, campaign) > 0
}
