/** Measures of a campaign as rows of a small table: those of the wanted that the set-up has, and of which anything was seen. */
import type { SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import type { Fact } from '../../parts/fact-table'
import { measureBase, measureName, type Wording } from '../../parts/measure-words'
import { infoOf } from '../../parts/subjects'

export function factsOf(setup: SetupResult, entity: string, wanted: readonly string[], project: Project | undefined, wording: Wording): readonly Fact[] {
  return wanted.flatMap((last): Fact[] => {
    const key = `${entity}.${last}`
    const [info, figure] = [infoOf(setup, key), setup.measures[key]]
    if (!info || !figure || figure.events === 0) return []
    return [{ key, name: measureName(info, wording), note: measureBase(info, project, wording, false), figure }]
  })
}
