import { z } from 'zod'
import { ProfileSchema } from './profile'
import { SteadySchema } from './steady'

/** Every way of arriving there is. To add one: write its file, name it here, translate its label. */
export const ArrivalsSchema = z.discriminatedUnion('kind', [ProfileSchema, SteadySchema])
export type Arrivals = z.infer<typeof ArrivalsSchema>
