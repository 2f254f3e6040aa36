/** The formula's figures and the simulated ones of a call type, side by side. */
import type { SetupResult } from '../experiment/results'
import type { ClosedForm } from './closed-form'

/** With the 95 % interval of the mean. */
export interface SimulatedMean {
  readonly mean: number
  readonly low: number
  readonly high: number
}

export interface Beside {
  readonly kind: 'serviceLevel' | 'asa' | 'abandonedShare' | 'blockedShare' | 'occupancy'
  readonly unit: 'share' | 'seconds'
  readonly formula?: number
  readonly simulated?: SimulatedMean
  /** Formula less simulation; absent where one of them is. */
  readonly difference?: number
  /** The formula lies within the interval of the simulated mean. */
  readonly agrees?: boolean
}

/** A share of calls turned away that is not worth a line. */
const NEXT_TO_NONE = 0.001

/** Rows without a figure on either side are left out, and calls turned away where next to none are. */
export function besideOf(form: ClosedForm, setup: SetupResult): readonly Beside[] {
  const { serviceLevel, asa, abandonedShare, blockedShare, occupancy } = form.figures
  const measured = (kind: string) => setup.measures[`${form.callType}.${kind}`]
  return [
    row('serviceLevel', 'share', serviceLevel, measured('serviceLevel')),
    row('asa', 'seconds', asa, measured('asa')),
    row('abandonedShare', 'share', abandonedShare, measured('abandonedShare')),
    row('blockedShare', 'share', measured('blockedShare') && blockedShare, measured('blockedShare')),
    row('occupancy', 'share', occupancy, occupancyOf(form, setup)),
  ].filter(({ kind, formula, simulated }) => {
    const most = Math.max(formula ?? 0, simulated?.mean ?? 0)
    return (formula !== undefined || simulated !== undefined) && (kind !== 'blockedShare' || most >= NEXT_TO_NONE)
  })
}

function row(kind: Beside['kind'], unit: Beside['unit'], formula: number | undefined, simulated: SimulatedMean | undefined): Beside {
  const seen = simulated && Number.isFinite(simulated.mean) ? { mean: simulated.mean, low: simulated.low, high: simulated.high } : undefined
  return {
    kind,
    unit,
    ...(formula !== undefined && { formula }),
    ...(seen && { simulated: seen }),
    ...(formula !== undefined && seen && { difference: formula - seen.mean, agrees: seen.low <= formula && formula <= seen.high }),
  }
}

/** Of all groups of the pool, by their logged hours; the ends as if all groups erred the same way, so the interval is rather too wide. */
function occupancyOf({ groups }: ClosedForm, { measures }: SetupResult): SimulatedMean | undefined {
  const parts = groups.flatMap((id) => {
    const [occupancy, hours] = [measures[`${id}.occupancy`], measures[`${id}.hoursLogged`]]
    return occupancy && hours && hours.mean > 0 ? [{ occupancy, weight: hours.mean }] : []
  })
  const all = parts.reduce((sum, { weight }) => sum + weight, 0)
  if (parts.length === 0) return undefined
  const mean = (of: (figure: SimulatedMean) => number) => parts.reduce((sum, { occupancy, weight }) => sum + (of(occupancy) * weight) / all, 0)
  return { mean: mean((figure) => figure.mean), low: mean(({ low }) => low), high: mean(({ high }) => high) }
}
