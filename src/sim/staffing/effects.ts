/**
 * What one operator more or less in one group and interval does to each condition: finite differences on the same days (common random
 * numbers), as Cezik and L'Ecuyer (2008) take their sub-gradients. An operator is felt in his own interval and those beside it only, so cells
 * that lie far enough apart are changed in the same trial and their effects told apart by where they are seen (colouring of a sparse
 * Jacobian: Curtis, Powell and Reid 1974): a few trials a group instead of one a cell.
 */
import { type Standing, standingsOf } from './constraints'
import type { DayTable } from './day-kinds'
import type { Room } from './room'
import { partOf, type Trial, type Trials } from './trials'

/** Intervals before that of the operator in which he is felt: calls that came then and still wait. */
const BEFORE = 1
/** Minutes after its beginning for which an interval's operator is felt, its own length left out. */
const FELT_MINUTES = 60

export interface Effects {
  readonly standings: readonly Standing[]
  /** Rise of each standing's value with one operator more in a cell, and its fall with one fewer: [group][interval][standing]; undefined: no room. */
  readonly gains: readonly (readonly (Float64Array | undefined)[])[]
  readonly losses: readonly (readonly (Float64Array | undefined)[])[]
}

/** Trials that the effects at a table take, of each of their days. */
export function trialsForEffects(groups: number, interval: number): number {
  return 2 * groups * coloursFor(interval)
}

function coloursFor(interval: number): number {
  return BEFORE + 1 + Math.max(1, Math.ceil((FELT_MINUTES * 60_000) / interval))
}

/** Days `from` up to but not including `to` of the trials. */
export async function effectsAt(trials: Trials, table: DayTable, [from, to]: readonly [number, number], room: Room): Promise<Effects> {
  const { kind, promises } = trials
  const base = partOf(await trials.of(table, to), from, to, kind.intervals)
  const standings = standingsOf(base, promises, kind.intervals)
  const step = (change: 1 | -1) => Promise.all(table.map((_, group) => changed(trials, table, { group, change, from, base, room, standings })))
  const [gains, losses] = [await step(1), await step(-1)]
  return { standings, gains, losses }
}

interface Change {
  readonly group: number
  readonly change: 1 | -1
  readonly from: number
  readonly base: Trial
  readonly room: Room
  readonly standings: readonly Standing[]
}

async function changed(trials: Trials, table: DayTable, given: Change): Promise<(Float64Array | undefined)[]> {
  const { group, change, base, room, standings } = given
  const { days } = base
  const { intervals, interval } = trials.kind
  const colours = coloursFor(interval)
  const effects: (Float64Array | undefined)[] = table[group].map(() => undefined)
  for (let colour = 0; colour < colours; colour++) {
    const cells = table[group].flatMap((_, at) => (at % colours === colour && room.allows(group, at, table[group][at] + change) ? [at] : []))
    if (cells.length === 0) continue
    const other = table.map((row, place) => (place === group ? row.map((operators, at) => (cells.includes(at) ? operators + change : operators)) : row))
    const trial = await trials.on(other, given.from, given.from + days)
    for (const cell of cells) {
      const [from, to] = [Math.max(0, cell - BEFORE), Math.min(intervals, cell - BEFORE + colours)]
      effects[cell] = Float64Array.from(standings, ({ promise, interval: only, weights }) => {
        if (only !== undefined && (only < from || only >= to)) return 0
        const { sign, target } = trials.promises[promise]
        const [before, after] = [base.sums[promise], trial.sums[promise]]
        let sum = 0
        for (let day = 0; day < days; day++) {
          if (weights[day] === 0) continue
          let own = 0
          for (let at = day * intervals + (only ?? from), end = day * intervals + (only === undefined ? to : only + 1); at < end; at++)
            own += after.tops[at] - before.tops[at] - target.value * (after.bottoms[at] - before.bottoms[at])
          sum += weights[day] * sign * own
        }
        return change * sum
      })
    }
  }
  return effects
}

/**
 * The mean of the effects found at a table and, with half the weight, those at the tables before it: chance on the days of one look is great
 * beside an operator's effect. Cells that have another number of operators now, or conditions that were not there, count by the last look alone.
 */
export function mixed(now: Effects, before: { readonly effects: Effects; readonly table: DayTable } | undefined, table: DayTable): Effects {
  if (before === undefined) return now
  const places = now.standings.map(({ promise, interval }) => before.effects.standings.findIndex((one) => one.promise === promise && one.interval === interval))
  const mix = (side: 'gains' | 'losses') =>
    now[side].map((row, group) =>
      row.map((on, interval) => {
        const earlier = before.effects[side][group][interval]
        if (on === undefined || earlier === undefined || table[group][interval] !== before.table[group][interval]) return on
        return on.map((value, at) => (places[at] < 0 ? value : (2 * value + earlier[places[at]]) / 3))
      }),
    )
  return { standings: now.standings, gains: mix('gains'), losses: mix('losses') }
}
