import { expect, it } from 'vitest'
import { expectGenerated } from './expect-generated'
import { generatedFamilies } from './generated'

it.each(generatedFamilies)('forty more cases of %s by lot agree with the engine', async (family) => {
  expect(await expectGenerated(family, 2, 42)).toBeGreaterThan(40)
})
