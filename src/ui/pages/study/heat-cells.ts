/** A measure over two fields as the cells of a map, shaded from the least to the largest of those in sight. */
import type { HeatMapCell, HeatMapData } from '../../charts/heat-map'
import { figureText } from '../../parts/figure-text'
import { isSpread } from '../../parts/interval-words'
import type { Wording } from '../../parts/measure-words'
import { bracketed } from './response-lines'
import { fixedFields, type SettledChoices } from './study-choices'
import { figureAt, placeText, pointFinder, type StudyView, type ViewedField } from './study-view'

const STEPS = 5

export function heatMapOf(view: StudyView, choices: SettledChoices, down: ViewedField, wording: Wording): HeatMapData {
  const { right, heatSetup, measure, interval, fixed } = choices
  const set = fixedFields(view, [right, down])
  const find = pointFinder(
    view.points,
    [right, down, ...set].map(({ id }) => id),
  )
  const held = Object.fromEntries(set.map(({ id }) => [id, fixed[id]]))
  const grid = down.values.map((below) =>
    right.values.map((beside) => {
      const point = find({ ...held, [down.id]: below, [right.id]: beside })
      const figure = figureAt(point, heatSetup, measure.key, interval)
      return point && figure && { point, figure }
    }),
  )
  const known = grid.flat().flatMap((cell) => (cell ? [cell.figure] : []))
  const [least, largest] = [Math.min(...known.map(({ mean }) => mean)), Math.max(...known.map(({ mean }) => mean))]
  const cell = (found: (typeof grid)[number][number]): HeatMapCell | undefined => {
    if (!found) return undefined
    const { value, range, events } = figureText(found.figure, wording)
    const few = events === 'few' ? wording.t('measures.state.fewEvents') : undefined
    return {
      value,
      range: isSpread(range) ? range : '',
      shade: largest > least ? Math.min(STEPS - 1, Math.floor((STEPS * (found.figure.mean - least)) / (largest - least))) : Math.floor(STEPS / 2),
      ...(few !== undefined && { note: few }),
      title: `${placeText(view, found.point)}: ${bracketed(found.point, heatSetup, choices, wording)}`,
    }
  }
  const edge = (value: number) => {
    const figure = known.find(({ mean }) => mean === value)
    return figure ? figureText(figure, wording).value : '–'
  }
  return {
    across: right.title,
    down: down.title,
    columns: right.values.map((value) => right.text(value)),
    rows: down.values.map((value, at) => ({ name: down.text(value), cells: (grid[at] ?? []).map(cell) })),
    least: edge(least),
    largest: edge(largest),
    missing: grid.flat().filter((found) => !found).length,
  }
}
