/** Integer programmes from the page: a worker of their own, begun with the first of them, so that whoever asks stays alive. */
import { type Remote, wrap } from 'comlink'
import type { IntegerProgram, ProgramAnswer } from '../sim/staffing/integer-program'
import { Failed } from './fault'
import { lifeName, onEnd as onLifeEnd } from './life'
import type { Solver } from './solver'
import { Waiting } from './waiting'

export interface SolverService {
  solve(program: IntegerProgram): Promise<ProgramAnswer>
}

interface Link {
  /** In a field, because a proxy that is collected during a call never answers. */
  readonly service: Remote<SolverService>
  readonly waiting: Waiting
  end(error: unknown): void
}

/** The worker that solves is gone. Those that simulate are others. */
class SolverDied extends Failed {
  override readonly name = 'SolverDied'
}

/** Somebody else has ended the worker because he no longer wants his answer. */
class Left extends Error {
  override readonly name = 'Left'
}

/** An abort is heard while a programme is being solved. */
export function pageSolver(): Solver {
  let link: Link | undefined
  const linked = () => {
    link ??= begin((ended) => {
      if (link === ended) link = undefined // the next programme has a new one
    })
    return link
  }
  return async (program, signal) => {
    for (;;) {
      signal?.throwIfAborted()
      try {
        return await solvedOn(linked(), program, signal)
      } catch (error) {
        if (!(error instanceof Left)) throw error
      }
    }
  }
}

/** Nobody can tell a programme that is being solved to stop: on an abort its worker goes. */
async function solvedOn({ service, waiting, end }: Link, program: IntegerProgram, signal: AbortSignal | undefined): Promise<ProgramAnswer> {
  const onAbort = () => end(new Left())
  signal?.addEventListener('abort', onAbort)
  try {
    return await waiting.answer(service.solve(program))
  } finally {
    signal?.removeEventListener('abort', onAbort)
  }
}

/** The address stands in the call itself: only so does the bundler find the worker's file. */
function begin(onEnd: (link: Link) => void): Link {
  const name = lifeName('callsim solver')
  const worker = new Worker(new URL('./solver.worker.ts', import.meta.url), { type: 'module', name })
  const link: Link = {
    service: wrap<SolverService>(worker),
    waiting: new Waiting(),
    end(error) {
      onEnd(link)
      worker.terminate()
      link.waiting.end(error)
    },
  }
  const die = (reason: string) => link.end(new SolverDied(reason))
  worker.addEventListener('error', (event) => {
    event.preventDefault() // told to whoever waits
    die(event.message || 'the worker could not be started')
  })
  worker.addEventListener('messageerror', () => die('unreadable message'))
  onLifeEnd(worker, name, () => die('ended'))
  return link
}
