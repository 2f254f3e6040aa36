import { expect, test } from 'vitest'
import { CALL_WIDTH, CAMPAIGN_WIDTH, GROUP_WIDTH } from '../../../src/sim/centre/counts'
import { NUMBERS_A_CELL } from '../../../src/sim/project/check-size'
import { readProject } from '../../../src/sim/project/read'
import { inboundFile } from './inbound-file'

const found = (calendar: object) => {
  const result = readProject(inboundFile({ calendar }))
  return result.ok ? [] : result.problems.map(({ path, code, expected }) => ({ path: path.join('.'), code, expected }))
}

test('books by the minute are for short horizons, and the message says how short', () => {
  // three call types, a campaign and a group
  const days = Math.floor(50_000_000 / (1440 * 5 * NUMBERS_A_CELL)) - 1
  expect(days).toBe(107)
  expect(found({ interval: 1, horizonDays: days })).toEqual([])
  expect(found({ interval: 1, horizonDays: days + 1 })).toEqual([{ path: 'calendar.horizonDays', code: 'aboveMaximum', expected: '107' }])
  expect(found({ interval: 15, horizonDays: 520 })).toEqual([])
})

test('no cell of the books is larger than the check takes it to be', () => {
  expect(Math.max(CALL_WIDTH, CAMPAIGN_WIDTH, GROUP_WIDTH)).toBeLessThanOrEqual(NUMBERS_A_CELL)
})
