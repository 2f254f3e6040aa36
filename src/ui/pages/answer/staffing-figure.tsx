/** Operators on duty against the fewest that keep the target, on the chosen weekday. */
import { useCallback, useMemo, useState } from 'react'
import type { ClosedForm } from '../../../sim/staffing/closed-form'
import { ChartFigure } from '../../charts/chart-figure'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { staffingChart } from '../../charts/staffing-chart'
import { amount, digits, timeOfDay } from '../../parts/amounts'
import { Choice } from '../../parts/choice'
import type { Wording } from '../../parts/measure-words'
import type { SwatchClass } from '../../parts/swatch'
import { busiestDay, dayNames, operatorsText, staffingFinding, staffingTable } from './formula-rows'

interface StaffingFigureProps {
  readonly form: ClosedForm
  readonly swatch: SwatchClass
  readonly wording: Wording
}

const chartHeight = () => 220

export function StaffingFigure({ form, swatch, wording }: StaffingFigureProps) {
  const { t, language } = wording
  const [chosen, setChosen] = useState<string>()
  const day = form.days.find(({ weekdays }) => weekdays.join() === chosen) ?? busiestDay(form)
  const intervals = useMemo(() => day?.intervals ?? [], [day])
  const table = useMemo(() => staffingTable(intervals, wording), [intervals, wording])
  const draw = useCallback(
    (size: ChartSize, paint: Paint) => {
      const hover = (name: string, text: (at: number) => string) =>
        intervals.map(({ from }, at) => t('closedForm.staffing.hover', { time: timeOfDay(from), name, n: text(at) }))
      const hasTarget = intervals.some(({ required }) => required !== undefined)
      return staffingChart(
        {
          times: intervals.map(({ from }) => from),
          interval: (intervals[1]?.from ?? 30) - (intervals[0]?.from ?? 0),
          onDuty: intervals.map(({ operators }) => operators),
          required: hasTarget ? intervals.map(({ required = 0 }) => required) : [],
          hover: {
            onDuty: hover(t('closedForm.staffing.onDuty'), (at) => operatorsText(intervals[at].operators, language)),
            required: hover(t('closedForm.staffing.required'), (at) => digits(intervals[at].required ?? 0, 0, language)),
          },
          swatch,
          language,
        },
        size,
        paint,
      )
    },
    [intervals, swatch, language, t],
  )
  if (!day || intervals.length < 2) return null
  const { target, within } = form.service
  const finding = staffingFinding(intervals, wording)
  const promise =
    target === undefined
      ? ''
      : t('closedForm.staffing.promise', { target: amount(target, 'share', wording), time: t('answer.seconds', { n: digits(within, 0, language) }) })
  const caption = [dayNames(day.weekdays, wording), promise].filter(Boolean).join('; ')
  return (
    <div className="staffing-figure">
      <Choice
        label={t('closedForm.staffing.day')}
        value={day.weekdays.join()}
        onChange={setChosen}
        options={form.days.map(({ weekdays }) => ({ id: weekdays.join(), name: dayNames(weekdays, wording) }))}
      />
      <ChartFigure title={t('closedForm.staffing.title')} caption={caption} finding={finding} table={table} draw={draw} height={chartHeight}>
        <p className="cap">{finding}</p>
      </ChartFigure>
    </div>
  )
}
