import { CALL, CALL_WIDTH, CAMPAIGN, CAMPAIGN_WIDTH, type Counts, GROUP, GROUP_WIDTH } from '../centre/counts'
import type { Weighting } from '../stats/control-variate'
import { HOUR, MINUTE } from '../terms/week'
import { all, lost, serviceLevelOf } from './call-type-measures'
import { column } from './column'
import { curve } from './curve'
import { endDay } from './day-series'
import { countedDays, type Frame } from './frame'
import { occurrencesIn } from './occurrences'
import type { Replication } from './replication'
import type { MeasureUnit, Series } from './results'

/** A column of a table of sums, by its name. */
type Of<Name extends string> = (name: Name) => number
type Take<Name extends string> = (of: Of<Name>, slice: Slice) => number

/** One point of an axis: a half hour of all counted days, or a whole working day. */
interface Slice {
  readonly x: number
  /** Row or interval in the table. */
  readonly at: number
  /** Working days in it, and open time, ms. */
  readonly days: number
  readonly open: number
}

interface Axis {
  readonly name: 'byTime' | 'byDay'
  readonly axis: Series['axis']
  readonly slices: readonly Slice[]
}

/** The replications that a curve is drawn from, and their weights where they have some. */
interface Course {
  readonly replications: readonly Replication[]
  readonly weighting: Weighting | undefined
}

interface Line<Name extends string> {
  readonly name: string
  readonly unit: MeasureUnit
  readonly top: Take<Name>
  readonly bottom: Take<Name>
}

type CallName = keyof typeof CALL
/** Columns of a campaign, and logged time of the groups that serve it. */
type CampaignName = keyof typeof CAMPAIGN | 'operatorsLogged'
type GroupName = keyof typeof GROUP

/** Curves of a call type by half hour and by working day: calls, service level, abandoned share, speed of answer, mean queue. */
export function callTypeSeries(frame: Frame, type: number, replications: readonly Replication[], weighting?: Weighting): Series[] {
  const { id, serviceLevel } = frame.project.demand.callTypes[type]
  const level = serviceLevelOf(serviceLevel)
  const lines: Line<CallName>[] = [
    { name: 'offered', unit: 'count', top: (of) => of('offered'), bottom: (_, { days }) => days },
    { name: 'serviceLevel', unit: 'share', ...level },
    { name: 'abandonedShare', unit: 'share', top: lost, bottom: all },
    { name: 'asa', unit: 'seconds', top: (of) => of('waitAnswered') / 1000, bottom: (of) => of('answered') },
    { name: 'queueMean', unit: 'ratio', top: (of) => of('queueTime'), bottom: (_, { open }) => open },
    { name: 'queueMaximum', unit: 'count', top: (of) => of('queueMaximum'), bottom: () => 1 },
  ]
  const calls = rowReader(CALL_WIDTH, CALL)
  return axesOf(frame).flatMap((axis) => {
    const cell = ({ counts }: Replication, { at }: Slice) => calls(tableOf(axis, counts.callsByDay, counts.callsByInterval), rowOf(counts, axis, type, at))
    return lines.map((line) => curveOf(id, line, { ...axis, replications, weighting }, cell))
  })
}

/**
 * Curves of a campaign by half hour and by working day: attempts, share answered by a person, conversations, results of the first stage,
 * conversion (results of the conversations that began then), contacts processed per logged hour of the groups that serve it (scheduled
 * hours are known by the day only), and the abandoned share where the dialer can lose people.
 */
export function campaignSeries(frame: Frame, campaign: number, replications: readonly Replication[], weighting?: Weighting): Series[] {
  const { id } = frame.project.demand.campaigns[campaign]
  const lines = occurrencesIn(frame.model.campaigns[campaign]).abandoned ? [...campaignLines, abandonedLine] : campaignLines
  const attempts = rowReader(CAMPAIGN_WIDTH, CAMPAIGN)
  const groups = groupReader()
  return axesOf(frame, endDay(campaign, replications)).flatMap((axis) => {
    const cell = ({ counts }: Replication, { at }: Slice): Of<CampaignName> => {
      const of = attempts(tableOf(axis, counts.campaignsByDay, counts.campaignsByInterval), rowOf(counts, axis, campaign, at))
      const logged = () => frame.groupsOfCampaign[campaign].reduce((sum, group) => sum + groups(counts, axis, group, at)('logged'), 0)
      return (name) => (name === 'operatorsLogged' ? logged() : of(name))
    }
    return lines.map((line) => curveOf(id, line, { ...axis, replications, weighting }, cell))
  })
}

const countLine = (name: CampaignName): Line<CampaignName> => ({ name, unit: 'count', top: (of) => of(name), bottom: (_, { days }) => days })

