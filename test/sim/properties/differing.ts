/** Two ways to say a thing, lived with the same random projects: in which of them do they come out differently? */
import fc from 'fast-check'
import type { Counts } from '../../../src/sim/centre/counts'
import { runReplication } from '../../../src/sim/engine/replication'
import { fingerprintOf } from '../../../src/sim/experiment/fingerprint'
import { compile } from '../../../src/sim/project/compile'
import { readProject } from '../../../src/sim/project/read'
import type { Project } from '../../../src/sim/project/schema'
import { accepted } from '../../fixtures/projects'
import { randomFile } from './random-project'

const files = fc.sample(randomFile, { numRuns: 70, seed: 4711 }).map((file) => accepted(readProject(file)))
const withCalls = files.filter(({ demand }) => demand.callTypes.length > 0)
export const withLists = files.filter(({ demand }) => demand.campaigns.length > 0)

function firstOf(project: Project): Counts {
  return runReplication(compile(project, project.setups[0]), project.seed, 0)
}

/** Numbers of the projects in which two ways to say a thing come out differently. */
export function differing(
  left: (project: Project) => Project,
  right: (project: Project) => Project,
  same: (a: Counts, b: Counts, project: Project) => boolean,
  projects: readonly Project[] = withCalls,
): number[] {
  return projects.flatMap((project, number) => {
    const [a, b] = [left, right].map((change) => firstOf(accepted(readProject(change(project)))))
    return same(a, b, project) ? [] : [number]
  })
}

export const exactly = (a: Counts, b: Counts) => fingerprintOf(a) === fingerprintOf(b)
