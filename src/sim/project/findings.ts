/** How a check says what it found, and what checks have in common. */
import type { Unit } from '../terms/fields'
import type { ProblemCode } from './problems'

export type Path = readonly (string | number)[]

/** `unit`: of what was found, where the message should say it. */
export type Say = (path: Path, code: ProblemCode, found: unknown, expected: string, unit?: Unit) => void

interface Named {
  readonly id: string
}

/** Names that occur before are said to be used twice. */
export function checkUnique(names: readonly string[], pathOf: (place: number) => Path, say: Say): void {
  const seen = new Set<string>()
  names.forEach((name, place) => {
    if (seen.has(name)) say(pathOf(place), 'duplicate', name, '')
    seen.add(name)
  })
}

/** A name must be that of one of the things. */
export function checkKnown(name: string, things: readonly Named[], path: Path, say: Say): void {
  if (!things.some(({ id }) => id === name)) say(path, 'unknownReference', name, things.map(({ id }) => id).join(', '))
}

/** Shares are written with a few digits: their sum meets 1 only to the last digits of a double. */
const TOLERANCE = 1e-9

export function checkSumAtMostOne(shares: readonly number[], path: Path, say: Say): void {
  const sum = sumOf(shares)
  if (sum > 1 + TOLERANCE) say(path, 'sumAboveOne', sum, '≤ 1')
}

export function checkSumOne(shares: readonly number[], path: Path, say: Say): void {
  checkSumAtMostOne(shares, path, say)
  const sum = sumOf(shares)
  if (sum < 1 - TOLERANCE) say(path, 'sumNotOne', sum, '1')
}

/** Without the noise of the last digits, for the message. */
function sumOf(shares: readonly number[]): number {
  return Math.round(shares.reduce((sum, share) => sum + share, 0) * 1e12) / 1e12
}
