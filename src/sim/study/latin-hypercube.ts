/**
 * N points such that every field, looked at alone, has one point in each of N strata of equal width: a few points spread over many
 * fields at once (McKay, Beckman and Conover 1979). Where in its stratum a point lies, and which strata meet, is drawn by the seed of
 * the study, in a stream of each field by its name: a further field leaves the others as they are.
 */
import { z } from 'zod'
import { openStream } from '../kernel/streams'
import { type StudyAxis, valueAtShare } from './axis'
import type { StudyValue } from './results-file'

export const LatinHypercubeSchema = z.strictObject({ kind: z.literal('latin-hypercube'), points: z.number().int().min(2).max(100_000) })

export function latinHypercubePoints({ points }: z.infer<typeof LatinHypercubeSchema>, axes: readonly StudyAxis[], seed: string): StudyValue[][] {
  const columns = axes.map((axis) => sharesOf(points, seed, axis.id).map((share) => valueAtShare(axis, share)))
  return Array.from({ length: points }, (_, at) => columns.map((column) => column[at]))
}

/** Numbers in (0, 1), one in each of `points` equal strata, in an order of chance. */
export function sharesOf(points: number, seed: string, id: string): number[] {
  const stream = openStream(seed, 0, `latin hypercube ${id}`)
  const shares = Array.from({ length: points }, (_, stratum) => (stratum + stream.uniform()) / points)
  for (let last = points - 1; last > 0; last--) {
    const chosen = Math.floor(stream.uniform() * (last + 1))
    const kept = shares[last]
    shares[last] = shares[chosen]
    shares[chosen] = kept
  }
  return shares
}
