import { describe, expect, it } from 'vitest'
import { coverage } from './coverage'

describe('95 % means 95 %, more exactly', () => {
  it.each(coverage(1000))('%s means, %s: %o', (means, _, { share, gain }) => {
    expect(share).toBeGreaterThanOrEqual(0.935)
    expect(share).toBeLessThanOrEqual(0.965)
    if (means === 'corrected') expect(gain).toBeGreaterThan(1.25)
  })
})
