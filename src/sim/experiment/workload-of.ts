import { CALL, CALL_WIDTH, CAMPAIGN, CAMPAIGN_WIDTH, GROUP, GROUP_WIDTH } from '../centre/counts'
import type { Workload } from '../economics/workload'
import { type OfCall, serviceLevelOf } from './call-type-measures'
import type { Frame } from './frame'
import type { Replication } from './replication'
import { stageColumns } from './stages'

type Sums = Pick<Replication, 'counts' | 'calls' | 'campaigns' | 'groups' | 'contactsThere' | 'workingDays'>

/** What the price terms of a set-up are charged on in one replication. */
export function workloadOf(frame: Frame, sums: Sums): Workload {
  return { ...simulatedWorkload(frame, sums), ...plannedWorkload(frame) }
}

/** The part that the simulation says. */
function simulatedWorkload(frame: Frame, { counts, calls, campaigns, groups, contactsThere, workingDays }: Sums): Omit<Workload, keyof PlannedWorkload> {
  const ofGroups = (column: number) => columnTotal(groups, column, GROUP_WIDTH)
  const ofCampaigns = (column: number) => columnTotal(campaigns, column, CAMPAIGN_WIDTH)
  const ofCalls = (column: number) => columnTotal(calls, column, CALL_WIDTH)
  return {
    scheduled: ofGroups(GROUP.paid),
    logged: ofGroups(GROUP.logged),
    busy: ofGroups(GROUP.talk) + ofGroups(GROUP.wrapUp) + ofGroups(GROUP.dialing) + ofGroups(GROUP.preview),
    meters: frame.model.meters.map(({ basis, pulse, free }, place) => ({ basis, pulse, ...(free !== undefined && { free }), time: counts.meters[place] })),
    talk: ofGroups(GROUP.talk),
    wrapUp: ofGroups(GROUP.wrapUp),
    contactsProcessed: ofCampaigns(CAMPAIGN.processed),
    contactsReached: ofCampaigns(CAMPAIGN.reached),
    callsAnswered: ofCalls(CALL.answered),
    callsOffered: ofCalls(CALL.offered),
    attempts: ofCampaigns(CAMPAIGN.attempts),
    stages: stageColumns.slice(0, longestFunnel(frame)).map((stage) => ofCampaigns(CAMPAIGN[stage])),
    screenedOut: ofCampaigns(CAMPAIGN.screened) + ofCampaigns(CAMPAIGN.overQuota),
    serviceLevels: frame.project.demand.callTypes.map(({ id, serviceLevel }, type) => {
      const { top, bottom } = serviceLevelOf(serviceLevel)
      const of: OfCall = (column) => calls[type * CALL_WIDTH + CALL[column]]
      return { callType: id, inTime: top(of), base: bottom(of) }
    }),
    leavers: ofGroups(GROUP.leavers),
    linesUsed: counts.dialerLines.reduce((sum, lines) => sum + lines, counts.lineMaximum),
    listContacts: contactsThere.reduce((sum, contacts) => sum + contacts, 0),
    workingDays,
  }
}

type PlannedWorkload = ReturnType<typeof plannedWorkload>

/** The part that the plan says: another plan that leaves the model as it is changes this part alone. */
export function plannedWorkload(frame: Frame) {
  const { callTypes, campaigns } = frame.model
  return {
    contactsAtStart: campaigns.reduce((sum, { list }) => sum + list.contacts, 0),
    operators: frame.operators,
    seats: frame.seats,
    employed: frame.employed,
    works: callTypes.length + campaigns.length,
    trainingDays: frame.setup.start.trainingDays,
    workdaysPerWeek: frame.workdaysPerWeek,
    workdaysPerMonth: frame.workdaysPerMonth,
    monthsLeftInYear: frame.monthsLeftInYear,
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
