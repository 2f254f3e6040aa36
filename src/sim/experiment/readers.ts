import type { Counts } from '../centre/counts'
import { livedPart } from '../project/lived-part'
import type { Project, Setup } from '../project/schema'
import { catalogueOf } from './catalogue'
import { type Frame, frameOf } from './frame'
import type { Measure } from './measure'
import { type Reading, readingOf } from './reading'

/** Reads the replications of a set-up. Counts that come again, when the next run recalls them, are not read again. */
export class Reader {
  readonly frame: Frame
  readonly catalogue: readonly Measure[]
  private readonly known = new WeakMap<Counts, Reading>()

  constructor(frame: Frame) {
    this.frame = frame
    this.catalogue = catalogueOf(frame)
  }

  read(counts: Counts): Reading {
    const reading = this.known.get(counts) ?? readingOf(this.frame, this.catalogue, counts)
    this.known.set(counts, reading)
    return reading
  }
}

/**
 * The readers of the last run. A reading depends on the counts, the set-up, and what the project lives by without its other set-ups: an edit of one
 * set-up, or a source, leaves the readers of the others as they are.
 */
export class Readers {
  private shared = ''
  private last = new Map<string, Reader>()

  /** Readers of some set-ups of a project, in their order. Those of the run before that are not among them are forgotten. */
  of(project: Project, setups: readonly Setup[]): Reader[] {
    const shared = JSON.stringify(livedPart({ ...project, setups: [] }))
    const before = shared === this.shared ? this.last : new Map<string, Reader>()
    this.shared = shared
    this.last = new Map(
      setups.map((setup) => {
        const text = JSON.stringify(setup)
        return [text, before.get(text) ?? new Reader(frameOf(project, setup.id))]
      }),
    )
    return [...this.last.values()]
  }
}
