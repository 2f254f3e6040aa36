import { type FieldSpec, fields } from '../terms/fields'
import { fieldAt } from './field-at'
import { checkKnown, checkUnique, type Path, type Say } from './findings'
import { positionsOf } from './paths'
import { type Project, ProjectShape } from './schema'

/** What a decision is made by: names that are used once and lead somewhere, and one way to change or to judge. */
export function checkDecision(project: Project, say: Say): void {
  const { decision, setups } = project
  if (decision === undefined) return
  const { scenarios = [], scorecard = [], claims = [] } = decision
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = { scenarios, scorecard, claims }
  for (const [list, items] of Object.entries(lists)) {
    checkUnique(
      items.map(({ id }) => id),
      (place) => ['decision', list, place, 'id'],
      say,
    )
  }
  scenarios.forEach(({ changes }, place) => {
    changes.forEach(({ path, factor, value }, at) => {
      const here: Path = ['decision', 'scenarios', place, 'changes', at]
      if (factor !== undefined && value !== undefined) say([...here, 'value'], 'onlyOneOf', value, 'factor, value')
      if (factor === undefined && value === undefined) say([...here, 'value'], 'missing', undefined, 'factor, value')
      if (value !== undefined) checkNewValue(project, path, value, [...here, 'value'], say)
    })
  })
  scorecard.forEach(({ yardstick, marks }, place) => {
    const here: Path = ['decision', 'scorecard', place]
    if (yardstick !== undefined && marks !== undefined) say([...here, 'marks'], 'onlyOneOf', marks, 'yardstick, marks')
    if (yardstick === undefined && marks === undefined) say([...here, 'marks'], 'missing', undefined, 'yardstick, marks')
    marks?.forEach(({ setup }, at) => {
      checkKnown(setup, setups, [...here, 'marks', at, 'setup'], say)
    })
  })
  claims.forEach(({ shares }, place) => {
    shares.forEach(({ of, same }, at) => {
      for (const [key, name] of Object.entries({ of, same })) {
        if (name !== undefined) checkKnown(name, shares, ['decision', 'claims', place, 'shares', at, key], say)
      }
    })
  })
}

/** A new value must be possible in its place. Where a factor leads, depends on what stands there when the scenario is worked out: it is judged then. */
function checkNewValue(project: Project, path: string, value: number, here: Path, say: Say): void {
  const place = positionsOf(project, path)
  const field = place && fieldAt(ProjectShape, project, place)
  if (field === undefined) return
  const { min, max, unit }: FieldSpec = fields[field]
  if (min !== undefined && value < min) say(here, 'belowMinimum', value, String(min), unit)
  if (max !== undefined && value > max) say(here, 'aboveMaximum', value, String(max), unit)
}
