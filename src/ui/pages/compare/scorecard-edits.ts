/** The scorecard under the user's hands: the criteria of the file, or those that are assumed until the first of them is changed. */
import type { Scorecard } from '../../../sim/decision/scorecard'
import { usualCriteria } from '../../../sim/decision/usual-criteria'
import type { Criterion } from '../../../sim/project/decision-schema'
import type { Project } from '../../../sim/project/schema'
import type { LocalText } from '../../../sim/terms/text'
import { freshId } from '../../store/edits'

/** Between 1 and 5, and in the middle as long as nobody has said anything. */
const MIDDLE = 3

/** Of the assumed criteria those that the set-ups have figures for. */
export function criteriaOf({ decision, demand }: Pick<Project, 'decision' | 'demand'>, known: Scorecard): readonly Criterion[] {
  if (decision?.scorecard) return decision.scorecard
  return usualCriteria(demand.callTypes.length > 0).filter(({ id }) => known.criteria.some((one) => one.id === id))
}

export function withWeight(criteria: readonly Criterion[], id: string, weight: number): readonly Criterion[] {
  return criteria.map((one) => (one.id === id ? { ...one, weight } : one))
}

/** A mark that is taken away leaves the criterion incomplete: it does not count then. */
export function withMark(criteria: readonly Criterion[], id: string, setup: string, mark: number | undefined): readonly Criterion[] {
  return criteria.map((one) => {
    if (one.id !== id || one.marks === undefined) return one
    const others = one.marks.filter((given) => given.setup !== setup)
    return { ...one, marks: mark === undefined ? others : [...others, { setup, mark }] }
  })
}

export function withoutCriterion(criteria: readonly Criterion[], id: string): readonly Criterion[] | undefined {
  const left = criteria.filter((one) => one.id !== id)
  // a scorecard without criteria is none: those that are assumed come back
  return left.length === 0 ? undefined : left
}

/** Judged by people: every set-up begins in the middle. */
export function withCriterion(criteria: readonly Criterion[], name: LocalText, id: string, setups: readonly { readonly id: string }[]): readonly Criterion[] {
  return [...criteria, { id: freshId(id, criteria), name, weight: 1, fullGap: 0.5, marks: setups.map((setup) => ({ setup: setup.id, mark: MIDDLE })) }]
}
