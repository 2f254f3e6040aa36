/** Targets on days that were lived: mean and chance with their intervals, and whether they are kept, in a word. */
import { type StaffingVoice, targetWords } from '../../../messages/staffing-words'
import type { TargetCheckOnDays } from '../../../sim/staffing/checks'
import type { StaffingQuestion } from '../../../sim/staffing/question'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import type { Wording } from '../../parts/measure-words'
import { checkRow } from './staffing-words'

interface ChecksProps {
  readonly checks: readonly TargetCheckOnDays[]
  readonly question: StaffingQuestion
  readonly voice: StaffingVoice
  readonly label: string
  readonly wording: Wording
}

export function ChecksTable({ checks, question, voice, label, wording }: ChecksProps) {
  const { t } = wording
  const word = (column: 'target' | 'mean' | 'chance' | 'verdict') => t(`staffingPage.search.column.${column}`)
  return (
    <section className="table-scroll" aria-label={label} {...keyboardScroll}>
      <table className="tbl checks">
        <thead>
          <tr>
            <th scope="col">{word('target')}</th>
            <th scope="col" className="n">
              {word('mean')}
            </th>
            <th scope="col" className="n">
              {word('chance')}
            </th>
            <th scope="col">{word('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => {
            const { target, mean, chance, verdict, met } = checkRow(check, question.targets[check.target], question.project.calendar.interval, wording)
            return (
              <tr key={target}>
                <th scope="row">{targetWords(question.targets[target], voice)}</th>
                <td className="n v">
                  {mean.value} <small>{mean.range}</small>
                </td>
                <td className="n v">
                  {chance.value} <small>{chance.range}</small>
                </td>
                <td>{met ? verdict : <span className="tag bad">{verdict}</span>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
