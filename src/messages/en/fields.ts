/** English titles and hints of the fields: they stand in the catalogue itself. */
import { type FieldKey, fields } from '../../sim/terms/fields'

export type FieldCatalogue = {
  readonly [K in FieldKey]: (typeof fields)[K] extends { readonly hint: string }
    ? { readonly title: string; readonly hint: string }
    : { readonly title: string }
}

export const fieldWords: FieldCatalogue = fields
