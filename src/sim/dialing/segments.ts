import { z } from 'zod'
import { metaOf, numeric } from '../terms/fields'
import { identifier, text } from '../terms/text-fields'

/** A part of the list with its own reach, results and clock. */
const SegmentSchema = z.strictObject({
  id: identifier(),
  name: text('name'),
  share: numeric('segmentShare'),
  reachFactor: numeric('reachFactor').default(1),
  resultFactor: numeric('resultFactor').default(1),
  hoursAhead: numeric('hoursAhead').default(0),
})

export const SegmentsSchema = z.array(SegmentSchema).max(40).default([]).meta(metaOf('segments'))
