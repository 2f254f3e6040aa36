/** Why a project has no pilot, or cannot be lived through as a worked example; undefined where nothing stands against it. */
import { exampleSetup } from '../../../sim/pilot/example'
import type { Project } from '../../../sim/project/schema'

export type Barrier = 'noCampaign' | 'withCalls' | 'manyCampaigns'

export function pilotBarrier({ demand }: Project): Barrier | undefined {
  if (demand.campaigns.length === 0) return 'noCampaign'
  if (demand.callTypes.length > 0) return 'withCalls'
  return demand.campaigns.length > 1 ? 'manyCampaigns' : undefined
}

/** An example books its course by operator, so each must have shifts. */
export function exampleBarrier(project: Project): Barrier | 'byNumber' | undefined {
  const barrier = pilotBarrier(project)
  if (barrier !== undefined) return barrier
  const setup = project.setups.find(({ id }) => id === exampleSetup(project))
  return setup?.groups.some(({ staffing }) => staffing !== undefined) ? 'byNumber' : undefined
}
