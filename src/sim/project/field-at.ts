import { z } from 'zod'
import { type FieldKey, fields } from '../terms/fields'

/** The part of a schema that speaks of a path, found by walking it beside the data (unions by their literals). */
function schemaAt(schema: unknown, data: unknown, path: readonly (string | number)[]): unknown {
  if (path.length === 0) return schema
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schemaAt(schema.unwrap(), data, path)
  const [key, ...rest] = path
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => one instanceof z.ZodObject && matchesLiterals(one, data))
    return schemaAt(option ?? schema.options[0], data, path)
  }
  const below = data !== null && typeof data === 'object' ? Reflect.get(data, key) : undefined
  if (schema instanceof z.ZodObject) return schemaAt(schema.shape[key], below, rest)
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, below, rest)
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, below, rest)
  return undefined
}

/** The catalogue key of the field at a path. */
export function fieldAt(schema: unknown, data: unknown, path: readonly (string | number)[]): FieldKey | undefined {
  const here = schemaAt(schema, data, path)
  const key = here instanceof z.ZodType ? (here.meta()?.field ?? innerKey(here)) : undefined
  return isFieldKey(key) ? key : undefined
}

/** Names that an object at a path may have, for a message about one it may not. */
export function keysAt(schema: unknown, data: unknown, path: readonly (string | number)[]): string[] {
  const here = unwrapped(schemaAt(schema, data, path))
  if (here instanceof z.ZodUnion)
    return keysAt(
      here.options.find((one) => one instanceof z.ZodObject && matchesLiterals(one, data)),
      data,
      [],
    )
  return here instanceof z.ZodObject ? Object.keys(here.shape) : []
}

function innerKey(schema: unknown): unknown {
  const inner = unwrapped(schema)
  return inner instanceof z.ZodType ? inner.meta()?.field : undefined
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema
}

function isFieldKey(key: unknown): key is FieldKey {
  return typeof key === 'string' && key in fields
}

function matchesLiterals(option: z.ZodObject, data: unknown): boolean {
  return Object.entries(option.shape).every(
    ([key, value]) => !(value instanceof z.ZodLiteral) || (data !== null && typeof data === 'object' && value.values.has(Reflect.get(data, key))),
  )
}
