import type { CampaignModel } from '../centre/model-campaigns'
import type { Days } from './calendar'
import { compileConversation } from './compile-conversation'
import { compileDialer, dialerOf } from './compile-dialer'
import { compileList } from './compile-list'
import type { Campaign, Project, Setup } from './schema'

interface Surroundings {
  readonly days: Days
  readonly project: Pick<Project, 'demand'>
  readonly setup: Pick<Setup, 'dialers' | 'groups'>
}

/** A campaign of the file, and how the set-up dials it, as numbers. */
export function compileCampaign(campaign: Campaign, { days, project, setup }: Surroundings): CampaignModel {
  return {
    id: campaign.id,
    list: compileList(campaign.list, dialerOf(campaign.id, setup)?.hours, days),
    dialer: compileDialer(campaign.id, project, setup),
    conversation: compileConversation(campaign.conversation),
  }
}
