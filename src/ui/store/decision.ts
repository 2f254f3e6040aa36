/**
 * The set-ups compared for a decision: at once what follows from the replications that are there (`base`), and on request what would turn the
 * decision (`further`). One of each at a time; what is known is shown while the rest is worked out.
 */
import { create } from 'zustand'
import { type Effort, quickEffort, usualEffort } from '../../sim/decision/effort'
import type { DecisionReport, StageOfDecision } from '../../sim/decision/report'
import type { Project } from '../../sim/project/schema'
import { plannedWork, shareDone } from './decision-plan'
import { oneAtATime, type Work } from './one-at-a-time'
import { contentKey } from './runs'

export type Depth = 'quick' | 'usual'

export interface DecisionWork extends Work {
  /** The project that it is about; its names and ranges belong to the answer. */
  readonly project: Project
  readonly depth: Depth
  readonly report: Partial<DecisionReport>
  readonly stage?: StageOfDecision
  /** Share of the work done, 0 to 1. */
  readonly share: number
  readonly remainingMs?: number
  /** All of it is there. */
  readonly whole: boolean
}

interface DecisionState {
  readonly base: DecisionWork | undefined
  readonly further: DecisionWork | undefined
}

type Slot = keyof DecisionState

export const useDecision = create<DecisionState>()(() => ({ base: undefined, further: undefined }))

const put = (slot: Slot, work: DecisionWork) => useDecision.setState(slot === 'base' ? { base: work } : { further: work })
const idOf = ({ depth, key }: Pick<DecisionWork, 'depth' | 'key'>) => `${depth} ${key}`
const works = {
  base: oneAtATime<DecisionWork>({
    seen: () => useDecision.getState().base,
    // what was known before stays in sight until there is something to put in its place
    put: (work) => {
      if (!work.running || Object.keys(work.report).length > 0 || !useDecision.getState().base) put('base', work)
    },
    idOf,
  }),
  further: oneAtATime<DecisionWork>({ seen: () => useDecision.getState().further, put: (work) => put('further', work), idOf }),
} as const satisfies Record<Slot, unknown>

/** Ranges of what is not known are part of the question, the weights of the scorecard only of the base. */
function keyOf(slot: Slot, project: Project): string {
  const { scorecard, claims: _claims, ...decision } = project.decision ?? {}
  const ranges = Object.entries(project.sources).map(([path, { kind, low, high }]) => [path, kind, low, high])
  return JSON.stringify([slot, decision, slot === 'base' ? scorecard : 0, ranges, contentKey(project)])
}

const keys = { base: new WeakMap<Project, string>(), further: new WeakMap<Project, string>() }

export function decisionKey(slot: Slot, project: Project): string {
  const known = keys[slot].get(project) ?? keyOf(slot, project)
  keys[slot].set(project, known)
  return known
}

/** From the replications of the run that the page shows: the figures are those of its table. */
export function startBase(project: Project, replications: number): Promise<void> {
  return start('base', project, 'usual', { ...usualEffort, replications })
}

/** Scenarios, break-even, unknown inputs, map: long work, asked for by a button. */
export function startFurther(project: Project, replications: number, depth: Depth): Promise<void> {
  return start('further', project, depth, { ...(depth === 'quick' ? quickEffort : usualEffort), replications })
}

/** Another question of the same kind that is being worked out is stopped. */
async function start(slot: Slot, project: Project, depth: Depth, effort: Effort): Promise<void> {
  const key = decisionKey(slot, project)
  const id = idOf({ depth, key })
  const { underWay, stop, known, start } = works[slot]
  if (underWay() === id) return
  stop()
  const found = known(id)
  if (found) return put(slot, found)
  const from = performance.now()
  const planned = plannedWork(project, effort)
  await start({ key, project, depth, report: {}, share: 0, running: true, whole: false }, async ({ runner, signal, show }) => {
    const report = await runner.decision(project, {
      effort,
      signal,
      ...(slot === 'base' ? { parts: [], withMargins: true } : {}),
      onProgress: ({ stage, done, of, report: sofar }) => {
        const share = shareDone(planned, stage, done, of)
        const elapsed = performance.now() - from
        const more = { stage, share, ...(share > 0.02 && { remainingMs: (elapsed * (1 - share)) / share }), ...(sofar && { report: sofar }) }
        show(({ running }) => (running ? more : {}))
      },
    })
    return { report, share: 1, whole: true }
  })
}

export const stopFurther = works.further.stop

/** Drops what is worked out for other inputs than those of the project. */
export function dropOldDecision(project: Project): void {
  const { further } = useDecision.getState()
  if (further?.running && further.key !== decisionKey('further', project)) works.further.stop()
}
