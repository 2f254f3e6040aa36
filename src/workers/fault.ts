/** Why a run came to nothing, as data: it crosses threads whole, and the page says it in its language. */
import { type Course, Endless } from '../sim/kernel/endless'

export type Fault =
  /** The description makes more events than a replication may have, or time stands still in it. */
  | ({ readonly kind: 'endless'; readonly replication: number } & Course)
  /** The description needs more memory than a worker has. */
  | { readonly kind: 'memory'; readonly replication: number }
  /** Worker after worker died over the same batch. */
  | { readonly kind: 'workers'; readonly from: number; readonly to: number; readonly workers: number; readonly reason: string }

/** What whoever shows it needs: the fault where it is known, and one English sentence for where it is not. */
export interface Failure {
  readonly reason: string
  readonly fault?: Fault
}

/** Work that came to nothing; with what is known of why. */
export class Failed extends Error {
  readonly fault: Fault | undefined

  constructor(reason: string, fault?: Fault) {
    super(reason)
    this.fault = fault
  }
}

/** Work that was answered with a fault: the same everywhere, so it is not tried again. */
export class BatchFailed extends Failed {
  override readonly name = 'BatchFailed'
}

/** What a run, or whatever else was asked for, has rejected with. */
export function failureOf(error: unknown): Failure {
  return { reason: error instanceof Error ? error.message : String(error), fault: error instanceof Failed ? error.fault : undefined }
}

/** What the browsers and Node say where a column finds no room. */
const noRoom = /allocation failed|out of memory|invalid (typed )?array( buffer)? length|array size is not a small enough/i

/** What is known of an error of a replication; undefined: nothing but its message. */
export function faultOf(error: unknown, replication: number): Fault | undefined {
  if (error instanceof Endless) return { kind: 'endless', replication, ...error.course }
  if (error instanceof Error && noRoom.test(error.message)) return { kind: 'memory', replication }
  return undefined
}

/** One English sentence, for the command line and the log. */
export function reasonOf(error: unknown, replication: number): string {
  const message = error instanceof Error ? error.message : String(error)
  if (faultOf(error, replication)?.kind === 'memory') return `Replication ${replication} needs more memory than there is (${message})`
  return message
}
