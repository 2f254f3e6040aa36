/** The way to Redis: the optional packages are loaded, and the server is asked once, so that what is wrong is said before any work begins. */
import { PREFIX, reconnectMs } from './agreement'

/** The queue cannot be used; `reason` is a detail in the words of the system. */
export class QueueError extends Error {
  readonly kind: 'missing' | 'address' | 'unreachable'
  /** Without a password. */
  readonly address: string
  readonly reason: string

  constructor(kind: QueueError['kind'], address: string, reason: string) {
    super(`${kind}: ${address} ${reason}`)
    this.kind = kind
    this.address = address
    this.reason = reason
  }
}

const answerMs = 5000

/** The parts of the libraries that we use, and the options of every connection. @throws QueueError */
export async function reach(url: string) {
  const address = plainAddress(url)
  const { Redis, Queue, QueueEvents, Worker } = await libraries(address)
  const probe = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: answerMs, maxRetriesPerRequest: 0 })
  let cause: unknown
  probe.on('error', (error) => {
    cause ??= error
  })
  try {
    await probe.connect()
    await probe.ping()
  } catch (error) {
    throw new QueueError('unreachable', address, reasonOf(cause ?? error))
  } finally {
    probe.disconnect()
  }
  // Requests wait for as long as Redis is away, instead of failing after a number of trials.
  const connection = { url, maxRetriesPerRequest: null, retryStrategy: reconnectMs }
  return { address, Queue, QueueEvents, Worker, options: { prefix: PREFIX, connection } }
}

async function libraries(address: string) {
  try {
    const [{ Redis }, { Queue, QueueEvents, Worker }] = await Promise.all([import('ioredis'), import('bullmq')])
    return { Redis, Queue, QueueEvents, Worker }
  } catch (error) {
    throw new QueueError('missing', address, reasonOf(error))
  }
}

/** The address as it may be shown: without name and password. */
function plainAddress(url: string): string {
  const found = URL.canParse(url) ? new URL(url) : undefined
  if (found === undefined || !/^rediss?:$/.test(found.protocol) || found.hostname === '') throw new QueueError('address', '', '') // a password may stand in it: not shown
  found.username = ''
  found.password = ''
  return found.href
}

/** Where several addresses of a host were tried, the message is empty and the code says it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message || ('code' in error ? String(error.code) : error.name)
}
