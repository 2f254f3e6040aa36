import { HOUR } from '../terms/week'
import { type CampaignFormula, countOf } from './campaign-formula'
import type { Frame } from './frame'
import type { Occurrences } from './occurrences'
import { stageColumns, stageInfo } from './stages'

const share = { unit: 'share', better: 'higher', counted: true } as const

/**
 * Results of each stage, any number of them, and the shares of contacts processed, of contacts reached, of conversations, of the stage
 * before, and of the whole list; then what follow-up calls take.
 */
export function stageFormulas({ project }: Frame, place: number, can: Occurrences): CampaignFormula[] {
  const campaign = project.demand.campaigns[place]
  const { stages } = campaign.conversation
  const each = stages.flatMap((_, at): CampaignFormula[] => {
    const column = stageColumns[at]
    const stage = stageInfo(campaign, at)
    const count: CampaignFormula = { ...countOf('stage', column, 'higher'), key: column, stage }
    if (at === 0) return [count, ...firstStage(stage)]
    const before = stageColumns[at - 1]
    const key = `${column}Of${before[0].toUpperCase()}${before.slice(1)}`
    return [count, { kind: 'stageOfStage', key, ...share, stage, top: (of) => of(column), bottom: (of) => of(before) }]
  })
  const last = stageColumns[stages.length - 1]
  const stage = stageInfo(campaign, stages.length - 1)
  const ofList: CampaignFormula = { kind: 'lastStageShare', ...share, stage, top: (of) => of(last), bottom: (_, { contacts }) => contacts }
  return [...each, ofList, ...followUps(can)]
}

/** Conversion by its base: records processed, contacts reached, conversations; and results per hour. */
function firstStage(stage: CampaignFormula['stage']): CampaignFormula[] {
  return [
    { kind: 'stageShare', key: 'stage1Share', ...share, stage, top: (of) => of('stage1'), bottom: (of) => of('processed') },
    { kind: 'stageShareOfReached', key: 'stage1ShareOfReached', ...share, stage, top: (of) => of('stage1'), bottom: (of) => of('reached') },
    { kind: 'stageShareOfConversations', key: 'stage1ShareOfConversations', ...share, stage, top: (of) => of('stage1'), bottom: (of) => of('conversations') },
    { kind: 'stagePerHour', key: 'stage1PerHour', unit: 'perHour', better: 'higher', stage, top: (of) => of('stage1'), bottom: (_, { hours }) => hours },
  ]
}

/** Follow-up calls of operators, or of managers outside the groups; who is never reached drops out of the funnel. */
function followUps({ followUpByOperator, followUpByManager }: Occurrences): CampaignFormula[] {
  const byOperator = [countOf('followUpAttempts', 'followUpAttempts'), countOf('followUpCalls', 'followUpCalls'), hours('followUpHours', 'followUpTalk')]
  const byManager = [countOf('managerAttempts', 'managerAttempts'), hours('managerHours', 'managerTime')]
  const dropOut: CampaignFormula[] = [
    countOf('droppedOut', 'droppedOut', 'lower'),
    { kind: 'droppedOutShare', unit: 'share', better: 'lower', counted: true, top: (of) => of('droppedOut'), bottom: (of) => of('stage1') },
  ]
  return [...(followUpByOperator ? byOperator : []), ...(followUpByManager ? byManager : []), ...(followUpByOperator || followUpByManager ? dropOut : [])]
}

function hours(kind: string, time: 'followUpTalk' | 'managerTime'): CampaignFormula {
  return { kind, unit: 'hours', top: (of) => of(time) / HOUR }
}
