/** Work of one kind that the page asks for, one at a time: shown as it comes, stopped by a button or by the next of its kind; what has ended whole is kept. */
import type { Runner } from '../../workers/browser-runner'
import { type Failure, failureOf } from '../../workers/fault'
import { Recent } from './recent'
import { fetchRunner, runnerHere } from './runner'

export interface Work {
  /** Content of the question. */
  readonly key: string
  readonly running: boolean
  readonly failure?: Failure
}

interface Place<One extends Work> {
  readonly seen: () => One | undefined
  readonly put: (work: One) => void
  /** How many that have ended whole are kept; 8. */
  readonly kept?: number
  /** What it is kept under; its key. */
  readonly idOf?: (work: One) => string
}

/** More of what is shown, as it is or worked out from what is shown by then. */
type More<One> = Partial<One> | ((shown: One) => Partial<One>)

export interface Doing<One> {
  readonly runner: Runner
  readonly signal: AbortSignal
  show(more: More<One>): void
}

export function oneAtATime<One extends Work>({ seen, put, kept = 8, idOf = ({ key }) => key }: Place<One>) {
  const whole = new Recent<One>(kept)
  let underWay: { readonly id: string; readonly control: AbortController } | undefined

  /** What it has brought so far stays. */
  function stop(): void {
    underWay?.control.abort()
    underWay = undefined
    const work = seen()
    if (work?.running) put({ ...work, running: false })
  }

  /** Begins with what is shown before anything is known; resolves when it has ended in whatever way. `work` resolves with what is shown at the end. */
  async function start(first: One, work: (doing: Doing<One>) => Promise<Partial<One>>): Promise<void> {
    stop()
    const control = new AbortController()
    const { signal } = control
    underWay = { id: idOf(first), control }
    let shown = first
    const show = (more: More<One>) => {
      if (signal.aborted) return
      shown = { ...shown, ...(typeof more === 'function' ? more(shown) : more) }
      put(shown)
    }
    show({})
    try {
      const runner = runnerHere() ?? (await fetchRunner())
      if (signal.aborted) return
      const last = await work({ runner, signal, show })
      show({ ...last, running: false })
      if (!signal.aborted) whole.keep(idOf(shown), shown)
    } catch (error) {
      show((shown) => ({ ...shown, running: false, failure: failureOf(error) }))
    }
    if (underWay?.control === control) underWay = undefined
  }

  return { start, stop, known: (id: string) => whole.get(id), underWay: () => underWay?.id }
}
