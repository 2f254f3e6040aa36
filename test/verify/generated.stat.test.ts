import { expect, it } from 'vitest'
import { expectGenerated } from './expect-generated'
import { generatedFamilies } from './generated'

it.each(generatedFamilies)('two cases of %s by lot agree with the engine', async (family) => {
  expect(await expectGenerated(family, 0, 2)).toBeGreaterThan(1)
})
