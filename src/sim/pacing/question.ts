/** What is asked of the pacing of a campaign, and its points: one for each team, each way of dialing and each setting of its knob. */
import type { Project, Setup } from '../project/schema'

export type Mode = Setup['dialers'][number]['mode']

/** Plain data, for a worker as well. */
export interface PacingQuestion {
  readonly project: Project
  /** Set-up by its identifier: groups, dialer, speed and skill of its operators. */
  readonly setup: string
  readonly campaign: string
  /** Team sizes, ascending. */
  readonly operators: readonly number[]
  readonly replications: number
  readonly seed: string
  /** Working days of each replication; every one begins on the first day of the calendar. */
  readonly days: number
  /** The abandoned share that the rule allows. */
  readonly share: number
  /** Busy share by which a predictive mode must beat one line per operator to be worth it. */
  readonly margin: number
}

/** Ways of dialing as curves: each has a knob, or is a single point. */
export const pacingWays = ['progressive', 'power', 'adaptive-hard', 'adaptive-average', 'adaptive-tapered', 'expected-free', 'chance-constrained'] as const
export type PacingWay = (typeof pacingWays)[number]

/** One point to be measured. `knob`: lines per idle operator, or the abandoned share aimed at; absent where there is nothing to set. */
export interface PacingTask {
  readonly operators: number
  readonly way: PacingWay
  readonly knob?: number
  readonly mode: Mode
}

const linesPerOperator = [1.25, 1.5, 1.75, 2, 2.25, 2.5, 3, 4]

/** Abandoned shares aimed at, as parts of what the rule allows: a controller that keeps a little below it may be set a little above. */
const partsOfShare = [0.3, 0.6, 1, 1.06, 1.6]

/** A controller of the open-source kind: what it aims at, and what it does beyond. */
const reactions = ['hard', 'average', 'tapered'] as const

/** All points of a question, team by team, so that the first team is whole before the second begins. */
export function pacingTasks({ operators, share }: Pick<PacingQuestion, 'operators' | 'share'>): PacingTask[] {
  const ways = waysUpTo(share)
  return operators.flatMap((team) => ways.map((way) => ({ operators: team, ...way })))
}

function waysUpTo(share: number): Omit<PacingTask, 'operators'>[] {
  const held = { hold: 2, cancels: false }
  const targets = [...new Set(partsOfShare.map((part) => Math.min(1, part * share)))].filter((target) => target > 0)
  return [
    { way: 'progressive', mode: { kind: 'progressive' } },
    ...linesPerOperator.map((knob) => ({ way: 'power', knob, mode: { kind: 'power', linesPerOperator: knob, per: 'idle', ...held } }) as const),
    ...reactions.flatMap((reaction) =>
      targets.map(
        (knob) =>
          ({
            way: `adaptive-${reaction}`,
            knob,
            mode: { kind: 'adaptive', per: 'all', floor: 1, cap: 3, target: knob, reaction, everySeconds: 15, ...held },
          }) as const,
      ),
    ),
    { way: 'expected-free', mode: { kind: 'expected-free', ...held } },
    ...targets.map((knob) => ({ way: 'chance-constrained', knob, mode: { kind: 'chance-constrained', target: knob, ...held } }) as const),
  ]
}
