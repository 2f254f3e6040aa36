/** How far a study is, and how long it will go on. */
import type { Study } from '../sim/study/study'

export interface StudyProgress {
  /** Finished points, those of earlier sittings included. */
  readonly done: number
  readonly of: number
  /** Share of the work, points under way included. */
  readonly share: number
  /** By the time that the batches of this sitting took. */
  readonly remainingMs: number
}

interface UnderWay {
  readonly batches: number
}

export class StudyCourse {
  private readonly began = performance.now()
  private readonly of: number
  private done: number
  private readonly perPoint: number
  private batchesHere = 0
  private finishedHere = { points: 0, batches: 0 }

  constructor({ stages, setups }: Study, points: readonly number[], finished: ReadonlySet<number>) {
    this.of = points.length
    this.done = points.filter((point) => finished.has(point)).length
    this.perPoint = setups.length * stages[0].batches.length
  }

  batchDone(): void {
    this.batchesHere++
  }

  pointDone(batches: number): void {
    this.done++
    this.finishedHere = { points: this.finishedHere.points + 1, batches: this.finishedHere.batches + batches }
  }

  progress(open: readonly UnderWay[]): StudyProgress {
    // with a precision asked for nobody knows what a point will take: as much as those that are finished, or its first stage
    const { points, batches } = this.finishedHere
    const perPoint = points === 0 ? this.perPoint : batches / points
    const underWay = open.reduce((sum, run) => sum + Math.min(run.batches, perPoint), 0)
    const left = Math.max((this.of - this.done) * perPoint - underWay, 0)
    const share = this.of === 0 ? 1 : Math.min((this.done * perPoint + underWay) / (this.of * perPoint), 1)
    const elapsed = performance.now() - this.began
    return { done: this.done, of: this.of, share, remainingMs: this.batchesHere === 0 ? 0 : (elapsed * left) / this.batchesHere }
  }
}
