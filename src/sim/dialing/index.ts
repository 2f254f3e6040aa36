import { z } from 'zod'
import type { DialModeModel } from '../centre/model'
import type { DialMode } from '../centre/seams'
import { ManualSchema, manual } from './manual'
import { PowerSchema, power } from './power'
import { ProgressiveSchema, progressive } from './progressive'

/** Every dial mode there is. To add one: write its file, name it here, translate its label. */
export const DialModeSchema = z.discriminatedUnion('kind', [ManualSchema, ProgressiveSchema, PowerSchema])
export type DialModeDescription = z.infer<typeof DialModeSchema>

export function dialModeOf(model: DialModeModel): DialMode {
  switch (model.kind) {
    case 'manual':
      return manual(model.dialing)
    case 'progressive':
      return progressive()
    case 'power':
      return power(model.linesPerOperator, model.hold)
  }
}
