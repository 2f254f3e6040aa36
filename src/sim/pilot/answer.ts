/** All that is said of a pilot: plan, what was observed and inferred, decision, forecast. Plain data. */

import type { Project } from '../project/schema'
import { pilotCase } from './case'
import { type ClosedFormForecast, closedFormOf } from './closed-form'
import type { PilotForecast } from './forecast'
import { type Inference, infer } from './infer'
import { type Decision, decide } from './plan'
import { type PlanAnswer, planOf } from './plan-answer'
import { restOf } from './rest'
import type { PilotFile } from './schema'
import type { WaterfallStep } from './waterfall'

export interface PilotNotice {
  /**
   * noDaysLeft: the horizon ends with the pilot; goalReached: the results wanted are there; listWorked: nothing is left to call; stageUnknown: a later stage of which neither pilot nor file says how
   * uncertain it is, with its name; unfinished: share of projects with open contacts at the end.
   */
  readonly kind: 'noDaysLeft' | 'goalReached' | 'listWorked' | 'stageUnknown' | 'unfinished'
  readonly found: number | string
}

/** What needs no simulation; `forecast` and `waterfall` come with it. */
export interface PilotAnswer {
  readonly setup: string
  readonly campaign: string
  readonly team: PilotFile['team']
  readonly day: number
  readonly plan?: PlanAnswer
  readonly decision?: Decision
  readonly inference?: Inference
  readonly closedForm?: ClosedFormForecast
  readonly forecast?: PilotForecast
  readonly waterfall?: readonly WaterfallStep[]
  readonly notices: readonly PilotNotice[]
}

/** The part that is known at once; `until` as in `pilotCase`. */
export function atOnce(project: Project, file: PilotFile, until?: number): PilotAnswer {
  const pilot = pilotCase(project, file, until)
  const { observed, closed, campaign } = pilot
  const rule = file.plan?.rule
  const base = { setup: file.setup, campaign: file.campaign, team: file.team, day: observed.days }
  const plan = planOf(file)
  if (observed.days === 0) return { ...base, ...(plan && { plan }), notices: [] }
  const rest = restOf(pilot)
  const closedForm = closedFormOf(pilot, rest.operators)
  const notices: PilotNotice[] = []
  const reasons = { goalReached: observed.total.results, listWorked: closed, noDaysLeft: project.calendar.horizonDays }
  if (rest.over !== undefined) notices.push({ kind: rest.over, found: reasons[rest.over] })
  for (const { id } of campaign.conversation.stages.slice(1)) {
    const { low, high } = project.sources[`demand.campaigns.${campaign.id}.conversation.stages.${id}.share`] ?? {}
    const decided = file.stages.some((stage) => stage.id === id && stage.decided > 0)
    if (!decided && (low === undefined || high === undefined)) notices.push({ kind: 'stageUnknown', found: id })
  }
  return {
    ...base,
    ...(plan && { plan }),
    ...(rule && { decision: decide(rule, closed, observed.total.results) }),
    inference: infer(observed),
    ...(closedForm && { closedForm }),
    notices,
  }
}
