/** What one simulated rest makes of the whole project, with what the pilot has brought. */
import { CAMPAIGN, CAMPAIGN_WIDTH, type Counts } from '../centre/counts'
import { ledger, totalOf } from '../economics/ledger'
import type { Workload } from '../economics/workload'
import { type Replication, replicationOf, taxOf } from '../experiment/replication'
import { stageColumns } from '../experiment/stages'
import { plannedWorkload, workloadOf } from '../experiment/workload-of'
import { openStream, type Stream } from '../kernel/streams'
import type { Baseline } from './baseline'
import type { PilotCase } from './case'
import type { Draw } from './draw'
import { paidUntil, type Rest } from './rest'

/** One whole project: pilot as it was, rest as it may be. Plain data. */
export interface Outcome {
  /** Results by stage, the first stage first: of the whole, and of the rest alone. */
  readonly stages: readonly number[]
  readonly restStages: readonly number[]
  /** Working days of calling, those of the pilot included; with the horizon where the list is not finished by then. */
  readonly days: number
  readonly finished: boolean
  readonly attempts: number
  readonly closed: number
  readonly contacts: number
  readonly costMinor: number
}

/** `counts`: of the rest, or undefined where nothing is left to do. */
export function outcomeOf(
  pilot: PilotCase,
  rest: Rest,
  baseline: Baseline,
  draw: Draw,
  counts: Counts | undefined,
  seed: string,
  replication: number,
): Outcome {
  const { observed, closed } = pilot
  const lived = counts && replicationOf({ ...rest.frame, model: rest.frame.model }, counts)
  const restStages = stageColumns.slice(0, pilot.campaign.conversation.stages.length).map((stage) => columnOf(lived, stage))
  const before = stagesSoFar(pilot, baseline, draw, openStream(seed, replication, 'pilot/pending'))
  const stages = restStages.map((results, place) => results + before[place])
  const days = observed.days + (lived?.workingDays ?? 0)
  return {
    stages,
    restStages,
    days,
    finished: counts === undefined ? rest.over !== 'noDaysLeft' : counts.finished[0] === 1,
    attempts: observed.total.attempts + columnOf(lived, 'attempts'),
    closed: closed + columnOf(lived, 'processed'),
    contacts: contactsIn(pilot, lived),
    costMinor: totalOf(ledger(pilot.setup.terms, wholeWorkload(pilot, rest, baseline, lived, before, days), taxOf(rest.whole))),
  }
}

/** On the list by the end: those open or never tried stay on it where nobody calls them any more. */
function contactsIn({ closed, begun, fresh }: PilotCase, lived: Replication | undefined): number {
  return closed + (lived?.contactsThere[0] ?? begun.reduce((sum, { contacts }) => sum + contacts, fresh))
}

function columnOf(lived: Replication | undefined, column: keyof typeof CAMPAIGN): number {
  return lived === undefined ? 0 : lived.campaigns[CAMPAIGN[column] % CAMPAIGN_WIDTH]
}

/** Results of the pilot by stage: those known, and of those still to be decided as many as chance makes of them. */
function stagesSoFar({ observed, campaign, file }: PilotCase, { passes }: Baseline, draw: Draw, stream: Stream): number[] {
  const all = [observed.total.results]
  campaign.conversation.stages.slice(1).forEach(({ id }, place) => {
    const told = file.stages.find((stage) => stage.id === id)
    const pending = Math.max(0, all[place] - (told?.decided ?? 0))
    const share = Math.min(1, passes[place] * (draw.stages[place] ?? 1))
    let passed = told?.passed ?? 0
    for (let one = 0; one < pending; one++) if (stream.uniform() < share) passed++
    all.push(passed)
  })
  return all
}

/** What the prices of the whole project are charged on: what is paid once, once; what runs, for both parts together. */
function wholeWorkload(
  pilot: PilotCase,
  { frame, whole }: Rest,
  baseline: Baseline,
  lived: Replication | undefined,
  stages: readonly number[],
  days: number,
): Workload {
  const later = lived && workloadOf(frame, lived)
  const { observed, closed } = pilot
  const { total, counted } = observed
  const scheduled = paidUntil(whole, observed.days)
  const logged = counted.has('hours') ? total.hours * 3_600_000 : scheduled
  const spoken = 1000 * (total.talk + total.wrapUp)
  const sum = (pick: (workload: Workload) => number) => (later === undefined ? 0 : pick(later))
  return {
    scheduled: scheduled + sum((load) => load.scheduled),
    logged: logged + sum((load) => load.logged),
    busy: Math.min(logged, Math.round(spoken * baseline.busy)) + sum((load) => load.busy),
    meters: whole.model.meters.map(({ basis, pulse, free }, place) => ({
      basis,
      pulse,
      ...(free !== undefined && { free }),
      time: Math.round(1000 * total.talk * baseline.meters[place]) + sum((load) => load.meters[place].time),
    })),
    talk: 1000 * total.talk + sum((load) => load.talk),
    wrapUp: 1000 * total.wrapUp + sum((load) => load.wrapUp),
    contactsProcessed: closed + sum((load) => load.contactsProcessed),
    // rows of a pilot count conversations, not the people they were with
    contactsReached: total.conversations + sum((load) => load.contactsReached),
    callsAnswered: 0,
    callsOffered: 0,
    attempts: total.attempts + sum((load) => load.attempts),
    stages: stages.map((results, place) => results + sum((load) => load.stages[place])),
    screenedOut: sum((load) => load.screenedOut),
    serviceLevels: [],
    leavers: sum((load) => load.leavers),
    linesUsed: later?.linesUsed ?? baseline.lines,
    listContacts: contactsIn(pilot, lived),
    workingDays: days,
    ...plannedWorkload(whole),
  }
}
