/** The director's worker: started when it is first needed, asked under a number, and how its death reaches those who wait. */
import { proxy, type Remote, wrap } from 'comlink'
import type { Answered, Director } from './director'
import { Failed } from './fault'
import { lifeName, onEnd } from './life'
import { Waiting } from './waiting'

/** The director's worker, what it has proved, and how its death reaches those who wait. */
export interface Link {
  readonly director: Remote<Director>
  /** Who is to hear of its death. */
  readonly waiting: Waiting
  died?: DirectorDied
  answered: boolean
  die(reason: string): void
}

/** Between two looks at a director on which somebody waits, and silent looks after which it counts as dead: its script never came, or it loops. */
const lookMs = 5000
const silentLooks = 6

let link: Link | undefined
let asked = 0

export class DirectorDied extends Error {
  override readonly name = 'DirectorDied'
}

/** Asks the director under a number by which an abort stops it; nothing is told after that. An abort rejects with its reason. */
export async function ask<Progress, Answer>(
  used: Link,
  signal: AbortSignal | undefined,
  onProgress: ((progress: Progress) => void) | undefined,
  question: (id: number, told: (progress: Progress) => void) => Promise<Answered<Answer>>,
): Promise<Answer> {
  const id = ++asked
  const told = proxy((progress: Progress) => {
    if (!signal?.aborted) onProgress?.(progress)
  })
  const onAbort = () => void used.director.stop(id)
  signal?.addEventListener('abort', onAbort)
  try {
    const result = await answerOf(used, question(id, told))
    if (result.ok) return result.answer
    throw (result.aborted ? signal?.reason : undefined) ?? new Failed(result.reason, result.fault)
  } finally {
    signal?.removeEventListener('abort', onAbort)
  }
}

/** A director that has died: the next to ask starts another. */
export function forget(used: Link): void {
  if (link === used) link = undefined
}

export function linked(): Link {
  if (link !== undefined) return link
  const name = lifeName('callsim director')
  const worker = new Worker(new URL('./director.worker.ts', import.meta.url), { type: 'module', name })
  const made: Link = {
    director: wrap<Director>(worker),
    waiting: new Waiting(),
    answered: false,
    die(reason) {
      made.died ??= new DirectorDied(reason)
      worker.terminate()
      made.waiting.end(made.died)
    },
  }
  worker.addEventListener('error', (event) => made.die(event.message || 'the worker could not be started'))
  onEnd(worker, name, () => made.die('the worker has ended'))
  worker.addEventListener('messageerror', () => made.die('unreadable message'))
  link = made
  return made
}

/** What the director answers, or its death. */
export async function answerOf<Answer>({ director, waiting, died, die }: Link, promised: Promise<Answer>): Promise<Answer> {
  if (died !== undefined) throw died
  let silent = 0
  // between its batches the director answers anybody within moments
  const watch = setInterval(() => {
    if (++silent > silentLooks) return die(`no sign of life for ${(silentLooks * lookMs) / 1000} s`)
    void director.workers().then(() => {
      silent = 0
    })
  }, lookMs)
  try {
    return await waiting.answer(promised)
  } finally {
    clearInterval(watch)
  }
}
