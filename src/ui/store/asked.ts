/** Work of one kind that the page asks for: one at a time, told as it comes, stopped by a button; whole answers are kept by the content of the question. */
import { create } from 'zustand'
import type { Runner } from '../../workers/browser-runner'
import { type Failure, failureOf } from '../../workers/fault'
import { fetchRunner } from './runner'

export interface Asked<Answer> {
  /** Content of the question. */
  readonly key: string
  /** What is known so far. */
  readonly answer: Answer | undefined
  readonly done: number
  readonly of: number
  readonly running: boolean
  /** Nothing of it was stopped. */
  readonly whole: boolean
  readonly failure?: Failure
}

interface Listening<Answer> {
  readonly signal: AbortSignal
  onProgress(told: { readonly done: number; readonly of: number; readonly answer: Answer }): void
}

const KEPT = 8

export function askedStore<Answer>() {
  const use = create<{ readonly asked: Asked<Answer> | undefined }>()(() => ({ asked: undefined }))
  const finished = new Map<string, Asked<Answer>>()
  let abort: AbortController | undefined

  /** What it has brought so far stays. */
  function stop(): void {
    abort?.abort()
    abort = undefined
    const { asked } = use.getState()
    if (asked?.running) use.setState({ asked: { ...asked, running: false } })
  }

  /** Another question that is being worked out is stopped; what was worked out before is shown at once. */
  async function start(key: string, of: number, work: (runner: Runner, listening: Listening<Answer>) => Promise<Answer>): Promise<void> {
    const { asked } = use.getState()
    if (asked?.key === key && (asked.running || asked.whole)) return
    stop()
    const known = finished.get(key)
    if (known) return use.setState({ asked: known })
    const control = new AbortController()
    abort = control
    let shown: Asked<Answer> = { key, answer: undefined, done: 0, of, running: true, whole: false }
    const show = (more: Partial<Asked<Answer>>) => {
      if (control.signal.aborted) return
      shown = { ...shown, ...more }
      use.setState({ asked: shown })
    }
    show({})
    try {
      const runner = await fetchRunner()
      const answer = await work(runner, { signal: control.signal, onProgress: (told) => show(told) })
      show({ answer, done: shown.of, running: false, whole: true })
      if (!control.signal.aborted) keep(shown)
    } catch (error) {
      show({ running: false, failure: failureOf(error) })
    }
  }

  function keep(answered: Asked<Answer>): void {
    finished.set(answered.key, answered)
    for (const oldest of finished.keys()) {
      if (finished.size <= KEPT) break
      finished.delete(oldest)
    }
  }

  return { use, start, stop }
}
