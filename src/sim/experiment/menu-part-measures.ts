import { MENU, MENU_WIDTH, STEP, STEP_WIDTH, type StepColumn } from '../centre/counts'
import { EXIT, EXIT_WIDTH } from '../centre/menu-exits'
import { EXIT_TO_TYPE, targetsOf } from '../centre/model-menus'
import type { Frame } from './frame'
import type { Measure } from './measure'
import type { Replication } from './replication'
import type { MeasureInfo, Part } from './results'

type Take = (replication: Replication) => number
type Words = Pick<MeasureInfo, 'key' | 'kind' | 'unit' | 'better'> & { readonly part: Part; readonly counted?: true }

/** Of a voice menu: every step, and every call type that it may pass calls on to. Whole projects are the outcomes. */
export function menuPartMeasures(frame: Frame, place: number): Measure[] {
  const { id, name } = frame.setup.menus[place]
  const of = ({ counted, key, ...words }: Words, top: Take, bottom: Take): Measure => ({
    info: { ...words, key: `${id}.${key}`, entity: { of: 'menu', id, name } },
    outcomeOf: 'project',
    counted: counted === true,
    yesOrNo: false,
    top,
    bottom,
  })
  const entered: Take = ({ counts }) => counts.menus[place * MENU_WIDTH + MENU.entered]
  return [...stepMeasures(frame, place, entered, of), ...exitMeasures(frame, place, entered, of)]
}

type Make = (words: Words, top: Take, bottom: Take) => Measure

/**
 * Visits a call (steps may lead back), mean time with the repeats, wrong or missing keys of all answers that the step asked for, and
 * hang-ups of the visits. A visit is booked whole when it begins.
 */
function stepMeasures({ model, setup }: Frame, place: number, entered: Take, measure: Make): Measure[] {
  const first = model.menus.slice(0, place).reduce((sum, { steps }) => sum + steps.length, 0)
  return setup.menus[place].steps.flatMap(({ id, name }, at) => {
    const part = { of: 'step', id, name } as const
    const take =
      (column: StepColumn): Take =>
      ({ counts }) =>
        counts.steps[(first + at) * STEP_WIDTH + STEP[column]]
    const [visits, invalid, time, failedOut] = [take('visits'), take('invalid'), take('time'), take('failedOut')]
    const mayFail = model.menus[place].steps[at].failures.some(({ share }) => share > 0)
    return [
      measure({ key: `step.${id}.visits`, kind: 'stepVisits', unit: 'ratio', part }, visits, entered),
      measure({ key: `step.${id}.time`, kind: 'stepTime', unit: 'seconds', better: 'lower', part }, (one) => time(one) / 1000, visits),
      ...(mayFail
        ? [
            measure(
              { key: `step.${id}.invalidShare`, kind: 'stepInvalidShare', unit: 'share', better: 'lower', part, counted: true },
              invalid,
              (one) => visits(one) + invalid(one) - failedOut(one), // the last answer of who leaves by failing is among the failed ones
            ),
          ]
        : []),
      measure({ key: `step.${id}.hungUpShare`, kind: 'stepHungUpShare', unit: 'share', better: 'lower', part, counted: true }, take('hungUp'), visits),
    ]
  })
}

/** Calls passed on to each call type that some step leads to: their share of those that entered, and their mean time in the menu. */
function exitMeasures({ model, project }: Frame, place: number, entered: Take, measure: Make): Measure[] {
  const reached = new Set(model.menus[place].steps.flatMap(targetsOf))
  return project.demand.callTypes.flatMap(({ id, name }, type) => {
    if (!reached.has(EXIT_TO_TYPE - type)) return []
    const part = { of: 'exit', id, name } as const
    const row = (place * model.callTypes.length + type) * EXIT_WIDTH
    const calls: Take = ({ counts }) => counts.exits[row + EXIT.calls]
    return [
      measure({ key: `exit.${id}.share`, kind: 'menuExitShare', unit: 'share', part, counted: true }, calls, entered),
      measure({ key: `exit.${id}.time`, kind: 'menuExitTime', unit: 'seconds', part }, ({ counts }) => counts.exits[row + EXIT.time] / 1000, calls),
    ]
  })
}