/** Results of the conversations that began in a half hour: what is left of them. A result itself is booked when it comes, maybe in the next half hour. */
const resultsBegun = (of: Of<CampaignName>) =>
  of('conversations') - of('later') - of('screened') - of('overQuota') - of('refused') - of('otherLanguage') - of('partial')

const campaignLines: readonly Line<CampaignName>[] = [
  countLine('attempts'),
  { name: 'answeredShare', unit: 'share', top: (of) => of('answered'), bottom: (of) => of('attempts') },
  countLine('conversations'),
  countLine('stage1'),
  { name: 'stage1ShareOfConversations', unit: 'share', top: resultsBegun, bottom: (of) => of('conversations') },
  { name: 'contactsPerHour', unit: 'perHour', top: (of) => of('processed'), bottom: (of) => of('operatorsLogged') / HOUR },
]

const abandonedLine: Line<CampaignName> = { name: 'abandonedShare', unit: 'share', top: (of) => of('abandoned'), bottom: (of) => of('answered') }

/** Of a group by half hour and by working day: occupancy (talk and wrap-up ÷ logged time), and talk ÷ logged time where it serves campaigns. */
export function groupSeries(frame: Frame, group: number, replications: readonly Replication[], weighting?: Weighting): Series[] {
  const lines = frame.model.groups[group].campaigns.length > 0 ? [occupancy, talkShare] : [occupancy]
  const groups = groupReader()
  return axesOf(frame).flatMap((axis) => {
    const cell = ({ counts }: Replication, { at }: Slice) => groups(counts, axis, group, at)
    return lines.map((line) => curveOf(frame.setup.groups[group].id, line, { ...axis, replications, weighting }, cell))
  })
}

const occupancy: Line<GroupName> = { name: 'occupancy', unit: 'share', top: (of) => of('talk') + of('wrapUp'), bottom: (of) => of('logged') }
const talkShare: Line<GroupName> = { name: 'talkShare', unit: 'share', top: (of) => of('talk'), bottom: (of) => of('logged') }

function groupReader(): (counts: Counts, axis: Axis, group: number, at: number) => Of<GroupName> {
  const groups = rowReader(GROUP_WIDTH, GROUP)
  return (counts, axis, group, at) => groups(tableOf(axis, counts.groupsByDay, counts.groupsByInterval), rowOf(counts, axis, group, at))
}

function curveOf<Name extends string>(id: string, line: Line<Name>, axis: Axis & Course, cell: (replication: Replication, slice: Slice) => Of<Name>): Series {
  const points = axis.slices.map((slice) => ({
    x: slice.x,
    tops: column(axis.replications, (replication) => line.top(cell(replication, slice), slice)),
    bottoms: column(axis.replications, (replication) => line.bottom(cell(replication, slice), slice)),
  }))
  return curve({ key: `${id}.${line.name}.${axis.name}`, axis: axis.axis, unit: line.unit }, points, axis.weighting)
}

function tableOf({ name }: Axis, byDay: Float64Array, byInterval: Float64Array): Float64Array {
  return name === 'byDay' ? byDay : byInterval
}

function rowOf({ days, intervals }: Counts, { name }: Axis, entity: number, at: number): number {
  return name === 'byDay' ? entity * (days + 1) + at : entity * intervals + at
}

/** Reads one row at a time: it is always the same function, moved to another row. One for each of the rows would cost more than reading them. */
function rowReader<Name extends string>(width: number, places: Readonly<Record<Name, number>>): (table: Float64Array, row: number) => Of<Name> {
  let cells: Float64Array = new Float64Array(0)
  let from = 0
  const of = (name: Name) => cells[from + places[name]]
  return (table, row) => {
    cells = table
    from = row * width
    return of
  }
}

/** The open half hours, over all counted days; and the counted working days, to the last one where the work ends earlier. */
function axesOf(frame: Frame, last = Number.POSITIVE_INFINITY): Axis[] {
  const { open, close, interval, warmUpDays } = frame.model.calendar
  const days = countedDays(frame)
  const first = Math.floor(open / interval)
  const halfHours = Array.from({ length: Math.max(0, Math.ceil(close / interval) - first) }, (_, place) => first + place)
  return [
    { name: 'byTime', axis: 'time', slices: halfHours.map((at) => ({ x: (at * interval) / MINUTE, at, days, open: days * interval })) },
    {
      name: 'byDay',
      axis: 'day',
      slices: Array.from({ length: Math.min(days, last) }, (_, day) => ({ x: day + 1, at: warmUpDays + day, days: 1, open: close - open })),
    },
  ]
}
