import { describe, expect, it } from 'vitest'
import { openStream } from '../../../src/sim/kernel/streams'
import { Histogram, waitEdges } from '../../../src/sim/stats/histogram'

describe('Histogram of waits', () => {
  it('counts a wait on an edge as within it', () => {
    const histogram = histogramOf([0, 1, 20_000, 20_001, 10_000_000])
    expect(histogram.shareWithin(0)).toBe(0.2)
    expect(histogram.shareWithin(20_000)).toBe(0.6)
    expect(histogram.shareWithin(7_200_000)).toBe(0.8)
    expect(histogram.counts[histogram.counts.length - 1]).toBe(1)
    expect(() => histogram.shareWithin(20_500)).toThrow(RangeError)
  })

  it('merges to the same bits in any order', () => {
    const stream = openStream('histogram', 1, 'waits')
    const waits = Array.from({ length: 3_000 }, () => Math.round(60_000 * stream.exponential()))
    const merged = histogramOf(waits.slice(2_000))
    merged.merge(histogramOf(waits.slice(0, 500)))
    merged.merge(histogramOf(waits.slice(500, 2_000)))
    expect(merged).toEqual(histogramOf(waits))
    expect(() => merged.merge(new Histogram([0, 5]))).toThrow(RangeError)
  })

  it('finds percentiles within the width of a span', () => {
    const stream = openStream('histogram', 1, 'percentiles')
    const waits = Array.from({ length: 20_000 }, () => Math.round(30_000 * stream.exponential())).sort((a, b) => a - b)
    const histogram = histogramOf(waits)
    for (const p of [0.1, 0.5, 0.8, 0.95, 0.999]) {
      const exact = waits[Math.ceil(p * waits.length) - 1]
      const width = exact <= 60_000 ? 1_000 : 5_000
      expect(Math.abs(histogram.percentile(p) - exact)).toBeLessThanOrEqual(width)
    }
    expect(histogram.percentile(1)).toBe(waits[waits.length - 1])
  })

  it('knows the ends: nobody waited, one waited very long, nobody called', () => {
    expect(histogramOf([0, 0, 0]).percentile(0.9)).toBe(0)
    expect(histogramOf([0, 0, 9_000_000]).percentile(1)).toBe(9_000_000)
    expect(new Histogram().percentile(0.5)).toBeNaN()
    expect(new Histogram().shareWithin(0)).toBeNaN()
  })

  it('has edges that rise, with the usual promises among them', () => {
    for (const seconds of [0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1_800, 3_600]) expect(waitEdges).toContain(seconds * 1_000)
    expect(() => new Histogram([0, 5, 5])).toThrow(RangeError)
    expect(() => new Histogram([-1])).toThrow(RangeError)
  })
})

function histogramOf(waits: readonly number[]): Histogram {
  const histogram = new Histogram()
  for (const wait of waits) histogram.add(wait)
  return histogram
}
