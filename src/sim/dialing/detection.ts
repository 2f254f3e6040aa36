import { z } from 'zod'
import { duration } from '../terms/durations'
import { metaOf, numeric } from '../terms/fields'

const kind = <const K extends string>(name: K) => z.literal(name).meta(metaOf('detectionKind'))

/** How machines are told from people: not at all, so that operators hear every machine; or by a detector that needs time and errs both ways. */
export const DetectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('none'), machineTalk: duration('machineTalk').optional() }),
  z.strictObject({
    kind: kind('detector'),
    delay: duration('detectionDelay'),
    falsePositive: numeric('falsePositive').default(0.05),
    falseNegative: numeric('falseNegative').default(0.1),
    machineTalk: duration('machineTalk').optional(),
  }),
])
