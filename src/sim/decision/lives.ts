/** Asks for set-ups to be lived, and prices what comes back. */
import type { Project } from '../project/schema'
import type { Ask, Asking, Life, Lived } from './ask'
import { type Trial, trialOf } from './trial'

/** Every set-up of each project, so many replications from the first one on: the same callers throughout. */
export function* livesOf(projects: readonly Project[], replications: number, about: Pick<Ask, 'stage' | 'sofar'>): Asking<Trial[][]> {
  const lives = projects.flatMap((project): Life[] => project.setups.map(({ id }) => ({ project, setup: id, from: 0, to: replications })))
  const { lived } = yield { ...about, lives, report: false }
  let place = 0
  return projects.map((project) => project.setups.map(({ id }) => trialOf(project, id, lived[place++])))
}

/** The first replications of what was lived. */
export function firstOf({ workloads, finished }: Lived, replications: number): Lived {
  return { workloads: workloads.slice(0, replications), finished: finished.slice(0, replications) }
}
