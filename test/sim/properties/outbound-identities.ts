/** Identities of the books of campaigns: dials, conversations, contacts, funnel, and their parts by segment, attempt, reason and quota cell. */
import { ATTEMPT, CELL, SEGMENT } from '../../../src/sim/centre/counts'
import type { CampaignModel } from '../../../src/sim/centre/model-campaigns'
import { differing, exceeding, type Identity, type Lived, unequal } from './identities'
import { notCounted, stages } from './outbound-causes'
import { type CampaignRow, partsOf, type Row, total } from './tables'

type Name = Parameters<CampaignRow>[0]

const sum = (of: CampaignRow, names: readonly Name[]) => names.reduce((all, name) => all + of(name), 0)

const dialEnds = ['answered', 'busy', 'noAnswer', 'machine', 'invalid', 'cancelled'] as const
const answers = ['conversations', 'wrongPerson', 'abandoned', 'falseMachine', 'followUpCalls'] as const
const outcomes = ['later', 'screened', 'overQuota', 'refused', 'otherLanguage', 'partial', 'stage1'] as const
const dispositions = [
  'closedResult',
  'closedPartial',
  'closedRefused',
  'closedScreened',
  'closedOverQuota',
  'closedOtherLanguage',
  'closedLater',
  'closedNoContact',
  'closedUnanswered',
  'closedInvalid',
  'closedDoNotCall',
] as const

/** Outcomes after which a contact is closed, whatever came before. */
const final: readonly (readonly [outcome: Name, disposition: Name])[] = [
  ['stage1', 'closedResult'],
  ['partial', 'closedPartial'],
  ['screened', 'closedScreened'],
  ['overQuota', 'closedOverQuota'],
  ['otherLanguage', 'closedOtherLanguage'],
]

const parts: readonly (readonly [part: Name, whole: Name])[] = [
  ['machineToOperator', 'machine'],
  ['appointments', 'later'],
  ['appointmentsKept', 'appointments'],
  ['heldAnswers', 'answered'],
  ['closedRefused', 'refused'],
  ['closedLater', 'later'],
  ['reached', 'conversations'],
  ['reached', 'processed'],
  ['followUpAttempts', 'attempts'],
  ['followUpCalls', 'followUpAttempts'],
  ['tried', 'attempts'],
  ['droppedOut', 'stage1'],
  ['productiveTalk', 'talk'],
  ['followUpTalk', 'talk'],
  ['lostTalk', 'talk'],
]

/** Each campaign with its row of sums. */
function campaigns({ model, tables }: Lived) {
  return model.campaigns.map((campaign, place) => ({ campaign, place, ...tables.campaignSums[place] }))
}

const contactsOf = (campaign: CampaignModel, of: CampaignRow) => campaign.list.contacts + of('delivered')

function segmentsOf({ model, counts }: Lived) {
  return partsOf(
    counts.segments,
    SEGMENT,
    model.campaigns.map(({ list }) => list.segments.length),
  )
}

function attemptsOf({ model, counts }: Lived) {
  return partsOf(
    counts.attempts,
    ATTEMPT,
    model.campaigns.map(({ list }) => list.attemptsAtMost),
  )
}

function cellsOf({ model, counts }: Lived) {
  return partsOf(
    counts.cells,
    CELL,
    model.campaigns.map(({ conversation }) => conversation.questionnaire?.cells.length ?? 0),
  )
}

const over = <Column extends string>(rows: readonly Row<Column>[], column: Column) => rows.reduce((all, of) => all + of(column), 0)

