import { z } from 'zod'
import type { DialMode } from '../centre/seams'
import { duration } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'
import { onePerIdleOperator } from './bound'

/** The operator reads about a contact first, then the number is dialed: both take the operator's time, and the right person is found more often. */
export const PreviewSchema = z.strictObject({
  kind: z.literal('preview').meta(metaOf('dialMode')),
  time: duration('previewTime'),
  rightPartyShare: numeric('previewRightParty').optional(),
})

/** The time before the ringing is drawn with the attempt. */
export function preview(): DialMode {
  return onePerIdleOperator()
}
