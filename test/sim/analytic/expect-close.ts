import { expect } from 'vitest'

/** Fails when the relative difference exceeds the tolerance, and says which figure it was. */
export function expectClose(actual: number, expected: number, tolerance: number, name: string): void {
  const off = expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1)
  expect(off <= tolerance, `${name}: ${actual} instead of ${expected}, off by ${off}`).toBe(true)
}
