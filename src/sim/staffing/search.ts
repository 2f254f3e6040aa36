/**
 * Search of the cheapest table of one kind of day that keeps every promise, choosing the group as well as the number: steps by the effects of
 * single operators (effects.ts), each the optimum of an integer programme within a trust region (step.ts), lived again on the same days and
 * taken only where that bears it out. Few days at first, more for the last steps; then single operators are taken out as long as all is kept.
 */
import { type ByCondition, conditionOf, lackingIn, type Standing, standingsOf, together } from './constraints'
import type { DayTable } from './day-kinds'
import { type Effects, effectsAt, mixed, trialsForEffects } from './effects'
import type { IntegerSolver } from './integer-program'
import type { Room } from './room'
import { nextTable } from './step'
import type { Trials } from './trials'

export interface SearchState {
  readonly table: DayTable
  readonly cost: number
  /** All promises are kept on the days of the search. */
  readonly kept: boolean
  readonly steps: number
  /** How each condition stands on the days of the search. */
  readonly standings: readonly Standing[]
  /** What was last measured, for a search that goes on from here. */
  readonly looked?: Look
}

/** Effects, and the table at which they were found. */
export interface Look {
  readonly effects: Effects
  readonly table: DayTable
}

export interface SearchOptions {
  /** Events that may be lived. */
  readonly events: number
  readonly margins: ByCondition
  /** Where an earlier search has ended: only the last stage, from what it knew. */
  readonly after?: SearchState
  /** Told after each step. */
  onStep?(state: SearchState): void
}

interface Stage {
  /** Days for effects, the share of the effort that they take, and days for comparing tables. */
  readonly effects: number
  readonly share: number
  readonly compared: number
  /** The stage ends when this share of the effort is spent. */
  readonly until: number
}

/** Shares of the effort that effects at one table may cost in the first steps, and in the last ones. */
const FIRST_SHARE = 1 / 16
const LAST_SHARE = 1 / 5
const FEWEST_DAYS = 8
const MOST_DAYS = 120
/** Tables are compared on so many times the days of the effects. */
const COMPARED = 4
/** Operators taken out one by one: so many cells are tried before the search rests. */
const TRIED = 10

export async function searchTable(trials: Trials, room: Room, start: DayTable, options: SearchOptions): Promise<SearchState> {
  const { promises, kind, laboratory } = trials
  const began = trials.events
  const spent = () => (trials.events - began) / options.events
  let centre = start
  let steps = 0
  let effects: Effects | undefined
  let looked: Look | undefined
  /** By how much the effects promised too much of the last step. */
  let errors: ByCondition = new Map()
  let now: Worth = await worth(start, FEWEST_DAYS)
  for (const stage of stagesOf((await trials.of(start, FEWEST_DAYS)).events / FEWEST_DAYS)) {
    looked = options.after?.looked
    effects = looked?.effects
    let block = 0
    now = await worth(centre, stage.compared)
    let [radius, changes] = [options.after ? 1 : 2, Number.POSITIVE_INFINITY]
    for (;;) {
      if (effects === undefined) {
        if (spent() + stage.share > stage.until) break
        const from = (block++ % COMPARED) * stage.effects
        effects = mixed(await effectsAt(trials, centre, [from, from + stage.effects], room), looked, centre)
        looked = { effects, table: centre }
      }
      const known = { ...effects, standings: valued(effects.standings, now.standings) }
      const margins = together(options.margins, errors, 0.5) // a smaller step errs less
      const { table } = await nextTable(laboratory.solve, centre, known, room, { radius, changes, margins })
      const moved = changesBetween(centre, table)
      if (moved === 0 || spent() >= stage.until) break
      steps++
      const next = await worth(table, stage.compared)
      errors = overrated(known, centre, table, next.standings)
      if (isBetter(next, now, pricesOf(effects, room))) [centre, now, effects] = [table, next, undefined]
      else if (moved === 1) break
      else [changes, radius] = [Math.floor(moved / 2), 1]
      options.onStep?.(state())
    }
    if (stage.until === 1) await takeOut(stage.compared)
  }
  return { ...state(), ...(looked && { looked }) }

  interface Worth {
    readonly cost: number
    readonly standings: readonly Standing[]
    readonly lacking: ByCondition
  }

  async function worth(table: DayTable, days: number): Promise<Worth> {
    const standings = standingsOf(await trials.of(table, days), promises, kind.intervals)
    const lacking = lackingIn(standings, options.margins)
    return { cost: room.costOf(table), standings, lacking }
  }

  function state(): SearchState {
    return { table: centre, cost: now.cost, kept: now.lacking.size === 0, steps, standings: now.standings }
  }

  /** By the events of one day of the start. */
  function stagesOf(eventsADay: number): readonly Stage[] {
    const each = (eventsADay * trialsForEffects(room.limits.length, kind.interval)) / options.events
    const stage = (share: number, until: number): Stage => {
      const days = Math.max(FEWEST_DAYS, Math.min(MOST_DAYS, Math.floor(share / each)))
      return { effects: days, share: days * each, compared: COMPARED * days, until }
    }
    return options.after ? [stage(LAST_SHARE, 1)] : [stage(FIRST_SHARE, 0.4), stage(LAST_SHARE, 1)]
  }

  /** One operator at a time, those who are missed least first; a table that does not keep all promises has nobody to spare. */
  async function takeOut(days: number): Promise<void> {
    for (let tried = 0; now.lacking.size === 0 && looked !== undefined && tried < TRIED && spent() < 1; ) {
      const cells = spareCells(centre, looked.effects, room)
      let found = false
      for (const { group, interval } of cells.slice(0, TRIED)) {
        if (++tried > TRIED || spent() >= 1) break
        const table = centre.map((row, place) => (place === group ? row.map((operators, at) => (at === interval ? operators - 1 : operators)) : row))
        const next = await worth(table, days)
        if (next.lacking.size > 0) continue
        ;[centre, now, found, tried] = [table, next, true, 0]
        steps++
        options.onStep?.(state())
        break
      }
      if (!found) return
    }
  }
}

