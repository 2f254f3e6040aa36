/** A simulated course of a project, written down as a pilot would have been: by day and operator, up to a day. */
import { ATTEMPT, ATTEMPT_WIDTH, CAMPAIGN, CAMPAIGN_WIDTH, CELL, CELL_WIDTH, type Counts, GROUP, GROUP_WIDTH } from '../centre/counts'
import type { Frame } from '../experiment/frame'
import { DAY, HOUR } from '../terms/week'
import type { ObservedRow } from './columns'
import type { PilotFile } from './schema'

/** What a pilot file says of the course. Each group of the project is one operator (`operatorsApart`). */
export type Seen = Pick<PilotFile, 'observed' | 'open' | 'stages' | 'cells'>

/** `counts`: of a course that ended with the last day of the pilot, so that totals by attempt and by quota cell are those of the pilot. */
export function seenIn(frame: Frame, counts: Counts): Seen {
  const { days } = counts
  const observed: ObservedRow[] = []
  for (let day = 0; day < days; day++) {
    const of = (column: keyof typeof CAMPAIGN) => counts.campaignsByDay[day * CAMPAIGN_WIDTH + CAMPAIGN[column]]
    observed.push({
      day: day + 1,
      tried: of('tried'),
      closed: of('processed'),
      attempts: of('attempts'),
      answered: of('answered'),
      resultTalk: of('productiveTalk') / 1000,
    })
    frame.model.groups.forEach(({ id, campaigns }, group) => {
      if (campaigns.includes(0)) observed.push(rowOf(counts, group, id, day))
    })
  }
  return { observed, open: openIn(counts), stages: decidedIn(frame, counts), cells: cellsIn(frame, counts) }
}

function rowOf(counts: Counts, group: number, operator: string, day: number): ObservedRow {
  const of = (column: keyof typeof GROUP) => counts.groupsByDay[(group * (counts.days + 1) + day) * GROUP_WIDTH + GROUP[column]]
  return {
    day: day + 1,
    operator,
    hours: of('logged') / HOUR,
    conversations: of('rightParty'),
    results: of('results'),
    talk: of('talk') / 1000,
    wrapUp: of('wrapUp') / 1000,
  }
}

/** The first working day by whose end this share of the list was tried. */
export function dayOfShare(frame: Frame, counts: Counts, share: number): number {
  const wanted = share * frame.model.campaigns[0].list.contacts
  let tried = 0
  for (let day = 0; day < counts.days; day++) {
    tried += counts.campaignsByDay[day * CAMPAIGN_WIDTH + CAMPAIGN.tried]
    if (tried >= wanted) return day + 1
  }
  return counts.days
}

/** Contacts with exactly k attempts that are not closed: those with k, less those whose k-th attempt was a conversation, in proportion to what is open. */
function openIn(counts: Counts): NonNullable<Seen['open']> {
  const sum = (column: number) => {
    let total = 0
    for (let row = 0; row < counts.days; row++) total += counts.campaignsByDay[row * CAMPAIGN_WIDTH + column]
    return total
  }
  const open = sum(CAMPAIGN.tried) - sum(CAMPAIGN.processed)
  const most = counts.attempts.length / ATTEMPT_WIDTH
  const of = (attempt: number, column: keyof typeof ATTEMPT) => counts.attempts[(attempt - 1) * ATTEMPT_WIDTH + ATTEMPT[column]]
  const left = Array.from({ length: Math.max(0, most - 1) }, (_, place) =>
    Math.max(0, of(place + 1, 'attempts') - of(place + 2, 'attempts') - of(place + 1, 'conversations')),
  )
  const all = left.reduce((total, contacts) => total + contacts, 0)
  let before = 0
  let given = 0
  return left.flatMap((contacts, place) => {
    before += contacts
    const here = all === 0 ? 0 : Math.round((open * before) / all) - given
    given += here
    return here > 0 ? [{ attempts: place + 1, contacts: here }] : []
  })
}

/** A later stage is decided when its delay is over; where somebody has to be called for it, nobody knows when. Only the stage after the first is told. */
function decidedIn({ model, project }: Frame, counts: Counts): Seen['stages'] {
  const { midnights, rowOfDay } = model.calendar
  const stage = model.campaigns[0].conversation.stages[1]
  const id = project.demand.campaigns[0].conversation.stages[1]?.id
  if (stage === undefined || id === undefined || stage.followUp !== undefined) return []
  let [decided, passed] = [0, 0]
  for (let row = 0; row < counts.days; row++) {
    const cell = row * CAMPAIGN_WIDTH
    const day = Math.floor((midnights[row] + stage.delay) / DAY)
    if (day < rowOfDay.length && rowOfDay[day] < counts.days) decided += counts.campaignsByDay[cell + CAMPAIGN.stage1]
    passed += counts.campaignsByDay[cell + CAMPAIGN.stage2]
  }
  return decided > 0 ? [{ id, decided, passed: Math.min(passed, decided) }] : []
}

function cellsIn({ project }: Frame, counts: Counts): Seen['cells'] {
  const cells = project.demand.campaigns[0].conversation.questionnaire?.cells ?? []
  return cells.map(({ id }, place) => ({ id, completes: counts.cells[place * CELL_WIDTH + CELL.completes] }))
}
