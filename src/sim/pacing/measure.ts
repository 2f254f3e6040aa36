/** One point of the pacing frontier: how busy the operators are, and how many people are abandoned for it. */
import { CAMPAIGN, CAMPAIGN_WIDTH, type CampaignColumn, type Counts, GROUP, GROUP_WIDTH, type GroupColumn } from '../centre/counts'
import type { Model } from '../centre/model'
import type { RuleModel } from '../centre/model-campaigns'
import { runReplication } from '../engine/replication'
import { baseOfRule } from '../experiment/abandoned-windows'
import { type Interval, ratioInterval } from '../stats/interval'
import { HOUR } from '../terms/week'
import { endlessList } from './endless-list'
import type { PacingQuestion, PacingTask } from './question'

/** What a point is made of, one figure a replication; times in ms. `lost`: abandoned or connected later than the dialer's rule allows; `base`: as the rule counts it. */
export interface PacingSums {
  readonly worked: readonly number[]
  readonly logged: readonly number[]
  readonly lost: readonly number[]
  readonly base: readonly number[]
  readonly dials: readonly number[]
}

export interface PacingPoint extends PacingTask {
  /** (Talk + wrap-up) ÷ logged time. */
  readonly busy: Interval
  /** What pacing answers for, by the seconds and the base of the dialer's rule: people whom a detector takes for machines are lost in every mode alike. */
  readonly abandoned: Interval
  /** Dials for each hour of an operator. */
  readonly dials: Interval
  readonly sums: PacingSums
}

/** Lives one point; the replications of all points meet the same contacts. */
export function measurePoint(question: Omit<PacingQuestion, 'operators'>, task: PacingTask): PacingPoint {
  const model = endlessList(question, task)
  const counts = Array.from({ length: question.replications }, (_, replication) => runReplication(model, question.seed, replication))
  return pointOf(task, model, counts)
}

/** What the replications of a point's model say of it. */
export function pointOf(task: PacingTask, { campaigns: [{ dialer }] }: Model, counts: readonly Counts[]): PacingPoint {
  const sums = sumsOf(counts, dialer.rule)
  const hours = sums.logged.map((time) => time / HOUR)
  return {
    ...task,
    busy: ratioInterval(sums.worked, sums.logged),
    abandoned: ratioInterval(sums.lost, sums.base),
    dials: ratioInterval(sums.dials, hours),
    sums,
  }
}

function sumsOf(counts: readonly Counts[], rule: RuleModel): PacingSums {
  return {
    worked: counts.map((of) => time(of, 'talk') + time(of, 'wrapUp')),
    logged: counts.map((of) => time(of, 'logged')),
    lost: counts.map((of) => count(of, 'abandoned') + count(of, 'connectedLate')),
    base: counts.map((of) => baseOfRule((column) => count(of, column), rule)),
    dials: counts.map((of) => count(of, 'attempts')),
  }
}

function count({ campaignsByDay, days }: Counts, column: CampaignColumn): number {
  return columnSum(campaignsByDay, days, CAMPAIGN_WIDTH, CAMPAIGN[column])
}

function time({ groupsByDay, days }: Counts, column: GroupColumn): number {
  return columnSum(groupsByDay, days, GROUP_WIDTH, GROUP[column])
}

/** Over all days, of the only campaign or group. */
function columnSum(table: Float64Array, days: number, width: number, column: number): number {
  let sum = 0
  for (let row = 0; row <= days; row++) sum += table[row * width + column]
  return sum
}
