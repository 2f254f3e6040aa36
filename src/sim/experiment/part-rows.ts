import type { CampaignModel } from '../centre/model-campaigns'

type Table = 'segments' | 'attempts' | 'reasons' | 'cells'

/** Row of a campaign's first segment, attempt, reason for refusal or quota cell in the table of those of all campaigns. */
export function rowsBefore(campaigns: readonly CampaignModel[], place: number, table: Table): number {
  return campaigns.slice(0, place).reduce((sum, campaign) => sum + rowsOf(campaign, table), 0)
}

function rowsOf({ list, conversation }: CampaignModel, table: Table): number {
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
