/** Which closed form comes nearest to a call type, and why its figures and the simulated ones still differ. Codes only: the page has the words. */
import type { DurationKind, PatienceLaw } from './duration-law'

/** What the project says of a call type and of those who answer it. */
export interface CallTypeFacts {
  readonly talk: DurationKind
  readonly wrapUp?: DurationKind
  /** Left out: callers wait as long as it takes. */
  readonly patience?: PatienceLaw['kind']
  /** Some callers hang up at once when they must wait. */
  readonly balking?: boolean
  readonly operators: number
  /** Left out: lines never run out. */
  readonly lines?: number
  /** Callers who were not served dial again, and come back as a type of those who wait here. */
  readonly redials?: boolean
  readonly callBack?: boolean
  /** Its operators serve other call types or campaigns too … */
  readonly sharedOperators?: boolean
  /** … in order of urgency, and nothing else is shared: one group that serves inbound call types alone. */
  readonly priorities?: boolean
  /** All types in that order have one mean handling time. */
  readonly oneMean?: boolean
  readonly severalGroups?: boolean
  /** Groups or hours with a talk factor of their own, learning. */
  readonly operatorsDiffer?: boolean
  /** Shifts, breaks or absence change the number of operators. */
  readonly shiftChanges?: boolean
  /** Calls per hour change over the day or week, or with a burst. */
  readonly rateChanges?: boolean
  readonly dayNoise?: boolean
  /** Calls do not come as a Poisson stream: a fixed number a day, a recorded trace. */
  readonly arrivalsNotPoisson?: boolean
  /** The room starts empty on each day and closes, rather than running on for ever. */
  readonly startEmpty?: boolean
  readonly menu?: boolean
  readonly transfers?: boolean
  readonly recalls?: boolean
  /** Some who dial again go to other operators as another type, or come from there. */
  readonly redialsElsewhere?: boolean
}

export const differenceReasons = [
  'hang-ups',
  'patience-general',
  'balking',
  'finite-lines',
  'redials',
  'call-back',
  'shared-operators',
  'priorities',
  'several-groups',
  'operators-differ',
  'talk-not-exponential',
  'wrap-up',
  'talk-differs-by-type',
  'shift-changes',
  'rate-changes',
  'day-noise',
  'arrivals-not-poisson',
  'start-empty',
  'menu',
  'transfers',
  'recalls',
  'redials-elsewhere',
] as const
export type DifferenceReason = (typeof differenceReasons)[number]

export const closedForms = [
  'erlang-c',
  'erlang-a',
  'erlang-b',
  'finite-lines',
  'general-patience',
  'one-operator',
  'equal-talk-times',
  'several-operators',
  'priorities-of-one-operator',
  'priorities-with-one-mean',
  'redials',
  'call-back',
] as const
export type ClosedForm = (typeof closedForms)[number]

export interface Differences {
  readonly form: ClosedForm
  /** False where the form itself is an approximation. */
  readonly exact: boolean
  /** What the call type has and the form leaves out; empty: both must agree within the simulation's interval. */
  readonly reasons: readonly DifferenceReason[]
}

/** The form that leaves out the least, by how far each omission moves the figures; of equals the first in the list. */
export function differencesOf(facts: CallTypeFacts): Differences {
  const present = featuresOf(facts)
  const leftOut = (form: ClosedForm) => present.filter((feature) => !(covers[form].includes(feature) || isHarmless(feature, form)))
  const weightOf = (form: ClosedForm) => leftOut(form).reduce((sum, feature) => sum + (weights[feature] ?? 1), 0)
  const form = closedForms.filter((one) => isMeantFor(one, facts)).reduce((best, one) => (weightOf(one) < weightOf(best) ? one : best))
  return { form, exact: form !== 'several-operators', reasons: leftOut(form) }
}

function featuresOf(facts: CallTypeFacts): readonly DifferenceReason[] {
  const isThere: Record<DifferenceReason, boolean | undefined> = {
    'hang-ups': facts.patience !== undefined || facts.balking,
    'patience-general': facts.patience !== undefined && facts.patience !== 'exponential',
    balking: facts.balking,
    'finite-lines': facts.lines !== undefined,
    redials: facts.redials,
    'call-back': facts.callBack,
    'shared-operators': facts.sharedOperators && !facts.priorities,
    priorities: facts.priorities,
    'several-groups': facts.severalGroups,
    'operators-differ': facts.operatorsDiffer,
    'talk-not-exponential': facts.talk !== 'exponential',
    'wrap-up': facts.wrapUp !== undefined && facts.talk === 'exponential',
    'talk-differs-by-type': facts.priorities && !facts.oneMean,
    'shift-changes': facts.shiftChanges,
    'rate-changes': facts.rateChanges,
    'day-noise': facts.dayNoise,
    'arrivals-not-poisson': facts.arrivalsNotPoisson,
    'start-empty': facts.startEmpty,
    menu: facts.menu && (facts.lines !== undefined || facts.rateChanges), // else a Poisson stream comes out of it as it went in
    transfers: facts.transfers,
    recalls: facts.recalls,
    'redials-elsewhere': facts.redialsElsewhere,
  }
  return differenceReasons.filter((reason) => isThere[reason])
}

/** What each form takes into account beside Poisson arrivals, exponential talk and one group for ever. */
const covers: Record<ClosedForm, readonly DifferenceReason[]> = {
  'erlang-c': [],
  'erlang-a': ['hang-ups'],
  'erlang-b': ['finite-lines', 'hang-ups', 'patience-general', 'balking', 'talk-not-exponential', 'wrap-up'], // nobody waits; the law of talk does not matter
  'finite-lines': ['finite-lines', 'hang-ups'],
  'general-patience': ['hang-ups', 'patience-general', 'balking'],
  'one-operator': ['talk-not-exponential', 'wrap-up'],
  'equal-talk-times': ['talk-not-exponential', 'wrap-up'],
  'several-operators': ['talk-not-exponential', 'wrap-up'],
  'priorities-of-one-operator': ['priorities', 'talk-not-exponential', 'wrap-up', 'talk-differs-by-type'],
  'priorities-with-one-mean': ['priorities'],
  redials: ['finite-lines', 'hang-ups', 'redials'],
  'call-back': ['hang-ups', 'call-back'],
}

/** How far an omission moves the figures beside others, for the choice alone; 1 where nothing is said. */
const weights: Partial<Record<DifferenceReason, number>> = {
  'hang-ups': 20,
  'finite-lines': 6,
  redials: 4,
  'call-back': 4,
  priorities: 4,
  'patience-general': 2,
  balking: 2,
}

function isMeantFor(form: ClosedForm, { operators, lines, talk, wrapUp }: CallTypeFacts): boolean {
  const isConstant = talk === 'deterministic' && (wrapUp === undefined || wrapUp === 'deterministic')
  switch (form) {
    case 'erlang-b':
      return lines !== undefined && lines <= operators
    case 'one-operator':
    case 'priorities-of-one-operator':
      return operators === 1
    case 'equal-talk-times':
      return isConstant
    default:
      return true
  }
}

/** Types in order of urgency share their operators: a form for one type alone says nothing of the others' talk. */
function isHarmless(feature: DifferenceReason, form: ClosedForm): boolean {
  return feature === 'talk-differs-by-type' && form !== 'priorities-with-one-mean'
}
