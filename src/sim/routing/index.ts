import { z } from 'zod'
import type { CallChooser, OperatorChooser } from '../centre/seams'
import { metaOf } from '../terms/fields'
import { CallScoreSchema, callScore } from './call-score'
import { FewestCallsSchema, fewestCalls } from './fewest-calls'
import { FirstComeSchema, firstCome } from './first-come'
import { LastComeSchema, lastCome } from './last-come'
import { LeastOccupiedSchema, leastOccupied } from './least-occupied'
import { LongestIdleSchema, longestIdle } from './longest-idle'
import { LongestQueueSchema, longestQueue } from './longest-queue'
import { LongestWeightedWaitSchema, longestWeightedWait } from './longest-weighted-wait'
import { PriorityClassSchema, priorityClass } from './priority-class'
import { RandomGroupSchema, randomGroup } from './random-group'
import { RandomOperatorSchema, randomOperator } from './random-operator'
import { RoundRobinSchema, roundRobin } from './round-robin'
import { ScoreSchema, score } from './score'
import { SkillOrderSchema, skillOrder } from './skill-order'
import { SkillRankSchema, skillRank } from './skill-rank'

/** Every way to choose the operator for a call. To add one: write its file, name it here, translate its label. */
const OperatorChoiceSchema = z.discriminatedUnion('kind', [
  LongestIdleSchema,
  SkillRankSchema,
  LeastOccupiedSchema,
  FewestCallsSchema,
  RoundRobinSchema,
  RandomOperatorSchema,
  RandomGroupSchema,
  ScoreSchema,
])
export type OperatorChoice = z.infer<typeof OperatorChoiceSchema>

/** Every way to choose the call for a freed operator. */
const CallChoiceSchema = z.discriminatedUnion('kind', [
  FirstComeSchema,
  SkillOrderSchema,
  PriorityClassSchema,
  LongestWeightedWaitSchema,
  LongestQueueSchema,
  CallScoreSchema,
  LastComeSchema,
])
export type CallChoice = z.infer<typeof CallChoiceSchema>

export const RoutingSchema = z.strictObject({
  operator: OperatorChoiceSchema.default({ kind: 'longest-idle' }).meta(metaOf('operatorChoice')),
  call: CallChoiceSchema.default({ kind: 'first-come' }).meta(metaOf('callChoice')),
})

export const operatorChoosers = {
  'longest-idle': longestIdle,
  'skill-rank': skillRank,
  'least-occupied': leastOccupied,
  'fewest-calls': fewestCalls,
  'round-robin': roundRobin,
  'random-operator': randomOperator,
  'random-group': randomGroup,
  score,
} as const satisfies Record<OperatorChoice['kind'], OperatorChooser>

export const callChoosers = {
  'first-come': firstCome,
  'skill-order': skillOrder,
  'priority-class': priorityClass,
  'longest-weighted-wait': longestWeightedWait,
  'longest-queue': longestQueue,
  score: callScore,
  'last-come': lastCome,
} as const satisfies Record<CallChoice['kind'], CallChooser>
