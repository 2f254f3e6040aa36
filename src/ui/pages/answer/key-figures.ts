/** The four figures of the answer: days, first result, last result and its cost; or service, lost calls, occupancy and cost. */
import type { Chance, Figure, SetupResult } from '../../../sim/experiment/results'
import type { Project } from '../../../sim/project/schema'
import type { FigureGoal } from '../../parts/figure'
import { intervalOf } from '../../parts/figure-text'
import { measureBase, measureKind, measureName, type Wording } from '../../parts/measure-words'
import { infoOf, type Subject, stagesOf } from '../../parts/subjects'

export interface KeyFigure {
  readonly key: string
  readonly title: string
  readonly figure: Figure | undefined
  readonly goal?: FigureGoal
  readonly note?: string
}

const FOUR = 4

/** Keys of the figures by rank; the first four that the set-up has are shown. */
function keysOf(setup: SetupResult, subject: Subject): readonly string[] {
  const of = (suffix: string) => `${subject.id}.${suffix}`
  if (subject.of === 'campaign') {
    const stages = stagesOf(setup, subject.id).map(({ info }) => info.key)
    const [first, last] = [stages.at(0), stages.length > 1 ? stages.at(-1) : undefined]
    const perStage = setup.info.filter(({ kind }) => kind === 'costPerStage').at(-1)?.key
    const days = setup.measures.workingDays && !setup.measures.costPerMonth ? 'workingDays' : of('workingDays')
    return [days, first, last, perStage ?? 'cost', of('stage1Share'), 'cost', of('processed')].filter((key) => key !== undefined)
  }
  const group = setup.info.find(({ kind }) => kind === 'occupancy')?.key
  const cost = setup.measures.costPerMonth ? 'costPerMonth' : 'cost'
  return [of('serviceLevel'), of('abandonedShare'), group, cost, of('asa')].filter((key) => key !== undefined)
}

/** In this order on the page: what it costs stands last. */
function inOrder(keys: readonly string[]): readonly string[] {
  const costs = keys.filter((key) => key.startsWith('cost'))
  return [...keys.filter((key) => !key.startsWith('cost')), ...costs]
}

export function keyFigures(setup: SetupResult, subject: Subject, project: Project | undefined, wording: Wording): readonly KeyFigure[] {
  const known = [...new Set(keysOf(setup, subject))].filter((key) => setup.measures[key] !== undefined)
  return inOrder(known.slice(0, FOUR)).map((key) => {
    const info = infoOf(setup, key)
    const figure = setup.measures[key]
    const goal = goalOf(key, setup.chances, project, subject)
    const note = info && noteOf(key, setup, project, wording)
    return { key, title: info ? measureName(info, wording) : key, figure, ...(goal && { goal }), ...(note && { note }) }
  })
}

function noteOf(key: string, setup: SetupResult, project: Project | undefined, wording: Wording): string {
  const info = infoOf(setup, key)
  if (!info) return ''
  if (info.unit === 'money') {
    const vat = wording.t(`measures.vat.${wording.vat}`)
    return pricesAssumed(project, setup.id) ? `${vat}; ${wording.t('answer.assumed')}` : vat
  }
  return measureKind(info) === 'workingDays' ? '' : measureBase(info, project, wording, info.entity.of === 'group')
}

/** Some price of the set-up is assumed, so every amount rests on it. */
function pricesAssumed(project: Project | undefined, setup: string): boolean {
  return Object.entries(project?.sources ?? {}).some(([path, { kind }]) => kind === 'assumed' && path.startsWith(`setups.${setup}.terms.`))
}

/** The goal set for a measure, or the target of the service level; days have a deadline, costs a limit, results a plan. */
export function goalOf(key: string, chances: readonly Chance[], project: Project | undefined, subject: Subject): FigureGoal | undefined {
  const chance = chances.find(({ measure }) => measure === key || (key === 'workingDays' && measure === `${subject.id}.workingDays`))
  const target = key.endsWith('.serviceLevel') ? project?.demand.callTypes.find(({ id }) => id === subject.id)?.serviceLevel.target : undefined
  const value = chance?.atMost ?? chance?.atLeast ?? target
  if (value === undefined) return undefined
  if (key.endsWith('workingDays')) return { value, word: 'deadline' }
  if (target !== undefined || key.endsWith('Share') || key.endsWith('occupancy')) return { value, word: 'target' }
  return { value, word: chance?.atMost === undefined ? 'plan' : 'limit' }
}

/** Which interval the figures show, for the key above them. */
export function intervalKey(figures: readonly KeyFigure[]): 'project' | 'mean' | 'mixed' {
  const kinds = new Set(figures.flatMap(({ figure }) => (figure ? [intervalOf(figure)] : [])))
  if (kinds.size > 1) return 'mixed'
  return kinds.has('mean') ? 'mean' : 'project'
}
