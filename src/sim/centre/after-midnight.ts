/** A day that goes on until it is empty: what comes after midnight counts in its last interval. */
import type { Books } from './book'
import { CALL, CALL_WIDTH, CAMPAIGN_WIDTH, GROUP, GROUP_WIDTH } from './counts'
import type { Model } from './model'

/** What operators do when they are not idle. */
const WORK = [GROUP.talk, GROUP.wrapUp, GROUP.ringing, GROUP.switching, GROUP.dialing, GROUP.preview]

/** Moves the row behind the horizon into the last interval of the only day. Operators' idle time after midnight is time logged no more. */
export function bringIntoDay({ callTypes, campaigns, groups }: Model, books: Books): void {
  leaveOutIdle(books, groups.length)
  moveRows(books, books.calls, callTypes.length, CALL_WIDTH, CALL.queueMaximum)
  moveRows(books, books.campaigns, campaigns.length, CAMPAIGN_WIDTH)
  moveRows(books, books.groups, groups.length, GROUP_WIDTH)
}

function leaveOutIdle({ groups: table, days, intervals }: Books, groups: number): void {
  for (let group = 0; group < groups; group++) {
    for (let interval = 0; interval < intervals; interval++) {
      const from = ((group * (days + 1) + days) * intervals + interval) * GROUP_WIDTH
      table[from + GROUP.logged] = WORK.reduce((sum, column) => sum + table[from + column], 0)
    }
  }
}

/** Columns are sums, but for one that may be a maximum. */
function moveRows({ days, intervals }: Books, table: Float64Array, entities: number, width: number, maximum = -1): void {
  for (let entity = 0; entity < entities; entity++) {
    const first = (entity * (days + 1) + days) * intervals * width
    for (let place = first; place < first + intervals * width; place++) {
      const column = (place - first) % width
      const to = first - width + column
      table[to] = column === maximum ? Math.max(table[to], table[place]) : table[to] + table[place]
      table[place] = 0
    }
  }
}
