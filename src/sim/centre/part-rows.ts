import type { CampaignModel } from './model-campaigns'

/** Tables with a row for each part of a campaign, campaign after campaign. */
export type PartTable = 'segments' | 'attempts' | 'reasons' | 'cells'

/** Row of a campaign's first segment, attempt, reason for refusal or quota cell in the table of those of all campaigns; with the number of campaigns as `place`, all rows there are. */
export function rowsBefore(campaigns: readonly CampaignModel[], place: number, table: PartTable): number {
  return campaigns.slice(0, place).reduce((sum, campaign) => sum + rowsOf(campaign, table), 0)
}

function rowsOf({ list, conversation }: CampaignModel, table: PartTable): number {
  switch (table) {
    case 'segments':
      return list.segments.length
    case 'attempts':
      return list.attemptsAtMost
    case 'reasons':
      return conversation.reasons.length
    case 'cells':
      return (conversation.questionnaire?.cells ?? []).length
  }
}
