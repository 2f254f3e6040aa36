/** How the run is going, on standard error: one line that is rewritten on a terminal, a line now and then elsewhere. */
import type { TFunction } from 'i18next'
import type { Format } from '../messages/format'
import type { RunProgress } from '../workers/run-types'

const pauseMs = 5000

export interface ProgressLine {
  show(progress: RunProgress): void
  /** Takes the line away, so that the figures stand alone on the terminal. */
  clear(): void
}

export function progressLine(stream: NodeJS.WriteStream, t: TFunction, format: Format): ProgressLine {
  let last = performance.now()
  return {
    show({ done, of, remainingMs, final }) {
      if (final || (!stream.isTTY && performance.now() - last < pauseMs)) return
      last = performance.now()
      const progress = t('status.progress', { done: format.count(done), of: format.count(of) })
      const text = t('cli.progress', { progress, remaining: t('status.remaining', { time: format.seconds(Math.ceil(remainingMs / 1000)) }) })
      stream.write(stream.isTTY ? `\r\x1b[K${text}` : `${text}\n`)
    },
    clear() {
      if (stream.isTTY) stream.write('\r\x1b[K')
    },
  }
}
