/**
 * The set-ups compared for a decision: at once what follows from the replications that are there (`base`), and on request what would turn the
 * decision (`further`). One of each at a time; what is known is shown while the rest is worked out.
 */
import { create } from 'zustand'
import { type Effort, quickEffort, usualEffort } from '../../sim/decision/effort'
import type { DecisionReport, StageOfDecision } from '../../sim/decision/report'
import type { Project } from '../../sim/project/schema'
import { type Failure, failureOf } from '../../workers/fault'
import { plannedWork, shareDone } from './decision-plan'
import { fetchRunner } from './runner'
import { contentKey } from './runs'

export type Depth = 'quick' | 'usual'

export interface DecisionWork {
  /** Content of the question. */
  readonly key: string
  /** The project that it is about; its names and ranges belong to the answer. */
  readonly project: Project
  readonly depth: Depth
  readonly report: Partial<DecisionReport>
  readonly stage?: StageOfDecision
  /** Share of the work done, 0 to 1. */
  readonly share: number
  readonly remainingMs?: number
  readonly running: boolean
  /** All of it is there. */
  readonly whole: boolean
  readonly failure?: Failure
}

interface DecisionState {
  readonly base: DecisionWork | undefined
  readonly further: DecisionWork | undefined
}

type Slot = keyof DecisionState

export const useDecision = create<DecisionState>()(() => ({ base: undefined, further: undefined }))

const KEPT = 8
const finished = new Map<string, DecisionWork>()
const under: Partial<Record<Slot, { readonly id: string; readonly control: AbortController }>> = {}

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

const put = (slot: Slot, work: DecisionWork) => useDecision.setState(slot === 'base' ? { base: work } : { further: work })

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
  const id = `${depth} ${key}`
  if (under[slot]?.id === id) return
  stopDecision(slot)
  const known = finished.get(id)
  if (known) return put(slot, known)
  const control = new AbortController()
  under[slot] = { id, control }
  const from = performance.now()
  const planned = plannedWork(project, effort)
  let shown: DecisionWork = { key, project, depth, report: {}, share: 0, running: true, whole: false }
  const show = (more: Partial<DecisionWork>) => {
    if (control.signal.aborted) return
    shown = { ...shown, ...more }
    // what was known before stays in sight until there is something to put in its place
    if (slot === 'further' || Object.keys(shown.report).length > 0 || shown.failure || !useDecision.getState().base) put(slot, shown)
  }
  show({})
  try {
    const runner = await fetchRunner()
    if (control.signal.aborted) return
    const report = await runner.decision(project, {
      effort,
      signal: control.signal,
      ...(slot === 'base' ? { parts: [], withMargins: true } : {}),
      onProgress: ({ stage, done, of, report: sofar }) => {
        if (!shown.running) return
        const share = shareDone(planned, stage, done, of)
        const elapsed = performance.now() - from
        show({ stage, share, ...(share > 0.02 && { remainingMs: (elapsed * (1 - share)) / share }), ...(sofar && { report: sofar }) })
      },
    })
    show({ report, share: 1, running: false, whole: true })
    if (!control.signal.aborted) keep(shown)
  } catch (error) {
    show({ running: false, failure: failureOf(error) })
  }
  if (under[slot]?.control === control) under[slot] = undefined
}

/** What it has brought so far stays. */
function stopDecision(slot: Slot): void {
  under[slot]?.control.abort()
  under[slot] = undefined
  const work = useDecision.getState()[slot]
  if (work?.running) put(slot, { ...work, running: false })
}

export const stopFurther = (): void => stopDecision('further')

/** Drops what is worked out for other inputs than those of the project. */
export function dropOldDecision(project: Project): void {
  const { further } = useDecision.getState()
  if (further?.running && further.key !== decisionKey('further', project)) stopDecision('further')
}

function keep(work: DecisionWork): void {
  finished.set(`${work.depth} ${work.key}`, work)
  for (const oldest of finished.keys()) {
    if (finished.size <= KEPT) break
    finished.delete(oldest)
  }
}
