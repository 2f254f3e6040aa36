/** How much risk the next dial may take, so that the day's abandoned share comes out at the target, and not above it. */
import type { ContactList } from '../centre/lists'
import { exp } from '../kernel/portable'

/** Most dials are made at less than the risk tolerated: about this ratio brings the target about from the start. Numbers that are cancelled in time lose nobody. */
const RISK_PER_SHARE = 1.8
const RISK_PER_SHARE_CANCELLING = 4

/** People whom the dialer may lose are a budget: this much is lent at the beginning of a day, and less with every so many answers. */
const LENT = 2
const LENT_FOR = 150

/** What is kept in reserve: one person, or this much of the square root of the budget so far; below it, less and less risk is taken. */
const RESERVE = 1
const RESERVE_OF_ROOT = 0.35

/** Risk grows with what the budget holds beyond the reserve, in reserves: gently at first, since that comes and goes by chance, then faster. */
const GROWTH = 0.2
const GROWTH_OF_SQUARE = 0.06

const LEAST = 0.02
const MOST = 10

/** No dial is made that nobody could take but by luck. */
const NEVER_MORE = 0.9

/**
 * Risk tolerated, 0 to 1. The budget is target × live answers − people lost, today: the sum of all errors so far, so that the share is driven to the
 * target from both sides (stochastic approximation, with the step a factor of the risk).
 */
export class Tolerance {
  private readonly target: number
  private readonly cancels: boolean
  private live = -1
  private lost = -1
  private risk = 0

  constructor(target: number, cancels: boolean) {
    this.target = target
    this.cancels = cancels
  }

  /** Worked out anew when somebody has answered. */
  now({ liveToday, lostToday }: Pick<ContactList, 'liveToday' | 'lostToday'>): number {
    if (liveToday !== this.live || lostToday !== this.lost) {
      this.live = liveToday
      this.lost = lostToday
      this.risk = this.after(liveToday, lostToday)
    }
    return this.risk
  }

  private after(live: number, lost: number): number {
    const earned = this.target * live
    const budget = earned - lost + LENT * exp(-live / LENT_FOR)
    const reserve = Math.max(RESERVE, RESERVE_OF_ROOT * Math.sqrt(earned))
    const beyond = budget / reserve - 1
    const factor = beyond < 0 ? budget / reserve : exp(GROWTH * beyond + GROWTH_OF_SQUARE * beyond * beyond)
    const risk = this.target * (this.cancels ? RISK_PER_SHARE_CANCELLING : RISK_PER_SHARE)
    return Math.min(NEVER_MORE, risk * Math.min(MOST, Math.max(LEAST, factor)))
  }
}
