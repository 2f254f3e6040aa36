/** Looks at a run as it grows: is it enough, and is it time for a new report? */
import type { RunAccumulator } from '../sim/experiment/accumulator'
import { fewestForPrecision, hasIntervals, precisionReached } from '../sim/experiment/precision'
import type { RunReport } from '../sim/experiment/results'
import type { RunOptions } from './run-types'

/** Precision is judged after 100, 120, 140 … replications, where a batch ends there. */
const checkEvery = 20
/** Reports follow each other no faster than this, and take no more than a fifth of the time. */
const pauseMs = 250
const shareOfTime = 5

export class Review {
  /** The precision asked for is reached. */
  satisfied = false
  private readonly accumulator: RunAccumulator
  private readonly of: number
  private readonly options: RunOptions
  private readonly began = performance.now()
  private nextReport = 0
  private told = 0

  constructor(accumulator: RunAccumulator, of: number, options: RunOptions) {
    this.accumulator = accumulator
    this.of = of
    this.options = options
  }

  /** Called after every batch that completes further replications of all set-ups, in the order of the plan. */
  enough(): boolean {
    const { replications } = this.accumulator
    if (replications >= this.of) return false
    const judged = this.options.untilPrecise === true && replications >= fewestForPrecision && replications % checkEvery === 0
    const told = this.options.onProgress !== undefined && (performance.now() >= this.nextReport || this.firstIntervals(replications))
    if (!judged && !told) return false
    const start = performance.now()
    const report = this.accumulator.report()
    if (judged) this.satisfied = precisionReached(report)
    if (told && !this.satisfied) this.tell(report, start)
    return this.satisfied
  }

  /** The last report; after an abort it is not called final. */
  conclude(aborted: boolean): RunReport {
    const report = this.accumulator.report()
    const { replications } = report
    if (!aborted) this.options.onProgress?.({ done: replications, of: replications, remainingMs: 0, report, final: true })
    return report
  }

  /** The first report with enough replications for intervals waits for nothing. */
  private firstIntervals(replications: number): boolean {
    return hasIntervals(replications) && !hasIntervals(this.told)
  }

  private tell(report: RunReport, start: number): void {
    const end = performance.now()
    const done = report.replications
    this.told = done
    this.nextReport = end + Math.max(pauseMs, shareOfTime * (end - start))
    this.options.onProgress?.({ done, of: this.of, remainingMs: (start - this.began) * (this.of / done - 1), report, final: false })
  }
}
