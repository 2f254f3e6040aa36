import { z } from 'zod'
import { ExactCountSchema } from './exact-count'
import { NoneSchema } from './none'
import { NormalCountSchema } from './normal-count'
import { ProfileSchema } from './profile'
import { SteadySchema } from './steady'
import { TraceSchema } from './trace'

/** Every way of arriving there is. To add one: write its file, name it here, translate its label. */
export const ArrivalsSchema = z.discriminatedUnion('kind', [ProfileSchema, SteadySchema, ExactCountSchema, NormalCountSchema, TraceSchema, NoneSchema])
export type Arrivals = z.infer<typeof ArrivalsSchema>
