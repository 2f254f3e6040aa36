import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { identifier } from '../terms/text-fields'
import { timeOfDay } from '../terms/week'
import { AbandonedRuleSchema } from './abandoned-rule'
import { DetectionSchema } from './detection'
import { DialModeSchema } from './index'

export const askTimes = ['always', 'operator-free'] as const

/** When operators who also take calls may be used for dialing. */
const BlendSchema = z.strictObject({
  idleAtLeast: numeric('idleAtLeast').default(0),
  idleIn: z.array(identifier('idleIn')).max(50).optional().meta(metaOf('idleIn')),
  asks: z.enum(askTimes).default('always').meta(metaOf('asks')),
  serviceLevel: z
    .strictObject({ stopBelow: numeric('stopBelow'), resumeAbove: numeric('resumeAbove'), minutes: numeric('levelMinutes').default(15) })
    .optional()
    .meta(metaOf('blendLevel')),
})

/** How a set-up dials one campaign. */
export const DialerSchema = z.strictObject({
  campaign: identifier('campaign'),
  mode: DialModeSchema.meta(metaOf('dialMode')),
  lines: numeric('dialerLines').optional(),
  hours: z
    .strictObject({ from: timeOfDay('from'), to: timeOfDay('to') })
    .optional()
    .meta(metaOf('dialerHours')),
  detection: DetectionSchema.optional().meta(metaOf('detection')),
  rule: AbandonedRuleSchema.optional().meta(metaOf('abandonedRule')),
  blend: BlendSchema.optional().meta(metaOf('blend')),
})
export type DialerDescription = z.infer<typeof DialerSchema>
