/** What is asked when somebody wants to know which dial mode pays: team sizes around the present one, all ways of dialing, and the present mode as it is set. */
import { type Mode, type PacingTask, type PacingWay, pacingTasks } from '../../../sim/pacing/question'
import type { Project, Setup } from '../../../sim/project/schema'
import { millisecondsOfDay } from '../../../sim/terms/week'
import type { FrontierJob } from '../../../workers/pacing'
import { type AbandonedRule, ruleOfDialer } from './dialer-rule'

type Group = Setup['groups'][number]

/** Team sizes that everybody understands; the present one stands among them. */
const usualTeams = [4, 8, 15, 30]
const largestTeam = 80

/** What is taken for the limit where no rule sets one: that of most rules. */
export const USUAL_LIMIT = 0.03
/** Busy share by which dialing ahead must beat one line per operator. */
export const MARGIN = 0.05

const DAYS = 1
const REPLICATIONS = 8

export interface DialModeQuestion {
  readonly job: FrontierJob
  /** The present team, and the point that stands for its mode: the first of the tasks. */
  readonly team: number
  readonly rule: AbandonedRule | undefined
}

/** Nothing where nobody dials the campaign. */
export function dialModeQuestion(project: Project, setupId: string, campaign: string): DialModeQuestion | undefined {
  const setup = project.setups.find(({ id }) => id === setupId)
  const serving = setup?.groups.filter(({ skills }) => skills.includes(campaign)) ?? []
  const team = Math.min(largestTeam, teamOf(serving, project.calendar))
  if (!setup || team === 0) return undefined
  const rule = ruleOfDialer(project, setupId, campaign)
  const mode = setup.dialers.find((dialer) => dialer.campaign === campaign)?.mode ?? { kind: 'progressive' }
  const share = rule && rule.share < 1 ? rule.share : USUAL_LIMIT
  const operators = teamsAround(team)
  const question = { project, setup: setupId, campaign, operators, replications: REPLICATIONS, seed: project.seed, days: DAYS, share, margin: MARGIN }
  const tasks = pacingTasks(question)
  // what is looked at first comes first: the present mode, then its team
  const own = tasks.filter((task) => task.operators === team)
  const others = tasks.filter((task) => task.operators !== team)
  return { job: { question, tasks: [presentTask(team, mode), ...own, ...others] }, team, rule }
}

/** Without those that the present team makes superfluous. */
function teamsAround(team: number): readonly number[] {
  const others = usualTeams.filter((size) => Math.abs(size - team) > 0.2 * team)
  return [...others, team].sort((a, b) => a - b)
}

function presentTask(operators: number, mode: Mode): PacingTask {
  return { operators, way: wayOf(mode), mode }
}

/** Manual dialing and preview have one line for each operator, as progressive dialing has. */
function wayOf(mode: Mode): PacingWay {
  if (mode.kind === 'manual' || mode.kind === 'preview') return 'progressive'
  return mode.kind === 'adaptive' ? `adaptive-${mode.reaction}` : mode.kind
}

/** Most operators that are there at one time, as planned. */
export function teamOf(groups: readonly Group[], calendar: Project['calendar']): number {
  const shifts = groups.flatMap((group) => (group.staffing === undefined ? group.shifts : []))
  const edges = shifts.map(({ from }) => millisecondsOfDay(from))
  const together = edges.map((at) =>
    shifts.reduce((sum, { operators, from, to }) => (millisecondsOfDay(from) <= at && at < millisecondsOfDay(to) ? sum + operators : sum), 0),
  )
  const planned = groups.reduce((sum, { staffing }) => sum + plannedOf(staffing, calendar), 0)
  return Math.max(0, ...together) + planned
}

function plannedOf(staffing: Group['staffing'], { open, close }: Project['calendar']): number {
  if (staffing === undefined) return 0
  if (staffing.kind === 'by-interval') return Math.max(0, ...Object.values(staffing.operators).flatMap((row) => row ?? []))
  return Math.max(1, Math.round((staffing.hours * 3_600_000) / Math.max(1, millisecondsOfDay(close) - millisecondsOfDay(open))))
}
