/** The published example Blend of SSJ's ContactCenters: calls, and a dialer that uses what they leave. 1000 days of theirs against as many of ours. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { casesIn } from '../../src/sim/validation/case-file'
import { verifyCase } from '../../src/sim/validation/verify-case'

const read = (name: string) => readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8')
/** So many times the days of a quick look are a thousand. */
const TIMES = 3.4

it('every published figure of Blend within three combined standard errors', { timeout: 300_000 }, () => {
  const [one] = casesIn(read('ssj-blend')) ?? []
  const rows = verifyCase({ one, project: JSON.parse(read('ssj-blend.project')), effort: { precision: 'quick', times: TIMES, seed: '1' } })
  expect(rows).toHaveLength(24)
  expect(
    rows.filter(({ z }) => !(Math.abs(z) <= 3)).map(({ figure, expected, obtained, z }) => `${figure}: ${obtained} instead of ${expected}, z ${z}`),
  ).toEqual([])
})
