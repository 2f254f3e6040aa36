import { z } from 'zod'
import type { Router } from '../centre/seams'
import { LongestIdleSchema, longestIdle } from './longest-idle'
import { PrioritySchema, priority } from './priority'

/** Every routing policy there is. To add one: write its file, name it here, translate its label. */
export const RoutingSchema = z.discriminatedUnion('kind', [LongestIdleSchema, PrioritySchema])
export type Routing = z.infer<typeof RoutingSchema>

export const routers = { 'longest-idle': longestIdle, priority } as const satisfies Record<Routing['kind'], Router>
