import type { PatienceTime } from '../terms/durations'
import { checkSumOne, type Path, type Say } from './findings'
import { isRecord } from './records'

/** Every duration of a project, wherever it stands: a law's parameters must fit each other. */
export function checkDurations(value: unknown, path: Path, say: Say): void {
  if (Array.isArray(value)) {
    // a list of numbers holds no durations, and may be long
    if (typeof value[0] === 'object') {
      value.forEach((item, at) => {
        checkDurations(item, [...path, at], say)
      })
    }
    return
  }
  if (!isRecord(value)) return
  checkLaw(value, path, say)
  for (const [key, inner] of Object.entries(value)) checkDurations(inner, [...path, key], say)
}

type Given<Kind> = Extract<PatienceTime, { kind: Kind }>

function checkLaw(value: object, path: Path, say: Say): void {
  if (isUniform(value) && value.low > value.high) say([...path, 'high'], 'wrongOrder', value.high, `≥ ${value.low}`)
  if (isMixture(value)) checkMixture(value, path, say)
  if (isHazard(value)) {
    value.steps.forEach(({ from }, at) => {
      if (at > 0 && from <= value.steps[at - 1].from) say([...path, 'steps', at, 'from'], 'wrongOrder', from, `> ${value.steps[at - 1].from}`)
    })
  }
}

function checkMixture({ shares, means }: Given<'hyperexponential'>, path: Path, say: Say): void {
  if (means.length !== shares.length) say([...path, 'means'], means.length > shares.length ? 'aboveMaximum' : 'belowMinimum', means.length, `${shares.length}`)
  checkSumOne(shares, [...path, 'shares'], say)
}

// the project has passed its schema: an object of such a kind has all that belongs to it
function isUniform(value: object): value is Given<'uniform'> {
  return 'kind' in value && value.kind === 'uniform'
}

function isMixture(value: object): value is Given<'hyperexponential'> {
  return 'kind' in value && value.kind === 'hyperexponential'
}

function isHazard(value: object): value is Given<'hazard'> {
  return 'kind' in value && value.kind === 'hazard'
}
