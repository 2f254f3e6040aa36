/** A figure against its truth: one row of the report of a verification. */
import type { Estimate } from './estimate'

export interface Row {
  readonly family: string
  readonly id: string
  readonly figure: string
  readonly expected: number | null
  readonly obtained: number | null
  readonly standardError: number | null
  readonly z: number
  readonly ok: boolean
  /** Why a figure is not there, or how it was judged where not by its standard error. */
  readonly reason?: string
  /** What others published for the same figure, as they wrote it. */
  readonly published?: number | string
  /** The case came out wrong and was lived once more, by other people and with so many times the calls: this row is the second one, and counts. */
  readonly secondLook?: { readonly times: number; readonly firstZ: number }
}

const LIMIT = 4
const MEAN_SQUARE_LIMIT = 2
/** In place of an infinite z, which JSON does not know. */
export const BEYOND = 1e9

export type Place = Pick<Row, 'family' | 'id' | 'figure'>

/** How often something was seen, of how many times it could have been. */
export interface Events {
  readonly seen: number
  readonly of: number
}

/** Below so many expected events a share is judged by the error that the truth itself gives it: the one that was seen is no guide. */
const FEW = 30

export function judge(place: Place, expected: number, { value, standardError }: Estimate, events?: Events, limit = LIMIT): Row {
  if (events !== undefined && isRare(events, expected)) return judgeRare(place, expected, value, standardError, events, limit)
  if (!Number.isFinite(value)) return missing(place, expected, 'nothing was counted that it could be made of')
  const difference = value - expected
  if (difference === 0) return row(place, expected, value, finite(standardError), 0, limit)
  const error = finite(standardError)
  const least = RESOLUTION * Math.max(Math.abs(expected), 1e-3)
  return row(place, expected, value, error, error + least > 0 ? difference / Math.max(error, least) : BEYOND, limit)
}

/** Times are whole milliseconds: what is nearer than this is no difference. */
const RESOLUTION = 1e-6

/** The mean of something that hardly ever happens: each time counts, and too few of them tell no error. */
export function judgeMeanOfFew(place: Place, expected: number, { value, standardError }: Estimate, seen: number, likely: number): Row {
  if (seen === 0) {
    const ok = likely < LIMIT * LIMIT
    return { ...place, expected, obtained: null, standardError: null, z: ok ? 0 : BEYOND, ok, reason: `happened 0 times, ${likely.toPrecision(2)} expected` }
  }
  const error = Math.max(finite(standardError), expected / Math.sqrt(seen))
  return { ...row(place, expected, value, error, (value - expected) / error, LIMIT), reason: `happened ${seen} times` }
}

function isRare({ of }: Events, expected: number): boolean {
  return of > 0 && expected >= 0 && expected <= 1 && Math.min(expected, 1 - expected) * of < FEW
}

/** By the variance-stabilised number of events, or by the error that was seen where events come in clusters and it is larger. */
function judgeRare(place: Place, expected: number, value: number, seenError: number, { seen, of }: Events, limit: number): Row {
  const low = expected <= 0.5
  const likely = (low ? expected : 1 - expected) * of
  const found = low ? seen : of - seen
  const error = Math.max(finite(seenError), Math.sqrt(likely) / of)
  if (likely === 0) return row(place, expected, value, error, found === 0 ? 0 : BEYOND, limit)
  const rooted = 2 * (Math.sqrt(found + 0.375) - Math.sqrt(likely + 0.375)) * (low ? 1 : -1)
  const plain = (value - expected) / error
  const z = Math.abs(plain) < Math.abs(rooted) ? plain : rooted
  return { ...row(place, expected, value, error, z, limit), reason: `${found} events, ${likely.toPrecision(2)} expected` }
}

/** A closed form against the truth: it agrees to a relative tolerance, or not at all. */
export function judgeExact(place: Place, expected: number, value: number, tolerance: number): Row {
  const off = Math.abs(value - expected)
  const ok = off <= tolerance * Math.max(Math.abs(expected), 1e-6) || value === expected
  return { ...place, expected, obtained: Number.isFinite(value) ? value : null, standardError: 0, z: ok ? 0 : BEYOND, ok }
}

export function missing(place: Place, expected: number | null, reason: string): Row {
  return { ...place, expected, obtained: null, standardError: null, z: BEYOND, ok: false, reason }
}

function row(place: Place, expected: number, obtained: number, standardError: number, z: number, limit: number): Row {
  const written = Math.abs(z) > BEYOND ? BEYOND : z
  return { ...place, expected, obtained, standardError, z: written, ok: Math.abs(written) <= limit }
}

function finite(error: number): number {
  return Number.isFinite(error) ? error : 0
}

/** Whether a row tells how far chance has led: a simulated figure with a standard error. */
export function isSimulated({ standardError, z }: Row): boolean {
  return standardError !== null && standardError > 0 && Math.abs(z) < BEYOND
}

export interface FamilyVerdict {
  readonly family: string
  readonly figures: number
  readonly within: number
  readonly unsupported: number
  readonly worst: number
  readonly meanSquare: number
  readonly ok: boolean
}

/** By family, in the order in which they come. */
export function verdictsOf(rows: readonly Row[]): readonly FamilyVerdict[] {
  return [...new Set(rows.map(({ family }) => family))].map((family) => {
    const own = rows.filter((one) => one.family === family)
    const simulated = own.filter(isSimulated)
    const meanSquare = simulated.reduce((sum, { z }) => sum + z * z, 0) / Math.max(1, simulated.length)
    const worst = own.reduce((most, { z }) => (Math.abs(z) > Math.abs(most) ? z : most), 0)
    const within = own.filter(({ ok }) => ok).length
    const unsupported = own.filter(({ figure }) => figure === UNSUPPORTED).length
    return { family, figures: own.length, within, unsupported, worst, meanSquare, ok: within === own.length && meanSquare <= MEAN_SQUARE_LIMIT }
  })
}

/** The figure of a case that cannot be put to the engine. */
export const UNSUPPORTED = 'unsupported'

/**
 * Cases to be lived once more, with more calls and other people, before they are called wrong: one verdict in some thousands is chance. A
 * family is doubtful as a whole where even its figures within the limit lie too far out together.
 */
export function toLookAtAgain(rows: readonly Row[]): readonly { readonly family: string; readonly id: string }[] {
  const doubtful = new Set(verdictsOf(rows.filter(({ ok }) => ok)).flatMap(({ family, meanSquare }) => (meanSquare > MEAN_SQUARE_LIMIT ? [family] : [])))
  const wrong = rows.filter((one) => doubtful.has(one.family) || (!one.ok && isSimulated(one)))
  const names = new Set(wrong.map(({ family, id }) => JSON.stringify([family, id])))
  return [...names].map((name) => {
    const [family, id]: [string, string] = JSON.parse(name)
    return { family, id }
  })
}
