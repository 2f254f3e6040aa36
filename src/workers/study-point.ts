/** One point of a study on its way: the batches of its stage, their readings, and whether it is known well enough. */
import { hashText } from '../sim/kernel/hash'
import type { Project } from '../sim/project/schema'
import { projectAt } from '../sim/study/points'
import type { StudyReading } from '../sim/study/reading'
import type { StudyPoint } from '../sim/study/results-file'
import { pointOf } from '../sim/study/results-lines'
import { preciseEnough } from '../sim/study/stages'
import type { Study } from '../sim/study/study'
import { type StudySetup, setupAt } from '../sim/study/summary'
import type { StudyBatch } from './study-batch'

export class PointRun {
  readonly point: number
  /** Batches that are done or done before. */
  batches = 0
  private readonly study: Study
  private readonly engine: string
  private readonly before: ReadonlyMap<string, StudyReading>
  private readonly project: Project
  private readonly readings = new Map<string, StudyReading>()
  /** Batches of all stages so far, in the order of their replications. */
  private readonly planned: StudyBatch[] = []
  private waiting: StudyBatch[] = []
  private stage = 0

  constructor(study: Study, point: number, engine: string, before: ReadonlyMap<string, StudyReading>) {
    const read = projectAt(study.project, study.axes, study.points[point])
    if (!read.ok) throw new RangeError(`Point ${point} is no project: ${JSON.stringify(read.problems[0])}`) // all points are read before
    this.study = study
    this.point = point
    this.engine = engine
    this.before = before
    this.project = read.project
    this.enter()
  }

  /** A batch of the stage that nobody does yet. */
  next(): StudyBatch | undefined {
    return this.waiting.shift()
  }

  take(id: string, reading: StudyReading): void {
    this.readings.set(id, reading)
    this.batches++
  }

  /** The answer, if the last stage is over or the precision reached; else the stages that are over are left behind. */
  advance(): StudyPoint | undefined {
    const { study, point } = this
    while (this.batches === this.planned.length) {
      const setups = this.summary()
      if (this.stage === study.stages.length - 1 || this.isPrecise(setups)) return pointOf(study, point, setups)
      this.stage++
      this.enter()
    }
    return undefined
  }

  /** All set-ups meet the same replications before any goes on: they are compared. What was done before need not be done again. */
  private enter(): void {
    const { study, point, engine, project } = this
    const { seed, measures } = study
    const name = hashText(`${study.hash} ${engine}`).slice(0, 16)
    const batches = study.stages[this.stage].batches.flatMap(({ from, to }) =>
      study.setups.map((setup) => ({ id: `${name}-${point}-${setup}-${from}`, engine, project, setup, point, seed, from, to, measures })),
    )
    this.planned.push(...batches)
    this.waiting = batches.filter(({ id }) => !this.before.has(id))
    for (const { id } of batches) {
      const reading = this.before.get(id)
      if (reading !== undefined) this.take(id, reading)
    }
  }

  private summary(): Map<string, StudySetup> {
    const { study, project } = this
    return new Map(
      study.setups.map((setup) => {
        const readings = this.planned.filter((batch) => batch.setup === setup).flatMap(({ id }) => this.readings.get(id) ?? [])
        return [setup, setupAt(project, study.seed, setup, study.measures, readings)]
      }),
    )
  }

  /** In every set-up that has the measure. */
  private isPrecise(setups: ReadonlyMap<string, StudySetup>): boolean {
    const { precision } = this.study
    if (precision === undefined) return false
    // one that has the measure and no figure of it yet is not precise
    const having = [...setups].filter(([setup]) => this.planned.some((batch) => batch.setup === setup && this.has(batch.id, precision.measure)))
    return having.length > 0 && having.every(([, { measures }]) => preciseEnough(measures[precision.measure], precision))
  }

  private has(batch: string, measure: string): boolean {
    return Object.hasOwn(this.readings.get(batch)?.measures ?? {}, measure)
  }
}
