/** What the plan says of a campaign's dials and people: a dialer begins with it, as with the experience of earlier campaigns, and learns. */
import type { Centre } from '../centre/centre'
import type { CampaignModel, ConversationModel } from '../centre/model-campaigns'
import { type Law, type Sampler, samplerOf } from '../kernel/distributions'
import { openStream, type Stream } from '../kernel/streams'

/** Draws that stand for a law. */
const SAMPLE = 2000

/** Times in milliseconds. */
export interface DialPlan {
  /** Share of dials that a person answers. */
  readonly answered: number
  /** Shares of the people who answer, and of the other dials, that come to an operator: without a detector's errors 1 and 0. */
  readonly personsPass: number
  readonly othersPass: number
  /** Share of the other dials that a machine answers. */
  readonly machines: number
  /** From dialing to the end of ringing: of dials that come to an operator, and of the others. Ascending. */
  readonly ringing: Float64Array
  readonly ringingInVain: Float64Array
  readonly meanRinging: number
  readonly meanRingingInVain: number
  /** What the detector needs, on average. */
  readonly detection: number
  /** From the greeting to being free again, of those who come to an operator. */
  readonly handling: Float64Array
}

/** The plan of a campaign for the operators who serve it. The sample is the same in every replication: it is knowledge, not chance. */
export function dialPlan({ model, groupsOfCampaign }: Centre, campaign: number): DialPlan {
  const own = model.campaigns[campaign]
  const { detection } = own.dialer
  const answered = plannedAnswers(own)
  const personsPass = 1 - detection.falsePositive
  const machines = (1 - own.list.invalidShare) * own.list.machineShare
  const othersPass = machines * detection.falseNegative
  const machinesOfPassed = shareOf((1 - answered) * othersPass, answered * personsPass)
  const chance = openStream('dialer', 0, 'plan')
  const ringing = ringingOf(own, machinesOfPassed, chance)
  const handling = handlingOf(own, machinesOfPassed, chance)
  const speed = meanOf(Float64Array.from(groupsOfCampaign[campaign], (group) => model.groups[group].talkFactor))
  const passed = draws(ringing.passed).sort()
  const inVain = draws(ringing.inVain).sort()
  return {
    answered,
    personsPass,
    othersPass,
    machines,
    ringing: passed,
    ringingInVain: inVain,
    meanRinging: meanOf(passed),
    meanRingingInVain: meanOf(inVain),
    detection: detection.delay === undefined ? 0 : samplerOf(detection.delay).mean,
    handling: draws(() => handling(speed)),
  }
}

function shareOf(part: number, rest: number): number {
  return part + rest === 0 ? 0 : part / (part + rest)
}

function draws(draw: () => number): Float64Array {
  return Float64Array.from({ length: SAMPLE }, draw)
}

function meanOf(values: Float64Array): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The mean over segments, before hour, weekday and attempt: those the dialer finds out. */
function plannedAnswers({ list }: CampaignModel): number {
  const reach = list.segments.reduce((sum, { share, reachFactor }) => sum + share * Math.min(1, list.reach * reachFactor), 0)
  return reach * (1 - list.invalidShare)
}

function ringingOf({ list, dialer: { rule } }: CampaignModel, machinesOfPassed: number, chance: Stream) {
  const answered = samplerOf(list.ringAnswered)
  const unanswered = samplerOf(list.ringUnanswered)
  const busy = samplerOf(list.ringBusy)
  const machine = samplerOf(list.ringMachine)
  const invalid = samplerOf(list.ringInvalid)
  return {
    passed: () => (chance.uniform() < machinesOfPassed ? machine : answered).draw(chance),
    inVain: () => {
      if (chance.uniform() < list.invalidShare) return invalid.draw(chance)
      const why = chance.uniform()
      if (why < list.busyShare) return busy.draw(chance)
      return why < list.busyShare + list.machineShare ? machine.draw(chance) : Math.max(rule.minRing, unanswered.draw(chance))
    },
  }
}

/** Draws the time of an operator of this speed with whoever comes. */
function handlingOf({ list, dialer, conversation }: CampaignModel, machinesOfPassed: number, chance: Stream): (speed: number) => number {
  const samplers = new Map<Law, Sampler>()
  const draw = (law: Law | undefined) => {
    if (law === undefined) return 0
    const sampler = samplers.get(law) ?? samplerOf(law)
    samplers.set(law, sampler)
    return sampler.draw(chance)
  }
  const talk = talkOf(conversation, chance, draw)
  return (speed) => {
    if (chance.uniform() < machinesOfPassed) return draw(dialer.detection.machineTalk)
    if (chance.uniform() < list.wrongPersonShare) return draw(conversation.wrongTalk) * speed + draw(conversation.otherWrapUp)
    const { time, isProductive } = talk()
    return time * speed + draw(isProductive ? conversation.productiveWrapUp : conversation.otherWrapUp)
  }
}

interface Talk {
  readonly time: number
  readonly isProductive: boolean
}

function talkOf(conversation: ConversationModel, chance: Stream, draw: (law: Law | undefined) => number): () => Talk {
  const { laterShare, overQuotaShare, stages, questionnaire, productiveTalk, otherTalk, screenerTalk } = conversation
  return () => {
    if (chance.uniform() < laterShare) return { time: draw(otherTalk), isProductive: false }
    if (chance.uniform() < overQuotaShare) return { time: draw(screenerTalk), isProductive: false }
    if (chance.uniform() >= stages[0].share) return { time: draw(otherTalk), isProductive: false }
    if (questionnaire === undefined) return { time: draw(productiveTalk), isProductive: true }
    const screener = draw(questionnaire.screener)
    if (chance.uniform() >= questionnaire.eligibleShare) return { time: screener, isProductive: false }
    return {
      time: questionnaire.blocks.reduce((sum, block) => sum + draw(block.time) + block.openQuestions * draw(questionnaire.openAnswer), screener),
      isProductive: true,
    }
  }
}
