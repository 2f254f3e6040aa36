/**
 * Replications that are known already, by all that they depend on: the model of the set-up and the seed. An edit of one set-up simulates only
 * that one, a price nothing at all, and a stopped run goes on where it was.
 */
import type { Counts } from '../sim/centre/counts'
import type { Model } from '../sim/centre/model'
import { hashText } from '../sim/kernel/hash'
import type { Batch } from './contract'
import type { Pool } from './pool'
import { nextTurn, stretchMs } from './turns'

/** Names and counts of all models together; what was asked for longest ago goes first. */
const MOST_BYTES = 96_000_000

/** Longest name of a model, in characters: about as much as the counts of two replications. */
const LONGEST_NAME = 200_000

interface Course {
  /** By replication; where batches came out of order there may be gaps for a while. */
  readonly counts: (Counts | undefined)[]
  bytes: number
}

export class Memory {
  private readonly most: number
  private readonly courses = new Map<string, Course>()
  private readonly names = new WeakMap<Model, string>()
  private bytes = 0

  constructor(most = MOST_BYTES) {
    this.most = most
  }

  /** Of the replications of the batch those known without a gap from its first one on. */
  known({ model, seed, from, to }: Batch): readonly Counts[] {
    const name = this.nameOf(model, seed)
    const course = this.courses.get(name)
    if (course === undefined) return []
    this.courses.delete(name)
    this.courses.set(name, course)
    const known: Counts[] = []
    for (let at = from; at < to; at++) {
      const counts = course.counts[at]
      if (counts === undefined) break
      known.push(counts)
    }
    return known
  }

  /** Takes replications `from`, `from + 1`, … */
  keep({ model, seed }: Batch, from: number, counts: readonly Counts[]): void {
    const name = this.nameOf(model, seed)
    const known = this.courses.get(name)
    const course = known ?? { counts: [], bytes: name.length }
    if (known === undefined) this.bytes += course.bytes
    counts.forEach((one, at) => {
      const bytes = course.counts[from + at] === undefined ? bytesOf(one) : 0
      course.counts[from + at] ??= one
      course.bytes += bytes
      this.bytes += bytes
    })
    this.courses.delete(name)
    this.courses.set(name, course)
    for (const [oldest, { bytes: its }] of this.courses) {
      if (this.bytes <= this.most) break
      this.courses.delete(oldest)
      this.bytes -= its
    }
  }

  /** Whether anything of that model and seed is kept. */
  holds({ model, seed }: Batch): boolean {
    return this.courses.has(this.nameOf(model, seed))
  }

  private nameOf(model: Model, seed: string): string {
    const known = this.names.get(model) ?? shortened(JSON.stringify(model))
    this.names.set(model, known)
    return `${seed} ${known}`
  }
}

/** A pool that is asked only for what is not known. However much that is, the thread hears what else is said to it. */
export function remembering(pool: Pool, memory: Memory): Pool {
  return recalling(pool, memory, () => true)
}

/** The same for hundreds of projects that are tried once each: it adds to what is known of a model, and keeps nothing of one that is new. */
export function recallingKnown(pool: Pool, memory: Memory): Pool {
  return recalling(pool, memory, (batch) => memory.holds(batch))
}

function recalling(pool: Pool, memory: Memory, keeps: (batch: Batch) => boolean): Pool {
  let breath = performance.now()
  return {
    size: pool.size,
    get answered() {
      return pool.answered
    },
    warm: () => pool.warm(),
    close: () => pool.close(),
    async replicate(batch, signal) {
      signal?.throwIfAborted()
      if (batch.eventLimit !== undefined) return pool.replicate(batch, signal)
      if (performance.now() - breath >= stretchMs) {
        await nextTurn()
        breath = performance.now()
        signal?.throwIfAborted()
      }
      const known = memory.known(batch)
      const from = batch.from + known.length
      if (from >= batch.to) return known
      const fresh = await pool.replicate({ ...batch, from }, signal)
      if (keeps(batch)) memory.keep(batch, from, fresh)
      return [...known, ...fresh]
    },
  }
}

/** A recorded day makes a model of megabytes, and every edit another one: of such a text the hash is kept. To hash a short one would take longer. */
function shortened(text: string): string {
  return text.length > LONGEST_NAME ? hashText(text) : text
}

function bytesOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0)
}
