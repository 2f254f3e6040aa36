/** Makes the two sides of the benchmark: the engine in one file, the C++ reference as two programs. All into a folder of its own. */
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
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: join(here, 'simulate.mjs'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'simulate.mjs' } },
    },
  })
  return join(folder, 'simulate.mjs')
}

function compile(source, program) {
  const { status, error } = spawnSync('g++', ['-O3', '-march=native', '-std=c++17', source, '-o', program], { stdio: ['ignore', 2, 2] })
  if (error) fail('The benchmark compares with a reference in C++ and needs g++, which was not found: install it (Debian: apt-get install g++).')
  if (status !== 0) fail(`g++ could not build ${source}: see its message above.`)
  return program
}

/** Arguments after the program's name for this many calls. */
const ours = { M1: (arrivals) => ['100', arrivals, '1'], M2: (_, days) => [days, '1'] }
const theirs = { M1: (arrivals) => ['lazy4', '100', arrivals, '1'], M2: (_, days) => ['lazy', days, '1'] }

/** Programs of both models: each a function from calls and days to a command. */
function programs(folder, from, prefix, argumentsOf) {
  const entries = ['M1', 'M2'].map((model) => {
    const program = compile(join(from, `${model.toLowerCase()}.cpp`), join(folder, `${prefix}-${model}`))
    return [model, (arrivals, days) => [program, ...argumentsOf[model](String(arrivals), String(days))]]
  })
  return Object.fromEntries(entries)
}

/** Our reference, and the given one where there is one. */
export function buildReferences(folder) {
  return {
    reference: programs(folder, join(here, 'reference'), 'reference', ours),
    given: existsSync(join(given, 'm1.cpp')) ? programs(folder, given, 'given', theirs) : undefined,
  }
}
