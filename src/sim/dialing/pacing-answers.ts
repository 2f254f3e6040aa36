/** Chances that a number comes to an operator: the answer rate learnt from the list, and what the ringing so far tells. */
import type { ContactList } from '../centre/lists'
import type { DialPlan } from './pacing-plan'

/** The plan counts like so many dials. */
const PLAN_COUNTS = 40

/** Of more dials than these, the older half is let go: reach changes with the hour. */
const MEMORY = 800

/** Even where nobody has answered yet, somebody may. */
const LEAST = 0.001

const STEP = 500
const STEPS = 240

export class Answers {
  private readonly plan: DialPlan
  /** Share of dials still ringing after so many steps: those that come to an operator, and the others. */
  private readonly ringing: Float64Array
  private readonly inVain: Float64Array
  private dials = PLAN_COUNTS
  private answered: number
  private seenEnded = 0
  private seenLive = 0
  /** Chance that a number dialed now comes to an operator; one that rings for a time unknown; one about which the detector decides. */
  chance = 0
  chanceRinging = 0
  chanceDetected = 0

  constructor(plan: DialPlan) {
    this.plan = plan
    this.ringing = stillRinging(plan.ringing)
    this.inVain = stillRinging(plan.ringingInVain)
    this.answered = PLAN_COUNTS * plan.answered
    this.update()
  }

  /** Reads what has come of the list's dials since it was read last. */
  observe({ ended, live }: ContactList): void {
    if (ended === this.seenEnded) return
    this.dials += ended - this.seenEnded
    this.answered += live - this.seenLive
    this.seenEnded = ended
    this.seenLive = live
    if (this.dials > MEMORY) {
      this.dials /= 2
      this.answered /= 2
    }
    this.update()
  }

  /** Chance that a number which has rung for so long comes to an operator. */
  chanceAfter(rung: number): number {
    const step = Math.floor(rung / STEP)
    if (step >= STEPS) return 0
    const comes = this.chance * this.ringing[step]
    return comes === 0 ? 0 : comes / (comes + (1 - this.chance) * this.inVain[step])
  }

  private update(): void {
    const { personsPass, othersPass, machines, meanRinging, meanRingingInVain } = this.plan
    const rate = Math.min(1, this.answered / this.dials)
    this.chance = Math.max(LEAST, rate * personsPass + (1 - rate) * othersPass)
    const comes = this.chance * meanRinging
    const all = comes + (1 - this.chance) * meanRingingInVain
    this.chanceRinging = all === 0 ? this.chance : comes / all
    this.chanceDetected = Math.min(1, this.chance / Math.max(LEAST, rate + (1 - rate) * machines))
  }
}

/** Share of a sample in ascending order that is longer than each step. */
function stillRinging(sample: Float64Array): Float64Array {
  const still = new Float64Array(STEPS)
  let over = 0
  for (let step = 0; step < STEPS; step++) {
    while (over < sample.length && sample[over] <= step * STEP) over++
    still[step] = 1 - over / sample.length
  }
  return still
}
