/** When the operators of a group are at work: shifts, a table by interval, or hours spread by the calls; exactly one of them. */
import { useState } from 'react'
import { isRecord } from '../../sim/project/records'
import { shiftsOfTable, tableOfShifts } from '../../sim/project/ways-to-staff'
import { type Path, valueAt } from '../store/paths'
import { useProjectStore } from '../store/project'
import { asKind, blank } from './blank'
import { FieldFrame } from './field-frame'
import type { ChoiceNode, ListNode, Member } from './form-node'
import { branchOf } from './form-of-schema'
import { ListField } from './list-field'
import { NodeFields } from './node-fields'
import { optionLabel } from './option-label'
import { useBlankNames } from './use-blank-names'
import { useEdit, useFieldWords, useValue } from './use-field'

interface StaffingProps {
  readonly shifts: ListNode
  readonly staffing: ChoiceNode
  /** Of the group. */
  readonly path: Path
}

const isShifts = ({ node }: Member) => node.shape === 'list' && node.field === 'shifts'

/** The two members that this field draws in one, where both are there. */
export function staffingOf(members: readonly Member[]): Pick<StaffingProps, 'shifts' | 'staffing'> | undefined {
  const shifts = members.find(isShifts)?.node
  const staffing = members.find(({ node }) => node.field === 'staffing')?.node
  return shifts?.shape === 'list' && staffing?.shape === 'choice' ? { shifts, staffing } : undefined
}

export function StaffingField({ shifts, staffing, path }: StaffingProps) {
  const { t, language } = useFieldWords()
  const change = useEdit(path)
  const names = useBlankNames(path)
  const value = useValue([...path, 'staffing'])
  const [error, setError] = useState<string>()
  const kind = isRecord(value) ? String(value[staffing.tag]) : 'shifts'
  const branch = branchOf(staffing, kind)

  /** The group with operators in another way; what can be carried over is. */
  const take = (next: string) => {
    const { project } = useProjectStore.getState()
    const group = project?.setups[Number(path[1])]?.groups[Number(path[3])]
    const given = valueAt(project, path)
    if (!project || !group || !isRecord(given)) return
    const { staffing: _old, ...rest } = given
    if (next === 'shifts') {
      const carried = group.staffing?.kind === 'by-interval' ? shiftsOfTable(group.staffing, project.calendar) : []
      setError(change({ do: 'set', path, value: { ...rest, shifts: carried.length > 0 ? carried : [blank(shifts.item, names())] } }))
      return
    }
    const table = next === 'by-interval' && group.staffing === undefined ? tableOfShifts(group, project.calendar) : undefined
    setError(change({ do: 'set', path, value: { ...rest, shifts: [], staffing: table ?? asKind(staffing, group.staffing, next, names()) } }))
  }

  return (
    <div className="staffing">
      <FieldFrame label={t('project.atWork')} error={error} group className="is-staffing">
        {() => (
          <span className="seg choice">
            {['shifts', ...staffing.branches.map((one) => one.kind)].map((one) => (
              <button key={one} type="button" aria-pressed={one === kind} onClick={() => one !== kind && take(one)}>
                {optionLabel('staffing', one, language)}
              </button>
            ))}
          </span>
        )}
      </FieldFrame>
      {branch ? <NodeFields members={branch.members} path={[...path, 'staffing']} /> : <ListField node={shifts} path={[...path, 'shifts']} bare />}
      {kind === 'by-interval' && (
        <p className="staffing-turn">
          <button type="button" className="btn small" onClick={() => take('shifts')}>
            {t('project.turnIntoShifts')}
          </button>
          <span className="cap">{t('project.turnNote')}</span>
        </p>
      )}
    </div>
  )
}
