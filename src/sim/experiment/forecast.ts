import { dateOf, workdayAfter, workingDays } from '../project/calendar'
import { meanInterval, outcomeRange, proportionInterval } from '../stats/interval'
import { sortedQuantile } from '../stats/quantile'
import type { Frame } from './frame'
import type { Replication } from './replication'
import type { DeadlineChance, EndForecast, Figure, ShareOfProjects } from './results'

/** Stands for the day of the end where a project had not ended with the horizon: behind all others. */
const UNFINISHED = Number.MAX_SAFE_INTEGER

/** When each campaign of the set-up ends. */
export function forecastOf(frame: Frame, replications: readonly Replication[]): EndForecast[] {
  return frame.project.demand.campaigns.map((_, campaign) => forecastOfEnd(frame, campaign, replications))
}

function forecastOfEnd(frame: Frame, campaign: number, replications: readonly Replication[]): EndForecast {
  const { id, name } = frame.project.demand.campaigns[campaign]
  const ends = Float64Array.from(replications, ({ counts, campaignDays }) => (counts.finished[campaign] === 1 ? campaignDays[campaign] : UNFINISHED)).sort()
  const finished = ends.filter(isDay)
  const by = (day: number) => shareOf(ends.filter((end) => end <= day).length, ends.length)
  const endDay = figureOf(finished)
  return {
    campaign: id,
    name,
    finished: shareOf(finished.length, ends.length),
    unfinished: ends.length - finished.length,
    projects: ends.length,
    ...(endDay && { endDay }),
    endDate: endDates(frame, ends, endDay),
    deadlines: deadlinesOf(frame, id, by),
    curve: curveOf(frame, finished.length === 0 ? 0 : finished[finished.length - 1], by),
  }
}

/** Interpolated between a day and `UNFINISHED`, a quantile is no day either. */
function isDay(end: number): boolean {
  return end < 1e9
}

function shareOf(projects: number, all: number): ShareOfProjects {
  const { mean: share, low, high } = proportionInterval(projects, all)
  return { share, low, high }
}

function figureOf(days: Float64Array): Figure | undefined {
  if (days.length === 0) return undefined
  const { mean, low, high, n } = meanInterval(days)
  const range = outcomeRange(days)
  return { mean, low, high, outcomeLow: range.low, outcomeHigh: range.high, unit: 'workdays', n, outcomeOf: 'project' }
}

/** The date of a working day of calling: 1 is that of the first call. */
function dateOfCalling({ project, lead }: Frame, day: number): string {
  return workdayAfter(project.calendar, lead + Math.max(1, day) - 1)
}

/** Between `low` and `high` 95 of 100 projects end; an end of the range that falls on the unfinished ones is none. */
function endDates(frame: Frame, ends: Float64Array, endDay: Figure | undefined): EndForecast['endDate'] {
  const low = sortedQuantile(ends, 0.025)
  const high = sortedQuantile(ends, 0.975)
  return {
    ...(isDay(low) && { low: dateOfCalling(frame, Math.floor(low)) }),
    ...(endDay && { mean: dateOfCalling(frame, Math.ceil(endDay.mean)) }),
    ...(isDay(high) && { high: dateOfCalling(frame, Math.ceil(high)) }),
  }
}

/** Upper limits of goals on the days of this campaign or of the project; the last call is counted from the day of signing on. */
function deadlinesOf(frame: Frame, id: string, by: (day: number) => ShareOfProjects): DeadlineChance[] {
  const ofDays = ['workingDays', 'lastCallDay', `${id}.workingDays`]
  return frame.project.goals.flatMap(({ measure, atMost }): DeadlineChance[] => {
    if (atMost === undefined || !ofDays.includes(measure)) return []
    const day = Math.floor(atMost) - (measure === 'lastCallDay' ? frame.lead : 0)
    return [{ measure, day, date: dateOfCalling(frame, day), ...by(day) }]
  })
}

/** From the first working day of calling to the last one on which a project has finished. */
function curveOf({ project, lead }: Frame, last: number, by: (day: number) => ShareOfProjects): EndForecast['curve'] {
  const day = Array.from({ length: last }, (_, place) => place + 1)
  const shares = day.map(by)
  return {
    day,
    date: workingDays(project.calendar, lead + last)
      .slice(lead)
      .map(dateOf),
    share: shares.map(({ share }) => share),
    low: shares.map(({ low }) => low),
    high: shares.map(({ high }) => high),
  }
}
