import { UNLIMITED } from '../centre/model'
import type { AnnouncementModel, CallBackModel, QueueModel } from '../centre/model-calls'
import { type Queue, QueueSchema } from '../routing/queue'
import { MINUTE } from '../terms/week'
import { lawOf } from './laws'

const SECOND = 1000

/** How the distributor treats the waiting calls of a type; a type without an entry waits first come, first served. */
export function compileQueue(callType: string, queues: readonly Queue[], written: boolean): QueueModel {
  const queue = queues.find((one) => one.callType === callType) ?? QueueSchema.parse({ callType })
  return {
    limit: queue.limit ?? UNLIMITED,
    limitPerOperator: queue.limitPerOperator ?? Number.POSITIVE_INFINITY,
    inCommonLimit: !written && !queue.outsideCommonLimit,
    priority: queue.priority,
    ageing: Math.round((queue.ageingSeconds ?? 0) * SECOND),
    weight: queue.weight,
    scoreBase: queue.scoreBase,
    scorePerMillisecond: queue.scorePerSecond / SECOND,
    scoreTransferred: queue.scoreTransferred,
    ...(queue.announcement && !written ? { announcement: compileAnnouncement(queue.announcement) } : {}),
    ...(queue.callBack && !written ? { callBack: compileCallBack(queue.callBack) } : {}),
  }
}

export function compileAnnouncement({ what, from, hangUpShare, patience }: NonNullable<Queue['announcement']>): AnnouncementModel {
  return { what, from: what === 'wait' ? from * SECOND : from, hangUpShare, patience }
}

function compileCallBack({ offer, ...callBack }: NonNullable<Queue['callBack']>): CallBackModel {
  return {
    offer: offer.kind,
    limit: offer.kind === 'queue' ? offer.calls : Math.round(offer.seconds * SECOND),
    acceptShare: callBack.acceptShare,
    within: Math.round(callBack.withinMinutes * MINUTE),
    reserve: callBack.reserve,
    attempts: callBack.attempts,
    retry: Math.round(callBack.retryMinutes * MINUTE),
    answeredShare: callBack.answeredShare,
    ring: Math.round(callBack.ringSeconds * SECOND),
    ...(callBack.talk ? { talk: lawOf(callBack.talk) } : {}),
  }
}
