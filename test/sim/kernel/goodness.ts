/** How far a sample lies from the law it should follow. */
export interface Fit {
  /** Standard errors between sample mean and true mean … */
  readonly zMean: number
  /** … and between the variances (standard error from the sample's fourth moment). */
  readonly zVariance: number
  /** Kolmogorov and Smirnov: largest distance of the distribution functions at a thousand quantiles, times √n; above 2.2 once in 8,000. */
  readonly ks: number
}

export function fitOf(sample: Float64Array, mean: number, variance: number, quantileAt: (p: number) => number): Fit {
  const n = sample.length
  const sampleMean = sample.reduce((sum, x) => sum + x, 0) / n
  let second = 0
  let fourth = 0
  for (const x of sample) {
    const square = (x - sampleMean) * (x - sampleMean)
    second += square / n
    fourth += (square * square) / n
  }
  return {
    zMean: (sampleMean - mean) / Math.sqrt(variance / n),
    zVariance: (second - variance) / Math.sqrt((fourth - second * second) / n),
    ks: distanceAtQuantiles(sample, quantileAt) * Math.sqrt(n),
  }
}

export function distanceAtQuantiles(sample: Float64Array, quantileAt: (p: number) => number): number {
  const sorted = sample.slice().sort()
  let below = 0
  let worst = 0
  for (let step = 1; step < 1000; step++) {
    const edge = quantileAt(step / 1000)
    while (below < sorted.length && sorted[below] <= edge) below++
    worst = Math.max(worst, Math.abs(below / sorted.length - step / 1000))
  }
  return worst
}

/** Pearson's correlation of neighbours, times √n: standard normal when they are independent. */
export function correlationScore(a: Float64Array, b: Float64Array): number {
  const n = a.length
  const meanA = a.reduce((sum, x) => sum + x, 0) / n
  const meanB = b.reduce((sum, x) => sum + x, 0) / n
  let ab = 0
  let aa = 0
  let bb = 0
  for (let at = 0; at < n; at++) {
    ab += (a[at] - meanA) * (b[at] - meanB)
    aa += (a[at] - meanA) ** 2
    bb += (b[at] - meanB) ** 2
  }
  return (ab / Math.sqrt(aa * bb)) * Math.sqrt(n)
}
