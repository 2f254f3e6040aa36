import { expect, test } from 'vitest'
import { coverageOf } from './coverage'

/**
 * The short version of the night's test: 60 whole projects with pilots of four unlike operators, 39 forecasts of the rest each. The bounds are three
 * standard errors of a share of 60 wide.
 */
test('ranges of 80 and 95 of 100 hold about as many projects', () => {
  const table = coverageOf({ contacts: 500, spread: 0.3, team: 'same', projects: 60, replications: 39, baselineReplications: 200, seed: '3' })
  for (const { figure, in80, in95 } of table) {
    expect(in80, figure).toBeGreaterThan(0.64)
    expect(in95, figure).toBeGreaterThan(0.86)
    if (!figure.endsWith('workingDays')) expect(in80, figure).toBeLessThan(0.95)
  }
})
