/** How long operators are busy with a call: talk and wrap-up by the demand, the group and the hour, as mean and mean square in seconds. */
import { type Moments, momentsOf } from '../analytic/moments'
import type { Project, Setup } from '../project/schema'
import { millisecondsOfDay } from '../terms/week'

type CallType = Project['demand']['callTypes'][number]
type Group = Setup['groups'][number]

export type HandlingTime = Pick<Moments, 'mean' | 'square'>

/** A call of the type that comes at this time of the day (ms), taken by an operator of the group who has nothing more to learn. */
export function handlingTime(callType: CallType, { talkFactor, serves }: Group, time: number): HandlingTime {
  const own = serves.find(({ skill }) => skill === callType.id)
  const [ownHour, hour] = [factorsAt(own?.hours ?? [], time), factorsAt(callType.hours, time)]
  const talk = scaled(own?.talk ?? callType.talk, talkFactor * (own?.talkFactor ?? 1) * ownHour.talk * (own?.talk ? 1 : hour.talk))
  const wrapUpLaw = own?.wrapUp ?? callType.wrapUp
  if (wrapUpLaw === undefined) return talk
  const wrapUp = scaled(wrapUpLaw, (own?.wrapUpFactor ?? 1) * ownHour.wrapUp * (own?.wrapUp ? 1 : hour.wrapUp))
  return { mean: talk.mean + wrapUp.mean, square: talk.square + 2 * talk.mean * wrapUp.mean + wrapUp.square }
}

/** Calls of several kinds in one stream, by their weights; equal weights where all are 0. */
export function mixedHandling(parts: readonly { readonly weight: number; readonly time: HandlingTime }[]): HandlingTime {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0)
  const share = (weight: number) => (all > 0 ? weight / all : 1 / parts.length)
  return {
    mean: parts.reduce((sum, { weight, time }) => sum + share(weight) * time.mean, 0),
    square: parts.reduce((sum, { weight, time }) => sum + share(weight) * time.square, 0),
  }
}

function scaled(law: CallType['talk'], factor: number): HandlingTime {
  const { mean, square } = momentsOf(law)
  return { mean: mean * factor, square: square * factor * factor }
}

const unchanged = { talk: 1, wrapUp: 1 }

function factorsAt(hours: readonly { readonly from: string; readonly talk: number; readonly wrapUp: number }[], time: number): typeof unchanged {
  const begun = hours.filter(({ from }) => millisecondsOfDay(from) <= time)
  return (
    begun.reduce((latest: (typeof hours)[number] | undefined, one) => (latest === undefined || one.from >= latest.from ? one : latest), undefined) ?? unchanged
  )
}