/** No table costs less, by the effects that a search measured last: as far as they are known, and returns diminish. Undefined where it measured none. */
export async function boundOf(
  { table, cost, looked, standings }: SearchState,
  solve: IntegerSolver,
  room: Room,
  margins: ByCondition,
): Promise<number | undefined> {
  if (looked === undefined) return undefined
  const known = { ...looked.effects, standings: valued(looked.effects.standings, standings) }
  const { bound } = await nextTable(solve, table, known, room, { radius: 3, changes: Number.POSITIVE_INFINITY, margins })
  return Math.min(bound, cost)
}

/** The effects' conditions with values of more days. */
function valued(standings: readonly Standing[], better: readonly Standing[]): readonly Standing[] {
  const known = new Map(better.map((one) => [conditionOf(one), one.value]))
  return standings.map((one) => ({ ...one, value: known.get(conditionOf(one)) ?? one.value }))
}

function changesBetween(a: DayTable, b: DayTable): number {
  return a.reduce((sum, row, group) => sum + row.reduce((all, operators, at) => all + Math.abs(operators - b[group][at]), 0), 0)
}

/** How far each condition fell short of what the effects said of a step. */
function overrated({ standings, gains, losses }: Effects, from: DayTable, to: DayTable, found: readonly Standing[]): ByCondition {
  const after = new Map(found.map((one) => [conditionOf(one), one.value]))
  return new Map(
    standings.flatMap((one, at) => {
      let told = one.value
      from.forEach((row, group) => {
        row.forEach((operators, interval) => {
          const change = to[group][interval] - operators
          const on = change > 0 ? gains[group][interval] : losses[group][interval]
          if (change !== 0 && on !== undefined) told += change * Math.max(0, on[at])
        })
      })
      const short = told - (after.get(conditionOf(one)) ?? told)
      return short > 0 ? [[conditionOf(one), short] as const] : []
    }),
  )
}

interface Merit {
  readonly cost: number
  readonly lacking: ByCondition
}

/** What keeps all promises is given up only for what keeps them at less cost; before that, what is lacking has a price at which it does not pay to lack it. */
function isBetter(next: Merit, now: Merit, prices: ByCondition): boolean {
  if (now.lacking.size === 0) return next.lacking.size === 0 && next.cost < now.cost - 1e-9
  const priced = ({ cost, lacking }: Merit) => [...lacking].reduce((sum, [condition, amount]) => sum + amount * (prices.get(condition) ?? 0), cost)
  return priced(next) < priced(now) - 1e-9
}

/** Thrice what a unit of a condition's surplus costs in the middle of all cells that bring any. */
function pricesOf({ standings, gains }: Effects, room: Room): ByCondition {
  return new Map(
    standings.map((one, at) => {
      const prices = gains.flatMap((row, group) => row.flatMap((on) => (on !== undefined && on[at] > 1e-6 ? [room.unitCosts[group] / on[at]] : [])))
      return [conditionOf(one), 3 * (prices.sort((x, y) => x - y)[Math.floor(prices.length / 2)] ?? 0)]
    }),
  )
}

/** Cells with an operator that may go, by what the promises lose for the cost that it saves. */
function spareCells(table: DayTable, { losses }: Effects, room: Room): readonly { readonly group: number; readonly interval: number }[] {
  const cells = table.flatMap((row, group) =>
    row.flatMap((operators, interval) => {
      const loss = losses[group][interval]
      const may = room.allows(group, interval, operators - 1) && row.reduce((sum, one) => sum + one, 0) > room.leastIntervals(group)
      return may && loss ? [{ group, interval, missed: loss.reduce((sum, one) => sum + Math.max(0, one), 0) / room.unitCosts[group] }] : []
    }),
  )
  return cells.sort((a, b) => a.missed - b.missed)
}
