/** The queue between machines as the command line speaks of it: what it notices, and what is wrong with it. */
import type { TFunction } from 'i18next'
import { ENGINE_VERSION } from '../sim/experiment/version'
import type { QueueNotice } from '../workers/queue/agreement'
import { QueueError } from '../workers/queue/reach'
import { InputError } from './project-file'

/** Lines for the user. */
export function noticeLines(notice: QueueNotice, t: TFunction): string[] {
  switch (notice.kind) {
    case 'away':
      return [t('queue.away', { reason: notice.reason })]
    case 'back':
      return [t('queue.back')]
    case 'workers': {
      const { workers, threads, others } = notice
      const taken = workers > 0 ? t('queue.workers', { count: workers, threads }) : t('queue.noWorkers')
      return others.length > 0 ? [t('queue.otherWorkers', { others: others.join(', '), engine: ENGINE_VERSION }), taken] : [taken]
    }
    case 'otherStudies':
      return [t('queue.otherStudies', { others: notice.engines.join(', '), engine: ENGINE_VERSION })]
  }
}

/** Opens an end of the queue; what is wrong is something that the user can mend. @throws InputError */
export async function opened<T>(end: Promise<T>, t: TFunction): Promise<T> {
  try {
    return await end
  } catch (error) {
    if (!(error instanceof QueueError)) throw error
    throw new InputError(t(`queue.${error.kind}`, { address: error.address, reason: error.reason }))
  }
}
