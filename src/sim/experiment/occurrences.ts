import type { CampaignModel } from '../centre/model-campaigns'

/** What can happen in a campaign as a set-up dials it: measures of what cannot are left out. */
export interface Occurrences {
  readonly busy: boolean
  readonly machines: boolean
  readonly invalid: boolean
  readonly doNotCall: boolean
  /** The dialer hangs up on ringing numbers that it does not need any more. */
  readonly cancelled: boolean
  /** Numbers are dialed without an operator for each: who answers may find nobody. */
  readonly abandoned: boolean
  /** A rule for abandoned calls that this dialer could break. */
  readonly ruled: boolean
  readonly takenForMachine: boolean
  readonly machineToOperator: boolean
  readonly wrongPerson: boolean
  readonly putOff: boolean
  readonly appointments: boolean
  readonly questionnaire: boolean
  readonly notEligible: boolean
  readonly overQuota: boolean
  readonly otherLanguage: boolean
  readonly breakOff: boolean
  readonly followUpByOperator: boolean
  readonly followUpByManager: boolean
}

export function occurrencesIn({ list, dialer, conversation }: CampaignModel): Occurrences {
  const { mode, detection, rule } = dialer
  const { questionnaire, stages } = conversation
  const abandoned = mode.kind === 'power' || mode.kind === 'adaptive' || mode.kind === 'expected-free' || mode.kind === 'chance-constrained'
  const putOff = conversation.laterShare > 0
  const followUp = (byManager: boolean) => stages.some((stage) => stage.followUp?.byManager === byManager)
  return {
    busy: list.busyShare > 0,
    machines: list.machineShare > 0,
    invalid: list.invalidShare > 0,
    doNotCall: list.doNotCallShare > 0,
    cancelled: 'cancels' in mode && mode.cancels,
    abandoned,
    // a detector makes people wait though an operator is there, and hangs up on some of them
    ruled: rule.share < 1 && (abandoned || detection.delay !== undefined),
    takenForMachine: detection.falsePositive > 0,
    machineToOperator: list.machineShare > 0 && detection.falseNegative > 0,
    wrongPerson: mode.kind === 'preview' && mode.rightPartyShare !== undefined ? mode.rightPartyShare < 1 : list.wrongPersonShare > 0,
    putOff,
    appointments: putOff && list.appointments !== undefined && list.appointments.share > 0,
    questionnaire: questionnaire !== undefined,
    notEligible: questionnaire !== undefined && questionnaire.eligibleShare < 1,
    overQuota: conversation.overQuotaShare > 0 || (questionnaire?.cells ?? []).length > 0,
    otherLanguage: (questionnaire?.languages ?? []).some(({ share, interviewed }) => share > 0 && !interviewed),
    breakOff: questionnaire?.breakOff !== undefined,
    followUpByOperator: followUp(false),
    followUpByManager: followUp(true),
  }
}
