import { z } from 'zod'
import { numeric } from '../terms/fields'
import { identifier } from '../terms/text-fields'

/** Time that an operator loses when the next work belongs to another project: from one skill to another, in this direction. */
export const SwitchingSchema = z.strictObject({
  from: identifier('switchFrom'),
  to: identifier('switchTo'),
  seconds: numeric('switchSeconds'),
})
