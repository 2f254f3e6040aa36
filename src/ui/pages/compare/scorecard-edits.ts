/** The scorecard under the user's hands: the criteria of the file, or those that are assumed until the first of them is changed. */
import type { Scorecard } from '../../../sim/decision/scorecard'
import { usualCriteria } from '../../../sim/decision/usual-criteria'
import type { Criterion } from '../../../sim/project/decision-schema'
import type { Project } from '../../../sim/project/schema'
import type { LocalText } from '../../../sim/terms/text'
import { type Edit, freshId } from '../../store/edits'

export const scorecardPath = ['decision', 'scorecard'] as const

/** Between 1 and 5, and in the middle as long as nobody has said anything. */
const MIDDLE = 3

/** What is shown, and whether it stands in the file: of the assumed criteria those that the set-ups have figures for. */
export interface EditedScorecard {
  readonly criteria: readonly Criterion[]
  readonly stored: boolean
}

export function scorecardIn({ decision, demand }: Pick<Project, 'decision' | 'demand'>, known: Scorecard): EditedScorecard {
  if (decision?.scorecard) return { criteria: decision.scorecard, stored: true }
  return { criteria: usualCriteria(demand.callTypes.length > 0).filter(({ id }) => known.criteria.some((one) => one.id === id)), stored: false }
}

const whole = (criteria: readonly Criterion[] | undefined): Edit => ({ do: 'set', path: scorecardPath, value: criteria })

type Part = 'weight' | 'name' | 'marks'

/** The first change brings the assumed criteria into the file with it. */
export function changeOf<P extends Part>({ criteria, stored }: EditedScorecard, id: string, part: P, value: Criterion[P]): Edit {
  const place = criteria.findIndex((one) => one.id === id)
  if (stored) return { do: 'set', path: [...scorecardPath, place, part], value }
  return whole(criteria.map((one) => (one.id === id ? { ...one, [part]: value } : one)))
}

/** A mark that is taken away leaves the criterion incomplete: it does not count then. */
export function marksWith({ marks = [] }: Criterion, setup: string, mark: number | undefined): NonNullable<Criterion['marks']> {
  const others = marks.filter((given) => given.setup !== setup)
  return mark === undefined ? others : [...others, { setup, mark }]
}

/** A scorecard without criteria is none: those that are assumed come back. */
export function removalOf({ criteria, stored }: EditedScorecard, id: string): Edit {
  const left = criteria.filter((one) => one.id !== id)
  if (left.length === 0) return whole(undefined)
  return stored ? { do: 'remove', path: scorecardPath, index: criteria.findIndex((one) => one.id === id) } : whole(left)
}

export const resetScorecard: Edit = whole(undefined)

/** Judged by people: every set-up begins in the middle. */
export function additionOf({ criteria, stored }: EditedScorecard, name: LocalText, id: string, setups: readonly { readonly id: string }[]): Edit {
  const added: Criterion = { id: freshId(id, criteria), name, weight: 1, fullGap: 0.5, marks: setups.map((setup) => ({ setup: setup.id, mark: MIDDLE })) }
  return stored ? { do: 'insert', path: scorecardPath, index: criteria.length, value: added } : whole([...criteria, added])
}
