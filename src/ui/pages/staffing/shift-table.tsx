/** The shifts of a plan, a row each: how many operators of which group, from when to when, with which breaks, on which days. */
import { groupName, type StaffingVoice } from '../../../messages/staffing-words'
import type { ShiftPlan } from '../../../sim/staffing/shift-plan'
import { digits } from '../../parts/amounts'
import { dayNames } from '../../parts/day-words'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import type { Wording } from '../../parts/measure-words'

interface ShiftTableProps {
  readonly shifts: ShiftPlan
  readonly voice: StaffingVoice
  readonly wording: Wording
}

const columns = ['group', 'operators', 'from', 'to', 'breaks', 'days'] as const

export function ShiftTable({ shifts, voice, wording }: ShiftTableProps) {
  const { t, language } = wording
  return (
    <section className="table-scroll shift-table" aria-label={t('staffingPage.shifts.table')} {...keyboardScroll}>
      <table className="tbl tight">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'operators' ? 'n' : undefined}>
                {t(`staffingPage.shifts.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shifts.groups.flatMap(({ group, shifts: own }) =>
            own.map((shift) => (
              <tr key={group + JSON.stringify(shift)}>
                <th scope="row">{groupName(voice, group)}</th>
                <td className="n">{digits(shift.operators, 0, language)}</td>
                <td>{shift.from}</td>
                <td>{shift.to}</td>
                <td>{shift.breaks.map(({ at, minutes }) => `${at} (${digits(minutes, 0, language)})`).join(', ') || t('staffingPage.shifts.noBreaks')}</td>
                <td>{dayNames(shift.days ?? [], wording)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  )
}
