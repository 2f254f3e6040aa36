/** Whether the stated work fits into the stated time, under each reading of "mean talk" and each way of dialing. */
import { ln } from '../kernel/portable'
import type { Claim } from '../project/decision-schema'

/** Of every dial, or of every conversation with a contact (one a contact at most). */
export const talkReadings = ['dial', 'contact'] as const

/** Which ways of dialing can keep operators in talk for so much of their time. */
export const capacities = ['any', 'progressive', 'predictive', 'impossible'] as const
export type Capacity = (typeof capacities)[number]

export interface WorkDay {
  readonly days: number
  readonly paidHours: number
  /** Share of paid time that the talk alone takes. */
  readonly load: number
  readonly capacity: Capacity
}

export interface WorkReading {
  readonly reading: (typeof talkReadings)[number]
  readonly calls: number
  readonly talkHours: number
  /** For each number of days that was said; empty where operators or days were not. */
  readonly days: readonly WorkDay[]
  /** Largest share of their time that operators can talk: dialing by hand, progressive, predictive with at most 3 % abandoned. */
  readonly most: { readonly manual: number; readonly progressive: number; readonly predictive: number }
  /** Operator days that it takes at least, by the best way of dialing. */
  readonly operatorDaysAtLeast: number
}

/** What is taken where nothing was said, in seconds; shares of all dials. */
export const usualCall = { answerShare: 0.35, ringAnswered: 12, ringUnanswered: 25, dialByHand: 30, wrapUp: 15 } as const

/**
 * Idle seconds a call of predictive dialing at its best (at most 3 % abandoned; answer rate .35, talk 120 s, wrap-up 15 s), by operators: busy shares
 * .776, .803, .853, .901 and .933 were simulated (docs/background/pacing.md), and idle = 135 s × (1 − share) ÷ share.
 */
const predictiveIdle: readonly (readonly [number, number])[] = [
  [4, 38.97],
  [7, 33.12],
  [15, 23.27],
  [30, 14.83],
  [60, 9.69],
]

export function workReadings(claim: Claim): WorkReading[] {
  const { contacts, talk, callsPerContact } = claim
  if (contacts === undefined || talk === undefined) return []
  return talkReadings.flatMap((reading): WorkReading[] => {
    if (reading === 'dial' && callsPerContact === undefined) return []
    const calls = reading === 'dial' ? contacts.value * (callsPerContact ?? 1) : contacts.value
    const talkHours = (calls * talk) / 3600
    const most = mostTalk(talk, claim.operators ?? 7)
    return [{ reading, calls, talkHours, days: daysOf(claim, talkHours, most), most, operatorDaysAtLeast: talkHours / most.predictive / claim.hoursPerDay }]
  })
}

function daysOf({ operators, days, daysAtMost = days, hoursPerDay }: Claim, talkHours: number, most: WorkReading['most']): WorkDay[] {
  if (operators === undefined || days === undefined || daysAtMost === undefined) return []
  return Array.from({ length: Math.floor(daysAtMost - days) + 1 }, (_, more) => {
    const paidHours = operators * (days + more) * hoursPerDay
    const load = talkHours / paidHours
    return { days: days + more, paidHours, load, capacity: capacityOf(load, most) }
  })
}

function capacityOf(load: number, { manual, progressive, predictive }: WorkReading['most']): Capacity {
  if (load <= manual) return 'any'
  if (load <= progressive) return 'progressive'
  return load <= predictive ? 'predictive' : 'impossible'
}

/** Talk ÷ cycle: an answered dial after (1 − p)/p that were not, talk, wrap-up; by hand with choosing and dialing before each. */
export function mostTalk(talk: number, operators: number): WorkReading['most'] {
  const { answerShare, ringAnswered, ringUnanswered, dialByHand, wrapUp } = usualCall
  const failed = (1 - answerShare) / answerShare
  const ringing = ringAnswered + failed * ringUnanswered
  return {
    manual: talk / (talk + wrapUp + ringing + dialByHand / answerShare),
    progressive: talk / (talk + wrapUp + ringing),
    predictive: talk / (talk + wrapUp + idleOf(operators)),
  }
}

/** Straight in the logarithm of the number of operators; fewer than four are as four, and never better than progressive alone would say. */
function idleOf(operators: number): number {
  const place = predictiveIdle.findIndex(([count]) => count >= operators)
  if (place <= 0) return predictiveIdle[place === 0 ? 0 : predictiveIdle.length - 1][1]
  const [[fewer, more], [atFewer, atMore]] = [
    [predictiveIdle[place - 1][0], predictiveIdle[place][0]],
    [predictiveIdle[place - 1][1], predictiveIdle[place][1]],
  ]
  return atFewer + ((atMore - atFewer) * ln(operators / fewer)) / ln(more / fewer)
}
