import { z } from 'zod'
import type { Centre } from '../centre/centre'
import type { DialModeModel } from '../centre/model-campaigns'
import { readyIn } from '../centre/operators'
import type { DialMode } from '../centre/seams'
import { metaOf, numeric } from '../terms/fields'
import { dialsFor, heldByRivals, onDutyIn, operatorsCounted } from './pacing-team'

export const reactions = ['hard', 'average', 'tapered'] as const

/** The ratio of lines to operators is looked at in a loop and follows idle operators and waiting people; it falls when the abandoned share passes the limit. */
export const AdaptiveSchema = z.strictObject({
  kind: z.literal('adaptive').meta(metaOf('dialMode')),
  per: z.enum(['idle', 'all']).default('all').meta(metaOf('linesPer')),
  floor: numeric('ratioFloor').default(1),
  cap: numeric('ratioCap').default(3),
  target: numeric('abandonTarget').default(0.03),
  reaction: z.enum(reactions).default('tapered').meta(metaOf('reaction')),
  everySeconds: numeric('loopSeconds').default(15),
  hold: numeric('holdSeconds').default(2),
  cancels: z.boolean().default(false).meta(metaOf('cancels')),
})

type AdaptiveModel = Extract<DialModeModel, { kind: 'adaptive' }>

/** Tapered: from this part of the limit on, what goes beyond the floor shrinks, to nothing at the limit. */
const TAPERS_FROM = 0.5

/**
 * As open-source dialers do it: in each loop the ratio changes by (mean idle operators − mean people held) ÷ mean operators on duty, between floor and
 * cap; round(ratio × operators) lines are kept, as with fixed lines per operator.
 */
export function adaptive(model: AdaptiveModel): DialMode {
  const { hold, loop } = model
  const look = new Look()
  let ratio = model.floor
  return {
    bindsOperator: false,
    hold,
    loop,
    dialsNow(centre, campaign) {
      look.see(centre, campaign)
      return dialsFor(centre, campaign, Math.round(ratio * operatorsCounted(centre, campaign, model.perAll)), model)
    },
    adjust(centre, campaign) {
      look.see(centre, campaign)
      const { liveToday, lostToday } = centre.lists[campaign]
      const share = liveToday === 0 ? 0 : lostToday / liveToday
      ratio = within(model, react(model, within(model, ratio * (1 + look.take())), share))
    },
  }
}

function within({ floor, cap }: AdaptiveModel, ratio: number): number {
  return Math.max(floor, Math.min(cap, ratio))
}

/** The ratio after a look at the day's abandoned share. */
export function react({ reaction, target, floor }: Pick<AdaptiveModel, 'reaction' | 'target' | 'floor'>, ratio: number, share: number): number {
  switch (reaction) {
    case 'hard':
      return share > target ? floor : ratio
    case 'average':
      return share > target ? ratio / 2 : ratio
    case 'tapered':
      return floor + (ratio - floor) * Math.max(0, Math.min(1, (1 - share / target) / (1 - TAPERS_FROM)))
  }
}

/** Idle operators less people held, and operators on duty, as they were since the last look; both by how long they stood so. */
class Look {
  private since = -1
  private spare = 0
  private onDuty = 0
  private spareTime = 0
  private dutyTime = 0

  see(centre: Centre, campaign: number): void {
    const { operators, groupsOfCampaign, now } = centre
    const groups = groupsOfCampaign[campaign]
    if (this.since >= 0) {
      this.spareTime += this.spare * (now - this.since)
      this.dutyTime += this.onDuty * (now - this.since)
    }
    this.since = now
    this.spare = readyIn(operators, groups) - heldByRivals(centre, campaign)
    this.onDuty = onDutyIn(operators, groups)
  }

  /** Their ratio, 0 where nobody was on duty; the next look begins. */
  take(): number {
    const { spareTime, dutyTime } = this
    this.spareTime = 0
    this.dutyTime = 0
    return dutyTime === 0 ? 0 : spareTime / dutyTime
  }
}
