/** What one replication counted, cut down to what figures are made of: columns of every class and group over stretches of time. */
import {
  CALL,
  CALL_WIDTH,
  CAMPAIGN,
  CAMPAIGN_WIDTH,
  type CallColumn,
  type CampaignColumn,
  type Counts,
  GROUP,
  GROUP_WIDTH,
  type GroupColumn,
  MENU,
  MENU_WIDTH,
  type MenuColumn,
  STEP,
  STEP_WIDTH,
} from '../centre/counts'
import { binFrom, WAIT_BINS, waitBin } from '../centre/wait-bins'
import { pow } from '../kernel/portable'

/** Working days from `firstRow` to `lastRow`, or the intervals of reports from `firstCell` to `lastCell` over all days. */
export type Span =
  | { readonly kind: 'days'; readonly firstRow: number; readonly lastRow: number }
  | { readonly kind: 'cells'; readonly firstCell: number; readonly lastCell: number }

/** What a reading holds, in this order: spans of classes, of groups and of campaigns, waits of classes, menus, steps. */
export interface Layout {
  readonly spans: readonly Span[]
  readonly classes: number
  readonly groups: number
  /** Left out: none. */
  readonly campaigns?: number
  /** Waits of answered calls at which shares are asked for, in ms of the project. */
  readonly waits?: readonly number[]
}

export function readingOf(counts: Counts, { spans, classes, groups, campaigns = 0, waits = [] }: Layout): Float64Array {
  const of = (kind: Kind, count: number) => spans.flatMap((span) => Array.from({ length: count }, (_, entity) => columnsOf(counts, span, entity, kind)))
  const shares = waits.map((wait) => Array.from({ length: classes }, (_, entity) => waitsAround(counts.waits, wait, entity)).flat())
  const parts = [...of('calls', classes), ...of('groups', groups), ...of('campaigns', campaigns), ...shares, counts.menus, counts.steps]
  return Float64Array.from(parts.flatMap((columns) => [...columns]))
}

type Kind = keyof typeof widths

const widths = { calls: CALL_WIDTH, groups: GROUP_WIDTH, campaigns: CAMPAIGN_WIDTH } as const

/** Columns noted at the end of an interval: of a span, those of its last interval. */
const atEnd: Readonly<Record<Kind, readonly number[]>> = { calls: [CALL.queueAtEnd, CALL.allBusyAtEnd], groups: [GROUP.busyAtEnd], campaigns: [] }

/** Sums of an entity's columns over a span. */
export function columnsOf(counts: Counts, span: Span, entity: number, kind: Kind): Float64Array {
  const width = widths[kind]
  const [first, last] = span.kind === 'days' ? [span.firstRow, span.lastRow] : [span.firstCell, span.lastCell]
  const table = span.kind === 'days' ? counts[`${kind}ByDay`] : counts[`${kind}ByInterval`]
  const rows = span.kind === 'days' ? counts.days + 1 : counts.intervals
  const sums = new Float64Array(width)
  for (let row = first; row <= last; row++) {
    const from = (entity * rows + row) * width
    for (let column = 0; column < width; column++) {
      const isAtEnd = span.kind === 'cells' && atEnd[kind].includes(column)
      sums[column] = isAtEnd ? table[from + column] : sums[column] + table[from + column]
    }
  }
  return sums
}

/** Answered calls with a wait below the bin of this one, below its upper end, and all. */
function waitsAround(waits: Float64Array, wait: number, entity: number): number[] {
  const bin = waitBin(wait)
  const own = waits.subarray(entity * WAIT_BINS, (entity + 1) * WAIT_BINS)
  const below = own.subarray(0, bin).reduce((sum, count) => sum + count, 0)
  return [below, below + own[bin], own.reduce((sum, count) => sum + count, 0)]
}

/** Sums over replications, with one of them left out where an error is estimated. */
export class Sums {
  readonly replications: number
  private readonly layout: Layout
  private readonly total: Float64Array
  private readonly without: Float64Array | undefined

  constructor(layout: Layout, total: Float64Array, replications: number, without?: Float64Array) {
    this.layout = layout
    this.total = total
    this.replications = without === undefined ? replications : replications - 1
    this.without = without
  }

  calls(column: CallColumn, span: number, entity: number): number {
    return this.at((span * this.layout.classes + entity) * CALL_WIDTH + CALL[column])
  }

  group(column: GroupColumn, span: number, entity: number): number {
    return this.at(this.groupsFrom() + (span * this.layout.groups + entity) * GROUP_WIDTH + GROUP[column])
  }

  campaign(column: CampaignColumn, span: number, entity: number): number {
    return this.at(this.campaignsFrom() + (span * (this.layout.campaigns ?? 0) + entity) * CAMPAIGN_WIDTH + CAMPAIGN[column])
  }

  /** Share of the answered calls of some classes that waited no longer than the wait at this place of the layout: a tail falls evenly within a bin. */
  within(place: number, entities: readonly number[]): number {
    const wait = this.layout.waits?.[place] ?? 0
    const bin = waitBin(wait)
    const at = (part: number) => entities.reduce((sum, entity) => sum + this.at(this.waitsFrom() + (place * this.layout.classes + entity) * 3 + part), 0)
    const [longer, evenLonger] = [1 - at(0) / at(2), 1 - at(1) / at(2)]
    const part = (wait / 1000 - binFrom(bin)) / (binFrom(bin + 1) - binFrom(bin))
    return evenLonger > 0 ? 1 - longer * pow(evenLonger / longer, part) : 1 - longer * (1 - part)
  }

  menu(column: MenuColumn): number {
    return this.at(this.menusFrom() + MENU[column])
  }

  step(column: keyof typeof STEP, step: number): number {
    return this.at(this.menusFrom() + MENU_WIDTH + step * STEP_WIDTH + STEP[column])
  }

  /** A place of a reading that has a layout of its own. */
  at(place: number): number {
    return this.total[place] - (this.without?.[place] ?? 0)
  }

  private groupsFrom(): number {
    return this.layout.spans.length * this.layout.classes * CALL_WIDTH
  }

  private campaignsFrom(): number {
    return this.groupsFrom() + this.layout.spans.length * this.layout.groups * GROUP_WIDTH
  }

  private waitsFrom(): number {
    return this.campaignsFrom() + this.layout.spans.length * (this.layout.campaigns ?? 0) * CAMPAIGN_WIDTH
  }

  private menusFrom(): number {
    return this.waitsFrom() + (this.layout.waits?.length ?? 0) * this.layout.classes * 3
  }
}

/** Readings of the replications that met one threshold, with what else differs in none. */
export interface Sample {
  readonly layout: Layout
  readonly readings: readonly Float64Array[]
  readonly total: Float64Array
}

export function sampleOf(layout: Layout, readings: readonly Float64Array[]): Sample {
  const total = new Float64Array(readings[0]?.length ?? 0)
  for (const reading of readings) for (let place = 0; place < total.length; place++) total[place] += reading[place]
  return { layout, readings, total }
}
