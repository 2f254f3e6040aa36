import { z } from 'zod'
import type { DialMode } from '../centre/seams'
import { metaOf } from '../terms/fields'
import { onePerIdleOperator } from './bound'

/** One line is dialed for each operator who is free, and that operator takes whoever answers: nobody is abandoned. */
export const ProgressiveSchema = z.strictObject({ kind: z.literal('progressive').meta(metaOf('dialMode')) })

export function progressive(): DialMode {
  return onePerIdleOperator()
}
