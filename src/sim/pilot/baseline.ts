/** What the project file would have shown in the days of the pilot: observed ÷ simulated is by how much each of its assumptions is off. */
import { CAMPAIGN, CAMPAIGN_WIDTH, type Counts, GROUP, GROUP_WIDTH } from '../centre/counts'
import type { Model } from '../centre/model'
import { type Frame, frameOf } from '../experiment/frame'
import { stageColumns } from '../experiment/stages'
import { samplerOf } from '../kernel/distributions'
import { overDays } from '../project/calendar'
import type { Project } from '../project/schema'
import type { PilotCase } from './case'
import { learnersIn } from './learning'

export interface Baseline {
  /** Answers of attempts, results of conversations. */
  readonly reach: number
  readonly conversion: number
  /** Talk of a conversation with a result and of another one, ms; other talk of the campaign (machines, wrong persons) is in the latter. */
  readonly resultTalk: number
  readonly otherTalk: number
  /** Wrap-up after each, ms. */
  readonly resultWrapUp: number
  readonly otherWrapUp: number
  /** Of results of a stage, those that reach the next one, in time. */
  readonly passes: readonly number[]
  /** Busy time and metered time per ms of talk and wrap-up, and of talk. */
  readonly busy: number
  readonly meters: readonly number[]
  /** Most lines in use at one time: the mean, rounded. */
  readonly lines: number
}

/** The model of the first days of the project as the file has it. */
export function baselineFrame({ project, file, observed }: PilotCase): Frame {
  const frame = frameOf(firstDays(project, Math.max(1, observed.days)), file.setup)
  return { ...frame, model: learnersIn(frame.model, file.learning, 0) }
}

/** The project up to the end of a working day. */
export function firstDays(project: Project, days: number): Project {
  const campaigns = project.demand.campaigns.map((campaign) => ({
    ...campaign,
    list: { ...campaign.list, deliveries: campaign.list.deliveries.filter(({ day }) => day <= days) },
  }))
  return { ...project, calendar: { ...overDays(project.calendar, days), warmUpDays: 0 }, demand: { ...project.demand, campaigns } }
}

/** Ratios of sums over the replications. */
export function baselineOf({ model }: Frame, runs: readonly Counts[]): Baseline {
  const sums = new Float64Array(CAMPAIGN_WIDTH)
  const work = new Float64Array(GROUP_WIDTH)
  const meters = new Float64Array(model.meters.length)
  let lines = 0
  for (const counts of runs) {
    lines += counts.dialerLines.reduce((sum, maximum) => sum + maximum, counts.lineMaximum)
    addRows(sums, counts.campaignsByDay)
    addRows(work, counts.groupsByDay)
    for (let at = 0; at < meters.length; at++) meters[at] += counts.meters[at]
  }
  const of = (column: keyof typeof CAMPAIGN) => sums[CAMPAIGN[column]]
  const [results, others] = [of('stage1'), of('conversations') - of('stage1')]
  const { conversation } = model.campaigns[0]
  const [wrapResult, wrapOther] = [samplerOf(conversation.productiveWrapUp).mean, samplerOf(conversation.otherWrapUp).mean]
  const wrapRatio = ratio(of('wrapUp'), results * wrapResult + others * wrapOther, 1)
  const spoken = of('talk') + of('wrapUp')
  return {
    reach: ratio(of('answered'), of('attempts'), Number.NaN),
    conversion: ratio(results, of('conversations'), Number.NaN),
    resultTalk: ratio(of('productiveTalk'), results, 0),
    otherTalk: ratio(of('talk') - of('productiveTalk'), others, 0),
    resultWrapUp: wrapResult * wrapRatio,
    otherWrapUp: wrapOther * wrapRatio,
    passes: passesOf(model, of),
    busy: ratio(work[GROUP.talk] + work[GROUP.wrapUp] + work[GROUP.dialing] + work[GROUP.preview], spoken, 1),
    meters: Array.from(meters, (time) => ratio(time, of('talk'), 0)),
    lines: Math.round(ratio(lines, runs.length, 0)),
  }
}

/** Operators' follow-up calls do not all fall into so few days: for them what the model says of a call that is made in time. */
function passesOf(model: Model, of: (column: (typeof stageColumns)[number]) => number): number[] {
  const { list, conversation } = model.campaigns[0]
  return conversation.stages.slice(1).map(({ share, followUp }, place) => {
    if (followUp === undefined || followUp.byManager) return ratio(of(stageColumns[place + 1]), of(stageColumns[place]), share)
    let missed = 1
    for (let attempt = 0; attempt < followUp.attemptsAtMost; attempt++) missed *= 1 - list.reach
    return share * (1 - missed)
  })
}

function addRows(sums: Float64Array, table: Float64Array): void {
  for (let at = 0; at < table.length; at++) sums[at % sums.length] += table[at]
}

function ratio(top: number, bottom: number, without: number): number {
  return bottom > 0 ? top / bottom : without
}
