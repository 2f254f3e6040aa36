/** What runs inside the browser's worker for integer programmes: HiGHS, fetched when the worker begins, and nothing beside it. */
import { expose } from 'comlink'
import load from 'highs'
import runtime from 'highs/runtime?url'
import { solveBy } from './integer-solver'
import { holdLife } from './life'
import type { SolverService } from './page-solver'

const life = holdLife()
const highs = load({ locateFile: () => runtime })

expose({ solve: (program) => life.then(async () => solveBy(await highs, program)) } satisfies SolverService)
