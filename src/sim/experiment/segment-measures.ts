import { SEGMENT, SEGMENT_WIDTH } from '../centre/counts'
import { rowsBefore } from '../centre/part-rows'
import type { CampaignBase, CampaignFormula } from './campaign-formula'
import type { Frame } from './frame'
import type { MeasureInfo } from './results'

type Column = keyof typeof SEGMENT
type Words = Pick<MeasureInfo, 'kind' | 'unit' | 'better'> & { readonly name: string; readonly counted?: true }

/** Each segment of the list for itself, where there are two or more; the whole replication, warm-up included. */
export function segmentFormulas({ project, model }: Frame, place: number): CampaignFormula[] {
  const { segments } = project.demand.campaigns[place].list
  if (segments.length < 2) return []
  const first = rowsBefore(model.campaigns, place, 'segments')
  return segments.flatMap(({ id, name }, at) => {
    const row = (first + at) * SEGMENT_WIDTH
    const take =
      (column: Column) =>
      (_: unknown, { replication }: CampaignBase) =>
        replication.counts.segments[row + SEGMENT[column]]
    return measures.map(({ kind, unit, better, counted, name: last, top, bottom }): CampaignFormula => {
      const words = {
        kind,
        key: `segment.${id}.${last}`,
        unit,
        part: { of: 'segment', id, name },
        ...(better && { better }),
        ...(counted && { counted }),
      } as const
      return { ...words, top: take(top), ...(bottom && { bottom: take(bottom) }) }
    })
  })
}

const measures: readonly (Words & { readonly top: Column; readonly bottom?: Column })[] = [
  { kind: 'segmentProcessed', name: 'processed', unit: 'count', counted: true, top: 'processed' },
  { kind: 'segmentReachedShare', name: 'reachedShare', unit: 'share', better: 'higher', counted: true, top: 'reached', bottom: 'processed' },
  { kind: 'segmentResultsOfReached', name: 'resultsOfReached', unit: 'share', better: 'higher', counted: true, top: 'stage1', bottom: 'reached' },
  { kind: 'segmentAttemptsPerContact', name: 'attemptsPerContact', unit: 'ratio', better: 'lower', top: 'attempts', bottom: 'processed' },
]
