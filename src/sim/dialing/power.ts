import { z } from 'zod'
import type { DialModeModel } from '../centre/model-campaigns'
import type { DialMode } from '../centre/seams'
import { metaOf, numeric } from '../terms/fields'
import { dialsFor, operatorsCounted } from './pacing-team'

/** Several lines ring for each idle operator; who answers and finds no operator in time is abandoned. */
export const PowerSchema = z.strictObject({
  kind: z.literal('power').meta(metaOf('dialMode')),
  linesPerOperator: numeric('linesPerOperator').default(2),
  per: z.enum(['idle', 'all']).default('idle').meta(metaOf('linesPer')),
  hold: numeric('holdSeconds').default(2),
  cancels: z.boolean().default(false).meta(metaOf('cancels')),
})

/**
 * Lines up to ⌊lines × operators⌋: of the idle ones against what rings, of all on duty against what rings, who is held and who is at work. Per
 * idle operator none while a person is held. Campaigns that share operators share the idle ones: what rings for one of them counts for all.
 */
export function power({ linesPerOperator, hold, ...way }: Extract<DialModeModel, { kind: 'power' }>): DialMode {
  return {
    bindsOperator: false,
    hold,
    loop: 0,
    dialsNow: (centre, campaign) => dialsFor(centre, campaign, wholeLines(linesPerOperator * operatorsCounted(centre, campaign, way.perAll)), way),
  }
}

/** Rounded down, but 1.4 × 45 is 63 and not a little less. */
function wholeLines(lines: number): number {
  return Math.floor(lines + 1e-9)
}
