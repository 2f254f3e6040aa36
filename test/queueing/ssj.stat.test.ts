import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Counts } from '../../src/sim/centre/counts'
import { ratioInterval } from '../../src/sim/stats/interval'
import { calls, live, time } from '../fixtures/counting'
import { inboundProject } from '../fixtures/projects'

interface Published {
  readonly id: string
  readonly expected: Readonly<Record<string, { readonly mean: number; readonly ci95: readonly [number, number] }>>
}

const file: { readonly cases: readonly Published[] } = JSON.parse(readFileSync(new URL('../cases/ssj_published.json', import.meta.url), 'utf8'))
const DAYS = 1000
const MINUTE = 60_000
const OPEN = 480 * MINUTE

/** The published examples MMC and MMCAb of SSJ: 4.2 calls a minute, 12 operators, a day of 480 minutes that starts empty. */
it.each([
  { id: 'SSJ-open-MMC', patience: undefined },
  { id: 'SSJ-open-MMCAb', patience: { kind: 'exponential', mean: 60 } },
])('$id', { timeout: 180_000 }, ({ id, patience }) => {
  const published = file.cases.find((one) => one.id === id)
  if (!published) throw new Error(`${id} is missing`)
  const project = inboundProject({
    perHour: 252,
    operators: 12,
    talk: { kind: 'exponential', mean: 120 },
    open: '09:00',
    close: '17:00',
    ...(patience ? { patience } : {}),
  })
  const days = live(project, DAYS)
  const one = () => 1
  const ratios: Record<string, readonly [(day: Counts) => number, (day: Counts) => number]> = {
    answered_in_target: [(day) => calls(day, 'answeredInTime'), one],
    abandoned: [(day) => calls(day, 'abandoned'), one],
    sl_offered_20s: [(day) => calls(day, 'answeredInTime'), (day) => calls(day, 'offered')],
    sl_excl_short_abandons_20s: [(day) => calls(day, 'answeredInTime'), (day) => calls(day, 'offered') - calls(day, 'abandonedInTime')],
    mean_wait_served_min: [(day) => calls(day, 'waitAnswered') / MINUTE, (day) => calls(day, 'answered')],
    occupancy_until_close: [busyUntilClose, () => 12 * OPEN],
  }
  const checked = Object.entries(published.expected).filter(([name]) => name in ratios)
  expect(checked.length).toBeGreaterThanOrEqual(4)
  for (const [name, { mean, ci95 }] of checked) {
    const ours = ratioInterval(days.map(ratios[name][0]), days.map(ratios[name][1]))
    const theirs = (ci95[1] - ci95[0]) / 2 / 1.96
    // published figures are rounded to three digits: half a unit of the last one is no difference
    const difference = Math.max(0, Math.abs(ours.mean - mean) - 0.0005)
    expect(difference / Math.sqrt(theirs ** 2 + (ours.halfWidth / 1.96) ** 2), `${name}: ${ours.mean} against ${mean}`).toBeLessThanOrEqual(4)
  }
})

/** Talk before 17:00: the intervals of the day up to closing. */
function busyUntilClose(day: Counts): number {
  const width = day.groupsByInterval.length / day.intervals
  const talk = time(day, 'talk')
  const perInterval = Array.from({ length: day.intervals }, (_, interval) => day.groupsByInterval[interval * width + 3])
  expect(perInterval.reduce((sum, value) => sum + value, 0)).toBe(talk)
  return perInterval.slice(0, 34).reduce((sum, value) => sum + value, 0)
}
