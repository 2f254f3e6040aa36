import { describe, expect, test } from 'vitest'
import { folderOf, importTable, mayImport } from './import-table'
import { filesIn, importsOf, isCode, syntaxOf, textOf } from './source-tree'

const sources = filesIn('src').filter(isCode)
const written = sources.filter((path) => !path.endsWith('.d.ts'))
const links = sources.flatMap((from) => importsOf(from).map((link) => ({ from, ...link })))
const ours = links.flatMap(({ from, target, typeOnly }) => (target === undefined ? [] : [{ from, target, typeOnly }]))

describe('who may import whom', () => {
  test('every source file lies in a folder of the table', () => {
    const strangers = sources.filter((path) => !(folderOf(path) in importTable))
    expect(strangers).toEqual([])
  })

  test('no import goes beyond the table', () => {
    const wrong = ours.filter(({ from, target, typeOnly }) => !mayImport(from, target, typeOnly))
    expect(wrong.map(({ from, target, typeOnly }) => `${from} → ${target}${typeOnly ? ' (types)' : ''}`)).toEqual([])
  })

  test('the table itself: the page never reaches the engine, the centre or the kernel, and ways do not know each other', () => {
    for (const target of ['src/sim/engine/replication.ts', 'src/sim/centre/model.ts', 'src/sim/kernel/streams.ts']) {
      expect(mayImport('src/ui/app.tsx', target, true)).toBe(false)
    }
    expect(mayImport('src/sim/routing/longest-idle.ts', 'src/sim/dialing/power.ts', true)).toBe(false)
    expect(mayImport('src/sim/economics/ledger.ts', 'src/sim/centre/counts.ts', true)).toBe(true)
    expect(mayImport('src/sim/economics/ledger.ts', 'src/sim/centre/model.ts', true)).toBe(false)
    expect(mayImport('src/cli/callsim.ts', 'src/sim/experiment/results.ts', true)).toBe(true)
    expect(mayImport('src/cli/callsim.ts', 'src/sim/experiment/results.ts', false)).toBe(false)
  })

  test('the queue between machines is reached from the command line alone, so no page can contain it', () => {
    const wrong = ours.filter(({ from, target }) => target.startsWith('src/workers/queue/') && !/^src\/(cli|workers\/queue)\//.test(from))
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([])
  })

  test('pages never import each other', () => {
    const pageOf = (path: string) => path.match(/^src\/ui\/pages\/([^/]+)\//)?.[1]
    const wrong = ours.filter(({ from, target }) => pageOf(from) && pageOf(target) && pageOf(from) !== pageOf(target))
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([])
  })

  test('folders form no cycle, types included', () => {
    // Files that lie in src/ui itself (the wiring, and subjects of one file) stand for themselves.
    const place = (path: string): string => {
      if (!path.startsWith('src/ui/')) return folderOf(path)
      const [, , first, second, third] = path.split('/')
      return first === 'pages' && third !== undefined ? `ui/pages/${second}` : `ui/${first}`
    }
    const next = new Map<string, Set<string>>()
    for (const { from, target } of ours) {
      if (place(from) !== place(target)) next.set(place(from), (next.get(place(from)) ?? new Set()).add(place(target)))
    }
    const finished = new Set<string>()
    const cycles: string[] = []
    const walk = (at: string, trail: string[]): void => {
      if (trail.includes(at)) cycles.push([...trail.slice(trail.indexOf(at)), at].join(' → '))
      if (trail.includes(at) || finished.has(at)) return
      for (const to of next.get(at) ?? []) walk(to, [...trail, at])
      finished.add(at)
    }
    for (const at of next.keys()) walk(at, [])
    expect(cycles).toEqual([])
  })
})

test.each([
  { name: 'Plotly', library: /^plotly\.js(\/|$)/, door: 'src/ui/charts/' },
  { name: 'Zustand', library: /^(zustand|zundo)(\/|$)/, door: 'src/ui/store/' },
  { name: 'Comlink', library: /^comlink(\/|$)/, door: 'src/workers/' },
  { name: 'seedrandom', library: /^seedrandom(\/|$)/, door: 'src/sim/kernel/streams.ts' },
  { name: 'portable mathematics', library: /^@stdlib\/math-/, door: 'src/sim/kernel/' },
  { name: 'HiGHS', library: /^highs(\/|$)/, door: /^src\/workers\/(integer-solver|solver\.worker|node\/node-solver)\.ts$/ },
  { name: 'Node', library: /^node:/, door: /^src\/(cli|workers\/node)\// },
  { name: 'BullMQ and its Redis client', library: /^(bullmq|ioredis)(\/|$)/, door: 'src/workers/queue/' },
])('one door per library: $name', ({ library, door }) => {
  const inside = (path: string) => (typeof door === 'string' ? path.startsWith(door) : door.test(path))
  const wrong = links.filter(({ from, name }) => library.test(name) && !inside(from) && !from.endsWith('.d.ts'))
  expect(wrong.map(({ from, name }) => `${from} → ${name}`)).toEqual([])
})

describe('shape of files', () => {
  test('names are kebab-case', () => {
    const wrong = ['src', 'test', 'scripts', 'scenarios'].flatMap(filesIn).filter((path) => {
      // Reference figures keep the names they were published under.
      if (path.startsWith('test/cases/')) return false
      return !path.split('/').every((part) => /^(README\.md|[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*)$/.test(part))
    })
    expect(wrong).toEqual([])
  })

  test('nothing is called utils or helpers', () => {
    const wrong = ['src', 'test', 'scripts'].flatMap(filesIn).filter((path) => /(^|\/|-)(utils?|helpers?|misc|common-?stuff)(\/|\.|-)/.test(path))
    expect(wrong).toEqual([])
  })

  /** Longer than 250 lines, each with its reason. */
  const longer: Record<string, string> = {
    'src/sim/terms/fields.ts': 'a catalogue: a line or two for each field of the project file',
    'src/sim/terms/inbound-fields.ts': 'its other half',
  }
  const limit = (path: string) => (path === 'src/sim/engine/flow.ts' || path === 'src/ui/app.tsx' ? 150 : 250)
  const lines = (path: string) => textOf(path).trimEnd().split('\n').length

  test('files stay small: 250 lines, wiring 150', () => {
    // A file of messages is a list, not a text to follow.
    const long = written.filter((path) => !path.startsWith('src/messages/') && !(path in longer) && lines(path) > limit(path))
    expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([])
  })

  test('the list of longer files is up to date', () => {
    expect(Object.keys(longer).filter((path) => !written.includes(path) || lines(path) <= 250)).toEqual([])
  })

  /** The one door to mathematics, whoever computes it. */
  const doorway = 'src/sim/kernel/portable.ts'

  test('no file of ours passes on the exports of another; the door of a library may pass on the library', () => {
    const own = (node: { source: { value: string } | null }) => node.source?.value.startsWith('.')
    const wrong = written.filter((path) => {
      if (path === doorway) return false
      const nodes = syntaxOf(path).map(({ node }) => node)
      const taken = nodes.flatMap((node) => (node.type === 'ImportDeclaration' && own(node) ? node.specifiers.map((part) => part.local.name) : []))
      return nodes.some((node) => {
        if (node.type === 'ExportAllDeclaration') return own(node)
        if (node.type !== 'ExportNamedDeclaration') return false
        return own(node) || node.specifiers.some((part) => part.local.type === 'Identifier' && taken.includes(part.local.name))
      })
    })
    expect(wrong).toEqual([])
  })

  test('no default exports', () => {
    const wrong = written.filter((path) =>
      syntaxOf(path).some(({ node }) => {
        if (node.type === 'ExportDefaultDeclaration') return true
        return node.type === 'ExportSpecifier' && node.exported.type === 'Identifier' && node.exported.name === 'default'
      }),
    )
    expect(wrong).toEqual([])
  })

  test('no check is switched off by a comment', () => {
    const words = new RegExp(`(biome|eslint|prettier|knip)-${'ignore'}|eslint-disable|@ts-(${'ignore'}|nocheck|expect-error)|v8 ${'ignore'}`)
    const wrong = ['src', 'test', 'scripts'].flatMap(filesIn).filter((path) => /\.(ts|tsx|mjs|css)$/.test(path) && words.test(textOf(path)))
    expect(wrong.filter((path) => path !== 'test/architecture.test.ts')).toEqual([])
  })
})
