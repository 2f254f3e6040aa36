/** What both ends of the queue agree on: its name, the patience with silent workers, and how the ends know each other. */

/** In front of all keys and connections of ours in Redis. */
export const PREFIX = 'callsim'

/**
 * A worker holds its batch by a lock that it renews twice in this time; a batch without a lock is given to another worker.
 * Longer than the pauses of a busy machine, short enough that a killed worker costs seconds.
 */
export const lockMs = 6000
/** How often the workers look for batches without a lock. */
export const lookMs = 2000
/** So often a batch may lose its worker before it is given up: one that ends every worker must not go round for ever. */
export const lives = 4
/** Answers that nobody has fetched are kept so long: for a study that is taken up again. */
export const keepSeconds = 86_400

/** After a break of the connection: soon again, and then every two seconds. */
export const reconnectMs = (times: number) => Math.min(200 * times, 2000)

/** What an end of the queue has to say beside its work. */
export type QueueNotice =
  | { readonly kind: 'away'; readonly reason: string }
  | { readonly kind: 'back' }
  /** Workers of the same engine that are there, their threads, and engines of workers that cannot take these batches. */
  | { readonly kind: 'workers'; readonly workers: number; readonly threads: number; readonly others: readonly string[] }
  /** Engines of studies that this worker cannot take. */
  | { readonly kind: 'otherStudies'; readonly engines: readonly string[] }

export type Tell = (notice: QueueNotice) => void

/** Who else is connected: workers with their threads, and studies. */
export interface Presence {
  readonly engine: string
  /** 0: a study. */
  readonly threads: number
}

/**
 * Reads Redis' list of connections. There is a queue for each engine, so batches never reach a worker of another one; the names of the
 * connections tell which engines are there.
 */
export function presencesIn(clients: string): Presence[] {
  const names = clients.matchAll(new RegExp(` name=${PREFIX}:([\\w+/]+=*):(qe|w:(\\d+)) `, 'g'))
  return Array.from(names, ([, engine, , threads]) => ({ engine: atob(engine), threads: Number(threads ?? 0) }))
}
