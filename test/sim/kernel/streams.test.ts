import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { describe, expect, it } from 'vitest'
import { openStream, type Stream } from '../../../src/sim/kernel/streams'
import { correlationScore, distanceAtQuantiles, fitOf } from './goodness'

describe('Streams', () => {
  it('give the same first numbers for ever', () => {
    const stream = openStream('golden', 7, 'arrivals')
    expect(take(4, () => stream.uniform())).toEqual([0.9286462712334469, 0.14072297734674066, 0.8785254125250503, 0.4551080664386973])
    expect(take(4, () => stream.exponential())).toEqual([0.09730242706479368, 0.3820116303649887, 5.618568121104253, 1.2735774742158459])
    expect(take(4, () => stream.normal())).toEqual([-0.7297185912376007, 1.5910053744277164, 1.051414005011577, -0.5897789171394565])
    stream.seek(12, 3)
    expect(take(2, () => stream.uniform())).toEqual([0.1091155334142968, 0.22832384693901986])
  })

  it('are the same for the same key and differ for every other', () => {
    const first = (seed: string, replication: number, name: string) => openStream(seed, replication, name).uniform()
    expect(first('a', 1, 'x')).toBe(first('a', 1, 'x'))
    const keys: [string, number, string][] = [
      ['a', 1, 'x'],
      ['a', 1, '1'],
      ['a', 1, '11'],
      ['a', 1, '111'],
      ['a', 11, '1'],
      ['a', 1, 'а'], // Cyrillic
      ['a', 1, '0'],
      ['а', 1, 'x'], // Cyrillic
      ['a/1', 1, 'x'],
      ['a', 1, '1/x'],
      ['', 1, 'x'],
      ['a', 1, ''],
    ]
    expect(new Set(keys.map((key) => first(...key))).size).toBe(keys.length)
  })

  it('of ten thousand names do not meet', () => {
    const firsts = Float64Array.from({ length: 10_000 }, (_, at) => openStream('seed', at % 100, `stream ${Math.floor(at / 100)}`).uniform())
    expect(distanceAtQuantiles(firsts, (p) => p) * 100).toBeLessThan(2.2)
    expect(Math.abs(correlationScore(firsts.subarray(1), firsts.subarray(0, -1)))).toBeLessThan(4)
    expect(Math.abs(correlationScore(firsts.subarray(100), firsts.subarray(0, -100)))).toBeLessThan(4)
  })

  it('draw what they promise', () => {
    const n = 1_000_000
    const stream = openStream('laws', 1, 'draws')
    const fits = {
      uniform: fitOf(
        Float64Array.from({ length: n }, () => stream.uniform()),
        1 / 2,
        1 / 12,
        (p) => p,
      ),
      exponential: fitOf(
        Float64Array.from({ length: n }, () => stream.exponential()),
        1,
        1,
        (p) => -Math.log(1 - p),
      ),
      normal: fitOf(
        Float64Array.from({ length: n }, () => stream.normal()),
        0,
        1,
        (p) => normalQuantile(p, 0, 1),
      ),
    }
    for (const [law, fit] of Object.entries(fits)) {
      expect(Math.abs(fit.zMean), `mean of ${law}`).toBeLessThan(4)
      expect(Math.abs(fit.zVariance), `variance of ${law}`).toBeLessThan(4)
      expect(fit.ks, `${law}: Kolmogorov and Smirnov`).toBeLessThan(2.2)
    }
  })

  it('reach as far into the tails as they should', () => {
    const n = 2_000_000
    const stream = openStream('laws', 1, 'tails')
    let beyondExponential = 0
    let aboveNormal = 0
    let belowNormal = 0
    for (let at = 0; at < n; at++) {
      if (stream.exponential() > 8.5) beyondExponential++ // the tail of the ziggurat begins at 7.697
      const x = stream.normal()
      if (x > 3.6) aboveNormal++ // … and at 3.443
      if (x < -3.6) belowNormal++
    }
    const score = (seen: number, p: number) => Math.abs(seen - n * p) / Math.sqrt(n * p)
    expect(score(beyondExponential, Math.exp(-8.5))).toBeLessThan(4)
    expect(score(aboveNormal, 1.591085901575338e-4)).toBeLessThan(4)
    expect(score(belowNormal, 1.591085901575338e-4)).toBeLessThan(4)
  })
})

describe('The life of contact number i', () => {
  it('does not depend on what was drawn before', () => {
    const stream = openStream('list', 1, 'contacts')
    const alone = take(3, draws(stream.seek(7, 2)))
    stream.seek(6, 0).normal()
    expect(take(3, draws(stream.seek(7, 2)))).toEqual(alone)
    expect(take(3, draws(openStream('list', 1, 'contacts').seek(7, 2)))).toEqual(alone)
    expect(take(3, draws(stream.seek(2, 7)))).not.toEqual(alone)
    expect(take(3, draws(openStream('list', 2, 'contacts').seek(7, 2)))).not.toEqual(alone)
  })

  it('begins with evenly spread numbers that know nothing of their neighbours', () => {
    const n = 100_000
    const stream = openStream('list', 1, 'contacts')
    const byIndex = Float64Array.from({ length: n }, (_, index) => stream.seek(index, 0).uniform())
    const byPart = Float64Array.from({ length: n }, (_, part) => stream.seek(5, part).uniform())
    const second = Float64Array.from({ length: n }, (_, index) => {
      stream.seek(index, 0).uniform()
      return stream.uniform()
    })
    const nextPart = Float64Array.from({ length: n }, (_, index) => stream.seek(index, 1).uniform())
    for (const sample of [byIndex, byPart, second, nextPart]) {
      const fit = fitOf(sample, 1 / 2, 1 / 12, (p) => p)
      expect(Math.abs(fit.zMean)).toBeLessThan(4)
      expect(Math.abs(fit.zVariance)).toBeLessThan(4)
      expect(fit.ks).toBeLessThan(2.2)
    }
    for (const lag of [1, 2, 16, 256, 65_536]) {
      expect(Math.abs(correlationScore(byIndex.subarray(lag), byIndex.subarray(0, -lag))), `index, lag ${lag}`).toBeLessThan(4)
      expect(Math.abs(correlationScore(byPart.subarray(lag), byPart.subarray(0, -lag))), `part, lag ${lag}`).toBeLessThan(4)
    }
    expect(Math.abs(correlationScore(byIndex, nextPart)), 'neighbouring parts').toBeLessThan(4)
    expect(Math.abs(correlationScore(byIndex, second)), 'first and second number').toBeLessThan(4)
  })

  it('changes in half of its bits when one bit of the number changes', () => {
    const stream = openStream('list', 1, 'contacts')
    const word = (index: number, part: number) => Math.floor(stream.seek(index, part).uniform() * 2 ** 32)
    for (let bit = 0; bit < 32; bit++) {
      let moved = 0
      for (let index = 0; index < 500; index++) {
        moved += ones(word(index, 0) ^ word(index ^ (1 << bit), 0)) + ones(word(3, index) ^ word(3, index ^ (1 << bit)))
      }
      expect(Math.abs(moved / 1000 - 16), `bit ${bit}`).toBeLessThan(4.5 * Math.sqrt(8 / 1000))
    }
  })
})

function take(count: number, draw: () => number): number[] {
  return Array.from({ length: count }, draw)
}

function draws(stream: Stream): () => number {
  return () => stream.uniform()
}

function ones(word: number): number {
  let count = 0
  for (let bits = word; bits !== 0; bits &= bits - 1) count++
  return count
}
