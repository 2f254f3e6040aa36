import { expect, test } from 'vitest'
import { type Covered, coverageOf } from './coverage'

const question = { contacts: 1000, projects: 500, replications: 39, baselineReplications: 400 }

function print(name: string, table: readonly Covered[]): void {
  const percent = (share: number) => (100 * share).toFixed(1)
  const rows = table.map(({ figure, in80, in95, below80, above80, width95 }) =>
    [figure, percent(in80), percent(in95), percent(below80), percent(above80), percent(width95)].join(' | '),
  )
  console.info([`${name}: figure | in 80 | in 95 | below 80 | above 80 | width of 95`, ...rows].join('\n'))
}

/** 500 whole projects with their pilots. Days are whole numbers and the ranges hold their ends, so they are wider than asked. */
test.each([
  { name: 'the same team, unlike by .3', team: 'same', spread: 0.3, seed: '1' },
  { name: 'another team, unlike by .3', team: 'new', spread: 0.3, seed: '2' },
] as const)('nominal 80 and 95 of 100: $name', ({ name, team, spread, seed }) => {
  const table = coverageOf({ ...question, team, spread, seed })
  print(name, table)
  for (const { figure, in80, in95 } of table) {
    expect(in80, figure).toBeGreaterThanOrEqual(0.77)
    expect(in95, figure).toBeGreaterThanOrEqual(0.93)
    if (figure.endsWith('workingDays') || team === 'new') continue
    expect(in80, figure).toBeLessThanOrEqual(0.83)
    expect(in95, figure).toBeLessThanOrEqual(0.97)
  }
})
