/** All unknown inputs drawn at once: projects that may be, each lived once by every set-up on the same callers. */
import type { Project } from '../project/schema'
import { sharesOf } from '../study/latin-hypercube'
import type { Ask, Asking, Life } from './ask'
import { type Trial, trialOf } from './trial'
import type { Unknown } from './unknowns'
import { withChanges } from './variant'

export interface SamplePoint {
  /** Values of the unknowns, in their order. */
  readonly values: readonly number[]
  /** One replication of each set-up. */
  readonly trials: readonly Trial[]
}

export interface Sample {
  /** The inputs drawn: facts, not plans, whose ends the file allows while all others stay. */
  readonly unknowns: readonly Unknown[]
  readonly points: readonly SamplePoint[]
  /** Points that the file does not allow: shares that together make more than one. */
  readonly refused: number
}

/**
 * A Latin hypercube over the ranges, every input uniform in its own and independent of the others. Point i lives replication i, so that luck and
 * inputs are drawn together.
 */
export function* sampleOf(project: Project, unknowns: readonly Unknown[], size: number, about: Pick<Ask, 'stage' | 'sofar'>): Asking<Sample> {
  const possible = unknowns.filter(({ path, low, high, chosen }) => !chosen && [low, high].every((value) => withChanges(project, [{ path, value }]).ok))
  const columns = possible.map(({ path, low, high }) => sharesOf(size, project.seed, path).map((share) => low + (high - low) * share))
  const drawn = Array.from({ length: size }, (_, at) => {
    const values = columns.map((column) => column[at])
    const variant = withChanges(
      project,
      possible.map(({ path }, place) => ({ path, value: values[place] })),
    )
    return variant.ok ? [{ at, values, project: variant.project }] : []
  }).flat()
  const lives = drawn.flatMap(({ at, project: of }) => project.setups.map(({ id }): Life => ({ project: of, setup: id, from: at, to: at + 1 })))
  const { lived } = yield { ...about, lives, report: false }
  let place = 0
  const points = drawn.map(({ values, project: of }) => ({ values, trials: of.setups.map(({ id }) => trialOf(of, id, lived[place++])) }))
  return { unknowns: possible, points, refused: size - points.length }
}
