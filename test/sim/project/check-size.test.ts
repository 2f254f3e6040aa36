import { expect, test } from 'vitest'
import { CALL_WIDTH, CAMPAIGN_WIDTH, GROUP_WIDTH } from '../../../src/sim/centre/counts'
import { NUMBERS } from '../../../src/sim/project/check-size'
import { readProject } from '../../../src/sim/project/read'
import { inboundFile } from './inbound-file'

const found = (calendar: object, replications = 100) => {
  const result = readProject({ ...inboundFile({ calendar }), replications })
  return result.ok ? [] : result.problems.map(({ path, code, expected }) => ({ path: path.join('.'), code, expected }))
}

/** Of the file: three call types, a campaign and a group. */
const perMinute = 3 * NUMBERS.callType + NUMBERS.campaign + NUMBERS.group

test('books by the minute are for short horizons, and the message says how short', () => {
  const days = Math.floor(50_000_000 / 1440 / perMinute) - 1
  expect(days).toBe(185)
  expect(found({ interval: 1, horizonDays: days })).toEqual([])
  expect(found({ interval: 1, horizonDays: days + 1 })).toEqual([{ path: 'calendar.horizonDays', code: 'aboveMaximum', expected: '185' }])
  expect(found({ interval: 15, horizonDays: 520 }, 2000)).toEqual([])
})

test('and for few replications', () => {
  const times = Math.floor(100_000_000 / 1440 / perMinute)
  expect(times).toBe(373)
  expect(found({ interval: 1 }, times)).toEqual([])
  expect(found({ interval: 1 }, times + 1)).toEqual([{ path: 'replications', code: 'aboveMaximum', expected: '373' }])
})

test('no cell of the books is larger than the check takes it to be', () => {
  expect(CALL_WIDTH).toBeLessThanOrEqual(NUMBERS.callType)
  expect(CAMPAIGN_WIDTH).toBeLessThanOrEqual(NUMBERS.campaign)
  expect(GROUP_WIDTH).toBeLessThanOrEqual(NUMBERS.group)
})
