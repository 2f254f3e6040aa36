/** Which columns of a campaign stay empty because nothing in its model leads to them. */
import type { CAMPAIGN } from '../../../src/sim/centre/counts'
import type { CampaignModel } from '../../../src/sim/centre/model-campaigns'

type Name = keyof typeof CAMPAIGN

/** Columns of the funnel, first stage first. */
export const stages = ['stage1', 'stage2', 'stage3', 'stage4', 'stage5', 'stage6', 'stage7', 'stage8', 'stage9', 'stage10', 'stage11', 'stage12'] as const

/** What cannot be counted where the model has no cause for it. */
export function notCounted({ list, dialer, conversation }: CampaignModel): Name[] {
  const { mode, detection } = dialer
  const { questionnaire } = conversation
  const followUps = conversation.stages.flatMap(({ followUp }) => (followUp === undefined ? [] : [followUp]))
  const wrongShare = mode.kind === 'preview' && mode.rightPartyShare !== undefined ? 1 - mode.rightPartyShare : list.wrongPersonShare
  const bound = mode.kind === 'manual' || mode.kind === 'preview' || mode.kind === 'progressive'
  return [
    ...nothing(list.busyShare === 0, 'busy'),
    ...nothing(list.machineShare === 0, 'machine'),
    ...nothing(list.invalidShare === 0, 'invalid', 'closedInvalid'),
    ...nothing(list.doNotCallShare === 0, 'closedDoNotCall'),
    ...nothing(wrongShare === 0, 'wrongPerson'),
    ...nothing(!('cancels' in mode) || !mode.cancels, 'cancelled'),
    ...nothing(detection.falsePositive === 0, 'falseMachine'),
    ...nothing(detection.falseNegative === 0, 'machineToOperator'),
    ...nothing(bound, 'heldAnswers', 'heldTime'),
    // with an operator bound only a person whose patience ends before the detector has decided
    ...nothing(bound && (detection.delay === undefined || list.patience === undefined), 'abandoned'),
    ...nothing(bound && detection.delay === undefined, 'connectedLate'),
    ...nothing(list.appointments === undefined, 'appointments', 'appointmentsKept'),
    ...nothing(conversation.laterShare === 0, 'later', 'closedLater'),
    ...nothing(conversation.overQuotaShare === 0 && (questionnaire?.cells.length ?? 0) === 0, 'overQuota'),
    ...nothing(questionnaire === undefined, 'screened'),
    ...nothing(questionnaire?.breakOff === undefined, 'partial'),
    ...nothing(questionnaire?.languages.every(({ interviewed }) => interviewed) ?? true, 'otherLanguage'),
    ...nothing(!followUps.some(({ byManager }) => !byManager), 'followUpAttempts', 'followUpCalls', 'followUpTalk'),
    ...nothing(!followUps.some(({ byManager }) => byManager), 'managerAttempts', 'managerTime'),
    ...nothing(followUps.length === 0, 'droppedOut'),
    ...nothing(list.deliveries.length === 0 && list.purchase === undefined, 'delivered'),
    ...nothing(true, ...stages.slice(conversation.stages.length)),
  ]
}

function nothing(isSo: boolean, ...names: readonly Name[]): readonly Name[] {
  return isSo ? names : []
}
