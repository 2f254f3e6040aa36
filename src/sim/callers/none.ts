import { z } from 'zod'
import { metaOf } from '../terms/fields'
import { DAY, weekdays } from '../terms/week'
import type { DayRates } from './day-rates'

/** Nobody dials this type directly: its calls come from menus, transfers and redials, or from bursts alone. */
export const NoneSchema = z.strictObject({ kind: z.literal('none').meta(metaOf('arrivals')) })

/** What bursts are added to. */
export const noRates: DayRates = { step: DAY, rates: weekdays.map(() => [0]) }
