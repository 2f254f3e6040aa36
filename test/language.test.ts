import { expect, test } from 'vitest'
import { filesIn, isCode, syntaxOf, textOf } from './source-tree'

/** Exact in every engine. Logarithm, power, sine and the like differ in the last bit: src/sim/kernel has portable ones. */
const exact = ['sqrt', 'floor', 'round', 'ceil', 'trunc', 'abs', 'min', 'max', 'imul']
/** A clock, chance, the screen, or the reader's language: nothing the engine may depend on. */
const foreign = ['Date', 'performance', 'console', 'Intl', 'Temporal', 'crypto', 'globalThis']
const local = /^(toLocale\w+|localeCompare)$/

type Place = ReturnType<typeof syntaxOf>[number]

/** What a place in the source breaks, if anything. */
function breach({ node, parent }: Place): string | undefined {
  if (node.type === 'BinaryExpression' && node.operator === '**') return 'the operator **'
  if (node.type === 'AssignmentExpression' && node.operator === '**=') return 'the operator **='
  if (node.type !== 'Identifier') return undefined
  const asProperty = parent.type === 'MemberExpression' && parent.property === node && !parent.computed
  if (asProperty) return local.test(node.name) ? node.name : undefined
  const asKey = parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand
  if (asKey) return undefined
  if (foreign.includes(node.name)) return node.name
  if (node.name !== 'Math') return undefined
  const named = parent.type === 'MemberExpression' && parent.object === node && !parent.computed && parent.property.type === 'Identifier'
  if (!named) return 'Math as a value'
  return exact.includes(parent.property.name) ? undefined : `Math.${parent.property.name}`
}

test('the engine computes the same bits everywhere: exact mathematics only, no clock, no chance, no locale', () => {
  const engine = filesIn('src/sim').filter((path) => isCode(path) && !path.endsWith('.d.ts'))
  const breaches = engine.flatMap((path) =>
    syntaxOf(path).flatMap((place) => {
      const what = breach(place)
      const line = textOf(path).slice(0, place.node.start).split('\n').length
      return what === undefined ? [] : [`${path}:${line}: ${what}`]
    }),
  )
  expect(breaches).toEqual([])
})
