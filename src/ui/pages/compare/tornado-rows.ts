/** What each unknown input does to one set-up: its change at both ends of the range, and where the bar stands. */
import type { Effect, Tornado } from '../../../sim/decision/tornado'
import type { Project, Source } from '../../../sim/project/schema'
import type { DecisionPart } from '../../parts/decision-part'
import { inputAt } from '../../parts/source-entries'

export type TornadoMeasure = 'cost' | 'costPerResult' | 'results'

export interface TornadoEnd {
  readonly change: number
  readonly text: string
  /** The interval of the mean change, for the pointer. */
  readonly interval: string
  /** The change cannot be told from none. */
  readonly unclear: boolean
}

export interface TornadoRow {
  readonly key: string
  readonly label: string
  readonly source: Source['kind']
  readonly range: string
  readonly low: TornadoEnd
  readonly high: TornadoEnd
  readonly repriced: boolean
}

/** Largest first; inputs that do nothing to this set-up are left out. */
export function tornadoRows({ bars }: Tornado, setup: string, measure: TornadoMeasure, project: Project, part: DecisionPart): readonly TornadoRow[] {
  // a change is written to a hundredth of the largest one, if it is known that well
  const changes = bars.flatMap(({ effects }) => effects.filter((one) => one.setup === setup).map((one) => Math.abs(one[measure]?.change ?? 0)))
  const finest = Math.max(0, ...changes) / 100
  const rows = bars.flatMap(({ path, low, high, source, effects, repriced }): TornadoRow[] => {
    const input = inputAt(project, path, part.wording)
    const [atLow, atHigh] = (['low', 'high'] as const).map((at) => effects.find((one) => one.setup === setup && one.at === at)?.[measure])
    if (!input || !atLow || !atHigh || (atLow.change === 0 && atHigh.change === 0)) return []
    const range = input.range(low, high)
    const unit = measure === 'results' ? 'count' : 'money'
    return [{ key: path, label: input.label, source, range, low: endOf(atLow, unit, finest, part), high: endOf(atHigh, unit, finest, part), repriced }]
  })
  const size = ({ low, high }: TornadoRow) => Math.max(low.change, high.change, 0) - Math.min(low.change, high.change, 0)
  return rows.sort((a, b) => size(b) - size(a))
}

function endOf({ change, low, high }: Effect, unit: 'money' | 'count', finest: number, { speaker }: DecisionPart): TornadoEnd {
  const half = Math.max(finest, (high - low) / 2)
  const sign = (text: string) => (change > 0 ? `+${text}` : text)
  const written = (value: number) => speaker.value(value, unit, half)
  const interval = low === high ? '' : `${written(low)} … ${written(high)}`
  return { change, text: sign(written(change)), interval, unclear: low < 0 && high > 0 }
}

/** Ends of the axis that all rows share, with room for the figures at the bars. */
export function tornadoScale(rows: readonly TornadoRow[]): { readonly from: number; readonly to: number } {
  const all = rows.flatMap(({ low, high }) => [low.change, high.change])
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)]
  return { from: least, to: most > least ? most : 1 }
}
