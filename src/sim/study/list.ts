/** Points written out one by one: a value for every field. */
import { z } from 'zod'
import type { StudyAxis } from './axis'
import type { StudyValue } from './results-file'

export const ListSchema = z.strictObject({
  kind: z.literal('list'),
  points: z
    .array(z.record(z.string(), z.union([z.number(), z.string().max(400), z.boolean()])))
    .min(1)
    .max(100_000),
})

/** Every point has a value of every field: checked before. */
export function listPoints({ points }: z.infer<typeof ListSchema>, axes: readonly StudyAxis[]): StudyValue[][] {
  return points.map((point) => axes.map(({ id }) => point[id]))
}
