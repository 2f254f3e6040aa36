import { expect, it } from 'vitest'
import { expectAgreement, families } from './truth'

it('there are cases of all families', () => {
  expect(families.length).toBeGreaterThanOrEqual(16)
})

it.each(families)('%s agrees with the engine', { timeout: 300_000 }, (family) => expectAgreement(family, 'quick'))
