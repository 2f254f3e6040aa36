/** `callsim worker`: does batches of studies that come over a queue, until it is told to leave. */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { translator } from '../messages/index'
import { ENGINE_VERSION } from '../sim/experiment/version'
import { studyThreads } from '../workers/node/study-threads'
import type { WorkerCommand } from './commands'
import { noticeLines, opened } from './queue-words'
import { StatusLine } from './status-line'

/** @throws InputError when the queue cannot be reached */
export async function worker({ redis, workers, language = 'en' }: WorkerCommand): Promise<void> {
  const t = translator(language)
  const { takeBatches } = await import('../workers/queue/queue-work')
  // Not in this thread: it has to renew the locks of the batches in hand.
  const threads = Math.max(1, workers ?? availableParallelism())
  const transport = studyThreads(new URL('./study-worker.js', import.meta.url), threads)
  const status = new StatusLine(process.stderr, { logMs: 60_000 })
  const told = toldToLeave() // from the first batch on
  let done = 0
  try {
    const work = await opened(
      takeBatches(redis, transport, {
        threads,
        tell: (notice) => status.say(...noticeLines(notice, t)),
        onAnswer(answer) {
          if (!answer.ok) status.say(t('queue.notDone', { id: answer.id, reason: answer.reason }))
          done++
          status.show(() => t('queue.done', { count: done }))
        },
      }),
      t,
    )
    status.say(t('queue.taking', { address: work.address, threads, engine: ENGINE_VERSION }))
    await told
    status.say(t('queue.leaving'))
    await Promise.race([work.leave(), toldToLeave().then(() => work.leave(true))])
    status.end()
    status.say(t('queue.done', { count: done }))
  } finally {
    await transport.close()
  }
  // Where Redis is away, the queue goes on looking for it.
  process.exit(0)
}

/** Ctrl+C, or what batch systems and clusters send before they end a process. */
async function toldToLeave(): Promise<void> {
  const heard = new AbortController()
  const { signal } = heard
  await Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })])
  heard.abort()
}
