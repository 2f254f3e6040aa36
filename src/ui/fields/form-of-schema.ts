/** Reads the project's JSON Schema (written by zod, with our `meta`) into form nodes. */
import { z } from 'zod'
import { isRecord } from '../../sim/project/records'
import { ProjectShape } from '../../sim/project/schema'
import { type FieldKey, fields, type Unit, units } from '../../sim/terms/fields'
import type { Path } from '../store/paths'
import type { ChoiceNode, FormNode, Member, NumberNode } from './form-node'

type Schema = Readonly<Record<string, unknown>>

const schemasIn = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const numberIn = (value: unknown) => (typeof value === 'number' ? value : undefined)
const isFieldKey = (value: unknown): value is FieldKey => typeof value === 'string' && value in fields
const fieldOf = ({ field }: Schema) => (isFieldKey(field) ? field : undefined)
const unitOf = ({ unit }: Schema): Unit => units.find((one) => one === unit) ?? 'count'

function typicalOf({ typical }: Schema): readonly [number, number] | undefined {
  if (!Array.isArray(typical)) return undefined
  const [low, high] = typical
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : undefined
}

const constsOf = (schema: Schema): readonly (string | number)[] =>
  (Array.isArray(schema.enum) ? schema.enum : schemasIn(schema.anyOf).map((one) => one.const)).filter(
    (one) => typeof one === 'string' || typeof one === 'number',
  )

function base(schema: Schema, required: boolean) {
  const initial = schema.default
  return { field: fieldOf(schema), optional: !required && initial === undefined, ...(initial === undefined ? {} : { initial }) }
}

function numberNode(schema: Schema, given: Schema, required: boolean, nullable: boolean): NumberNode {
  const typical = typicalOf(schema)
  return {
    shape: 'number',
    ...base({ ...given, ...schema }, required),
    unit: unitOf(schema),
    integer: given.type === 'integer',
    nullable,
    ...(numberIn(given.minimum) === undefined ? {} : { min: numberIn(given.minimum) }),
    ...(numberIn(given.maximum) === undefined ? {} : { max: numberIn(given.maximum) }),
    ...(typical ? { typical } : {}),
  }
}

function membersOf(schema: Schema, without?: string): readonly Member[] {
  const required = Array.isArray(schema.required) ? schema.required : []
  const properties = isRecord(schema.properties) ? Object.entries(schema.properties) : []
  return properties.flatMap(([name, value]) => (isRecord(value) && name !== without ? [{ name, node: nodeOf(value, required.includes(name)) }] : []))
}

/** Property whose constant tells the branches of a union apart. */
function tagOf(branch: Schema | undefined): string | undefined {
  const properties = isRecord(branch?.properties) ? Object.entries(branch.properties) : []
  return properties.find(([, value]) => isRecord(value) && value.const !== undefined)?.[0]
}

function choiceNode(schema: Schema, branches: readonly Schema[], tag: string, required: boolean): ChoiceNode {
  return {
    shape: 'choice',
    ...base(schema, required),
    tag,
    branches: branches.map((branch) => {
      const mark = isRecord(branch.properties) ? branch.properties[tag] : undefined
      return { kind: isRecord(mark) ? String(mark.const) : '', members: membersOf(branch, tag) }
    }),
  }
}

function arrayNode(schema: Schema, required: boolean): FormNode {
  const items = isRecord(schema.items) ? schema.items : {}
  const common = base(schema, required)
  const size = { least: numberIn(schema.minItems) ?? 0, most: numberIn(schema.maxItems) ?? 1000 }
  if (Array.isArray(items.enum)) return { shape: 'weekdays', ...common }
  if (items.type === 'number' || items.type === 'integer') return { shape: 'numbers', ...common, unit: unitOf(items), ...size }
  if (items.type === 'string') return { shape: items.format === 'date' ? 'dates' : 'words', ...common }
  return { shape: 'list', ...common, item: nodeOf(items, true), ...size }
}

function nodeOf(schema: Schema, required: boolean): FormNode {
  const common = base(schema, required)
  const options = [...schemasIn(schema.oneOf), ...schemasIn(schema.anyOf)]
  const tag = tagOf(options[0])
  if (options.length > 0 && tag !== undefined) return choiceNode(schema, options, tag, required)
  if (options.some((one) => one.type === 'null')) return numberNode(schema, options[0], required, true)
  if (options.length > 0 && options.every((one) => one.const !== undefined)) return { shape: 'enum', ...common, options: constsOf(schema) }
  if (options.length > 0) return { shape: 'text', ...common }
  if (Array.isArray(schema.enum)) return { shape: 'enum', ...common, options: constsOf(schema) }
  if (schema.type === 'number' || schema.type === 'integer') return numberNode(schema, schema, required, false)
  if (schema.type === 'boolean') return { shape: 'boolean', ...common }
  if (schema.type === 'array') return arrayNode(schema, required)
  if (schema.type === 'object') return { shape: 'object', ...common, members: membersOf(schema) }
  if (schema.format === 'date') return { shape: 'date', ...common }
  return { shape: schema.unit === 'timeOfDay' ? 'time' : 'word', ...common }
}

let whole: FormNode | undefined

/** The form of the whole project. */
export function projectForm(): FormNode {
  whole ??= nodeOf(z.toJSONSchema(ProjectShape, { io: 'input' }), true)
  return whole
}

/** The node that draws the value at `path`: positions lead into lists, `kind` of the value into the branch of a union. */
export function nodeAt(path: Path, kindAt: (path: Path) => unknown): FormNode | undefined {
  return path.reduce<FormNode | undefined>((node, key, depth) => {
    if (node?.shape === 'list') return node.item
    const members =
      node?.shape === 'choice' ? branchOf(node, kindAt([...path.slice(0, depth), node.tag]))?.members : node?.shape === 'object' ? node.members : []
    return members?.find(({ name }) => name === key)?.node
  }, projectForm())
}

export function branchOf(node: ChoiceNode, kind: unknown) {
  return node.branches.find((branch) => branch.kind === kind)
}
