import { CALL, CALL_WIDTH, CAMPAIGN, CAMPAIGN_WIDTH, GROUP, GROUP_WIDTH } from '../centre/counts'
import type { Workload } from '../economics/workload'
import type { Frame } from './frame'
import type { Replication } from './replication'
import { stageColumns } from './stages'

type Sums = Pick<Replication, 'counts' | 'calls' | 'campaigns' | 'groups' | 'contactsThere' | 'workingDays'>

/** What the price terms of a set-up are charged on in one replication. */
export function workloadOf(frame: Frame, { counts, calls, campaigns, groups, contactsThere, workingDays }: Sums): Workload {
  const ofGroups = (column: number) => columnTotal(groups, column, GROUP_WIDTH)
  const ofCampaigns = (column: number) => columnTotal(campaigns, column, CAMPAIGN_WIDTH)
  return {
    scheduled: ofGroups(GROUP.paid),
    logged: ofGroups(GROUP.logged),
    busy: ofGroups(GROUP.talk) + ofGroups(GROUP.wrapUp) + ofGroups(GROUP.dialing) + ofGroups(GROUP.preview),
    meters: frame.model.meters.map(({ basis, pulse }, place) => ({ basis, pulse, time: counts.meters[place] })),
    contactsProcessed: ofCampaigns(CAMPAIGN.processed),
    callsAnswered: columnTotal(calls, CALL.answered, CALL_WIDTH),
    attempts: ofCampaigns(CAMPAIGN.attempts),
    stages: stageColumns.slice(0, longestFunnel(frame)).map((stage) => ofCampaigns(CAMPAIGN[stage])),
    contactsAtStart: frame.model.campaigns.reduce((sum, { list }) => sum + list.contacts, 0),
    listContacts: contactsThere.reduce((sum, contacts) => sum + contacts, 0),
    operators: frame.operators,
    seats: frame.seats,
    employed: frame.employed,
    trainingDays: frame.setup.start.trainingDays,
    workingDays,
    workdaysPerWeek: frame.workdaysPerWeek,
    workdaysPerMonth: frame.workdaysPerMonth,
    running: frame.running,
  }
}

/** Stages of the campaign that has most of them. */
function longestFunnel({ model }: Frame): number {
  return model.campaigns.reduce((most, { conversation }) => Math.max(most, conversation.stages.length), 0)
}

/** Sum of a column over all rows of a table. */
function columnTotal(table: Float64Array, column: number, width: number): number {
  let total = 0
  for (let at = column; at < table.length; at += width) total += table[at]
  return total
}
