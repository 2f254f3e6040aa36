/** The engine as one plain script, and the programs that run it: nothing in it but the language itself. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { root } from '../../scripts/ensure-installed.mjs'

const run = promisify(execFile)

/** What the file exports, as one object by the name `engine`. */
export async function engineScript(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { global: 'globalThis' },
    resolve: { alias: { '@stdlib/utils-eval': join(root, 'scripts/no-eval.mjs') } },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'engine', fileName: 'engine' },
    },
  })
  const [{ output }] = [made].flat().flatMap((one) => ('output' in one ? [one] : []))
  return output[0].code
}

/** To be called once a file: the script is built, and gone afterwards. Gives a function from a call in it to what that printed as JSON. */
export function script(entry: string): (program: string, call: string) => Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'callsim-bits-'))
  let engine = ''
  let runs = 0

  beforeAll(async () => {
    engine = await engineScript(entry)
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  return async (program, call) => {
    const file = join(folder, `${runs++}.js`)
    const print = program === process.execPath ? 'console.log' : 'print'
    writeFileSync(file, `${engine}\n${print}(JSON.stringify(engine.${call}))\n`)
    // Faults of the script are told with its whole text: the beginning is enough.
    const { stdout } = await run(program, [file], { maxBuffer: 2 ** 28 }).catch((fault: Error) => {
      throw new Error(fault.message.slice(0, 500))
    })
    return JSON.parse(stdout)
  }
}
