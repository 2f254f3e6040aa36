/** Work of one kind that is told in so many of so many pieces, with an answer that grows; whole answers are kept by the content of the question. */
import { create } from 'zustand'
import type { Runner } from '../../workers/browser-runner'
import { oneAtATime, type Work } from './one-at-a-time'

export interface Asked<Answer> extends Work {
  /** What is known so far. */
  readonly answer: Answer | undefined
  readonly done: number
  readonly of: number
  /** Nothing of it was stopped. */
  readonly whole: boolean
}

interface Listening<Answer> {
  readonly signal: AbortSignal
  onProgress(told: { readonly done: number; readonly of: number; readonly answer: Answer }): void
}

export function askedStore<Answer>() {
  const use = create<{ readonly asked: Asked<Answer> | undefined }>()(() => ({ asked: undefined }))
  const works = oneAtATime<Asked<Answer>>({ seen: () => use.getState().asked, put: (asked) => use.setState({ asked }) })

  /** Another question that is being worked out is stopped; what was worked out before is shown at once. */
  async function start(key: string, of: number, work: (runner: Runner, listening: Listening<Answer>) => Promise<Answer>): Promise<void> {
    const { asked } = use.getState()
    if (asked?.key === key && (asked.running || asked.whole)) return
    works.stop()
    const known = works.known(key)
    if (known) return use.setState({ asked: known })
    await works.start({ key, answer: undefined, done: 0, of, running: true, whole: false }, async ({ runner, signal, show }) => {
      const answer = await work(runner, { signal, onProgress: show })
      show(({ of }) => ({ answer, done: of, whole: true }))
      return {}
    })
  }

  return { use, start, stop: works.stop }
}
