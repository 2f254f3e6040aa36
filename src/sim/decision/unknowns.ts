/** Inputs that are not known exactly: those whose source gives a range. */
import { fieldAt } from '../project/field-at'
import { positionsOf } from '../project/paths'
import { valueAt } from '../project/problems'
import { type Project, ProjectShape, type Source } from '../project/schema'
import type { FieldKey } from '../terms/fields'
import type { LocalText } from '../terms/text'

export interface Unknown {
  /** With identifiers: `demand.campaigns.policies.list.reach`. */
  readonly path: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly source: Source['kind']
  readonly note?: LocalText
  /** The set-up that alone depends on it; absent for what all of them share. */
  readonly setup?: string
  /** Chosen by whoever runs the set-up, like the number of operators: it may matter, but nobody can find it out. */
  readonly chosen: boolean
}

/** Fields that are plans, not facts. */
const plans: readonly (FieldKey | undefined)[] = [
  'shiftOperators',
  'staffingOperators',
  'operatorHours',
  'linesPerOperator',
  'attemptsAtMost',
  'heads',
  'perOperators',
]

/** In the order of the file. A range of nothing is none; the vendor's own cost decides nothing for the client. */
export function unknownsOf(project: Project): Unknown[] {
  return Object.entries(project.sources).flatMap(([path, { kind, note, low, high }]): Unknown[] => {
    const place = positionsOf(project, path)
    const value = place && valueAt(project, place)
    if (place === undefined || typeof value !== 'number' || low === undefined || high === undefined || !(high > low) || place[2] === 'margin') return []
    const setup = place[0] === 'setups' ? project.setups[Number(place[1])]?.id : undefined
    return [
      {
        path,
        value,
        low,
        high,
        source: kind,
        ...(note && { note }),
        ...(setup !== undefined && { setup }),
        chosen: plans.includes(fieldAt(ProjectShape, project, place)),
      },
    ]
  })
}
