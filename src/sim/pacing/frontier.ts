/** Busy share against abandoned share, and from how many operators on predictive dialing pays. */
import { type Interval, ratioDifference } from '../stats/interval'
import type { PacingPoint } from './measure'
import type { PacingQuestion } from './question'

/** Points of one team size, in the order in which they were measured. */
export interface PacingTeam {
  readonly operators: number
  readonly points: readonly PacingPoint[]
  /** Of the points that keep the rule, the one with the busiest operators; absent while none is measured. */
  readonly best?: PacingPoint
  /** Its busy share less that of one line per operator. */
  readonly gain?: Interval
}

export interface PacingFrontier {
  readonly teams: readonly PacingTeam[]
  /** The smallest team measured for which the gain is at least the margin, and the one asked about before it, for which it is not; absent where there is none. */
  readonly paysFrom?: number
  readonly paysNotAt?: number
}

/** From the points measured so far. A point keeps the rule when its abandoned share, as estimated, is at most what is allowed. */
export function frontierOf(
  { operators, share, margin }: Pick<PacingQuestion, 'operators' | 'share' | 'margin'>,
  points: readonly PacingPoint[],
): PacingFrontier {
  const teams = operators.map((team) =>
    teamOf(
      team,
      points.filter((point) => point.operators === team),
      share,
    ),
  )
  const measured = teams.flatMap(({ operators: team, gain }) => (gain === undefined ? [] : [{ team, pays: gain.mean >= margin }]))
  const first = measured.findIndex(({ pays }) => pays)
  return {
    teams,
    ...(first >= 0 && { paysFrom: measured[first].team }),
    ...(first !== 0 && measured.length > 0 && { paysNotAt: measured[first < 0 ? measured.length - 1 : first - 1].team }),
  }
}

function teamOf(operators: number, points: readonly PacingPoint[], share: number): PacingTeam {
  const kept = points.filter(({ abandoned }) => abandoned.mean <= share)
  const best = kept.reduce<PacingPoint | undefined>((most, point) => (most === undefined || point.busy.mean > most.busy.mean ? point : most), undefined)
  const progressive = points.find(({ way }) => way === 'progressive')
  return { operators, points, ...(best && { best }), ...(best && progressive && { gain: gainOf(best, progressive) }) }
}

function gainOf({ sums }: PacingPoint, { sums: base }: PacingPoint): Interval {
  return ratioDifference(sums.worked, sums.logged, base.worked, base.logged)
}
