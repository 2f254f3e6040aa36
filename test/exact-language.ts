/** The part of the language that gives the same bits in every browser and in Node, and what a place in a text takes from beyond it. */
import type { Place } from './source-tree'

/**
 * What may be taken from Math. Whole by the standard's own words: floor, ceil, round, trunc, abs, min, max, imul, clz32. The square root is
 * "approximated" there, but is one instruction of every processor, rounded as IEEE 754 says. Logarithm, power, sine, hypot, cbrt and
 * the like are each maker's own formula: src/sim/kernel/portable.ts has one for all.
 */
const exact = ['sqrt', 'floor', 'round', 'ceil', 'trunc', 'abs', 'min', 'max', 'imul', 'clz32']

/** A clock, chance, threads, the reader's language, or when memory is cleared. What browsers and Node add to the language the compiler does not know here. */
const foreign = [
  ...['Date', 'performance', 'Temporal', 'crypto', 'console', 'Intl', 'globalThis'],
  ...['Atomics', 'SharedArrayBuffer', 'WeakRef', 'FinalizationRegistry', 'eval', 'Function'],
]

/** Of other objects: what speaks the reader's language, and one memory read as two kinds of number (a byte order is the processor's; a DataView has its own). */
const local = /^(toLocale\w+|localeCompare|buffer|getTimezoneOffset)$/

/** Mathematics alone, for texts of others that the engine takes along. */
export function inexact({ node, parent }: Place): string | undefined {
  if (node.type === 'BinaryExpression' && node.operator === '**') return 'the operator **'
  if (node.type === 'AssignmentExpression' && node.operator === '**=') return 'the operator **='
  if (node.type !== 'Identifier' || node.name !== 'Math' || isName({ node, parent })) return undefined
  const named = parent.type === 'MemberExpression' && parent.object === node && !parent.computed && parent.property.type === 'Identifier'
  if (!named) return 'Math as a value'
  return exact.includes(parent.property.name) ? undefined : `Math.${parent.property.name}`
}

/** What a place in the engine's own source breaks, if anything. Plain sort(), JSON and toFixed() are fine: the standard says each to the last digit. */
export function breach(place: Place): string | undefined {
  const { node, parent } = place
  // its order takes in what objects inherit
  if (node.type === 'ForInStatement') return 'for … in'
  if (node.type === 'Identifier') {
    if (isProperty(place)) return local.test(node.name) ? node.name : undefined
    if (!isName(place) && foreign.includes(node.name)) return node.name
  }
  if (node.type === 'Literal' && typeof node.value === 'string' && parent.type === 'MemberExpression' && local.test(node.value)) return node.value
  return inexact(place)
}

const isProperty = ({ node, parent }: Place) => parent.type === 'MemberExpression' && parent.property === node && !parent.computed
/** The name of something in an object, not the thing of that name. */
const isName = (place: Place) =>
  isProperty(place) || (place.parent.type === 'Property' && place.parent.key === place.node && !place.parent.computed && !place.parent.shorthand)
