/** `callsim sweep`: a parameter study on the cores here or on a queue between machines; started again, it goes on where it was. */
import { basename, dirname, join } from 'node:path'
import type { TFunction } from 'i18next'
import { formatFor } from '../messages/format'
import { translator } from '../messages/index'
import { headerOf } from '../sim/study/results-lines'
import { type Study, valuesAt } from '../sim/study/study'
import { studyThreads } from '../workers/node/study-threads'
import type { StudyTransport } from '../workers/study-batch'
import { type FailedPoint, runStudy } from '../workers/study-run'
import type { Shard, SweepCommand } from './commands'
import { bar, sweepProgressText } from './progress-text'
import { InputError } from './project-file'
import { noticeLines, opened } from './queue-words'
import { StatusLine } from './status-line'
import { studyFrom, valuesText } from './study-file'
import { type Belonging, belongingOf, emptyFolder, keptIn, RESULTS, StudyFolder } from './study-folder'

/** Ended by a signal, as shells say it. */
const INTERRUPTED = 130

/** The exit code. @throws InputError */
export async function sweep({ file, out, shard, workers, redis, restart, language }: SweepCommand): Promise<number> {
  const study = await studyFrom(file, language)
  const spoken = language ?? study.project.language
  const t = translator(spoken)
  const folder = out ?? folderOf(file, shard)
  const header = headerOf(study)
  if (restart) await emptyFolder(folder)
  refuseOther(await belongingOf(folder), header, folder, t)
  const kept = await keptIn(folder)
  const points = pointsOf(study, shard)
  const say = (text: string) => process.stderr.write(`${text}\n`)
  const before = points.filter((point) => kept.results.has(point)).length
  if (kept.results.size + kept.batches.size > 0) say(t('sweep.resumed', { done: before, of: points.length }))

  const stopped = new AbortController()
  const onSignal = () => stopped.abort(new Error('stopped'))
  for (const signal of signals) process.on(signal, onSignal)
  const format = formatFor(spoken)
  const status = new StatusLine(process.stderr, { terminalMs: 100, logMs: 15_000 })
  const files = await StudyFolder.open(folder, header, kept)
  const transport = redis === undefined ? threads(workers) : await queueAt(redis, t, (text) => status.say(text))
  let failed: readonly FailedPoint[] = []
  try {
    failed = await runStudy(study, transport, {
      points,
      finished: files.points,
      done: kept.batches,
      signal: stopped.signal,
      onBatch: (batch, reading) => files.addBatch(batch, reading),
      onPoint: (point) => files.addPoint(point),
      onProgress: (told) => status.show(() => `${process.stderr.isTTY ? `${bar(told.share)} ` : ''}${sweepProgressText(told, t, format)}`),
    })
  } finally {
    status.end()
    await transport.close()
    await files.close()
    for (const signal of signals) process.off(signal, onSignal)
  }
  for (const { point, reason } of failed) say(t('sweep.failed', { point, values: valuesText(valuesAt(study, point)), reason }))
  const finished = files.points
  const done = points.filter((point) => finished.has(point)).length
  process.stdout.write(`${t('sweep.finished', { file: join(folder, RESULTS), done, of: points.length })}\n`)
  if (done < points.length && stopped.signal.aborted) say(t('sweep.stopped'))
  if (done === points.length) return 0
  return stopped.signal.aborted ? INTERRUPTED : 1
}

/** Ctrl+C, and what a cluster sends before it takes the machine away. */
const signals = ['SIGINT', 'SIGTERM'] as const

/** Beside the study file, by its name; parts beside each other in it. */
function folderOf(file: string, shard: Shard | undefined): string {
  const name = basename(file).replace(/(\.study)?\.json$/, '')
  const folder = join(dirname(file), `${name}.results`)
  return shard === undefined ? folder : join(folder, `part-${shard.index}-of-${shard.of}`)
}

function pointsOf({ points }: Study, shard: Shard | undefined): number[] {
  return [...points.keys()].filter((point) => shard === undefined || point % shard.of === shard.index - 1)
}

/** The bundle puts the thread's script beside the tool. */
function threads(workers: number | undefined): StudyTransport {
  return studyThreads(new URL('./study-worker.js', import.meta.url), workers)
}

/** The queue's libraries are loaded where they are wanted only. @throws InputError */
async function queueAt(redis: string, t: TFunction, say: (text: string) => void): Promise<StudyTransport> {
  const { queueTransport } = await import('../workers/queue/queue-transport')
  return opened(
    queueTransport(redis, (notice) => noticeLines(notice, t).forEach(say)),
    t,
  )
}

/** @throws InputError where a folder holds something else. */
function refuseOther(found: Belonging | undefined, { study, engine }: Belonging, folder: string, t: TFunction): void {
  if (found === undefined) return
  if (found.study !== study) throw new InputError(t('sweep.otherStudy', { folder }))
  if (found.engine !== engine) throw new InputError(t('sweep.otherEngine', { folder, found: found.engine, engine }))
}
