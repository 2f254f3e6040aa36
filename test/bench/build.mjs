/** Makes the sides of the benchmark: the engine in one file for Node and one for the browser, the C++ reference as two programs. All into a folder of its own. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

/** The reference that came with the task, next to the project on some machines. */
const given = join(root, '..', 'shared', 'bench')

/** Stops the benchmark with one sentence. */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** The engine with its libraries as one file for Node, not minified, so that a profile shows our names. */
export async function buildEngine(folder) {
  await build({ ...settings(folder, 'simulate.mjs'), ssr: { target: 'node', noExternal: true } })
  return join(folder, 'simulate.mjs')
}

/** The same as one script for a worker of a browser. */
export async function buildPageEngine(folder) {
  await build(settings(folder, 'simulate-in-page.mjs', 'iife'))
  return join(folder, 'simulate-in-page.mjs')
}

function settings(folder, entry, format = 'es') {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ...(format === 'es' ? { ssr: join(here, entry) } : {}),
      outDir: folder,
      emptyOutDir: false,
      target: format === 'es' ? 'node20' : 'es2022',
      minify: false,
      rolldownOptions: { ...(format === 'es' ? {} : { input: join(here, entry) }), output: { format, entryFileNames: entry } },
    },
  }
}

function compile(source, program) {
  const { status, error } = spawnSync('g++', ['-O3', '-march=native', '-std=c++17', source, '-o', program], { stdio: ['ignore', 2, 2] })
  if (error) fail('The benchmark compares with a reference in C++ and needs g++, which was not found: install it (Debian: apt-get install g++).')
  if (status !== 0) fail(`g++ could not build ${source}: see its message above.`)
  return program
}

/** Calls of a day of M2. */
const CALLS_PER_DAY = 6500

/** Arguments after the program's name for a piece of work. */
const ours = { M1: (operators, arrivals) => [operators, arrivals, 1], M2: (days) => [days, 1] }
const theirs = { M1: (operators, arrivals) => ['lazy4', operators, arrivals, 1], M2: (days) => ['lazy', days, 1] }

/** The programs of both models: from a piece of work to the command that does it. */
function programs(folder, from, prefix, argumentsOf) {
  const [m1, m2] = ['m1', 'm2'].map((name) => compile(join(from, `${name}.cpp`), join(folder, `${prefix}-${name}`)))
  return ({ model, operators = 100, arrivals }) =>
    model === 'M1' ? [m1, ...argumentsOf.M1(operators, arrivals).map(String)] : [m2, ...argumentsOf.M2(Math.round(arrivals / CALLS_PER_DAY)).map(String)]
}

/** Our reference, and the given one where there is one. */
export function buildReferences(folder) {
  return {
    reference: programs(folder, join(here, 'reference'), 'reference', ours),
    given: existsSync(join(given, 'm1.cpp')) ? programs(folder, given, 'given', theirs) : undefined,
  }
}
