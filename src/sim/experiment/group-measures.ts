import { GROUP, GROUP_WIDTH, type GroupColumn } from '../centre/counts'
import { HOUR } from '../terms/week'
import type { Frame } from './frame'
import { type Formula, type Measure, measureOf } from './measure'
import type { Replication } from './replication'

type Of = (column: GroupColumn) => number
type GroupFormula = Formula<GroupColumn, undefined>

const logged = (of: Of) => of('logged')
const busy = (of: Of) => of('talk') + of('wrapUp') + of('dialing') + of('preview') + of('ringing') + of('switching')

/**
 * Shares of operators' time. Talk, wrap-up, dialing, preview, ringing, switching and waiting are all of the logged time: those that a group
 * has sum to 1. Occupancy: talk and wrap-up of logged time; utilisation: all that is not waiting, of paid time.
 */
const shares: readonly GroupFormula[] = [
  { kind: 'occupancy', unit: 'share', top: (of) => of('talk') + of('wrapUp'), bottom: logged },
  { kind: 'utilisation', unit: 'share', better: 'higher', top: busy, bottom: (of) => of('paid') },
  { kind: 'talkShare', unit: 'share', top: (of) => of('talk'), bottom: logged },
  { kind: 'wrapUpShare', unit: 'share', top: (of) => of('wrapUp'), bottom: logged },
  { kind: 'dialingShare', unit: 'share', top: (of) => of('dialing'), bottom: logged },
  { kind: 'idleShare', unit: 'share', top: (of) => of('logged') - busy(of), bottom: logged },
  { kind: 'overtimeShare', unit: 'share', better: 'lower', top: (of) => of('overtime'), bottom: logged },
]

const ringing: GroupFormula = { kind: 'ringingShare', unit: 'share', top: (of) => of('ringing'), bottom: logged }
const switching: GroupFormula = { kind: 'switchingShare', unit: 'share', better: 'lower', top: (of) => of('switching'), bottom: logged }
const callBacks: GroupFormula = { kind: 'callBackTimeShare', unit: 'share', top: (of) => of('callBackWork'), bottom: logged }

const preview: GroupFormula = { kind: 'previewShare', unit: 'share', top: (of) => of('preview'), bottom: logged }

/** What the group brings of the campaigns that it serves. */
const outbound: readonly GroupFormula[] = [
  { kind: 'rightParty', unit: 'count', counted: true, top: (of) => of('rightParty') },
  { kind: 'results', unit: 'count', better: 'higher', counted: true, top: (of) => of('results') },
  { kind: 'resultsPerHour', unit: 'perHour', better: 'higher', top: (of) => of('results'), bottom: (of) => of('paid') / HOUR },
]

const people: readonly GroupFormula[] = [
  { kind: 'absentDays', unit: 'count', counted: true, top: (of) => of('absent') },
  { kind: 'leavers', unit: 'count', counted: true, top: (of) => of('leavers') },
]

const hours: readonly GroupFormula[] = [
  { kind: 'hoursScheduled', unit: 'hours', top: (of) => of('paid') / HOUR },
  { kind: 'hoursLogged', unit: 'hours', top: (of) => of('logged') / HOUR },
]

/** All measures of one operator group. In a running service single days are the outcomes of the shares, otherwise whole projects. */
export function groupMeasures(frame: Frame, place: number): Measure[] {
  const { id, name } = frame.setup.groups[place]
  const rows = {
    entity: { of: 'group', id, name },
    width: GROUP_WIDTH,
    place,
    sums: ({ groups }: Replication) => groups,
    byDay: ({ counts }: Replication) => counts.groupsByDay,
    base: () => undefined,
    dayBase: () => undefined,
  } as const
  const byDay = { ...rows, outcomeOf: frame.running ? 'day' : 'project' } as const
  const byProject = { ...rows, outcomeOf: 'project' } as const
  return [
    ...[...shares, ...furtherShares(frame, place)].map((formula) => measureOf(formula, GROUP, byDay, frame)),
    ...[...hours, ...(frame.model.groups[place].campaigns.length > 0 ? outbound : []), ...peopleOf(frame, place)].map((formula) =>
      measureOf(formula, GROUP, byProject, frame),
    ),
  ]
}

/** States that only some groups know. */
function furtherShares({ model }: Frame, place: number): GroupFormula[] {
  const group = model.groups[place]
  const callsBack = group.callTypes.some((type) => model.callTypes[type].queue.callBack !== undefined)
  const looksFirst = group.campaigns.some((campaign) => model.campaigns[campaign].dialer.mode.kind === 'preview')
  return [
    ...(looksFirst ? [preview] : []),
    ...(group.ring || callsBack ? [ringing] : []),
    ...(model.switching ? [switching] : []),
    ...(callsBack ? [callBacks] : []),
  ]
}

function peopleOf({ model }: Frame, place: number): GroupFormula[] {
  const { absence, attrition } = model.groups[place]
  return people.filter(({ kind }) => (kind === 'leavers' ? attrition !== undefined : absence !== undefined))
}
