/** Who goes first: while somebody waits for an urgent run, the batches of the others are held back. */
import type { Pool } from './pool'

export class Precedence {
  private urgent = 0
  private held: (() => void)[] = []

  /** For as long as the work lasts. */
  async first<T>(work: () => Promise<T>): Promise<T> {
    this.urgent++
    try {
      return await work()
    } finally {
      this.urgent--
      if (this.urgent === 0) for (const go of this.held.splice(0)) go()
    }
  }

  /** The pool as those see it who wait. */
  behind(pool: Pool): Pool {
    const turn = async (signal: AbortSignal | undefined) => {
      while (this.urgent > 0 && !signal?.aborted) await this.next(signal)
    }
    return {
      size: pool.size,
      get answered() {
        return pool.answered
      },
      warm: () => pool.warm(),
      close: () => pool.close(),
      async replicate(batch, signal) {
        await turn(signal)
        return pool.replicate(batch, signal)
      },
    }
  }

  private next(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        signal?.removeEventListener('abort', go)
        resolve()
      }
      this.held.push(go)
      signal?.addEventListener('abort', go)
    })
  }
}
