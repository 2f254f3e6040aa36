import { UNLIMITED } from '../centre/model'
import type { BlendModel, DetectionModel, DialerModel, DialModeModel, RuleModel } from '../centre/model-campaigns'
import { ruleOf } from '../dialing/abandoned-rule'
import type { DialerDescription } from '../dialing/dialer'
import type { DialModeDescription } from '../dialing/index'
import { HOUR, MINUTE } from '../terms/week'
import { fixedLaw, lawOf } from './laws'
import type { Project, Setup } from './schema'

const SECOND = 1000

/** Without a law of its own, an operator loses so much with a machine. */
const MACHINE_TALK = 8 * SECOND

type Dialers = Pick<Setup, 'dialers' | 'groups'>

/** How a set-up dials a campaign; nothing where the file does not say. */
export function dialerOf(campaign: string, { dialers }: Pick<Setup, 'dialers'>): DialerDescription | undefined {
  return dialers.find((dialer) => dialer.campaign === campaign)
}

/** The dialer of a campaign: one number for each free operator where the file does not say. */
export function compileDialer(campaign: string, project: Pick<Project, 'demand'>, setup: Dialers): DialerModel {
  const dialer = dialerOf(campaign, setup)
  return {
    mode: dialer === undefined ? { kind: 'progressive' } : compileMode(dialer.mode),
    lines: dialer?.lines ?? UNLIMITED,
    detection: compileDetection(dialer?.detection),
    rule: compileRule(dialer?.rule),
    blend: compileBlend(dialer?.blend, campaign, project, setup),
  }
}

function compileMode(mode: DialModeDescription): DialModeModel {
  switch (mode.kind) {
    case 'manual':
      return { kind: 'manual', dialing: Math.round(mode.dialSeconds * SECOND) }
    case 'preview':
      return { kind: 'preview', time: lawOf(mode.time), ...(mode.rightPartyShare !== undefined && { rightPartyShare: mode.rightPartyShare }) }
    case 'progressive':
      return { kind: 'progressive' }
    case 'power':
      return { kind: 'power', linesPerOperator: mode.linesPerOperator, perAll: mode.per === 'all', hold: holdOf(mode), cancels: mode.cancels }
    case 'adaptive':
      return {
        kind: 'adaptive',
        perAll: mode.per === 'all',
        floor: mode.floor,
        cap: mode.cap,
        target: mode.target,
        reaction: mode.reaction,
        loop: Math.round(mode.everySeconds * SECOND),
        hold: holdOf(mode),
        cancels: mode.cancels,
      }
    case 'expected-free':
      return { kind: 'expected-free', hold: holdOf(mode), cancels: mode.cancels }
    case 'chance-constrained':
      return { kind: 'chance-constrained', target: mode.target, hold: holdOf(mode), cancels: mode.cancels }
  }
}

function holdOf({ hold }: { readonly hold: number }): number {
  return Math.round(hold * SECOND)
}

function compileDetection(detection: DialerDescription['detection']): DetectionModel {
  const machineTalk = detection?.machineTalk ? lawOf(detection.machineTalk) : fixedLaw(MACHINE_TALK)
  if (detection === undefined) return { falsePositive: 0, falseNegative: 0, machineTalk }
  if (detection.kind === 'none') return { falsePositive: 0, falseNegative: 1, machineTalk }
  return { delay: lawOf(detection.delay), falsePositive: detection.falsePositive, falseNegative: detection.falseNegative, machineTalk }
}

function compileRule(given: DialerDescription['rule']): RuleModel {
  const rule = ruleOf(given ?? { kind: 'none' })
  return {
    within: Math.round(rule.seconds * SECOND),
    share: rule.share,
    days: rule.days,
    humanOnly: rule.base === 'human-answers',
    minRing: Math.round(rule.minRing * SECOND),
    message: Math.round(rule.message * SECOND),
    noRedial: Math.round(rule.noRedialHours * HOUR),
  }
}

function compileBlend(blend: DialerDescription['blend'], campaign: string, { demand }: Pick<Project, 'demand'>, { groups }: Dialers): BlendModel {
  const serving = groups.filter(({ skills }) => skills.includes(campaign))
  const named = groups.filter(({ id }) => blend?.idleIn?.includes(id))
  const counted = named.length === 0 ? serving : named
  const level = blend?.serviceLevel
  return {
    idleAtLeast: blend?.idleAtLeast ?? 0,
    idleIn: counted.map((group) => groups.indexOf(group)),
    onFree: blend?.asks === 'operator-free',
    ...(level && {
      level: {
        stopBelow: level.stopBelow,
        resumeAbove: level.resumeAbove,
        window: Math.round(level.minutes * MINUTE),
        callTypes: demand.callTypes.flatMap(({ id }, place) => (serving.some(({ skills }) => skills.includes(id)) ? [place] : [])),
      },
    }),
  }
}
