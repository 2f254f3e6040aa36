/** The source as the architecture and language tests see it: files, their syntax, and what they import. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ESTree, parseSync } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Paths of all files below a folder, from the project's root; none when the folder is missing. */
export function filesIn(folder: string): string[] {
  if (!existsSync(root + folder)) return []
  return readdirSync(root + folder)
    .flatMap((name) => {
      const path = `${folder}/${name}`
      return statSync(root + path).isDirectory() ? filesIn(path) : [path]
    })
    .sort()
}

export const textOf = (path: string): string => readFileSync(root + path, 'utf8')

export const isCode = (path: string): boolean => /\.tsx?$/.test(path)

const isNode = (value: unknown): value is ESTree.Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** A node of a syntax tree with the node that holds it. */
export interface Place {
  readonly node: ESTree.Node
  readonly parent: ESTree.Node
}

/** Every node of a file's syntax tree. */
export function syntaxOf(path: string): Place[] {
  return syntaxIn(path, textOf(path))
}

/** The same for a text; by the ending of its path it is known what it is written in. */
export function syntaxIn(path: string, text: string): Place[] {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`)
  const found: Place[] = []
  const visit = (value: unknown, parent: ESTree.Node): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, parent)
    else if (isNode(value)) {
      found.push({ node: value, parent })
      for (const child of Object.values(value)) visit(child, value)
    }
  }
  for (const statement of program.body) visit(statement, program)
  return found
}

export interface Import {
  /** As written: './tally', 'zod'. */
  name: string
  /** Path from the project's root, for files of ours. */
  target: string | undefined
  /** Whether it vanishes when types are stripped. */
  typeOnly: boolean
}

const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx']

function fileNamed(name: string, from: string): string | undefined {
  if (!name.startsWith('.')) return undefined
  const path = normalize(join(dirname(from), name.replace(/\?.*$/, '')))
  return endings.map((ending) => path + ending).find((candidate) => existsSync(root + candidate) && statSync(root + candidate).isFile()) ?? path
}

const stringIn = (node: ESTree.Node | null | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

/** A name that a node takes from another file, if it does. */
function nameIn(node: ESTree.Node): { name: string | undefined; typeOnly: boolean } | undefined {
  switch (node.type) {
    case 'ImportDeclaration': {
      const onlyTypes = node.specifiers.length > 0 && node.specifiers.every((part) => part.type === 'ImportSpecifier' && part.importKind === 'type')
      return { name: stringIn(node.source), typeOnly: node.importKind === 'type' || onlyTypes }
    }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? { name: stringIn(node.source), typeOnly: node.exportKind === 'type' } : undefined
    case 'ImportExpression':
      return { name: stringIn(node.source), typeOnly: false }
    case 'TSImportType':
      return { name: stringIn(node.source), typeOnly: true }
    case 'NewExpression': {
      // new URL('./sim.worker.ts', import.meta.url)
      const isAddress = node.callee.type === 'Identifier' && node.callee.name === 'URL' && node.arguments[1]?.type === 'MemberExpression'
      return isAddress ? { name: stringIn(node.arguments[0]), typeOnly: false } : undefined
    }
    default:
      return undefined
  }
}

export function importsOf(path: string): Import[] {
  return syntaxOf(path).flatMap(({ node }) => {
    const found = nameIn(node)
    return found?.name === undefined ? [] : [{ name: found.name, target: fileNamed(found.name, path), typeOnly: found.typeOnly }]
  })
}
