import { z } from 'zod'
import { type FieldKey, metaOf } from './fields'

/** A name in the user's words: one text, or one per language (the scenarios that come with the product). */
export const LocalTextSchema = z.union([z.string().min(1).max(400), z.strictObject({ en: z.string().min(1).max(400), ru: z.string().min(1).max(400) })])

/** A text field of the project file. */
export function text(key: FieldKey) {
  return LocalTextSchema.meta(metaOf(key))
}

/** A name by which other parts of the file refer to this one. */
export function identifier(key: FieldKey = 'id') {
  return z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .meta(metaOf(key))
}
