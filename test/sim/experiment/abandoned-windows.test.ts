import { expect, test } from 'vitest'
import { summarise } from '../../../src/sim/experiment/summary'
import { countsOf, type Told } from './counts-by-hand'
import { policies } from './projects-by-hand'

/** Answered and abandoned on working days from Monday on: after Friday comes Monday. */
function breaches(days: readonly (readonly [number, number])[], rule: object, more: readonly Told[] = []) {
  const project = policies({ setups: ['vendor'], dialer: { mode: { kind: 'power' }, rule: { kind: 'united-states', ...rule } } })
  const told: Told = { campaign: days.map(([answered, abandoned]) => ({ answered, abandoned })) }
  const { measures, notices } = summarise(project, [{ setup: 'vendor', counts: [told, ...more].map((one) => countsOf(project, one)) }], '1').setups[0]
  const [ofDays, ofWindows, kept] = ['breachDays', 'breachWindows', 'ruleKept'].map((key) => measures[`list.${key}`])
  return { ofDays, ofWindows, kept, notices: notices.map(({ kind, share }) => [kind, share]) }
}

test('every window of three calendar days from the first answer to the last; the limit itself keeps the rule', () => {
  const days = [
    [100, 5],
    [100, 20],
    [100, 5],
    [50, 0],
    [0, 0],
    [100, 10],
    [100, 11],
  ] as const
  const { ofDays, ofWindows, kept } = breaches(days, { days: 3, share: 0.1 })
  // windows by their first day: Mon 30/300, Tue 25/250, Wed 5/150, Thu 0/50, Fri to Sun without an answer, Sat 10/100, Sun 21/200
  expect([ofWindows.mean, ofWindows.base]).toEqual([1 / 6, 6])
  expect([ofDays.mean, ofDays.base]).toEqual([2 / 6, 6]) // Tuesday 20 %, the second Tuesday 11 %
  expect(kept.mean).toBe(0)
})

test('a campaign shorter than the window is one window', () => {
  const { ofDays, ofWindows, kept } = breaches(
    [
      [100, 4],
      [100, 1],
    ],
    { days: 30, share: 0.03 },
  )
  expect([ofWindows.mean, ofWindows.base, ofDays.mean, kept.mean]).toEqual([0, 1, 0.5, 1])
})

test('a rule by the day has no windows beside its days', () => {
  const { ofDays, ofWindows, kept } = breaches([[100, 4]], { days: 1, share: 0.03 })
  expect([ofDays.mean, ofWindows, kept.mean]).toEqual([1, undefined, 0])
})

test('that the rule is broken is said from more than 5 of 100 projects on', () => {
  const good = (n: number) => Array.from({ length: n }, (): Told => ({ campaign: [{ answered: 100, abandoned: 1 }] }))
  expect(breaches([[100, 4]], {}, good(19)).notices).toEqual([]) // 1 of 20
  expect(breaches([[100, 4]], {}, good(18)).notices).toEqual([['abandonedRuleBroken', 1 / 19]])
})
