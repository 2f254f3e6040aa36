import { CAMPAIGN, CAMPAIGN_WIDTH } from '../centre/counts'
import { breachesOf } from './abandoned-windows'
import type { Frame } from './frame'
import { occurrencesIn } from './occurrences'
import { cellsOf, isFull, resultsWanted } from './quotas'
import type { Replication } from './replication'
import type { Notice } from './results'

/** From more than this share of projects on it is said that a rule is broken, or that results or quotas are missing: below, it is bad luck. */
const rare = 0.05

/** What must be said of a campaign whose operators do their work: it does not finish, breaks its rule, or does not bring what was wanted. */
export function campaignNotices(frame: Frame, place: number, replications: readonly Replication[]): Notice[] {
  const { id: entity, name } = frame.project.demand.campaigns[place]
  const said = (kind: Notice['kind'], least: number, is: (replication: Replication) => boolean): Notice[] => {
    const share = replications.filter(is).length / replications.length
    return share > least ? [{ kind, entity, name, share }] : []
  }
  return [
    ...said('unfinished', 0, ({ counts }) => counts.finished[place] === 0),
    ...said('abandonedRuleBroken', rare, rulesBrokenIn(frame, place)),
    ...said('listExhausted', rare, exhaustedIn(frame, place)),
    ...quotaNotices(frame, place, replications),
  ]
}

/** The dialer breaks its rule in some window of days. */
function rulesBrokenIn({ model }: Frame, place: number): (replication: Replication) => boolean {
  const campaign = model.campaigns[place]
  if (!occurrencesIn(campaign).ruled) return () => false
  return ({ counts }) => breachesOf(model, counts, place, campaign.dialer.rule.days).broken > 0
}

/** Every contact is closed, and of the results or interviews wanted some are missing. */
function exhaustedIn(frame: Frame, place: number): (replication: Replication) => boolean {
  const wanted = resultsWanted(frame, place)
  const cells = cellsOf(frame, place)
  return (replication) => {
    if (replication.contactsOpen[place] > 0) return false
    if (wanted !== undefined && replication.campaignsEver[place * CAMPAIGN_WIDTH + CAMPAIGN.stage1] >= wanted) return false
    const quotas = cells(replication).filter(({ target }) => target > 0)
    return quotas.length > 0 ? !quotas.every(isFull) : wanted !== undefined
  }
}

/** Some quota cell is not full at the end; the one that is short in most projects is named. */
function quotaNotices(frame: Frame, place: number, replications: readonly Replication[]): Notice[] {
  const { id: entity, name, conversation } = frame.project.demand.campaigns[place]
  const read = cellsOf(frame, place)
  const full = replications.map((replication) => read(replication).map(isFull))
  const share = full.filter((cells) => cells.includes(false)).length / full.length
  if (!(share > rare)) return []
  const cells = conversation.questionnaire?.cells ?? []
  const short = cells.map((_, at) => full.filter((ofProject) => !ofProject[at]).length)
  const worst = cells[short.indexOf(short.reduce((most, times) => Math.max(most, times), 0))]
  return [{ kind: 'quotaUnfilled', entity, name, share, part: { of: 'cell', id: worst.id, name: worst.name } }]
}
