import { UNLIMITED } from '../centre/model'
import { HOUR } from '../terms/week'
import { baseOfRule, breachesOf, lostByRule } from './abandoned-windows'
import { type CampaignBase, type CampaignFormula, seconds, shareIn } from './campaign-formula'
import type { Frame } from './frame'
import type { Occurrences } from './occurrences'

/** What the dialer does to people and operators: waiting in silence, calls abandoned by its rule, machines, lost time, lines. */
export function dialerFormulas(frame: Frame, place: number, can: Occurrences): CampaignFormula[] {
  const isLimited = frame.model.campaigns[place].dialer.lines < UNLIMITED
  return [
    ...(can.abandoned ? waits : []),
    ...(can.ruled ? byRule(frame, place, can) : []),
    ...(can.takenForMachine ? [shareIn('falseMachineShare', 'falseMachine', 'answered', 'lower')] : []),
    ...(can.machineToOperator ? [shareIn('machineToOperatorShare', 'machineToOperator', 'machine', 'lower')] : []),
    ...(can.wrongPerson || can.machineToOperator ? lostHours : []),
    ...(can.abandoned || isLimited ? linesOf(place) : []),
  ]
}

/** People who answered and found no operator at once, those who were lost among them; and how long they held the line. */
const waits: readonly CampaignFormula[] = [
  shareIn('heldShare', 'heldAnswers', 'answered', 'lower'),
  { kind: 'meanHold', unit: 'seconds', better: 'lower', top: (of) => seconds(of('heldTime')), bottom: (of) => of('heldAnswers') },
]

const lostHours: readonly CampaignFormula[] = [{ kind: 'lostTalkHours', unit: 'hours', better: 'lower', top: (of) => of('lostTalk') / HOUR }]

function linesOf(place: number): CampaignFormula[] {
  return [{ kind: 'dialerLinesMaximum', unit: 'count', top: (_, { replication }) => replication.counts.dialerLines[place] }]
}

/** The rule of the set-up's dialer: its share over the campaign, and over the days and windows of days in which it must be kept. */
function byRule({ model }: Frame, place: number, { takenForMachine }: Occurrences): CampaignFormula[] {
  const { rule } = model.campaigns[place].dialer
  const breaches = ({ replication }: CampaignBase, days: number) => breachesOf(model, replication.counts, place, days)
  const breachShare = (kind: string, days: number): CampaignFormula => ({
    kind,
    unit: 'share',
    better: 'lower',
    counted: true,
    top: (_, base) => breaches(base, days).broken,
    bottom: (_, base) => breaches(base, days).windows,
  })
  return [
    { kind: 'abandonedByRule', unit: 'share', better: 'lower', counted: true, top: (of) => lostByRule(of, rule), bottom: (of) => baseOfRule(of, rule) },
    ...(takenForMachine ? [withoutDetection] : []),
    shareIn('connectedLateShare', 'connectedLate', 'answered', 'lower'),
    breachShare('breachDays', 1),
    ...(rule.days > 1 ? [breachShare('breachWindows', rule.days)] : []),
    { kind: 'ruleKept', unit: 'share', better: 'higher', yesOrNo: true, top: (_, base) => (breaches(base, rule.days).broken === 0 ? 1 : 0) },
  ]
}

/** As if nobody had been taken for a machine: calls without an operator in time, of all who answered. */
const withoutDetection: CampaignFormula = {
  kind: 'abandonedWithoutDetection',
  unit: 'share',
  better: 'lower',
  counted: true,
  top: (of) => of('abandoned') + of('connectedLate'),
  bottom: (of) => of('answered'),
}
