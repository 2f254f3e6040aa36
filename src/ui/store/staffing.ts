/** Operators that this page finds on request: a plan with its shifts, or one unknown; one of each at a time, and it goes on while one looks elsewhere. */
import { create } from 'zustand'
import type { SeekAnswer } from '../../sim/staffing/goal-seek'
import type { StaffingQuestion } from '../../sim/staffing/question'
import type { ShiftPlan } from '../../sim/staffing/shift-plan'
import type { StaffingPlan, StaffingProgress } from '../../sim/staffing/staffing-plan'
import type { Unknown } from '../../sim/staffing/unknowns'
import { oneAtATime, type Work } from './one-at-a-time'

export interface PlanWork extends Work {
  readonly began: number
  readonly progress?: StaffingProgress
  readonly plan?: StaffingPlan
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

const plans = oneAtATime<PlanWork>({ seen: () => useStaffing.getState().plan, put: (plan) => useStaffing.setState({ plan }) })
const seeks = oneAtATime<SeekWork>({ seen: () => useStaffing.getState().seek, put: (seek) => useStaffing.setState({ seek }) })

/** The best that is known stays. */
export const stopPlan = plans.stop
export const stopSeek = seeks.stop
/** What has been worked out before is shown at once. */
export const knownPlan = plans.known
export const knownSeek = seeks.known

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

/** While it goes on with a plan, shifts are fitted to it. */
export function startPlan(question: StaffingQuestion): Promise<void> {
  return plans.start({ key: planKey(question), running: true, began: Date.now() }, async ({ runner, signal, show }) => {
    const found = await runner.staffing({ kind: 'plan', question }, { signal, onProgress: (progress) => show({ progress }) })
    if (found.kind !== 'plan') return {}
    const { plan } = found
    show({ plan })
    const fitted = await runner.staffing({ kind: 'shifts', question, plan }, { signal })
    return fitted.kind === 'shifts' && fitted.shifts ? { shifts: fitted.shifts } : {}
  })
}

export function startSeek(question: StaffingQuestion, unknown: Unknown, days: number): Promise<void> {
  return seeks.start({ key: seekKey(question, unknown, days), running: true }, async ({ runner, signal }) => {
    const targets = unknown === 'target' ? question.targets.slice(0, 1) : question.targets
    const found = await runner.staffing({ kind: 'seek', question: { ...question, targets, unknown, days } }, { signal })
    return found.kind === 'seek' ? { answer: found.seek } : {}
  })
}

/** What nobody asks for any more: the inputs are others now. */
export function stopStaffing(): void {
  stopPlan()
  stopSeek()
}
