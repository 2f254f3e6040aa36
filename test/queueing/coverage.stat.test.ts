import { describe, expect, it } from 'vitest'
import { coverage } from './coverage'

/** 300 small runs: chance alone leaves ±3 points. The version for the night has 1,000. */
describe('95 % means 95 %', () => {
  it.each(coverage(300))('%s means, %s: %o', (means, _, { share, bias, gain }) => {
    expect(share).toBeGreaterThanOrEqual(0.915)
    expect(share).toBeLessThanOrEqual(0.985)
    expect(Math.abs(bias)).toBeLessThan(4)
    if (means === 'corrected') expect(gain).toBeGreaterThan(1.25)
  })
})
