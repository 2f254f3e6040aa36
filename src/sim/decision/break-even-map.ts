/** Which set-up is cheapest, by volume and handling time. */
import type { Project } from '../project/schema'
import type { Ask, Asking } from './ask'
import { lowestShares } from './cheapest'
import { livesOf } from './lives'
import { occupancies } from './occupancy'
import type { Trial } from './trial'
import { atVolume } from './volume'

export interface MapCell {
  /** Multiples of the project's volume, and of its talk and wrap-up times. */
  readonly volume: number
  readonly handling: number
  /** Mean cost of each set-up, in whole units of the currency, and the share of projects in which it is the cheapest. */
  readonly setups: readonly { readonly setup: string; readonly cost: number; readonly cheapest: number }[]
  readonly cheapest: string
  /** The cheapest on average is so in at least 80 of 100 projects. */
  readonly clear: boolean
}

export interface BreakEvenMap {
  readonly volumes: readonly number[]
  readonly handlings: readonly number[]
  /** Row by row: all volumes of the first handling time first. */
  readonly cells: readonly MapCell[]
}

export interface MapOptions {
  readonly volumes: readonly number[]
  readonly handlings: readonly number[]
  readonly replications: number
}

export function* breakEvenMap(project: Project, base: readonly Trial[], options: MapOptions, about: Pick<Ask, 'stage' | 'sofar'>): Asking<BreakEvenMap> {
  const { volumes, handlings, replications } = options
  const places = handlings.flatMap((handling) => volumes.map((volume) => ({ volume, handling })))
  const occupancy = occupancies(base)
  const lived = yield* livesOf(
    places.map(({ volume, handling }) => atVolume(project, volume, handling, occupancy)),
    replications,
    about,
  )
  return { volumes, handlings, cells: places.map((place, at) => cellOf(place, lived[at])) }
}

function cellOf(place: Pick<MapCell, 'volume' | 'handling'>, trials: readonly Trial[]): MapCell {
  const shares = lowestShares(trials.map(({ cost }) => cost))
  const setups = trials.map(({ setup, cost }, at) => ({
    setup,
    cost: cost.reduce((sum, amount) => sum + amount, 0) / cost.length / 100,
    cheapest: shares[at].share,
  }))
  const best = setups.reduce((least, one) => (one.cost < least.cost ? one : least))
  return { ...place, setups, cheapest: best.setup, clear: best.cheapest >= 0.8 }
}
