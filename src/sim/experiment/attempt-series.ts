import { ATTEMPT, ATTEMPT_WIDTH } from '../centre/counts'
import { rowsBefore } from '../centre/part-rows'
import type { Weighting } from '../stats/control-variate'
import { column } from './column'
import { curve } from './curve'
import type { Frame } from './frame'
import type { Replication } from './replication'
import type { MeasureUnit, Series } from './results'

type Column = keyof typeof ATTEMPT

interface Line {
  readonly name: string
  readonly unit: MeasureUnit
  readonly top: Column
  readonly bottom?: Column
}

const lines: readonly Line[] = [
  { name: 'attempts', unit: 'count', top: 'attempts' },
  { name: 'answeredShare', unit: 'share', top: 'answered', bottom: 'attempts' },
  { name: 'stage1ShareOfConversations', unit: 'share', top: 'stage1', bottom: 'conversations' },
]

/**
 * Curves of a campaign by number of the attempt at a contact: how many there are, the share answered by a person, and conversion (results
 * of the conversations). To the highest attempt that was made; follow-up calls do not count. The whole replication, warm-up included.
 */
export function attemptSeries(frame: Frame, campaign: number, replications: readonly Replication[], weighting?: Weighting): Series[] {
  const { id, list } = frame.model.campaigns[campaign]
  const first = rowsBefore(frame.model.campaigns, campaign, 'attempts')
  const of = (attempt: number, name: Column) => column(replications, ({ counts }) => counts.attempts[(first + attempt - 1) * ATTEMPT_WIDTH + ATTEMPT[name]])
  const numbers = Array.from({ length: list.attemptsAtMost }, (_, place) => place + 1).filter((attempt) => of(attempt, 'attempts').some((made) => made > 0))
  return lines.map(({ name, unit, top, bottom }) => {
    const points = numbers.map((x) => ({ x, tops: of(x, top), ...(bottom && { bottoms: of(x, bottom) }) }))
    return curve({ key: `${id}.${name}.byAttempt`, axis: 'attempt', unit }, points, weighting)
  })
}
