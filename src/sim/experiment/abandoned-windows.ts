import { CAMPAIGN, CAMPAIGN_WIDTH, type CampaignColumn, type Counts } from '../centre/counts'
import type { Model } from '../centre/model'
import type { RuleModel } from '../centre/model-campaigns'
import { DAY } from '../terms/week'

type Of = (column: CampaignColumn) => number

/** What a rule counts as abandoned: no operator in time, and people taken for machines where all who answered are its base. */
export function lostByRule(of: Of, { humanOnly }: RuleModel): number {
  return of('abandoned') + of('connectedLate') + (humanOnly ? 0 : of('falseMachine'))
}

/** Of whom: all who answered, or only those whom the dialer knew to be people. */
export function baseOfRule(of: Of, { humanOnly }: RuleModel): number {
  return of('answered') - (humanOnly ? of('falseMachine') : 0)
}

/** A calendar day on which somebody answered. */
interface DialingDay {
  readonly day: number
  readonly lost: number
  readonly of: number
}

/** Windows of days that hold an answered call, and those of them whose abandoned share is above the limit. */
export interface Breaches {
  readonly windows: number
  readonly broken: number
}

/**
 * The rule held against every window of `length` calendar days in a row, moved by a day at a time from the first day with an answered
 * call to the last. A campaign shorter than the window is one window. A share that equals the limit keeps it.
 */
export function breachesOf(model: Model, counts: Counts, place: number, length: number): Breaches {
  const { rule } = model.campaigns[place].dialer
  const days = dialingDays(model, counts, place, rule)
  if (days.length === 0) return { windows: 0, broken: 0 }
  const lastStart = Math.max(days[0].day, days[days.length - 1].day - length + 1)
  let [first, end, lost, of, windows, broken] = [0, 0, 0, 0, 0, 0]
  for (let start = days[0].day; start <= lastStart; start++) {
    for (; end < days.length && days[end].day < start + length; end++) {
      lost += days[end].lost
      of += days[end].of
    }
    for (; days[first].day < start; first++) {
      lost -= days[first].lost
      of -= days[first].of
    }
    if (of === 0) continue
    windows++
    if (lost / of > rule.share) broken++
  }
  return { windows, broken }
}

function dialingDays({ calendar }: Model, counts: Counts, place: number, rule: RuleModel): DialingDay[] {
  const { midnights, warmUpDays } = calendar
  const days: DialingDay[] = []
  for (let row = warmUpDays; row < midnights.length; row++) {
    const from = (place * (counts.days + 1) + row) * CAMPAIGN_WIDTH
    const of: Of = (column) => counts.campaignsByDay[from + CAMPAIGN[column]]
    const base = baseOfRule(of, rule)
    if (base > 0) days.push({ day: Math.floor(midnights[row] / DAY), lost: lostByRule(of, rule), of: base })
  }
  return days
}
