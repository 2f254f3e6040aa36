/** Goals and stated figures are numbers of a measure: they take its unit, so that 0.83 stands as 83 %. What is usual follows what a number speaks of. */
import type { MeasureUnit } from '../../sim/experiment/results'
import type { Unit } from '../../sim/terms/fields'
import { useKnownReport } from '../store/current-run'
import { type Path, valueAt } from '../store/paths'
import { useProjectStore } from '../store/project'
import type { NumberNode } from './form-node'

const units: Partial<Record<MeasureUnit, Unit>> = { share: 'share', seconds: 'seconds', money: 'money', operators: 'operators', workdays: 'workdays' }
const measured = ['atLeast', 'atMost', 'targetValue']

/** What a target of a staffing promises is a share, or seconds. */
function promised(node: NumberNode, measure: unknown): NumberNode {
  return measure === 'asa' ? { ...node, unit: 'seconds', typical: [5, 60] } : { ...node, unit: 'share' }
}

/** Written work is answered within hours, not seconds. */
const writtenWithin: readonly [number, number] = [3600, 172_800]

export function useMeasuredNode(node: NumberNode, path: Path): NumberNode {
  const isPromise = node.field === 'targetBound'
  const isMeasured = node.field !== undefined && measured.includes(node.field)
  const report = useKnownReport(isMeasured)
  const measure = useProjectStore((state) => (isMeasured || isPromise ? valueAt(state.project, [...path.slice(0, -1), 'measure']) : undefined))
  const written = useProjectStore((state) => node.field === 'withinSeconds' && valueAt(state.project, [...path.slice(0, 3), 'channel']) === 'written')
  if (isPromise) return promised(node, measure)
  if (written) return { ...node, typical: writtenWithin }
  if (!isMeasured) return node
  const info = report?.setups.flatMap((setup) => setup.info).find(({ key }) => key === measure)
  const unit = info && units[info.unit]
  return unit ? { ...node, unit } : node
}
