/** How long a dialer is lived, and how often a list is worked off. */
import { momentsOf } from '../analytic/moments'
import { lawOf, meanOf, type ServiceLaw } from './case-laws'
import { CELL, LONGEST_HOLD } from './outbound-project'
import type { DialerCase, ListCase } from './read-outbound'
import { efforts, type Precision } from './timing'

/** Seconds of the project in one of the case, intervals of the day that are lived, and those that are counted. */
export interface DialerRun {
  readonly scale: number
  readonly cells: number
  readonly firstCell: number
  readonly lastCell: number
  readonly contacts: number
  readonly replications: number
}

const DAY = 86_400
const CELLS = DAY / (CELL * 60)
const LONGEST_MEAN = 604_800
const MOST_CONTACTS = 1_000_000
/** A hold of so many mean patiences: one person in ten million would wait longer. */
const PATIENCES = 16

/** Dials of one replication at most: its list is drawn anew each time. */
const MOST_DIALS = 20_000
/** The start is left out for so many times the time in which it is forgotten. */
const SAFE = 1.5

/** The start is forgotten at the rate at which calls in progress end; a warm-up is a tenth of what is counted at least, for it costs little. */
export function dialerRunOf(model: DialerCase, precision: Precision, effort: number): DialerRun {
  const { calls, replications: fewest, warmUp: times } = efforts[precision]
  const { ring, handle, waiting_patience_mean_s: patience, answer_prob, agents, ratio } = model
  const lines = Math.max(1, Math.floor(ratio * agents))
  // a line is rung anew when its number has rung, and holds a conversation once in a while
  const rate = lines / (meanOf(ring) + answer_prob * meanOf(handle))
  const replications = Math.max(fewest, Math.ceil((calls * effort) / MOST_DIALS))
  const relaxation = memory(ring) + memory(handle) + (patience ?? 0)
  const wanted = (calls * effort) / replications / rate
  const [first, last] = [Math.max(times * SAFE * relaxation, wanted / 10), 3 * relaxation]
  const whole = first + Math.max(first, wanted) + last
  const longest = Math.max(meanOf(ring), meanOf(handle))
  const scale = Math.min(DAY / whole, LONGEST_MEAN / longest, patience === null ? DAY : LONGEST_HOLD / (PATIENCES * patience))
  const inCells = (seconds: number) => Math.max(1, Math.ceil((seconds * scale) / (CELL * 60)))
  const [firstCell, lastCells] = [inCells(first), inCells(last)]
  const cells = Math.min(CELLS, Math.max(inCells(whole), 2 * firstCell + lastCells))
  // all lines ring at once, one number after the other: there are no more dials than that
  const dials = (lines * cells * CELL * 60) / scale / meanOf(ring)
  const contacts = Math.min(MOST_CONTACTS, Math.ceil(SAFE * dials) + 100)
  return { scale, cells, firstCell, lastCell: cells - lastCells - 1, contacts, replications }
}

/** Mean of a time, or the mean of what is left of one in progress where that is longer, s. */
function memory(law: ServiceLaw): number {
  const { mean, square } = momentsOf(lawOf(law))
  return mean > 0 ? Math.max(mean, square / (2 * mean)) : 0
}

/** Seconds of the project in one of the case, days for the list to be worked off, and how often it is. */
export interface ListRun {
  readonly scale: number
  readonly days: number
  readonly replications: number
}

/** A standard deviation is expected too, so there are more replications than for a mean. */
const FEWEST_LISTS = 60
const MOST_LISTS = 2000
const MOST_DAYS = 200

/** `dials` and `seconds`: expected attempts and work of one agent, of the whole list. */
export function listRunOf({ ring_s, talk_s, wrap_s }: ListCase, dials: number, seconds: number, precision: Precision, effort: number): ListRun {
  const longest = Math.max(meanOf(ring_s), meanOf(talk_s), meanOf(wrap_s), 1e-3)
  // a quarter more than expected, and some of the longest calls, is far beyond any chance
  const ample = 1.25 * seconds + 100 * longest
  const scale = Math.min(1, (MOST_DAYS * DAY) / ample, LONGEST_MEAN / longest)
  const days = 1 + Math.ceil((scale * ample) / DAY)
  const replications = Math.round(Math.min(MOST_LISTS, Math.max(FEWEST_LISTS, (efforts[precision].calls * effort) / dials)))
  return { scale, days, replications }
}
