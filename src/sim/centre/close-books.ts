import { bringIntoDay } from './after-midnight'
import type { Centre } from './centre'
import { CALL, CALL_WIDTH, CAMPAIGN_WIDTH, type Counts, GROUP, GROUP_WIDTH } from './counts'

/** The sums by day, and by interval over the counted days; and the paid time of the days on which a group was needed. */
export function closeBooks(centre: Centre, lastRows: readonly number[], events: number): Counts {
  const { model, books, lists } = centre
  const { days, intervals } = books
  const shape = { days, intervals, warmUpDays: model.calendar.warmUpDays }
  if (model.calendar.untilEmpty) bringIntoDay(model, books)
  const calls = marginals(books.calls, shape, model.callTypes.length, CALL_WIDTH, CALL.queueMaximum)
  const campaigns = marginals(books.campaigns, shape, model.campaigns.length, CAMPAIGN_WIDTH)
  const groups = marginals(books.groups, shape, model.groups.length, GROUP_WIDTH)
  model.groups.forEach(({ paid }, group) => {
    for (let row = 0; row <= lastRows[group]; row++) groups.byDay[(group * (days + 1) + row) * GROUP_WIDTH + GROUP.paid] = paid[row]
  })
  return {
    days,
    intervals,
    callsByDay: calls.byDay,
    callsByInterval: calls.byInterval,
    campaignsByDay: campaigns.byDay,
    campaignsByInterval: campaigns.byInterval,
    groupsByDay: groups.byDay,
    groupsByInterval: groups.byInterval,
    waits: books.waits,
    menus: books.menus,
    steps: books.steps,
    exits: books.exits,
    lineTime: centre.lineTime,
    lineMaximum: centre.lineMaximum,
    segments: books.segments,
    attempts: books.attempts,
    reasons: books.reasons,
    cells: books.cells,
    dialerLines: Float64Array.from(lists, (list) => list.linesMaximum),
    meters: books.meters,
    lastActivity: Float64Array.from(lists, (list) => list.lastActivity),
    finished: Float64Array.from(lists, (list) => (list.over ? 1 : 0)),
    daysWorked: lastRows.reduce((most, row) => Math.max(most, row), -1) + 1,
    events,
  }
}

interface Shape {
  readonly days: number
  readonly intervals: number
  readonly warmUpDays: number
}

/** Sums over the intervals of each day, and over the counted days of each interval; one column may hold a maximum instead of a sum. */
function marginals(cells: Float64Array, { days, intervals, warmUpDays }: Shape, entities: number, width: number, maximumColumn = -1) {
  const byDay = new Float64Array(entities * (days + 1) * width)
  const byInterval = new Float64Array(entities * intervals * width)
  for (let place = 0; place < cells.length; place++) {
    const value = cells[place]
    if (value === 0) continue
    const column = place % width
    const cell = (place - column) / width
    const interval = cell % intervals
    const dayCell = (cell - interval) / intervals
    const entity = Math.floor(dayCell / (days + 1))
    const atDay = dayCell * width + column
    const atInterval = (entity * intervals + interval) * width + column
    byDay[atDay] = column === maximumColumn ? Math.max(byDay[atDay], value) : byDay[atDay] + value
    const day = dayCell % (days + 1)
    // what comes after the last day has no place among the intervals: none of its days is lived whole
    if (day < warmUpDays || day === days) continue
    byInterval[atInterval] = column === maximumColumn ? Math.max(byInterval[atInterval], value) : byInterval[atInterval] + value
  }
  return { byDay, byInterval }
}
