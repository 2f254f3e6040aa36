import type { CampaignColumn } from '../centre/counts'
import { type CampaignFormula, shareOfList } from './campaign-formula'
import type { Occurrences } from './occurrences'

/** How the contacts there end, one share a disposition, and those still open: together 1. The nearest that a contact came decides. */
export function dispositionFormulas(can: Occurrences): CampaignFormula[] {
  return [
    closed('dispositionResult', 'closedResult', 'higher'),
    ...(can.breakOff ? [closed('dispositionPartial', 'closedPartial')] : []),
    closed('dispositionRefused', 'closedRefused', 'lower'),
    ...(can.notEligible ? [closed('dispositionScreened', 'closedScreened')] : []),
    ...(can.overQuota ? [closed('dispositionOverQuota', 'closedOverQuota')] : []),
    ...(can.otherLanguage ? [closed('dispositionOtherLanguage', 'closedOtherLanguage')] : []),
    ...(can.putOff ? [closed('dispositionLater', 'closedLater')] : []),
    ...(can.machines || can.wrongPerson || can.abandoned || can.takenForMachine ? [closed('dispositionNoContact', 'closedNoContact')] : []),
    closed('dispositionUnanswered', 'closedUnanswered', 'lower'),
    ...(can.invalid ? [closed('dispositionInvalid', 'closedInvalid', 'lower')] : []),
    ...(can.doNotCall ? [closed('dispositionDoNotCall', 'closedDoNotCall')] : []),
    shareOfList('dispositionOpen', (_, { open }) => open, 'lower', 'disposition.open'),
  ]
}

function closed(kind: string, column: CampaignColumn, better?: 'lower' | 'higher'): CampaignFormula {
  const name = column.slice('closed'.length)
  return shareOfList(kind, (ever) => ever(column), better, `disposition.${name[0].toLowerCase()}${name.slice(1)}`)
}
