/** How a study is going, on standard error: a bar that is drawn anew on a terminal, a line now and then elsewhere. */
import type { TFunction } from 'i18next'
import type { Format } from '../messages/format'
import type { StudyProgress } from '../workers/study-course'

const width = 24
/** A terminal is written to so often at most, anything else much more rarely. */
const terminalMs = 100
const logMs = 15_000

export interface SweepProgress {
  show(progress: StudyProgress): void
  /** Takes the bar away, so that what follows stands alone. */
  clear(): void
}

export function sweepProgress(stream: NodeJS.WriteStream, t: TFunction, format: Format): SweepProgress {
  let last = stream.isTTY ? 0 : performance.now()
  return {
    show({ done, of, share, remainingMs }) {
      const now = performance.now()
      if (now - last < (stream.isTTY ? terminalMs : logMs)) return
      last = now
      const text = t('sweep.progress', {
        done: format.count(done),
        of: format.count(of),
        share: format.share(Math.floor(100 * share) / 100),
        remaining: t('status.remaining', { time: format.seconds(Math.ceil(remainingMs / 1000)) }),
      })
      stream.write(stream.isTTY ? `\r\x1b[K${bar(share)} ${text}` : `${text}\n`)
    },
    clear() {
      if (stream.isTTY) stream.write('\r\x1b[K')
    },
  }
}

function bar(share: number): string {
  const full = Math.floor(share * width)
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`
}
