/** Numbers by weekday and interval: a grid of cells to type in or to paste a block from a spreadsheet into. */
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { fieldWords } from '../../messages/fields'
import { formatFor } from '../../messages/format'
import { isRecord } from '../../sim/project/records'
import { type Weekday, weekdays } from '../../sim/terms/week'
import { type Path, valueAt } from '../store/paths'
import { useProjectStore } from '../store/project'
import { HeatCell } from './heat-cell'
import { cellsIn, columnsOf, intervalStart, sumOf, withBlock, withCell } from './heat-cells'
import { useFieldWords, useSet, useValue } from './use-field'

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0] }

/** What a row adds up to: calls of a day, operator hours, or nothing where only proportions matter. */
const sums = { profileCalls: 'calls', arrivalWeights: 'none', staffingOperators: 'hours' } as const

interface GridProps {
  readonly field: keyof typeof sums
  readonly path: Path
}

export const hasGrid = (field: string | undefined): field is keyof typeof sums => field !== undefined && field in sums

export function HeatGrid({ field, path }: GridProps) {
  const { t, language } = useFieldWords()
  const format = formatFor(language)
  const cells = cellsIn(useValue(path))
  const set = useSet(path)
  const owner = useProjectStore((state) => valueAt(state.project, path.slice(0, -1)))
  const workdays = useProjectStore((state) => state.project?.calendar.workdays) ?? []
  const [error, setError] = useState<string>()
  const table = useRef<HTMLTableElement>(null)
  const from = isRecord(owner) && typeof owner.from === 'string' ? owner.from : '09:00'
  const minutes = isRecord(owner) && typeof owner.interval === 'number' ? owner.interval : 30
  const most = Math.floor((1440 - Number(from.slice(0, 2)) * 60 - Number(from.slice(3, 5))) / minutes)
  const columns = Array.from({ length: Math.max(1, columnsOf(cells)) }, (_, at) => at)
  const days = weekdays.filter((day) => workdays.includes(day) || day in cells)
  const largest = Math.max(0, ...Object.values(cells).flat())
  const daySums = days.map((day) => (sums[field] === 'hours' ? minutes / 60 : 1) * sumOf(cells[day] ?? []))
  const largestDay = Math.max(0, ...daySums)
  const columnSums = columns.map((at) => days.reduce((sum, day) => sum + (cells[day]?.[at] ?? 0), 0))
  const peak = Math.max(0, ...columnSums)
  const summed = sums[field] !== 'none'
  const { title, hint } = fieldWords(field, language)

  const move = (event: KeyboardEvent, row: number, column: number) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row + step[0]}-${column + step[1]}"]`)?.focus()
  }
  const paste = (event: ClipboardEvent, day: Weekday, column: number) => {
    const text = event.clipboardData.getData('text')
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    const pasted = withBlock(cells, text, day, column, language, most)
    setError(pasted.ok ? set(pasted.cells) : t('problems.notANumber', { found: pasted.found }))
  }
  const resize = (count: number) =>
    setError(set(Object.fromEntries(Object.entries(cells).map(([day, row]) => [day, Array.from({ length: count }, (_, at) => row[at] ?? 0)]))))

  return (
    <fieldset className="heat-frame" aria-label={title}>
      <div className="heat-head">
        <h3 title={hint}>{title}</h3>
        <span className="cap">{t('project.pasteHint')}</span>
        <span className="legend">
          <span>
            0 <i className="ramp" /> {format.count(largest)}
          </span>
        </span>
      </div>
      <div className="heat-scroll">
        <table className="heat" ref={table} style={{ minWidth: (summed ? 190 : 54) + 40 * columns.length }}>
          <thead>
            <tr>
              <td className="day" />
              {columns.map((at) => {
                const start = intervalStart(from, minutes, at)
                return (
                  <th key={at} scope="col">
                    <span className={start.endsWith(':00') ? undefined : 'sr'}>{start}</span>
                  </th>
                )
              })}
              {summed && (
                <>
                  <th className="sum" scope="col">
                    {t(sums[field] === 'hours' ? 'project.hours' : 'project.day')}
                  </th>
                  <td className="share" />
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {days.map((day, row) => (
              <tr key={day}>
                <th scope="row">{t(`weekday.${day}`)}</th>
                {columns.map((at) => (
                  <HeatCell
                    key={at}
                    name={`${t(`weekdayLong.${day}`)} ${intervalStart(from, minutes, at)}`}
                    cell={cells[day]?.[at]}
                    place={`${row}-${at}`}
                    largest={largest}
                    take={(value) => set(withCell(cells, day, at, value))}
                    onError={setError}
                    onKeyDown={(event) => move(event, row, at)}
                    onPaste={(event) => paste(event, day, at)}
                  />
                ))}
                {summed && (
                  <>
                    <td className="sum">{format.count(daySums[row])}</td>
                    <td className="share">
                      <i style={{ width: `${largestDay > 0 ? (100 * daySums[row]) / largestDay : 0}%` }} />
                    </td>
                  </>
                )}
              </tr>
            ))}
            <tr className="prof">
              <th scope="row" className="cap">
                {t('project.week')}
              </th>
              {columnSums.map((sum, at) => (
                <td key={columns[at]} title={format.count(sum)}>
                  <i style={{ height: `${peak > 0 ? (28 * sum) / peak : 0}px` }} />
                </td>
              ))}
              {summed && (
                <>
                  <td className="sum">
                    <strong>{format.count(sumOf(daySums))}</strong>
                  </td>
                  <td />
                </>
              )}
            </tr>
          </tbody>
        </table>
      </div>
      <p className="heat-foot">
        {error && (
          <span className="err" role="alert">
            {error}
          </span>
        )}
        <span className="grow" />
        <button type="button" className="btn add small" disabled={columns.length >= most} onClick={() => resize(columns.length + 1)}>
          {t('project.longer')}
        </button>
        <button type="button" className="btn add small" disabled={columns.length <= 1} onClick={() => resize(columns.length - 1)}>
          {t('project.shorter')}
        </button>
      </p>
    </fieldset>
  )
}
