import { z } from 'zod'
import { metaOf, numeric } from './fields'

export const announcements = ['position', 'wait'] as const

/** What a caller is told of the queue ahead, and what it does: some hang up, the others wait with another patience. */
export const AnnouncementSchema = z
  .strictObject({
    what: z.enum(announcements).meta(metaOf('announcementWhat')),
    /** Calls ahead, or seconds of expected wait, from which on callers react. */
    from: numeric('announcedLimit'),
    hangUpShare: numeric('announcedHangUp').default(0),
    patience: numeric('announcedPatience').default(1),
  })
  .meta(metaOf('announcement'))
