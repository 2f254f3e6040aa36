/** A dialing team at one instant, built by hand: everybody on duty and idle, nothing rings. Times in seconds. */
import { type Centre, openCentre } from '../../../src/sim/centre/centre'
import { BUSY, becomeIdle, stopIdling } from '../../../src/sim/centre/operators'
import { endlessList } from '../../../src/sim/pacing/endless-list'
import type { Mode } from '../../../src/sim/pacing/question'
import { LIST, TEAM, type TeamFigures, teamAlone, usualFigures } from '../../../src/sim/pacing/team-alone'
import { firstCome } from '../../../src/sim/routing/first-come'
import { longestIdle } from '../../../src/sim/routing/longest-idle'

export const SECOND = 1000

/** Ten o'clock of the first day; the shift lasts until five. */
const NOW = 10 * 3600 * SECOND

/** Everybody who answers does so after 10 s, everybody else rings for 25 s, and a talk takes 100 s. */
export const clockwork: TeamFigures = { ...usualFigures, ringAnswered: { mean: 10, cv: 0 }, talk: { mean: 100, cv: 0 }, wrapUp: 0 }

export function teamAtWork(operators: number, figures: TeamFigures = clockwork, mode: Mode = { kind: 'progressive' }): Centre {
  const question = { project: teamAlone(figures), setup: TEAM, campaign: LIST, replications: 1, seed: '1', days: 1, share: 0.03, margin: 0.05 }
  const model = endlessList(question, { operators, mode })
  const centre = openCentre(model, { operatorChooser: longestIdle, callChooser: firstCome, dialModes: [] }, '1', 0)
  centre.now = NOW
  // the morning's change is over, the evening's is to come
  centre.rotaAt = 1
  centre.operators.onDuty[0] = operators
  for (let operator = 0; operator < operators; operator++) becomeIdle(centre.operators, operator, NOW)
  return centre
}

/** The operator has been with a person of the campaign for so long. */
export function occupied(centre: Centre, operator: number, seconds: number): void {
  stopIdling(centre.operators, operator, BUSY, centre.now)
  centre.operators.workFrom[operator] = centre.now - seconds * SECOND
  centre.operators.work[operator] = 0
  centre.operators.campaign[operator] = 0
}

/** So many more numbers ring. */
export function ringing(centre: Centre, numbers: number): void {
  const [list] = centre.lists
  list.ringing += numbers
  list.unbound += numbers
  list.lines += numbers
}
