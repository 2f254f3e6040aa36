/** Whatever a call type, a group and a set-up may have stands in some panel of the project page. */
import type { ESTree } from 'vite'
import { describe, expect, test } from 'vitest'
import type { Member } from '../../src/ui/fields/form-node'
import { nodeAt } from '../../src/ui/fields/form-of-schema'
import { itemParts } from '../../src/ui/fields/item-fields'
import { syntaxIn, syntaxOf, textOf } from '../source-tree'

/** Members drawn by another page: what the work costs the vendor is no one's but the vendor's, and stands with the margin on Money. */
const elsewhere = { margin: 'src/ui/pages/money/margin-panel.tsx' }

const drawing = ['FieldsAt', 'FoldAt', 'ListAt']
const textsOf = (node: ESTree.Node | null | undefined): string[] =>
  node?.type === 'ArrayExpression' ? node.elements.flatMap((one) => (one?.type === 'Literal' && typeof one.value === 'string' ? [one.value] : [])) : []

/** Value of a property in braces. */
function given(element: ESTree.JSXOpeningElement, name: string): ESTree.Node | undefined {
  const found = element.attributes.find((one) => one.type === 'JSXAttribute' && one.name.type === 'JSXIdentifier' && one.name.name === name)
  return found?.type === 'JSXAttribute' && found.value?.type === 'JSXExpressionContainer' ? found.value.expression : undefined
}

/** Members of the thing at `path` that an element draws: those it names of the thing itself, or the one whose inside it draws. */
function membersDrawn(element: ESTree.JSXOpeningElement): string[] {
  if (element.name.type !== 'JSXIdentifier' || !drawing.includes(element.name.name)) return []
  const path = given(element, 'path')
  return path?.type === 'Identifier' && path.name === 'path' ? textsOf(given(element, 'only')) : textsOf(path)
}

/** Members drawn in a component of a file of the page. */
function drawnIn(file: string, component: string): Set<string> {
  const text = textOf(file)
  const home = syntaxOf(file).find(({ node }) => node.type === 'FunctionDeclaration' && node.id?.name === component)?.node
  if (!home) throw new Error(`${file} has no ${component}`)
  const elements = syntaxIn(file, text.slice(home.start, home.end)).map(({ node }) => node)
  return new Set(elements.flatMap((node) => (node.type === 'JSXOpeningElement' ? membersDrawn(node) : [])))
}

function membersAt(path: readonly (string | number)[]): readonly Member[] {
  const node = nodeAt(path, () => undefined)
  if (node?.shape !== 'object') throw new Error(`${path.join('.')} has no members`)
  return node.members
}

const namesAt = (path: readonly (string | number)[]) => membersAt(path).map(({ name }) => name)

describe('every member is in a panel', () => {
  test('of a call type', () => {
    const drawn = drawnIn('src/ui/pages/project/demand-section.tsx', 'CallTypeForm')
    expect(namesAt(['demand', 'callTypes', 0]).filter((name) => !drawn.has(name))).toEqual([])
  })

  test('of a group, in the list of groups', () => {
    expect([...drawnIn('src/ui/pages/project/setup-section.tsx', 'SetupTab')]).toContain('groups')
    const members = membersAt(['setups', 0, 'groups', 0])
    const parts = itemParts('groups', members).flatMap((part) => part.members.map(({ name }) => name))
    expect(parts.sort()).toEqual(members.map(({ name }) => name).sort())
  })

  test('of a set-up, its margin on the page of money', () => {
    const drawn = drawnIn('src/ui/pages/project/setup-section.tsx', 'SetupTab')
    const missing = namesAt(['setups', 0]).filter((name) => !drawn.has(name))
    expect(missing).toEqual(Object.keys(elsewhere))
    for (const [name, file] of Object.entries(elsewhere)) expect(textOf(file)).toContain(`members={[{ name: '${name}', node }]}`)
  })
})

test('panels name only what there is', () => {
  const known = { CallTypeForm: namesAt(['demand', 'callTypes', 0]), SetupTab: namesAt(['setups', 0]) }
  const files = { CallTypeForm: 'demand-section.tsx', SetupTab: 'setup-section.tsx' }
  for (const component of ['CallTypeForm', 'SetupTab'] as const) {
    const drawn = drawnIn(`src/ui/pages/project/${files[component]}`, component)
    expect([...drawn].filter((name) => !known[component].includes(name))).toEqual([])
  }
})
