/** A pilot and its project, ready to be worked on: which set-up, which campaign, what was observed, and how far the list has come. */
import type { Campaign, Project, Setup } from '../project/schema'
import { type Observed, observedIn, partsWith, rowsUntil, sumOf } from './observed'
import type { PilotFile } from './schema'

export interface PilotCase {
  readonly project: Project
  readonly setup: Setup
  readonly campaign: Campaign
  readonly file: PilotFile
  readonly observed: Observed
  /** Contacts tried and not closed, by the attempts behind them; contacts that were never tried. */
  readonly begun: readonly { readonly attempts: number; readonly contacts: number }[]
  readonly fresh: number
  /** Contacts that deliveries after the pilot bring. */
  readonly coming: number
  readonly closed: number
}

/**
 * `until`: the last day that counts; the rest is forecast anew (left out: all rows). What stands open in the file is known at the last row only; before
 * it, it is worked out.
 * @throws RangeError where the file names a set-up or campaign that is not there; `problemsWithProject` tells of it in time.
 */
export function pilotCase(project: Project, file: PilotFile, until?: number): PilotCase {
  const setup = project.setups.find(({ id }) => id === file.setup)
  const campaign = project.demand.campaigns.find(({ id }) => id === file.campaign)
  if (setup === undefined || campaign === undefined) throw new RangeError(`No set-up ${file.setup} or campaign ${file.campaign}`)
  const all = observedIn(file.observed)
  const earlier = until !== undefined && until < all.days
  const observed = earlier ? observedIn(rowsUntil(file.observed, until)) : all
  const there = contactsBy(campaign, observed.days)
  const { tried, closed } = observed.total
  const open = earlier ? undefined : file.open
  return {
    project,
    setup,
    campaign,
    // what became of later stages is known for the whole of the pilot only
    file: earlier ? { ...file, open: undefined, stages: [], cells: [] } : file,
    observed,
    begun: open ?? spreadOpen(tried - closed, campaign, observed),
    fresh: Math.max(0, there - tried),
    coming: contactsBy(campaign, Number.POSITIVE_INFINITY) - there,
    closed,
  }
}

/** Contacts on the list by the end of a day. */
function contactsBy({ list }: Campaign, days: number): number {
  return list.deliveries.reduce((sum, { day, contacts }) => sum + (day <= days ? contacts : 0), list.contacts)
}

/** Of contacts that are all open, those with k attempts behind them are (1 − reach)^k: whole numbers that add up, the most with the fewest. */
function spreadOpen(open: number, { list }: Campaign, observed: Observed): PilotCase['begun'] {
  const { attempts, answered } = sumOf(partsWith(observed, ['attempts', 'answered'], 'days'))
  const missed = attempts > 0 ? Math.min(0.95, 1 - answered / attempts) : 1 - list.reach
  const weights: number[] = []
  for (let k = 1; k < Math.min(list.attemptsAtMost, 50); k++) weights.push((weights[k - 2] ?? 1) * missed)
  const all = weights.reduce((total, weight) => total + weight, 0)
  const wanted = Math.max(0, open)
  let before = 0
  let given = 0
  return weights.flatMap((weight, place) => {
    before += weight
    const contacts = Math.round((wanted * before) / all) - given
    given += contacts
    return contacts > 0 ? [{ attempts: place + 1, contacts }] : []
  })
}
