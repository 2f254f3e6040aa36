/** Operators that this page finds on request: a plan with its shifts, or one unknown; one of each at a time, and it goes on while one looks elsewhere. */
import { create } from 'zustand'
import type { SeekAnswer } from '../../sim/staffing/goal-seek'
import type { StaffingQuestion } from '../../sim/staffing/question'
import type { ShiftPlan } from '../../sim/staffing/shift-plan'
import type { StaffingPlan, StaffingProgress } from '../../sim/staffing/staffing-plan'
import type { Unknown } from '../../sim/staffing/unknowns'
import { type Failure, failureOf } from '../../workers/fault'
import { fetchRunner } from './runner'

interface Work {
  /** Content of the question. */
  readonly key: string
  readonly running: boolean
  readonly failure?: Failure
}

export interface PlanWork extends Work {
  readonly began: number
  readonly progress?: StaffingProgress
  readonly plan?: StaffingPlan
  /** Shifts are being fitted to the plan. */
  readonly fitting: boolean
  readonly shifts?: ShiftPlan
}

export interface SeekWork extends Work {
  readonly answer?: SeekAnswer
}

interface StaffingState {
  readonly plan: PlanWork | undefined
  readonly seek: SeekWork | undefined
}

export const useStaffing = create<StaffingState>()(() => ({ plan: undefined, seek: undefined }))

const KEPT = 8
const plans = new Map<string, PlanWork>()
const seeks = new Map<string, SeekWork>()
let planAbort: AbortController | undefined
let seekAbort: AbortController | undefined

/** All that a plan depends on: not how the groups are staffed now, for that is what is looked for. */
export function planKey({ project, setup: setupId, groups, targets, events, freshDays, seed }: StaffingQuestion): string {
  const { calendar, demand } = project
  const wish = project.staffing?.find((one) => one.setup === setupId)
  const setup = project.setups.find(({ id }) => id === setupId)
  const free = new Set(groups.map(({ group }) => group))
  const { terms: _terms, margin: _margin, name: _name, ...lived } = setup ?? {}
  const teams = setup?.groups.map(({ shifts, staffing, ...group }) => (free.has(group.id) ? group : { ...group, shifts, staffing }))
  return JSON.stringify([calendar, demand, { ...lived, groups: teams }, groups, targets, events, freshDays, seed, wish?.shifts, wish?.contracts])
}

/** An unknown is looked for beside what the groups are staffed with now. */
export function seekKey(question: StaffingQuestion, unknown: Unknown, days: number): string {
  const setup = question.project.setups.find(({ id }) => id === question.setup)
  const teams = setup?.groups.map(({ shifts, staffing }) => [shifts, staffing])
  return JSON.stringify([planKey(question), teams, unknown, days])
}

/** What has been worked out before is shown at once. */
export const knownPlan = (key: string): PlanWork | undefined => plans.get(key)
export const knownSeek = (key: string): SeekWork | undefined => seeks.get(key)

/** Another search that goes on is stopped. */
export async function startPlan(question: StaffingQuestion): Promise<void> {
  stopPlan()
  const control = new AbortController()
  const { signal } = control
  planAbort = control
  let shown: PlanWork = { key: planKey(question), running: true, fitting: false, began: Date.now() }
  const show = (more: Partial<PlanWork>) => {
    if (signal.aborted) return
    shown = { ...shown, ...more }
    useStaffing.setState({ plan: shown })
  }
  show({})
  try {
    const runner = await fetchRunner()
    const found = await runner.staffing({ kind: 'plan', question }, { signal, onProgress: (progress) => show({ progress }) })
    if (found.kind !== 'plan') return
    const { plan } = found
    show({ plan, fitting: true })
    const fitted = await runner.staffing({ kind: 'shifts', question, plan }, { signal })
    show({ running: false, fitting: false, ...(fitted.kind === 'shifts' && fitted.shifts && { shifts: fitted.shifts }) })
    if (!signal.aborted) keep(plans, shown)
  } catch (error) {
    show({ running: false, fitting: false, failure: failureOf(error) })
  }
}

/** The best that is known stays. */
export function stopPlan(): void {
  planAbort?.abort()
  planAbort = undefined
  const { plan } = useStaffing.getState()
  if (plan?.running) useStaffing.setState({ plan: { ...plan, running: false, fitting: false } })
}

export async function startSeek(question: StaffingQuestion, unknown: Unknown, days: number): Promise<void> {
  stopSeek()
  const control = new AbortController()
  const { signal } = control
  seekAbort = control
  let shown: SeekWork = { key: seekKey(question, unknown, days), running: true }
  const show = (more: Partial<SeekWork>) => {
    if (signal.aborted) return
    shown = { ...shown, ...more }
    useStaffing.setState({ seek: shown })
  }
  show({})
  try {
    const runner = await fetchRunner()
    const targets = unknown === 'target' ? question.targets.slice(0, 1) : question.targets
    const found = await runner.staffing({ kind: 'seek', question: { ...question, targets, unknown, days } }, { signal })
    show({ running: false, ...(found.kind === 'seek' && { answer: found.seek }) })
    if (!signal.aborted) keep(seeks, shown)
  } catch (error) {
    show({ running: false, failure: failureOf(error) })
  }
}

export function stopSeek(): void {
  seekAbort?.abort()
  seekAbort = undefined
  const { seek } = useStaffing.getState()
  if (seek?.running) useStaffing.setState({ seek: { ...seek, running: false } })
}

/** What nobody asks for any more: the inputs are others now. */
export function stopStaffing(): void {
  stopPlan()
  stopSeek()
}

function keep<One extends Work>(all: Map<string, One>, one: One): void {
  all.set(one.key, one)
  for (const oldest of all.keys()) {
    if (all.size <= KEPT) break
    all.delete(oldest)
  }
}
