/** Worked example: a project of the library is lived through, its first part is taken as the pilot, and what the whole brought is compared with the forecast. */
import type { Counts } from '../centre/counts'
import { CAMPAIGN } from '../centre/counts'
import { frameOf } from '../experiment/frame'
import { replicationOf } from '../experiment/replication'
import { stageColumns } from '../experiment/stages'
import type { Project, Setup } from '../project/schema'
import type { PilotForecast } from './forecast'
import type { Seen } from './observe'
import { type PilotFile, PilotShape } from './schema'

/** The usual unlikeness of operators: deviation of the log-odds of a result. */
export const usualSpread = 0.25

/**
 * The same project with a group for each operator, so that the course is booked by operator, and with operators who are unlike.
 * @throws RangeError where a set-up has operators by interval instead of shifts.
 */
export function operatorsApart(project: Project, setupId: string, conversionSpread = usualSpread): Project {
  return { ...project, setups: project.setups.map((setup) => (setup.id === setupId ? apart(setup, conversionSpread) : setup)) }
}

function apart(setup: Setup, conversionSpread: number): Setup {
  const groups = setup.groups.flatMap((group) => {
    if (group.staffing !== undefined) throw new RangeError(`Operators of ${group.id} come and go by number`)
    const shifts = group.shifts.flatMap((shift) => Array.from({ length: shift.operators }, () => ({ ...shift, operators: 1 })))
    return shifts.map((shift, place) => ({ ...group, id: `${group.id}-${place + 1}`, shifts: [shift], conversionSpread }))
  })
  return { ...setup, groups }
}

/** The set-up whose figures the source states, else the first one. */
export function exampleSetup(project: Project): string {
  return project.targets[0]?.setup ?? project.setups[0].id
}

export function exampleFile(project: Project, setup: string, seen: Seen): PilotFile {
  const { id } = project.demand.campaigns[0]
  return { ...PilotShape.parse({ format: 'callsim-pilot', version: 1, project: {}, setup, campaign: id }), ...seen }
}

/** A figure that was forecast beside what came. */
export interface Revealed {
  readonly key: string
  readonly actual: number
  /** Levels of the outcome ranges that hold it. */
  readonly within: readonly number[]
  readonly outside: readonly number[]
}

export function reveal(project: Project, setup: string, truth: Counts, { figures }: PilotForecast): Revealed[] {
  const frame = frameOf(project, setup)
  const whole = replicationOf(frame, truth)
  const [campaign] = project.demand.campaigns
  const { id } = campaign
  const of = (column: keyof typeof CAMPAIGN) => whole.campaigns[CAMPAIGN[column]]
  const stages = stageColumns.slice(0, campaign.conversation.stages.length).map((stage) => of(stage))
  const cost = whole.costMinor / 100
  const actual = new Map<string, number>([
    ...stages.map((results, place) => [`${id}.stage${place + 1}`, results] as const),
    ...stages.map((results, place) => [`costPerStage${place + 1}`, cost / results] as const),
    [`${id}.stage1Share`, stages[0] / whole.contactsThere[0]],
    [`${id}.lastStageShare`, stages[stages.length - 1] / whole.contactsThere[0]],
    [`${id}.workingDays`, whole.workingDays],
    [`${id}.attemptsPerContact`, of('attempts') / of('processed')],
    ['cost', cost],
  ])
  return figures.flatMap(({ key, ranges }) => {
    const value = actual.get(key)
    if (value === undefined) return []
    const holds = ranges.filter(({ low, high }) => low <= value && value <= high).map(({ level }) => level)
    return [{ key, actual: value, within: holds, outside: ranges.map(({ level }) => level).filter((level) => !holds.includes(level)) }]
  })
}