export const outboundIdentities: Readonly<Record<string, Identity>> = {
  'every attempt ends in one way, in every day and interval': ({ tables }) =>
    differing(
      tables.campaigns,
      (of) => of('attempts'),
      (of) => sum(of, dialEnds),
    ),

  'every person who answers is talked to, abandoned or taken for a machine': ({ tables }) =>
    differing(
      tables.campaignSums,
      (of) => of('answered'),
      (of) => sum(of, answers),
    ),

  'every conversation ends in one way': ({ tables }) =>
    differing(
      tables.campaignSums,
      (of) => of('conversations'),
      (of) => sum(of, outcomes),
    ),

  'every contact has one disposition, in every day and interval': ({ tables }) =>
    differing(
      tables.campaigns,
      (of) => of('processed'),
      (of) => sum(of, dispositions),
    ),

  'who has come to the end of a conversation is closed with it': ({ tables }) =>
    final.flatMap(([outcome, disposition]) =>
      differing(
        tables.campaignSums,
        (of) => of(outcome),
        (of) => of(disposition),
      ).map((text) => `${outcome}, ${text}`),
    ),

  'parts of dials, conversations and contacts are no more than the whole': ({ tables }) =>
    parts.flatMap(([part, whole]) =>
      exceeding(
        tables.campaignSums,
        (of) => of(part),
        (of) => of(whole),
      ).map((text) => `${part} > ${whole}, ${text}`),
    ),

  'no more contacts are tried or closed than there are': (lived) =>
    campaigns(lived).flatMap(({ campaign, at, of }) => [
      ...(of('processed') <= contactsOf(campaign, of) ? [] : [`${at}: ${of('processed')} closed of ${contactsOf(campaign, of)}`]),
      ...(of('tried') + of('closedDoNotCall') <= contactsOf(campaign, of) ? [] : [`${at}: ${of('tried')} tried of ${contactsOf(campaign, of)}`]),
      ...(contactsOf(campaign, of) <= campaign.list.capacity ? [] : [`${at}: ${contactsOf(campaign, of)} contacts of ${campaign.list.capacity}`]),
    ]),

  'a campaign that is over has closed every contact, or has what it wants': (lived) => {
    const cells = cellsOf(lived)
    return campaigns(lived).flatMap(({ campaign, place, at, of }) => {
      const full = cells[place].length > 0 && cells[place].every((cell, n) => cell('completes') >= (campaign.conversation.questionnaire?.cells[n].target ?? 0))
      const wanted = full || of('stage1') >= campaign.conversation.stopAtResults
      const left = contactsOf(campaign, of) - of('processed')
      return lived.counts.finished[place] === 1 && left > 0 && !wanted ? [`${at}: ${left} contacts are open`] : []
    })
  },

  'no stage has more than the one before, and who dropped out is in none': (lived) =>
    campaigns(lived).flatMap(({ campaign, at, of }) => {
      const rising = stages.flatMap((stage, n) => (n > 0 && of(stage) > of(stages[n - 1]) ? [`${at}: ${stage} ${of(stage)} > ${of(stages[n - 1])}`] : []))
      const last = of(stages[campaign.conversation.stages.length - 1])
      return of('droppedOut') <= of('stage1') - last ? rising : [...rising, `${at}: ${of('droppedOut')} dropped out of ${of('stage1')}, ${last} at the end`]
    }),

  'segments sum to the campaign': (lived) => {
    const segments = segmentsOf(lived)
    return campaigns(lived).flatMap(({ campaign, place, at, of }) => [
      ...unequal(`${at} contacts`, over(segments[place], 'contacts'), contactsOf(campaign, of)),
      ...(['processed', 'reached', 'attempts', 'answered', 'conversations', 'stage1', 'talk'] as const).flatMap((column) =>
        unequal(`${at} ${column}`, over(segments[place], column), of(column)),
      ),
    ])
  },

  'first, second, third attempts … sum to those of first calls': (lived) => {
    const attempts = attemptsOf(lived)
    return campaigns(lived).flatMap(({ campaign, place, at, of }) => [
      ...unequal(`${at} attempts`, over(attempts[place], 'attempts'), of('attempts') - of('followUpAttempts')),
      ...unequal(`${at} first attempts`, attempts[place][0]('attempts'), of('tried')),
      ...unequal(`${at} conversations`, over(attempts[place], 'conversations'), of('conversations')),
      ...unequal(`${at} stage1`, over(attempts[place], 'stage1'), of('stage1')),
      ...attempts[place].flatMap((row, n) =>
        n > 0 && row('attempts') > attempts[place][n - 1]('attempts') ? [`${at}: more attempts ${n + 1} than ${n}`] : [],
      ),
      ...attempts[place].flatMap((row, n) =>
        row('stage1') <= row('conversations') && row('conversations') <= row('answered') && row('answered') <= row('attempts')
          ? []
          : [`${at}, attempt ${n + 1}`],
      ),
      ...(of('attempts') - of('followUpAttempts') <= contactsOf(campaign, of) * campaign.list.attemptsAtMost ? [] : [`${at}: too many attempts`]),
    ])
  },

  'reasons are those of refusals': (lived) => {
    const reasons = partsOf(
      lived.counts.reasons,
      { refused: 0 },
      lived.model.campaigns.map(({ conversation }) => conversation.reasons.length),
    )
    return campaigns(lived).flatMap(({ place, at, of }) =>
      over(reasons[place], 'refused') <= of('refused') ? [] : [`${at}: ${over(reasons[place], 'refused')} > ${of('refused')}`],
    )
  },

  'quota cells sum to the interviews, and none is overfull': (lived) => {
    const cells = cellsOf(lived)
    return campaigns(lived).flatMap(({ campaign, place, at, of }) => {
      const given = campaign.conversation.questionnaire?.cells ?? []
      if (given.length === 0) return []
      return [
        ...unequal(`${at} complete`, over(cells[place], 'completes'), of('stage1')),
        ...unequal(`${at} over quota`, over(cells[place], 'overQuota'), of('overQuota')),
        ...unequal(`${at} partial`, over(cells[place], 'partial'), of('partial')),
        ...cells[place].flatMap((cell, n) => (cell('completes') <= given[n].target ? [] : [`${at}, cell ${n}: ${cell('completes')} of ${given[n].target}`])),
        ...cells[place].flatMap((cell, n) =>
          cell('fullAt') > 0 === (given[n].target > 0 && cell('completes') === given[n].target) ? [] : [`${at}, cell ${n} full at ${cell('fullAt')}`],
        ),
      ]
    })
  },

  'groups and campaigns agree on right persons and results': ({ tables }) => [
    ...unequal('right persons', total(tables.groupSums, 'rightParty'), total(tables.campaignSums, 'conversations')),
    ...unequal('results', total(tables.groupSums, 'results'), total(tables.campaignSums, 'stage1')),
  ],

  'no dialer has more lines in use than it has': ({ model, counts }) =>
    model.campaigns.flatMap(({ dialer }, place) => (counts.dialerLines[place] <= dialer.lines ? [] : [`${counts.dialerLines[place]} > ${dialer.lines}`])),

  'nothing is counted without a cause': (lived) =>
    campaigns(lived).flatMap(({ campaign, at, of }) => notCounted(campaign).flatMap((name) => (of(name) === 0 ? [] : [`${at}: ${name} ${of(name)}`]))),
}
