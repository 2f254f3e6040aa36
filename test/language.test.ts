/** The engine computes the same bits everywhere: exact mathematics only, no clock, no chance, no locale. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../scripts/ensure-installed.mjs'
import { engineScript } from './bits/script'
import { breach, inexact } from './exact-language'
import { filesIn, isCode, type Place, syntaxIn, syntaxOf, textOf } from './source-tree'

const engine = filesIn('src/sim').filter((path) => isCode(path) && !path.endsWith('.d.ts'))

function found(places: readonly Place[], text: string, judge: (place: Place) => string | undefined): string[] {
  return places.flatMap((place) => {
    const what = judge(place)
    return what === undefined ? [] : [`${text.slice(0, place.node.start).split('\n').length}: ${what}`]
  })
}

test('no file of the engine goes beyond the exact part of the language', () => {
  expect(engine.flatMap((path) => found(syntaxOf(path), textOf(path), breach).map((line) => `${path}:${line}`))).toEqual([])
})

test('nor do the libraries that it takes along', async () => {
  const text = await engineScript('test/bits/answer.ts')
  expect(text).toContain('Math.sqrt')
  expect(found(syntaxIn('engine.js', text), text, inexact)).toEqual([])
}, 60_000)

describe('the rule itself', () => {
  const judged = (line: string) => found(syntaxIn('line.ts', line), line, breach)

  test.each([
    ['Math.log(2)', 'Math.log'],
    ['Math.hypot(3, 4) + Math.sqrt(2)', 'Math.hypot'],
    ['Math.random()', 'Math.random'],
    ["Math['exp'](1)", 'Math as a value'],
    ['const { sin } = Math', 'Math as a value'],
    ['const math = Math', 'Math as a value'],
    ['x ** 2', 'the operator **'],
    ['x **= 2', 'the operator **='],
    ['Date.now()', 'Date'],
    ['new Date(0)', 'Date'],
    ['performance.now()', 'performance'],
    ['globalThis.Math', 'globalThis'],
    ['new Intl.Collator()', 'Intl'],
    ['names.sort((a, b) => a.localeCompare(b))', 'localeCompare'],
    ["name['localeCompare'](other)", 'localeCompare'],
    ['n.toLocaleString()', 'toLocaleString'],
    ['for (const key in counts) add(key)', 'for … in'],
    ['new Int32Array(doubles.buffer)', 'buffer'],
    ['new WeakRef(counts)', 'WeakRef'],
    ["new Function('return 1')", 'Function'],
  ])('%s', (line, what) => {
    expect(judged(line)).toEqual([`1: ${what}`])
  })

  test.each([
    'Math.imul(a, b) + Math.trunc(c) % 7',
    'const row = { Date: 1, Math: 2 }; row.Date + row.Math',
    'values.sort(); JSON.stringify(values); value.toFixed(2)',
    'new DataView(new ArrayBuffer(8)).setFloat64(0, value)',
    'for (const value of values) add(value)',
  ])('%s is fine', (line) => {
    expect(judged(line)).toEqual([])
  })
})

describe('the linter keeps the same rule for mathematics', () => {
  // Where its plugin cannot be read the linter goes on without it: so it is shown something to complain of.
  const folder = mkdtempSync(join(tmpdir(), 'callsim-lint-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    ['src/sim/figure.ts', 'Math.log(2)', 1],
    ['src/sim/figure.ts', 'Math.random()', 1],
    ['src/sim/figure.ts', 'Math.sqrt(2) ** 3', 1],
    ['src/sim/figure.ts', 'Math.sqrt(2) * Math.imul(3, 4) + Math.floor(1.5)', 0],
    ['src/ui/figure.ts', 'Math.log(2)', 0],
  ])('%s: %s', (path, expression, status) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `/** A figure. */\nexport const figure = ${expression}\n`)
    const words = ['node_modules/@biomejs/biome/bin/biome', 'lint', '--colors=off', '--vcs-enabled=false', `--config-path=${root}`, join(folder, path)]
    const lint = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
    expect({ status: lint.status, told: lint.stderr.includes('differs between browsers') }, lint.stderr).toEqual({ status, told: status === 1 })
  })
})
