import { CAMPAIGN, CAMPAIGN_WIDTH, type CampaignColumn, GROUP, GROUP_WIDTH } from '../centre/counts'
import type { Campaign } from '../project/schema'
import { HOUR } from '../terms/week'
import type { Frame } from './frame'
import { type Formula, type Measure, measureOf } from './measure'
import type { Replication } from './replication'
import { stageColumns, stageInfo } from './stages'

/** What a campaign's formulas need beside its columns. */
interface Base {
  readonly contacts: number
  /** Scheduled hours of the groups that serve the campaign. */
  readonly hours: number
  readonly days: number
  readonly finished: number
}

type CampaignFormula = Formula<CampaignColumn, Base>

const seconds = (milliseconds: number) => milliseconds / 1000

const formulas: readonly CampaignFormula[] = [
  { kind: 'contacts', unit: 'count', top: (_, { contacts }) => contacts },
  { kind: 'processed', unit: 'count', better: 'higher', counted: true, top: (of) => of('processed') },
  { kind: 'processedShare', unit: 'share', better: 'higher', counted: true, top: (of) => of('processed'), bottom: (_, { contacts }) => contacts },
  { kind: 'attempts', unit: 'count', counted: true, top: (of) => of('attempts') },
  { kind: 'attemptsPerContact', unit: 'ratio', better: 'lower', top: (of) => of('attempts'), bottom: (of) => of('processed') },
  { kind: 'answeredShare', unit: 'share', better: 'higher', counted: true, top: (of) => of('answered'), bottom: (of) => of('attempts') },
  { kind: 'silentShare', key: 'abandonedShare', unit: 'share', better: 'lower', counted: true, top: (of) => of('abandoned'), bottom: (of) => of('answered') },
  { kind: 'reachedShare', unit: 'share', better: 'higher', counted: true, top: (of) => of('reached'), bottom: (of) => of('processed') },
  { kind: 'conversations', unit: 'count', counted: true, top: (of) => of('conversations') },
  { kind: 'conversationsPerContact', unit: 'ratio', top: (of) => of('conversations'), bottom: (of) => of('processed') },
  { kind: 'screenedShare', unit: 'share', counted: true, top: (of) => of('screened'), bottom: (of) => of('processed') },
  { kind: 'refusedShare', unit: 'share', better: 'lower', counted: true, top: (of) => of('refused'), bottom: (of) => of('conversations') },
  { kind: 'meanTalk', unit: 'seconds', top: (of) => seconds(of('talk')), bottom: (of) => of('conversations') },
  { kind: 'meanProductiveTalk', unit: 'seconds', top: (of) => seconds(of('productiveTalk')), bottom: (of) => of('stage1') },
  { kind: 'talkPerContact', unit: 'seconds', top: (of) => seconds(of('talk')), bottom: (of) => of('processed') },
  { kind: 'contactsPerHour', unit: 'perHour', better: 'higher', top: (of) => of('processed'), bottom: (_, { hours }) => hours },
  { kind: 'workingDays', unit: 'workdays', better: 'lower', top: (_, { days }) => days },
  { kind: 'finished', unit: 'share', better: 'higher', yesOrNo: true, top: (_, { finished }) => finished },
]

/** All measures of one campaign; whole projects are the outcomes. */
export function campaignMeasures(frame: Frame, place: number): Measure[] {
  const campaign = frame.project.demand.campaigns[place]
  const base = (replication: Replication): Base => ({
    contacts: campaign.list.contacts,
    hours: frame.groupsOfCampaign[place].reduce((sum, group) => sum + replication.groups[group * GROUP_WIDTH + GROUP.paid], 0) / HOUR,
    days: replication.campaignDays[place],
    finished: replication.counts.finished[place],
  })
  const rows = {
    entity: { of: 'campaign', id: campaign.id, name: campaign.name },
    outcomeOf: 'project',
    width: CAMPAIGN_WIDTH,
    place,
    sums: ({ campaigns }: Replication) => campaigns,
    byDay: ({ counts }: Replication) => counts.campaignsByDay,
    base,
    dayBase: base,
  } as const
  return [...formulas, ...stageFormulas(campaign)].map((formula) => measureOf(formula, CAMPAIGN, rows, frame))
}

/** Results of each stage, and the shares of contacts processed, of contacts reached, of the stage before, and of the whole list. */
function stageFormulas(campaign: Campaign): CampaignFormula[] {
  const { stages } = campaign.conversation
  const each = stages.flatMap((_, at): CampaignFormula[] => {
    const column = stageColumns[at]
    const stage = stageInfo(campaign, at)
    const count: CampaignFormula = { kind: 'stage', key: column, unit: 'count', better: 'higher', counted: true, stage, top: (of) => of(column) }
    if (at === 0) return [count, ...firstStage(stage)]
    const before = stageColumns[at - 1]
    return [
      count,
      {
        kind: 'stageOfStage',
        key: `${column}Of${before[0].toUpperCase()}${before.slice(1)}`,
        ...share,
        stage,
        top: (of) => of(column),
        bottom: (of) => of(before),
      },
    ]
  })
  const last = stageColumns[stages.length - 1]
  const stage = stageInfo(campaign, stages.length - 1)
  return [...each, { kind: 'lastStageShare', ...share, stage, top: (of) => of(last), bottom: (_, { contacts }) => contacts }]
}

const share = { unit: 'share', better: 'higher', counted: true } as const

function firstStage(stage: CampaignFormula['stage']): CampaignFormula[] {
  return [
    { kind: 'stageShare', key: 'stage1Share', ...share, stage, top: (of) => of('stage1'), bottom: (of) => of('processed') },
    { kind: 'stageShareOfReached', key: 'stage1ShareOfReached', ...share, stage, top: (of) => of('stage1'), bottom: (of) => of('reached') },
    { kind: 'stagePerHour', key: 'stage1PerHour', unit: 'perHour', better: 'higher', stage, top: (of) => of('stage1'), bottom: (_, { hours }) => hours },
  ]
}
