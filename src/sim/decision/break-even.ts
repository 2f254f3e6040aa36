/** Break-even volume of each pair of set-ups, on the cost curves that are simulated: steps of whole people, days and months are in them. */
import type { Figure } from '../experiment/results'
import type { Project } from '../project/schema'
import { meanInterval, outcomeRange } from '../stats/interval'
import type { Ask, Asking } from './ask'
import { type Crossing, crossingsOf, type KnownAt, zerosOf } from './crossing'
import { inUnits, meanFigure, ratioFigure } from './figures'
import { livesOf } from './lives'
import { occupancies } from './occupancy'
import type { Trial } from './trial'
import { atVolume } from './volume'

/** A volume, as a multiple of that of the project, and what each set-up costs there. */
export interface CurvePoint {
  readonly volume: number
  readonly setups: readonly {
    readonly setup: string
    readonly cost: Figure
    readonly costPerResult?: Figure
    readonly serviceLevel?: Figure
    readonly unfinished: number
  }[]
}

/** A volume at which two set-ups cost the same. */
export interface BreakEven extends Crossing {
  /** Cheaper at smaller volumes, and at larger ones. */
  readonly cheaperBelow: string
  readonly cheaperAbove: string
  /** Where single projects break even, and the share of them that do so nowhere on the curve. */
  readonly outcomeLow?: number
  readonly outcomeHigh?: number
  readonly without: number
}

export interface PairBreakEven {
  readonly a: string
  readonly b: string
  readonly breakEvens: readonly BreakEven[]
  /** Cheaper at every volume looked at, where there is no break-even. */
  readonly always?: string
}

export interface BreakEvenCurve {
  /** Volume of the project as it is: contacts of its lists, or calls a month. */
  readonly unit: 'contacts' | 'calls'
  readonly atOne: number
  readonly points: readonly CurvePoint[]
  readonly pairs: readonly PairBreakEven[]
}

export interface CurveOptions {
  readonly volumes: readonly number[]
  readonly replications: number
  /** How often the stretches in which a curve crosses another are halved. */
  readonly halvings: number
}

export function* breakEvenCurve(project: Project, base: readonly Trial[], options: CurveOptions, about: Pick<Ask, 'stage' | 'sofar'>): Asking<BreakEvenCurve> {
  const occupancy = occupancies(base)
  const known = new Map<number, readonly Trial[]>()
  let wanted = [...new Set([...options.volumes, 1])]
  for (let round = 0; wanted.length > 0; round++) {
    const lived = yield* livesOf(
      wanted.map((volume) => atVolume(project, volume, 1, occupancy)),
      options.replications,
      about,
    )
    for (const [place, volume] of wanted.entries()) known.set(volume, lived[place])
    wanted = round < options.halvings ? middles(known) : []
  }
  const volumes = [...known.keys()].sort((a, b) => a - b)
  const rows = volumes.map((volume) => known.get(volume) ?? [])
  return {
    ...sizeOf(base),
    points: volumes.map((volume, at) => pointAt(volume, rows[at])),
    pairs: pairPlaces(project.setups.length).map(([a, b]) => pairBreakEven(volumes, rows, a, b)),
  }
}

/** Contacts of all lists; calls a month of a running service. */
function sizeOf([{ frame, workloads }]: readonly Trial[]): Pick<BreakEvenCurve, 'unit' | 'atOne'> {
  const mean = (take: (at: number) => number) => workloads.reduce((sum, _, at) => sum + take(at), 0) / workloads.length
  if (!frame.running) return { unit: 'contacts', atOne: mean((at) => workloads[at].listContacts) }
  return { unit: 'calls', atOne: mean((at) => (workloads[at].callsOffered * frame.workdaysPerMonth) / workloads[at].workingDays) }
}

function pointAt(volume: number, trials: readonly Trial[]): CurvePoint {
  return {
    volume,
    setups: trials.map(({ setup, cost, results, inTime, base, finished }) => {
      const costPerResult = ratioFigure(inUnits(cost), results, 'money')
      const serviceLevel = ratioFigure(inTime, base, 'share')
      const unfinished = finished.filter((done) => !done).length / finished.length
      return { setup, cost: meanFigure(inUnits(cost), 'money'), ...(costPerResult && { costPerResult }), ...(serviceLevel && { serviceLevel }), unfinished }
    }),
  }
}

/** Middles of the stretches in which the cheaper of some pair changes. */
function middles(known: ReadonlyMap<number, readonly Trial[]>): number[] {
  const volumes = [...known.keys()].sort((a, b) => a - b)
  const rows = volumes.map((volume) => known.get(volume) ?? [])
  const found = pairPlaces(rows[0].length).flatMap(([a, b]) => {
    const curve = differences(volumes, rows, a, b)
    return volumes.slice(1).filter((_, place) => curve[place].mean < 0 !== curve[place + 1].mean < 0)
  })
  return [...new Set(found)].map((right) => (right + volumes[volumes.indexOf(right) - 1]) / 2)
}

function pairPlaces(count: number): [number, number][] {
  return Array.from({ length: count }, (_, a) => Array.from({ length: count - a - 1 }, (_, next): [number, number] => [a, a + 1 + next])).flat()
}

/** Cost of `b` less that of `a`. */
function differences(volumes: readonly number[], rows: readonly (readonly Trial[])[], a: number, b: number): KnownAt[] {
  return rows.map((trials, at) => {
    const { mean, low, high } = meanInterval(inUnits(trials[b].cost.map((cost, one) => cost - trials[a].cost[one])))
    return { x: volumes[at], mean, low, high }
  })
}

function pairBreakEven(volumes: readonly number[], rows: readonly (readonly Trial[])[], a: number, b: number): PairBreakEven {
  const curve = differences(volumes, rows, a, b)
  const [idA, idB] = [rows[0][a].setup, rows[0][b].setup]
  const breakEvens = crossingsOf(curve).map((crossing) => ({
    ...crossing,
    cheaperBelow: crossing.rising ? idB : idA,
    cheaperAbove: crossing.rising ? idA : idB,
    ...outcomesNear(crossing.at, volumes, rows, a, b),
  }))
  const first = curve.find(({ mean }) => mean !== 0)
  return { a: idA, b: idB, breakEvens, ...(breakEvens.length === 0 && first && { always: first.mean < 0 ? idB : idA }) }
}

/** Of each replication the crossing nearest to that of the means. */
function outcomesNear(at: number, volumes: readonly number[], rows: readonly (readonly Trial[])[], a: number, b: number) {
  const replications = rows[0][a].cost.length
  const nearest: number[] = []
  for (let one = 0; one < replications; one++) {
    const zeros = zerosOf(
      volumes,
      rows.map((trials) => trials[b].cost[one] - trials[a].cost[one]),
    )
    if (zeros.length > 0) nearest.push(zeros.reduce((best, zero) => (Math.abs(zero - at) < Math.abs(best - at) ? zero : best)))
  }
  const without = 1 - nearest.length / replications
  if (nearest.length === 0) return { without }
  const { low, high } = outcomeRange(nearest)
  return { without, outcomeLow: low, outcomeHigh: high }
}
