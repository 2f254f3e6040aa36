import { rowsBefore } from '../centre/part-rows'
import { type CampaignFormula, countOf, seconds, shareIn, shareOfList } from './campaign-formula'
import type { Frame } from './frame'
import type { Occurrences } from './occurrences'

/** Contacts, attempts and conversations of a campaign: how far the list is worked, how attempts end, and what conversations take. */
export function contactFormulas(frame: Frame, place: number, can: Occurrences): CampaignFormula[] {
  return [...list, ...attempts, ...attemptEnds(can), ...conversations(can), ...reasons(frame, place), ...times, ...progress]
}

const list: readonly CampaignFormula[] = [
  { kind: 'contacts', unit: 'count', top: (_, { contacts }) => contacts },
  countOf('processed', 'processed', 'higher'),
  { kind: 'processedShare', unit: 'share', better: 'higher', counted: true, top: (of) => of('processed'), bottom: (_, { contacts }) => contacts },
  shareOfList('penetration', (ever) => ever('tried'), 'higher'),
  // who was struck off before the first attempt is closed, and not waiting for one
  shareOfList('neverTriedShare', (ever, { contacts }) => contacts - ever('tried') - ever('closedDoNotCall'), 'lower'),
  // given up by the limits on attempts, without a conversation
  shareOfList('exhaustedShare', (ever) => ever('closedUnanswered') + ever('closedNoContact'), 'lower'),
]

const attempts: readonly CampaignFormula[] = [
  countOf('attempts', 'attempts'),
  { kind: 'attemptsPerContact', unit: 'ratio', better: 'lower', top: (of) => of('attempts'), bottom: (of) => of('processed') },
  shareIn('answeredShare', 'answered', 'attempts', 'higher'),
]

/** How attempts end that nobody answers; with `answeredShare` they sum to 1. */
function attemptEnds({ busy, machines, invalid, cancelled, wrongPerson }: Occurrences): CampaignFormula[] {
  return [
    shareIn('noAnswerShare', 'noAnswer', 'attempts'),
    ...(busy ? [shareIn('busyShare', 'busy', 'attempts')] : []),
    ...(machines ? [shareIn('machineShare', 'machine', 'attempts')] : []),
    ...(invalid ? [shareIn('invalidAttemptShare', 'invalid', 'attempts')] : []),
    ...(cancelled ? [shareIn('cancelledShare', 'cancelled', 'attempts')] : []),
    { ...shareIn('silentShare', 'abandoned', 'answered', 'lower'), key: 'abandonedShare' },
    shareIn('reachedShare', 'reached', 'processed', 'higher'),
    ...(wrongPerson ? rightParty : []),
  ]
}

const rightParty: readonly CampaignFormula[] = [
  {
    kind: 'rightPartyShare',
    unit: 'share',
    better: 'higher',
    counted: true,
    // a follow-up call speaks to the person who gave the result
    top: (of) => of('conversations') + of('followUpCalls'),
    bottom: (of) => of('answered'),
  },
  countOf('wrongPersons', 'wrongPerson', 'lower'),
  shareIn('wrongPersonShare', 'wrongPerson', 'answered', 'lower'),
]

function conversations({ putOff, appointments, questionnaire }: Occurrences): CampaignFormula[] {
  return [
    countOf('conversations', 'conversations'),
    { kind: 'conversationsPerContact', unit: 'ratio', top: (of) => of('conversations'), bottom: (of) => of('processed') },
    ...(putOff ? [shareIn('laterShare', 'later', 'conversations', 'lower')] : []),
    ...(appointments ? [countOf('appointments', 'appointments'), shareIn('appointmentsKeptShare', 'appointmentsKept', 'appointments', 'higher')] : []),
    { kind: 'screenedShare', unit: 'share', counted: true, top: (of) => of('screened') + of('overQuota'), bottom: (of) => of('processed') },
    ...(questionnaire ? [shareIn('overQuotaShare', 'overQuota', 'processed', 'lower'), shareIn('ineligibleShare', 'screened', 'processed', 'lower')] : []),
    countOf('refusals', 'refused', 'lower'),
    shareIn('refusedShare', 'refused', 'conversations', 'lower'),
  ]
}

/** Refusals by reason, in the user's words; and those for which none is named. */
function reasons({ project, model }: Frame, place: number): CampaignFormula[] {
  const { refusalReasons } = project.demand.campaigns[place].conversation
  if (refusalReasons.length === 0) return []
  const first = rowsBefore(model.campaigns, place, 'reasons')
  const named = refusalReasons.map(
    ({ id, name }, at): CampaignFormula => ({
      kind: 'refusalsFor',
      key: `reason.${id}.refusals`,
      unit: 'count',
      counted: true,
      part: { of: 'reason', id, name },
      top: (_, { replication }) => replication.counts.reasons[first + at],
    }),
  )
  return [...named, { kind: 'refusalsUnexplained', unit: 'count', counted: true, top: (of, { replication }) => of('refused') - explained(replication.counts) }]

  function explained({ reasons: table }: { readonly reasons: Float64Array }): number {
    return refusalReasons.reduce((sum, _, at) => sum + table[first + at], 0)
  }
}

const times: readonly CampaignFormula[] = [
  // machines and wrong persons are no conversation with a contact, and follow-up calls are counted for themselves
  { kind: 'meanTalk', unit: 'seconds', top: (of) => seconds(of('talk') - of('lostTalk') - of('followUpTalk')), bottom: (of) => of('conversations') },
  { kind: 'meanProductiveTalk', unit: 'seconds', top: (of) => seconds(of('productiveTalk')), bottom: (of) => of('stage1') },
  { kind: 'talkPerContact', unit: 'seconds', top: (of) => seconds(of('talk')), bottom: (of) => of('processed') },
  { kind: 'contactsPerHour', unit: 'perHour', better: 'higher', top: (of) => of('processed'), bottom: (_, { hours }) => hours },
  { kind: 'conversationsPerHour', unit: 'perHour', better: 'higher', top: (of) => of('conversations'), bottom: (_, { hours }) => hours },
]

const progress: readonly CampaignFormula[] = [
  { kind: 'workingDays', unit: 'workdays', better: 'lower', top: (_, { days }) => days, cutOff: ({ finished }) => finished === 0 },
  { kind: 'finished', unit: 'share', better: 'higher', yesOrNo: true, top: (_, { finished }) => finished },
]
