/** Operators who will be free against people who will answer, as chances: how likely is it that one more person would find nobody? */
import { exp } from '../kernel/portable'

/** Up to so many chances the distribution is worked out; a sum of more is taken as normal. */
const FEW = 24

/**
 * Every operator who may be free in time, and every number that may *not* be answered, is a chance of one more on the side of the operators. The
 * sum has the distribution of independent events of unequal chances (Poisson binomial).
 */
export class Balance {
  private readonly chances = new Float64Array(FEW)
  private count = 0
  private readonly distribution = new Float64Array(FEW + 1)
  /** Chances already worked into the distribution. */
  private worked = 0
  /** Operators idle now, less people held and numbers ringing. */
  private sure = 0
  private mean = 0
  private variance = 0

  begin(sure: number): void {
    this.count = 0
    this.worked = 0
    this.distribution[0] = 1
    this.sure = sure
    this.mean = 0
    this.variance = 0
  }

  addOperator(chance: number): void {
    if (chance === 0) return
    if (this.count < FEW) this.chances[this.count] = chance
    this.count++
    this.mean += chance
    this.variance += chance * (1 - chance)
  }

  addNumber(chance: number): void {
    this.sure--
    this.addOperator(1 - chance)
  }

  /** Chance that as many people as operators, or more, are there: the next person to answer would find nobody. */
  risk(): number {
    const most = -this.sure
    if (most < 0) return 0
    return this.count <= FEW ? this.upTo(most) : this.normalUpTo(most)
  }

  private upTo(most: number): number {
    const { chances, count, distribution } = this
    for (; this.worked < count; this.worked++) this.work(chances[this.worked])
    let sum = 0
    for (let at = Math.min(most, count); at >= 0; at--) sum += distribution[at]
    return sum
  }

  private work(chance: number): void {
    const { distribution, worked } = this
    distribution[worked + 1] = distribution[worked] * chance
    for (let at = worked; at > 0; at--) distribution[at] = distribution[at] * (1 - chance) + distribution[at - 1] * chance
    distribution[0] *= 1 - chance
  }

  private normalUpTo(most: number): number {
    if (this.variance === 0) return this.mean <= most ? 1 : 0
    return normalBelow((most + 0.5 - this.mean) / Math.sqrt(this.variance))
  }
}

/** Standard normal distribution, to 1e-7: Abramowitz and Stegun, 26.2.17. Asked for every number dialed; the exact one of sim/analytic is for figures. */
function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const beyond = 0.3989422804014327 * exp(-0.5 * x * x) * series
  return x > 0 ? 1 - beyond : beyond
}
