/**
 * A worker's end of the queue: batches are taken, done by a transport of this machine, and answered. The work itself runs in other
 * threads, so this one always has time to renew the locks of the batches in hand.
 */
import type { Queue, Worker } from 'bullmq'
import { ENGINE_VERSION } from '../../sim/experiment/version'
import type { StudyAnswer, StudyTransport } from '../study-batch'
import { lives, lockMs, lookMs, presencesIn, type Tell } from './agreement'
import { ConnectionWatch } from './connection-watch'
import { part } from './parting'
import { batchFrom } from './plain-data'
import { reach } from './reach'

export interface QueueWork {
  /** That of Redis, as it may be shown. */
  readonly address: string
  /** Takes nothing more, finishes what is in hand, and leaves; at once where `now`: the batches in hand go to other workers. */
  leave(now?: boolean): Promise<void>
}

export interface QueueWorkOptions {
  /** Batches done side by side. */
  readonly threads: number
  readonly tell: Tell
  /** Called after each batch. */
  onAnswer(answer: StudyAnswer): void
}

/** @throws QueueError when the packages are missing or Redis does not answer. */
export async function takeBatches(url: string, transport: StudyTransport, { threads, tell, onAnswer }: QueueWorkOptions): Promise<QueueWork> {
  const { address, Queue, Worker, options } = await reach(url)
  const watch = new ConnectionWatch(tell)
  const inHand = new InHand()
  const gone = new AbortController()
  const worker = new Worker<unknown, StudyAnswer>(ENGINE_VERSION, ({ data }) => inHand.add(answerTo(data, transport, gone.signal)), {
    ...options,
    // The name of the connection tells studies how many threads there are.
    name: String(threads),
    concurrency: threads,
    lockDuration: lockMs,
    stalledInterval: lookMs,
    maxStalledCount: lives - 1,
    runRetryDelay: 1000,
  })
  worker.on('completed', (_, answer) => onAnswer(answer))
  worker.on('failed', (job, error) => onAnswer({ ok: false, id: job?.id ?? '', reason: error.message }))
  const queue = new Queue(ENGINE_VERSION, { ...options, skipMetasUpdate: true })
  watch.over(worker, queue)
  await Promise.all([worker.waitUntilReady(), queue.waitUntilReady()])
  const lookout = new Lookout(queue, watch, tell)
  return {
    address,
    async leave(now = false) {
      lookout.end()
      await worker.pause(true)
      if (!now) await inHand.done()
      await part({ close: () => worker.close(now), disconnect: () => disconnect(worker) }, queue)
      gone.abort() // now that nothing can be said of it: an end is no answer
    },
  }
}

/** The connection that waits for batches first: where Redis is away, parting with the other one never ends. */
async function disconnect(worker: Worker): Promise<void> {
  await worker.getBackend().disconnectBlocking(false)
  await worker.disconnect()
}

async function answerTo(data: unknown, transport: StudyTransport, signal: AbortSignal): Promise<StudyAnswer> {
  const read = batchFrom(data, ENGINE_VERSION)
  return read.ok ? transport.submit(read.batch, signal) : { ok: false, id: idOf(data), reason: read.reason }
}

/** Batches that are being done. */
class InHand {
  private readonly answers = new Set<Promise<StudyAnswer>>()

  async add(answer: Promise<StudyAnswer>): Promise<StudyAnswer> {
    this.answers.add(answer)
    try {
      return await answer
    } finally {
      this.answers.delete(answer)
    }
  }

  async done(): Promise<void> {
    await Promise.allSettled(this.answers)
  }
}

function idOf(data: unknown): string {
  return data !== null && typeof data === 'object' && 'id' in data && typeof data.id === 'string' ? data.id : ''
}

/** Says which studies are there that this worker cannot take. */
class Lookout {
  private readonly timer: NodeJS.Timeout
  private busy = false
  private told = ''

  constructor(queue: Queue, watch: ConnectionWatch, tell: Tell) {
    const look = async () => {
      const present = presencesIn((await queue.getBackend().getClientList()).join('\n'))
      watch.answered()
      const studies = present.filter(({ engine, threads }) => threads === 0 && engine !== ENGINE_VERSION)
      const engines = [...new Set(studies.map(({ engine }) => engine))].sort()
      if (engines.join() !== this.told && engines.length > 0) tell({ kind: 'otherStudies', engines })
      this.told = engines.join()
    }
    const unlessBusy = async () => {
      if (this.busy) return
      this.busy = true
      await look().catch(() => {}) // Redis is away: the connection says so
      this.busy = false
    }
    this.timer = setInterval(() => void unlessBusy(), lookMs)
    void unlessBusy()
  }

  end(): void {
    clearInterval(this.timer)
  }
}
