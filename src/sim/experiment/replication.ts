import { CALL_WIDTH, CAMPAIGN, CAMPAIGN_WIDTH, type Counts, GROUP_WIDTH } from '../centre/counts'
import { type LedgerLine, ledger, startTotalOf, type Tax, totalOf } from '../economics/ledger'
import { meteringsOf } from '../economics/metering'
import type { Workload } from '../economics/workload'
import { DAY } from '../terms/week'
import { fingerprintOf } from './fingerprint'
import { countedDays, type Frame } from './frame'
import { workloadOf } from './workload-of'

/** One simulated course of a set-up, summed over the days that count (warm-up left out, what comes after the horizon included). */
export interface Replication {
  readonly counts: Counts
  /** One row of columns per call type, campaign, group. */
  readonly calls: Float64Array
  readonly campaigns: Float64Array
  /** As `campaigns`, with the warm-up in: the state of a list does not begin anew after it. */
  readonly campaignsEver: Float64Array
  readonly groups: Float64Array
  /** Working days to the last activity of each campaign; the whole horizon where the list is not finished. */
  readonly campaignDays: readonly number[]
  /** Of each campaign: contacts there, with those delivered or bought since the start; and those of them that are not closed. */
  readonly contactsThere: readonly number[]
  readonly contactsOpen: readonly number[]
  /** Working days of calling: to the last activity of all campaigns, or all counted days of a running service. */
  readonly workingDays: number
  readonly workload: Workload
  readonly lines: readonly LedgerLine[]
  readonly costMinor: number
  /** The part of it that is paid once, before the first call. */
  readonly startMinor: number
  readonly fingerprint: string
}

export function replicationOf(frame: Frame, counts: Counts): Replication {
  const { model, setup } = frame
  const skipped = model.calendar.warmUpDays
  const rows = counts.days + 1
  const campaignDays = model.campaigns.map((_, campaign) => (counts.finished[campaign] === 1 ? daysTo(frame, counts.lastActivity[campaign]) : counts.days))
  const campaignsEver = columnSums(counts.campaignsByDay, model.campaigns.length, rows, 0, CAMPAIGN_WIDTH)
  const contactsThere = model.campaigns.map(({ list }, campaign) => list.contacts + campaignsEver[campaign * CAMPAIGN_WIDTH + CAMPAIGN.delivered])
  const sums = {
    counts,
    calls: columnSums(counts.callsByDay, model.callTypes.length, rows, skipped, CALL_WIDTH),
    campaigns: skipped === 0 ? campaignsEver : columnSums(counts.campaignsByDay, model.campaigns.length, rows, skipped, CAMPAIGN_WIDTH),
    groups: columnSums(counts.groupsByDay, model.groups.length, rows, skipped, GROUP_WIDTH),
    campaignDays,
    campaignsEver,
    contactsThere,
    contactsOpen: contactsThere.map((there, campaign) => there - campaignsEver[campaign * CAMPAIGN_WIDTH + CAMPAIGN.processed]),
    workingDays: frame.running ? countedDays(frame) : campaignDays.reduce((most, days) => Math.max(most, days), 0),
  }
  const workload = workloadOf(frame, sums)
  const lines = ledger(setup.terms, workload, taxOf(frame))
  return {
    ...sums,
    workload,
    lines,
    costMinor: totalOf(lines),
    startMinor: startTotalOf(lines, workload),
    fingerprint: fingerprintOf(asTheClientCounts(frame, counts)),
  }
}

/** Without the meters of the vendor's own cost: the client's copy of the project has none, and its runs have the same hash. */
function asTheClientCounts({ setup }: Frame, counts: Counts): Counts {
  if (setup.margin === undefined) return counts
  return { ...counts, meters: counts.meters.slice(0, meteringsOf(setup.terms).length) }
}

/** VAT state in which the set-up is quoted, where it is not the project's. */
export function taxOf({ setup, project }: Frame): Tax | undefined {
  return setup.vat && { quoted: setup.vat, wanted: project.vat }
}

/** Working days up to and including the one on which a time falls; all of them for what comes after the horizon. */
export function daysTo({ model }: Frame, time: number): number {
  const { rowOfDay, midnights } = model.calendar
  if (time === 0) return 0
  const day = Math.floor(time / DAY)
  return day < rowOfDay.length ? rowOfDay[day] + 1 : midnights.length
}

function columnSums(table: Float64Array, entities: number, rows: number, skipped: number, width: number): Float64Array {
  const sums = new Float64Array(entities * width)
  for (let entity = 0; entity < entities; entity++) {
    for (let row = skipped; row < rows; row++) {
      const from = (entity * rows + row) * width
      for (let column = 0; column < width; column++) sums[entity * width + column] += table[from + column]
    }
  }
  return sums
}
