/** How a run or a study is going, in words. */
import type { TFunction } from 'i18next'
import type { Format } from '../messages/format'
import type { RunProgress } from '../workers/run-types'
import type { StudyProgress } from '../workers/study-course'

const width = 24

export function runProgressText({ done, of, remainingMs }: RunProgress, t: TFunction, format: Format): string {
  const progress = t('status.progress', { done: format.count(done), of: format.count(of) })
  return t('cli.progress', { progress, remaining: remainingText(remainingMs, t, format) })
}

export function sweepProgressText({ done, of, share, remainingMs }: StudyProgress, t: TFunction, format: Format): string {
  return t('sweep.progress', {
    done: format.count(done),
    of: format.count(of),
    share: format.share(Math.floor(100 * share) / 100),
    remaining: remainingText(remainingMs, t, format),
  })
}

export function bar(share: number): string {
  const full = Math.floor(share * width)
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`
}

function remainingText(remainingMs: number, t: TFunction, format: Format): string {
  return t('status.remaining', { time: format.seconds(Math.ceil(remainingMs / 1000)) })
}
