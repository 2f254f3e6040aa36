import type { Campaign } from '../project/schema'
import type { MeasureInfo } from './results'

/** Columns of the outcome funnel, first stage first. */
export const stageColumns = ['stage1', 'stage2', 'stage3', 'stage4', 'stage5', 'stage6', 'stage7', 'stage8', 'stage9', 'stage10', 'stage11', 'stage12'] as const

/** A stage by its name in the user's words, and the name of the stage before. */
export function stageInfo({ conversation }: Campaign, at: number): NonNullable<MeasureInfo['stage']> {
  const { stages } = conversation
  return { index: at + 1, name: stages[at].name, ...(at > 0 && { before: stages[at - 1].name }) }
}
