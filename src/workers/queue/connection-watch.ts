/** Notices when Redis goes away and comes back: said once each, however many connections and trials there are. */
import type { Tell } from './agreement'
import { reasonOf } from './reach'

/** Errors of connections; anything else that goes wrong is said by whoever waits for the answer. */
const broken = /ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE|closed|LOADING/i

interface Connected {
  on(event: 'error', listener: (error: Error) => void): unknown
}

export class ConnectionWatch {
  private away = false
  private readonly tell: Tell

  constructor(tell: Tell) {
    this.tell = tell
  }

  /** A connection without a listener for errors would end the process. */
  over(...connected: readonly Connected[]): void {
    for (const one of connected) one.on('error', (error) => this.failed(error))
  }

  answered(): void {
    if (this.away) this.tell({ kind: 'back' })
    this.away = false
  }

  private failed(error: Error): void {
    const reason = reasonOf(error)
    if (this.away || !broken.test(reason)) return
    this.away = true
    this.tell({ kind: 'away', reason })
  }
}
