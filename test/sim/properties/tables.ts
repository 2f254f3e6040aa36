/** Rows of the tables of counts, by name: what the identities of the books are written in. */
import { CALL, CAMPAIGN, type Counts, GROUP, MENU, STEP } from '../../../src/sim/centre/counts'
import { EXIT } from '../../../src/sim/centre/menu-exits'

export type Row<Name extends string> = (name: Name) => number

export type CallRow = Row<keyof typeof CALL>
export type CampaignRow = Row<keyof typeof CAMPAIGN>

/** A row of a table with where it stands, for the message. */
export interface Placed<R> {
  readonly at: string
  readonly of: R
}

/** Rows in which anything is counted. */
function rows<Name extends string>(table: Float64Array, columns: Readonly<Record<Name, number>>, label: string): Placed<Row<Name>>[] {
  const width = Object.keys(columns).length
  const used: Placed<Row<Name>>[] = []
  for (let from = 0; from < table.length; from += width) {
    let at = from
    while (at < from + width && table[at] === 0) at++
    if (at < from + width) used.push({ at: `${label} ${from / width}`, of: (name) => table[from + columns[name]] })
  }
  return used
}

/** One row for each entity: sums over all days and the row after them. */
function sumRows<Name extends string>(byDay: Float64Array, days: number, columns: Readonly<Record<Name, number>>, label: string): Placed<Row<Name>>[] {
  const width = Object.keys(columns).length
  const table = sums(byDay, days + 1, width)
  return Array.from({ length: table.length / width }, (_, entity) => ({ at: `${label} ${entity}`, of: (name) => table[entity * width + columns[name]] }))
}

/** All tables of a replication as rows: by day (the one after the horizon included) and by interval, and summed. */
export function tablesOf(counts: Counts) {
  const { callsByDay, callsByInterval, campaignsByDay, campaignsByInterval, groupsByDay, groupsByInterval, days } = counts
  return {
    calls: [...rows(callsByDay, CALL, 'day row'), ...rows(callsByInterval, CALL, 'interval row')],
    campaigns: [...rows(campaignsByDay, CAMPAIGN, 'day row'), ...rows(campaignsByInterval, CAMPAIGN, 'interval row')],
    groups: [...rows(groupsByDay, GROUP, 'day row'), ...rows(groupsByInterval, GROUP, 'interval row')],
    menus: rows(counts.menus, MENU, 'menu'),
    steps: rows(counts.steps, STEP, 'step'),
    exits: rows(counts.exits, EXIT, 'exit'),
    callSums: sumRows(callsByDay, days, CALL, 'call type'),
    campaignSums: sumRows(campaignsByDay, days, CAMPAIGN, 'campaign'),
    groupSums: sumRows(groupsByDay, days, GROUP, 'group'),
  }
}

/** The rows of each of several owners, who have so many of them one after the other. */
export function partsOf<Name extends string>(table: Float64Array, columns: Readonly<Record<Name, number>>, counts: readonly number[]): Row<Name>[][] {
  const width = Object.keys(columns).length
  let first = 0
  return counts.map((count) => {
    const from = first
    first += count
    return Array.from({ length: count }, (_, place) => (name: Name) => table[(from + place) * width + columns[name]])
  })
}

/** Sums over so many rows of each entity, or over the first `counted` of them. */
export function sums(table: Float64Array, rowsOfOne: number, width: number, counted = rowsOfOne): Float64Array {
  const all = new Float64Array(table.length / rowsOfOne)
  for (let row = 0; row * width < table.length; row++) {
    if (row % rowsOfOne >= counted) continue
    const to = Math.floor(row / rowsOfOne) * width
    for (let column = 0; column < width; column++) all[to + column] += table[row * width + column]
  }
  return all
}

/** Sum of a column over all rows. */
export function total<Name extends string>(all: readonly Placed<Row<Name>>[], ...names: readonly Name[]): number {
  return all.reduce((sum, { of }) => sum + names.reduce((part, name) => part + of(name), 0), 0)
}
