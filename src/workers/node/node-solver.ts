/** HiGHS in a thread of Node that has nothing else to do meanwhile: loaded with the first programme. */
import { existsSync } from 'node:fs'
import type { Highs } from 'highs'
import type { IntegerSolver } from '../../sim/staffing/integer-program'
import { solveBy } from '../integer-solver'

/** The bundle has the WebAssembly beside it; unbundled, the library knows where it lies. */
const runtime = new URL('./highs.wasm', import.meta.url)

export function nodeSolver(): IntegerSolver {
  let loaded: Promise<Highs> | undefined
  return async (program) => {
    loaded ??= import('highs').then(({ default: load }) => load(existsSync(runtime) ? { locateFile: () => runtime.href } : {}))
    return solveBy(await loaded, program)
  }
}
