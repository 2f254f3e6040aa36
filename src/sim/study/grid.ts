/** All combinations of the values; the last field changes fastest. */
import { z } from 'zod'
import type { StudyAxis } from './axis'
import { levelsOf } from './axis'
import type { StudyValue } from './results-file'

export const GridSchema = z.strictObject({ kind: z.literal('grid') })

export function gridSize(axes: readonly StudyAxis[]): number {
  return axes.reduce((product, axis) => product * levelsOf(axis).length, 1)
}

export function gridPoints(axes: readonly StudyAxis[]): StudyValue[][] {
  return axes.reduce<StudyValue[][]>((points, axis) => points.flatMap((point) => levelsOf(axis).map((value) => [...point, value])), [[]])
}
