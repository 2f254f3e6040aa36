import { CAMPAIGN, CAMPAIGN_WIDTH, CELL, CELL_WIDTH } from '../centre/counts'
import { UNLIMITED } from '../centre/model'
import { rowsBefore } from '../centre/part-rows'
import type { Frame } from './frame'
import { daysTo, type Replication } from './replication'

/** A quota cell in one replication. */
export interface CellCount {
  readonly target: number
  readonly completes: number
  readonly overQuota: number
  /** Working day of calling on which it was full; NaN where it never was. */
  readonly day: number
}

/** One quota cell of a campaign, by its place in the file. */
export function cellOf(frame: Frame, place: number, at: number): (replication: Replication) => CellCount {
  const { target } = cellModels(frame, place)[at]
  const row = (rowsBefore(frame.model.campaigns, place, 'cells') + at) * CELL_WIDTH
  return ({ counts }) => {
    const fullAt = counts.cells[row + CELL.fullAt]
    return {
      target,
      completes: counts.cells[row + CELL.completes],
      overQuota: counts.cells[row + CELL.overQuota],
      day: fullAt === 0 ? Number.NaN : daysTo(frame, fullAt),
    }
  }
}

/** All quota cells of a campaign, in the order of the file; none without quotas. */
export function cellsOf(frame: Frame, place: number): (replication: Replication) => CellCount[] {
  const cells = cellModels(frame, place).map((_, at) => cellOf(frame, place, at))
  return (replication) => cells.map((read) => read(replication))
}

function cellModels({ model }: Frame, place: number) {
  return model.campaigns[place].conversation.questionnaire?.cells ?? []
}

export function isFull({ target, completes }: CellCount): boolean {
  return completes >= target
}

/** Results that the campaign is to stop at. */
export function resultsWanted({ model }: Frame, place: number): number | undefined {
  const { stopAtResults } = model.campaigns[place].conversation
  return stopAtResults < UNLIMITED ? stopAtResults : undefined
}

/**
 * Contacts that are to be bought so that all quotas fill, or all results wanted come, at the rates of the replication itself:
 *
 *     max over the cells that are short of  missing interviews × records processed ÷ completes of the cell
 *     missing results × records processed ÷ results            (where the campaign stops at a number of results)
 *
 * the larger of the two, less the contacts still open in the list, rounded up; 0 where nothing is missing or the open ones suffice.
 * A cell that is short has turned nobody away, so its completes per record are what further records bring. Without a single complete in
 * a cell that is short nothing can be said: NaN. A campaign that stopped at its number of results misses nothing, whatever its cells hold.
 */
export function contactsToBuy(frame: Frame, place: number): (replication: Replication) => number {
  const cells = cellsOf(frame, place)
  const wanted = resultsWanted(frame, place)
  return (replication) => {
    const of = (column: 'processed' | 'stage1') => replication.campaignsEver[place * CAMPAIGN_WIDTH + CAMPAIGN[column]]
    if (wanted !== undefined && of('stage1') >= wanted) return 0
    const processed = of('processed')
    const all = cells(replication)
    const short = all.filter((cell) => !isFull(cell))
    const allFull = short.length === 0 && all.some(({ target }) => target > 0)
    const needs = short.map(({ target, completes }) => ((target - completes) * processed) / completes)
    const forResults = wanted === undefined || allFull ? 0 : ((wanted - of('stage1')) * processed) / of('stage1')
    const needed = needs.reduce((most, need) => Math.max(most, need), forResults)
    return needed < Number.POSITIVE_INFINITY ? Math.max(0, Math.ceil(needed - replication.contactsOpen[place])) : Number.NaN
  }
}
