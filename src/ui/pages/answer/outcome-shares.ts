/** How dials and records of a campaign end, as shares of a whole in a fixed order; what never happened has no row. */
import type { Figure, SetupResult } from '../../../sim/experiment/results'
import { textIn } from '../../../sim/terms/text'
import type { Wording } from '../../parts/measure-words'
import type { Tone } from '../../parts/share-bar'
import type { ShareRow } from '../../parts/share-table'
import { stagesOf } from '../../parts/subjects'

type Take = (measure: string) => Figure | undefined

/** A figure of the campaign, where it has any events. */
function happened(setup: SetupResult, campaign: string): Take {
  return (measure) => {
    const figure = setup.measures[`${campaign}.${measure}`]
    return figure && figure.mean > 0 ? figure : undefined
  }
}

const notAnswered = [
  { name: 'noAnswer', measure: 'noAnswerShare', tone: 'g1' },
  { name: 'busy', measure: 'busyShare', tone: 'g3' },
  { name: 'machine', measure: 'machineShare', tone: 'g2' },
  { name: 'invalid', measure: 'invalidAttemptShare', tone: 'g5' },
  { name: 'cancelled', measure: 'cancelledShare', tone: 'gh' },
] as const

const notRight = [
  { name: 'wrong', measure: 'wrongPersonShare', tone: 'c3' },
  { name: 'abandoned', measure: 'abandonedShare', tone: 'ch' },
  { name: 'falseMachine', measure: 'falseMachineShare', tone: 'o' },
] as const

/** Of the attempts. Who answered is divided further, in shares of those answered; their places in the bar are shares of the attempts. */
export function dialRows(setup: SetupResult, campaign: string, { t }: Wording): readonly ShareRow[] {
  const take = happened(setup, campaign)
  const answered = take('answeredShare')
  const others = notAnswered.flatMap(({ name, measure, tone }): ShareRow[] => {
    const figure = take(measure)
    return figure ? [{ key: name, name: t(`outbound.dials.${name}`), tone, share: figure.mean, figure }] : []
  })
  return answered ? [...answeredRows(answered, take, t), ...others] : others
}

function answeredRows(answered: Figure, take: Take, t: Wording['t']): readonly ShareRow[] {
  const whole = { key: 'answered', name: t('outbound.dials.answered'), share: answered.mean, figure: answered }
  const parts = notRight.flatMap(({ name, measure, tone }) => {
    const figure = take(measure)
    return figure ? [{ name, tone, figure }] : []
  })
  if (parts.length === 0) return [{ ...whole, tone: 'c1' }]
  const base = t('outbound.dials.ofAnswered')
  const rest = parts.reduce((left, { figure }) => left - figure.mean, 1)
  const right = take('rightPartyShare') ?? (parts.length === 1 ? restOf(parts[0].figure) : undefined)
  return [
    whole,
    { key: 'right', name: t('outbound.dials.right'), tone: 'c1', share: answered.mean * rest, base, ...(right && { figure: right }) },
    ...parts.map(
      ({ name, tone, figure }): ShareRow => ({ key: name, name: t(`outbound.dials.${name}`), tone, share: answered.mean * figure.mean, base, figure }),
    ),
  ]
}

/** What one share leaves: its intervals turned round. */
function restOf({ mean, low, high, outcomeLow, outcomeHigh, events, base, ...figure }: Figure): Figure {
  return {
    ...figure,
    mean: 1 - mean,
    low: 1 - high,
    high: 1 - low,
    outcomeLow: 1 - outcomeHigh,
    outcomeHigh: 1 - outcomeLow,
    ...(events !== undefined && base !== undefined && { events: base - events, base }),
  }
}

const dispositions = [
  ['result', 'c1'],
  ['partial', 'c2'],
  ['refused', 'c3'],
  ['screened', 'ch'],
  ['overQuota', 'gh'],
  ['otherLanguage', 'g5'],
  ['later', 'g1'],
  ['noContact', 'g2'],
  ['unanswered', 'g3'],
  ['invalid', 'g4'],
  ['doNotCall', 'g5'],
  ['open', 'o'],
] as const satisfies readonly (readonly [string, Tone])[]

/** Of the contacts there: final dispositions, and those still open. */
export function recordRows(setup: SetupResult, campaign: string, { t, language }: Wording): readonly ShareRow[] {
  const take = happened(setup, campaign)
  const stage = stagesOf(setup, campaign)[0]?.info.stage
  const result = stage ? textIn(stage.name, language) : ''
  return dispositions.flatMap(([name, tone]): ShareRow[] => {
    const figure = take(`disposition.${name}`)
    return figure ? [{ key: name, name: t(`outbound.records.${name}`, { stage: result }), tone, share: figure.mean, figure }] : []
  })
}

const states = [
  ['talk', 'talkShare', 'talk'],
  ['wrapUp', 'wrapUpShare', 'wrap'],
  ['dialing', 'dialingShare', 'dial'],
  ['preview', 'previewShare', 'look'],
  ['ringing', 'ringingShare', 'ring'],
  ['switching', 'switchingShare', 'away'],
  ['idle', 'idleShare', 'idle'],
] as const satisfies readonly (readonly [string, string, Tone])[]

/** Of the logged time of an operator group. */
export function timeRows(setup: SetupResult, group: string, { t }: Wording): readonly ShareRow[] {
  const take = happened(setup, group)
  return states.flatMap(([name, measure, tone]): ShareRow[] => {
    const figure = take(measure)
    return figure ? [{ key: name, name: t(`outbound.time.${name}`), tone, share: figure.mean, figure }] : []
  })
}
