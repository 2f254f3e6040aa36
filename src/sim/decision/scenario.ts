/** Base, peak and optimistic: the scenarios of the file, or two that are assumed. */
import type { Scenario } from '../project/decision-schema'
import type { Project } from '../project/schema'
import type { LocalText } from '../terms/text'
import type { SetupsCompared } from './set-ups'
import { type Variant, withChanges } from './variant'
import { atVolume } from './volume'

export interface ScenarioResult extends SetupsCompared {
  readonly id: string
  /** Absent for the assumed ones: `peak` and `optimistic` have words of their own. */
  readonly name?: LocalText
  readonly assumed: boolean
}

export interface PlannedScenario {
  readonly id: string
  readonly name?: LocalText
  readonly assumed: boolean
  readonly variant: Variant
}

/** What the assumed scenarios change: volume and handling times, the teams staying as they are. */
const assumedScenarios = { peak: { volume: 1.25, handling: 1.1 }, optimistic: { volume: 1, handling: 0.9 } } as const

/** Those of the file; where it has none, a peak and an optimistic one. */
export function scenariosOf(project: Project): PlannedScenario[] {
  const given = project.decision?.scenarios ?? []
  if (given.length > 0) return given.map((scenario) => planned(project, scenario))
  return (['peak', 'optimistic'] as const).map((id) => {
    const { volume, handling } = assumedScenarios[id]
    const { demand, calendar } = atVolume(project, volume, handling, new Map())
    return { id, assumed: true, variant: { ok: true, project: { ...project, demand, calendar } } }
  })
}

function planned(project: Project, { id, name, changes }: Scenario): PlannedScenario {
  return { id, name, assumed: false, variant: withChanges(project, changes) }
}
