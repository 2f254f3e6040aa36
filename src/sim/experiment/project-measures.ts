import { CAMPAIGN, GROUP, GROUP_WIDTH } from '../centre/counts'
import { HOUR } from '../terms/week'
import { countedDays, type Frame } from './frame'
import type { Measure } from './measure'
import type { Replication } from './replication'
import type { MeasureInfo } from './results'
import { stageColumns, stageInfo } from './stages'

type Words = Pick<MeasureInfo, 'kind' | 'unit' | 'better' | 'stage'>
type Take = (replication: Replication) => number

/** Measures of the whole set-up: money, days and people. Whole projects are the outcomes. */
export function projectMeasures(frame: Frame): Measure[] {
  const { lead, operators, employed } = frame
  return [
    measure({ kind: 'cost', unit: 'money', better: 'lower' }, cost),
    measure({ kind: 'startCost', unit: 'money', better: 'lower' }, ({ startMinor }) => startMinor / 100),
    ...(frame.running ? [costPerMonth(frame)] : costPerStage(frame)),
    measure({ kind: 'costPerHour', unit: 'money', better: 'lower' }, cost, hours(GROUP.paid)),
    measure({ kind: 'firstCallDay', unit: 'workdays', better: 'lower' }, () => lead + 1),
    ...dayMeasures(frame),
    measure({ kind: 'operators', unit: 'operators' }, () => operators),
    measure({ kind: 'employed', unit: 'operators' }, () => employed),
    measure({ kind: 'hoursScheduled', unit: 'hours' }, hours(GROUP.paid)),
    measure({ kind: 'hoursLogged', unit: 'hours' }, hours(GROUP.logged)),
    ...(frame.model.callTypes.some(({ followed }) => followed) ? lineMeasures(frame) : []),
  ]
}

/** Days of calling; a project with a list that is not finished at the end of the horizon would have taken longer. */
function dayMeasures({ running, lead }: Frame): Measure[] {
  const days = measure({ kind: 'workingDays', unit: 'workdays', ...(running ? {} : { better: 'lower' }) }, ({ workingDays }) => workingDays)
  if (running) return [days]
  const last = measure({ kind: 'lastCallDay', unit: 'workdays', better: 'lower' }, ({ workingDays }) => lead + workingDays)
  const cutOff = ({ counts }: Replication) => counts.finished.some((finished) => finished === 0)
  return [
    { ...last, cutOff },
    { ...days, cutOff },
  ]
}

/** Lines held by callers: mean over the opening hours that count, and the most at one time. */
function lineMeasures(frame: Frame): Measure[] {
  const { open, close } = frame.model.calendar
  const time = countedDays(frame) * (close - open)
  return [
    measure({ kind: 'linesMean', unit: 'ratio' }, ({ counts }) => counts.lineTime / time),
    measure({ kind: 'linesMaximum', unit: 'count' }, ({ counts }) => counts.lineMaximum),
  ]
}

/** Cost in whole units of the currency. */
const cost: Take = ({ costMinor }) => costMinor / 100

function hours(column: number): Take {
  return ({ groups }) => {
    let time = 0
    for (let at = column; at < groups.length; at += GROUP_WIDTH) time += groups[at]
    return time / HOUR
  }
}

/** Running cost, without what is paid once, ÷ months of the horizon that count. */
function costPerMonth(frame: Frame): Measure {
  const months = countedDays(frame) / frame.workdaysPerMonth
  return measure(
    { kind: 'costPerMonth', unit: 'money', better: 'lower' },
    ({ costMinor, startMinor }) => (costMinor - startMinor) / 100,
    () => months,
  )
}

/** Cost ÷ results of each stage, where one campaign is the whole project. */
function costPerStage({ project }: Frame): Measure[] {
  const { campaigns } = project.demand
  if (campaigns.length !== 1) return []
  return campaigns[0].conversation.stages.map((_, at) =>
    measure(
      { kind: 'costPerStage', unit: 'money', better: 'lower', stage: stageInfo(campaigns[0], at) },
      cost,
      (replication) => replication.campaigns[CAMPAIGN[stageColumns[at]]],
      `costPerStage${at + 1}`,
    ),
  )
}

function measure(words: Words, top: Take, bottom?: Take, key: string = words.kind): Measure {
  return { info: { key, entity: { of: 'project' }, ...words }, outcomeOf: 'project', counted: false, yesOrNo: false, top, ...(bottom && { bottom }) }
}
