import type { CampaignFormula } from './campaign-formula'
import type { Frame } from './frame'
import { cellOf, cellsOf, contactsToBuy, isFull, resultsWanted } from './quotas'
import type { Part } from './results'

/** Quotas: of each cell its complete interviews, whom it turned away, and when it was full; then of all together, and what is still to be bought. */
export function quotaFormulas(frame: Frame, place: number): CampaignFormula[] {
  const cells = frame.project.demand.campaigns[place].conversation.questionnaire?.cells ?? []
  const wanted = cells.filter(({ target }) => target > 0)
  return [
    ...cells.flatMap((cell, at) => cellFormulas(frame, place, at, { of: 'cell', id: cell.id, name: cell.name })),
    ...(wanted.length > 0 ? together(frame, place) : []),
    ...(wanted.length > 0 || resultsWanted(frame, place) !== undefined ? toBuy(frame, place) : []),
  ]
}

function cellFormulas(frame: Frame, place: number, at: number, part: Part): CampaignFormula[] {
  const cell = cellOf(frame, place, at)
  const key = (last: string) => `cell.${part.id}.${last}`
  const counts: CampaignFormula[] = [
    { kind: 'cellCompletes', key: key('completes'), part, unit: 'count', counted: true, top: (_, { replication }) => cell(replication).completes },
    {
      kind: 'cellOverQuota',
      key: key('overQuota'),
      part,
      unit: 'count',
      better: 'lower',
      counted: true,
      top: (_, { replication }) => cell(replication).overQuota,
    },
  ]
  if (frame.model.campaigns[place].conversation.questionnaire?.cells[at].target === 0) return counts
  return [
    ...counts,
    {
      kind: 'cellFilled',
      key: key('filled'),
      part,
      unit: 'share',
      better: 'higher',
      yesOrNo: true,
      top: (_, { replication }) => (isFull(cell(replication)) ? 1 : 0),
    },
    // replications that never fill it have no such figure
    { kind: 'daysToCell', key: key('days'), part, unit: 'workdays', better: 'lower', top: (_, { replication }) => cell(replication).day },
  ]
}

function together(frame: Frame, place: number): CampaignFormula[] {
  const cells = cellsOf(frame, place)
  return [
    {
      kind: 'quotasFilled',
      unit: 'share',
      better: 'higher',
      yesOrNo: true,
      top: (_, { replication }) => (cells(replication).every(isFull) ? 1 : 0),
    },
    {
      kind: 'daysToQuotas',
      unit: 'workdays',
      better: 'lower',
      top: (_, { replication }) =>
        cells(replication)
          .filter(({ target }) => target > 0)
          .reduce((last, { day }) => Math.max(last, day), 0),
    },
  ]
}

function toBuy(frame: Frame, place: number): CampaignFormula[] {
  const needed = contactsToBuy(frame, place)
  return [{ kind: 'contactsToBuy', unit: 'count', better: 'lower', top: (_, { replication }) => needed(replication) }]
}
