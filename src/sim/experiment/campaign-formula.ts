import type { CampaignColumn } from '../centre/counts'
import type { Formula } from './measure'
import type { Replication } from './replication'

/** What a campaign's formulas need beside its columns. */
export interface CampaignBase {
  readonly replication: Replication
  /** Columns with the warm-up in: what a list has come to. */
  readonly ever: OfCampaign
  /** Contacts there, with those delivered or bought since the start; and those of them that are not closed. */
  readonly contacts: number
  readonly open: number
  /** Scheduled hours of the groups that serve the campaign. */
  readonly hours: number
  readonly days: number
  readonly finished: number
}

export type OfCampaign = (column: CampaignColumn) => number
export type CampaignFormula = Formula<CampaignColumn, CampaignBase>

type Better = NonNullable<CampaignFormula['better']>

/** A column as it is: how many there were. */
export function countOf(kind: string, column: CampaignColumn, better?: Better): CampaignFormula {
  return { kind, unit: 'count', counted: true, ...(better && { better }), top: (of) => of(column) }
}

/** The share that some of the events counted in `bottom` are. */
export function shareIn(kind: string, top: CampaignColumn, bottom: CampaignColumn, better?: Better): CampaignFormula {
  return { kind, unit: 'share', counted: true, ...(better && { better }), top: (of) => of(top), bottom: (of) => of(bottom) }
}

/** What share of the contacts there the list has come to, the warm-up included. */
export function shareOfList(kind: string, top: (ever: OfCampaign, base: CampaignBase) => number, better?: Better, key = kind): CampaignFormula {
  return { kind, key, unit: 'share', counted: true, ...(better && { better }), top: (_, base) => top(base.ever, base), bottom: (_, { contacts }) => contacts }
}

export const seconds = (milliseconds: number) => milliseconds / 1000
