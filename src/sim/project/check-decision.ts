import { checkKnown, checkUnique, type Path, type Say } from './findings'
import type { Project } from './schema'

/** What a decision is made by: names that are used once and lead somewhere, and one way to change or to judge. */
export function checkDecision({ decision, setups }: Project, say: Say): void {
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
    changes.forEach(({ factor, value }, at) => {
      const here: Path = ['decision', 'scenarios', place, 'changes', at]
      if (factor !== undefined && value !== undefined) say([...here, 'value'], 'onlyOneOf', value, 'factor, value')
      if (factor === undefined && value === undefined) say([...here, 'value'], 'missing', undefined, 'factor, value')
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
