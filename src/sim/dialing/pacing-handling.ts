/** How soon operators will be free: learnt from the handling times so far, in bins, with those of the plan at the start. */
import type { DialPlan } from './pacing-plan'

/** Bins; a hundred of them make a mean handling time, and the last one holds all that is longer. */
const BINS = 1000
const BINS_PER_MEAN = 100

/** The plan counts like so many people. */
const PLAN_COUNTS = 40

/** Of the times, fewer than this share say nothing of how much longer these last. */
const FEW = 0.002

/** Moments of the ringing time at which somebody may answer. */
const MOMENTS = 8

export class HandlingTimes {
  /** Chance of being free before whoever is dialed now gives up, by time at work so far in bins. */
  private readonly free = new Float64Array(BINS + 1)
  private readonly counted = new Float64Array(BINS + 1)
  /** Of the counted, how many last at least so many bins. */
  private readonly lasting = new Float64Array(BINS + 2)
  private readonly bin: number
  private readonly waits: Float64Array
  private learnt = 0
  private nextLook = 20

  /** `hold`: how long somebody who answers waits for an operator, ms. */
  constructor({ handling, ringing, detection }: DialPlan, hold: number) {
    const finite = handling.filter(Number.isFinite)
    this.bin = Math.max(1, finite.reduce((sum, time) => sum + time, 0) / Math.max(1, finite.length) / BINS_PER_MEAN)
    this.waits = Float64Array.from({ length: MOMENTS }, (_, at) => ringing[Math.floor(((at + 0.5) * ringing.length) / MOMENTS)] + detection + hold)
    for (const time of handling) this.counted[this.binOf(time)] += PLAN_COUNTS / handling.length
    this.recompute()
  }

  /** One more handling time, ms. The chances follow when a tenth more are known. */
  learn(handling: number): void {
    this.counted[this.binOf(handling)]++
    this.learnt++
    if (this.learnt < this.nextLook) return
    this.nextLook = Math.ceil(this.learnt * 1.1) + 10
    this.recompute()
  }

  /** Chance that an operator who has been at work for so long is free in time for whoever is dialed now. */
  chanceFree(elapsed: number): number {
    return this.free[this.binOf(elapsed)]
  }

  private binOf(time: number): number {
    const bin = Math.floor(time / this.bin)
    return bin < BINS ? bin : BINS
  }

  private recompute(): void {
    const { counted, lasting, free, waits } = this
    for (let at = BINS; at >= 0; at--) lasting[at] = lasting[at + 1] + counted[at]
    let last = 0.1
    for (let at = 0; at <= BINS; at++) {
      const still = this.lastingAt(at + 0.5)
      if (still > FEW * lasting[0]) {
        let chance = 0
        for (const wait of waits) chance += 1 - this.lastingAt(at + 0.5 + wait / this.bin) / still
        last = chance / waits.length
      }
      free[at] = last
    }
  }

  /** How many last so many bins or more, on a straight line between bins. */
  private lastingAt(bins: number): number {
    const at = Math.floor(bins)
    if (at >= BINS) return this.lasting[BINS]
    return this.lasting[at] + (this.lasting[at + 1] - this.lasting[at]) * (bins - at)
  }
}
