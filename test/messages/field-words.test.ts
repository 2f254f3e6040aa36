/** Every field of the project file says what it is; every figure says what is usual. */
import { describe, expect, test } from 'vitest'
import { fieldWords } from '../../src/messages/fields'
import { type FieldKey, type FieldSpec, fields, type Unit } from '../../src/sim/terms/fields'
import { languages } from '../../src/sim/terms/text'

const isFieldKey = (key: string): key is FieldKey => key in fields
const keys = Object.keys(fields).filter(isFieldKey)
const specOf = (key: FieldKey): FieldSpec => fields[key]

/** Units of what is written or chosen; every other unit measures a figure. */
const withoutFigures: readonly Unit[] = ['timeOfDay', 'date', 'text', 'choice', 'list']
/** Amounts of money have no usual range of their own: it would depend on the currency. Nor have limits and values of any measure, or of any field. */
const ofAnyMeasure: readonly FieldKey[] = ['atLeast', 'atMost', 'targetValue', 'low', 'high', 'changeValue']

const figures = keys.filter((key) => !withoutFigures.includes(specOf(key).unit))

test.each(languages)('every field has a definition in %s: not its title once more', (language) => {
  const without = keys.filter((key) => {
    const { title, hint = '' } = fieldWords(key, language)
    return hint.trim().length < 10 || hint === title
  })
  expect(without).toEqual([])
})

describe('typical ranges', () => {
  test('every figure has one, but amounts of money and values of any measure', () => {
    const without = figures.filter((key) => specOf(key).typical === undefined && specOf(key).unit !== 'money' && !ofAnyMeasure.includes(key))
    expect(without).toEqual([])
  })

  test('they lie within what is allowed', () => {
    for (const key of keys) {
      const { typical, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = specOf(key)
      if (!typical) continue
      const [low, high] = typical
      expect(low, key).toBeGreaterThanOrEqual(min)
      expect(high, key).toBeLessThanOrEqual(max)
      expect(low, key).toBeLessThanOrEqual(high)
    }
  })
})
