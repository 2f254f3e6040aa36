import { z } from 'zod'
import type { DialModeModel } from '../centre/model-campaigns'
import type { DialMode } from '../centre/seams'
import { AdaptiveSchema, adaptive } from './adaptive'
import { ChanceConstrainedSchema, chanceConstrained } from './chance-constrained'
import { ExpectedFreeSchema, expectedFree } from './expected-free'
import { ManualSchema, manual } from './manual'
import { PowerSchema, power } from './power'
import { PreviewSchema, preview } from './preview'
import { ProgressiveSchema, progressive } from './progressive'

/** Every dial mode there is. To add one: write its file, name it here, translate its label. */
export const DialModeSchema = z.discriminatedUnion('kind', [
  ManualSchema,
  PreviewSchema,
  ProgressiveSchema,
  PowerSchema,
  AdaptiveSchema,
  ExpectedFreeSchema,
  ChanceConstrainedSchema,
])
export type DialModeDescription = z.infer<typeof DialModeSchema>

export function dialModeOf(model: DialModeModel): DialMode {
  switch (model.kind) {
    case 'manual':
      return manual()
    case 'preview':
      return preview()
    case 'progressive':
      return progressive()
    case 'power':
      return power(model)
    case 'adaptive':
      return adaptive(model)
    case 'expected-free':
      return expectedFree(model)
    case 'chance-constrained':
      return chanceConstrained(model)
  }
}
