import { CALL, CALL_WIDTH, CAMPAIGN, CAMPAIGN_WIDTH, GROUP, GROUP_WIDTH } from '../centre/counts'
import type { Workload } from '../economics/workload'
import type { Frame } from './frame'
import type { Replication } from './replication'

type Sums = Pick<Replication, 'counts' | 'calls' | 'campaigns' | 'groups' | 'workingDays'>

/** What the price terms of a set-up are charged on in one replication. */
export function workloadOf(frame: Frame, { counts, calls, campaigns, groups, workingDays }: Sums): Workload {
  const ofGroups = (column: number) => columnTotal(groups, column, GROUP_WIDTH)
  const ofCampaigns = (column: number) => columnTotal(campaigns, column, CAMPAIGN_WIDTH)
  return {
    scheduled: ofGroups(GROUP.paid),
    logged: ofGroups(GROUP.logged),
    busy: ofGroups(GROUP.talk) + ofGroups(GROUP.wrapUp) + ofGroups(GROUP.dialing),
    meters: frame.model.meters.map(({ basis, pulse }, place) => ({ basis, pulse, time: counts.meters[place] })),
    contactsProcessed: ofCampaigns(CAMPAIGN.processed),
    callsAnswered: columnTotal(calls, CALL.answered, CALL_WIDTH),
    attempts: ofCampaigns(CAMPAIGN.attempts),
    stages: [CAMPAIGN.stage1, CAMPAIGN.stage2, CAMPAIGN.stage3, CAMPAIGN.stage4].map(ofCampaigns),
    listContacts: frame.model.campaigns.reduce((sum, { contacts }) => sum + contacts, 0),
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

/** Sum of a column over all rows of a table. */
function columnTotal(table: Float64Array, column: number, width: number): number {
  let total = 0
  for (let at = column; at < table.length; at += width) total += table[at]
  return total
}
