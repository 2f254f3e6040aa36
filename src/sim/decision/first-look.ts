/** Which unknown inputs go along with what the set-ups cost: a first look that chooses those worth simulating one by one. */
import { decideBy } from './decider'
import type { Sample } from './sample'

/** Paths by the largest squared correlation with the criterion of any set-up, or with the difference of any to the first; the strongest first. */
export function orderOfInputs({ unknowns, points }: Sample): string[] {
  const { decider, losses } = decideBy(points)
  if (losses.length === 0) return unknowns.map(({ path }) => path)
  const kept = points.filter(({ trials }) => decider.of(trials) !== undefined)
  const columns = [...losses, ...losses.slice(1).map((column) => column.map((loss, at) => loss - losses[0][at]))]
  const strength = unknowns.map(({ path }, place) => {
    const x = Float64Array.from(kept, ({ values }) => values[place])
    return { path, by: Math.max(...columns.map((column) => squaredCorrelation(x, column))) }
  })
  return strength.sort((a, b) => b.by - a.by).map(({ path }) => path)
}

function squaredCorrelation(x: Float64Array, y: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(x), mean(y)]
  let [xx, yy, xy] = [0, 0, 0]
  for (let at = 0; at < x.length; at++) {
    xx += (x[at] - meanX) * (x[at] - meanX)
    yy += (y[at] - meanY) * (y[at] - meanY)
    xy += (x[at] - meanX) * (y[at] - meanY)
  }
  return xx === 0 || yy === 0 ? 0 : (xy * xy) / (xx * yy)
}
