/** The decision of the open project as pages see it: what follows from the run that is there is worked out as soon as it has ended. */
import { useEffect } from 'react'
import type { DecisionReport } from '../../sim/decision/report'
import { useCurrentRun } from './current-run'
import { type DecisionWork, decisionKey, startBase, useDecision } from './decision'
import { useProjectStore } from './project'

type BasePart = 'base' | 'prosAndCons' | 'scorecard' | 'notices'
export type DecisionBase = Pick<DecisionReport, BasePart | 'months' | 'margins'>

export interface CurrentDecision {
  /** With the project that it speaks of. */
  readonly work: DecisionWork
  readonly report: DecisionBase
  /** It belongs to earlier inputs. */
  readonly stale: boolean
}

/** Nothing of another project, nor of set-ups that are no longer there. */
function isOf(work: DecisionWork, setups: readonly { readonly id: string }[]): boolean {
  return work.project.setups.map(({ id }) => id).join() === setups.map(({ id }) => id).join()
}

function baseIn({ base, prosAndCons, scorecard, notices, months, margins }: Partial<DecisionReport>): DecisionBase | undefined {
  if (!base || !prosAndCons || !scorecard || !notices) return undefined
  return { base, prosAndCons, scorecard, notices, ...(months !== undefined && { months }), ...(margins && { margins }) }
}

export function useDecisionBase(): CurrentDecision | undefined {
  const project = useProjectStore((state) => state.project)
  const { settled, running } = useCurrentRun()
  const work = useDecision((state) => state.base)
  const replications = settled && !settled.stale && !running ? settled.report.replications : undefined
  useEffect(() => {
    if (project && replications !== undefined) void startBase(project, replications)
  }, [project, replications])
  const report = work && baseIn(work.report)
  if (!project || !work || !report || !isOf(work, project.setups)) return undefined
  return { work, report, stale: work.key !== decisionKey('base', project) }
}

/** What would turn the decision, as far as it is known; of earlier inputs it is out of date. */
export function useFurther(): { readonly work: DecisionWork; readonly stale: boolean } | undefined {
  const project = useProjectStore((state) => state.project)
  const work = useDecision((state) => state.further)
  if (!project || !work || !isOf(work, project.setups)) return undefined
  return { work, stale: work.key !== decisionKey('further', project) }
}
