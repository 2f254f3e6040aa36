import { expect, test } from 'vitest'
import { openStream } from '../../../src/sim/kernel/streams'
import { infer } from '../../../src/sim/pilot/infer'
import { observedIn } from '../../../src/sim/pilot/observed'
import { type Estimate, shareEstimate, wilsonEstimate } from '../../../src/sim/pilot/rates'

/** Share of 4,000 pilots of four operators, 250 conversations each at 8.3 %, whose interval holds the share of all operators of the kind. */
function coverage(spread: number, estimate: (parts: readonly { events: number; trials: number }[]) => Estimate): number {
  const centre = Math.log(0.083 / 0.917)
  // the mean share of operators whose log-odds are normal, by drawing
  const many = openStream('truth', 0, `${spread}`)
  let truth = 0
  for (let n = 0; n < 100_000; n++) truth += 1 / (1 + Math.exp(-centre - spread * many.normal())) / 100_000
  let held = 0
  for (let pilot = 0; pilot < 4000; pilot++) {
    const stream = openStream('pilots', pilot, `${spread}`)
    const parts = [0, 1, 2, 3].map(() => {
      const share = 1 / (1 + Math.exp(-centre - spread * stream.normal()))
      let events = 0
      for (let trial = 0; trial < 250; trial++) if (stream.uniform() < share) events++
      return { events, trials: 250 }
    })
    const { low, high } = estimate(parts)
    if (low <= truth && truth <= high) held++
  }
  return held / 4000
}

const together = (parts: readonly { events: number; trials: number }[]) =>
  wilsonEstimate({ events: parts.reduce((sum, { events }) => sum + events, 0), trials: parts.reduce((sum, { trials }) => sum + trials, 0) })

test('nominal 95 %: Wilson covers .86 and .68 where log-odds of four operators spread by .2 and .4, the interval over operators .94 and more', () => {
  expect(coverage(0.2, together)).toBeCloseTo(0.86, 1)
  expect(coverage(0.4, together)).toBeCloseTo(0.68, 1)
  expect(Math.abs(coverage(0.2, together) - 0.86)).toBeLessThan(0.03)
  expect(Math.abs(coverage(0.4, together) - 0.68)).toBeLessThan(0.03)
  for (const spread of [0.2, 0.4]) {
    const over = coverage(spread, shareEstimate)
    expect(over).toBeGreaterThan(0.925)
    expect(over).toBeLessThan(0.975)
  }
})

test('Wald would cover .70 at n = 100 and 1.2 %, Wilson and Jeffreys .93 to .99', () => {
  const held = { wald: 0, wilson: 0, jeffreys: 0 }
  for (let n = 0; n < 4000; n++) {
    const stream = openStream('rare', n, 'trials')
    let events = 0
    for (let trial = 0; trial < 100; trial++) if (stream.uniform() < 0.012) events++
    const share = events / 100
    if (Math.abs(share - 0.012) <= 1.96 * Math.sqrt((share * (1 - share)) / 100)) held.wald++
    for (const [name, { low, high }] of [
      ['wilson', wilsonEstimate({ events, trials: 100 })],
      ['jeffreys', shareEstimate([{ events, trials: 100 }])],
    ] as const)
      if (low <= 0.012 && 0.012 <= high) held[name]++
  }
  expect(held.wald / 4000).toBeCloseTo(0.7, 1)
  expect(held.wilson / 4000).toBeGreaterThan(0.92)
  expect(held.jeffreys / 4000).toBeGreaterThan(0.92)
})

test('results of closed contacts: 3,000 closed, three of ten of them in a conversation of one of four operators', () => {
  const centre = Math.log(0.083 / 0.917)
  const many = openStream('truth', 0, 'closed')
  let truth = 0
  for (let n = 0; n < 100_000; n++) truth += 0.3 / (1 + Math.exp(-centre - 0.3 * many.normal())) / 100_000
  const pilots = 100
  let [held, width] = [0, 0]
  for (let pilot = 0; pilot < pilots; pilot++) {
    const stream = openStream('closed', pilot, 'results')
    const team = [0, 1, 2, 3].map((at) => {
      const share = 1 / (1 + Math.exp(-centre - 0.3 * stream.normal()))
      let [conversations, results] = [0, 0]
      for (let contact = 0; contact < 750; contact++) {
        if (stream.uniform() >= 0.3) continue
        conversations++
        if (stream.uniform() < share) results++
      }
      return { day: 1, operator: `${at}`, conversations, results }
    })
    const figure = infer(observedIn([{ day: 1, tried: 3000, closed: 3000 }, ...team])).figures.find(({ kind }) => kind === 'resultsOfClosed')
    const { low = 1, high = 0 } = figure ?? {}
    if (low <= truth && truth <= high) held++
    width += (high - low) / pilots
  }
  // 400 of them held .9725
  expect(held / pilots).toBeGreaterThan(0.92)
  expect(width).toBeLessThan(0.025)
})
