/** Operators required by the plan against those whom the shifts have there, breaks taken off; the gap is shaded. */
import { useCallback, useMemo } from 'react'
import type { ShiftPlan } from '../../../sim/staffing/shift-plan'
import type { StaffingPlan } from '../../../sim/staffing/staffing-plan'
import type { Weekday } from '../../../sim/terms/week'
import { ChartFigure } from '../../charts/chart-figure'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { staffingChart } from '../../charts/staffing-chart'
import { digits, timeOfDay } from '../../parts/amounts'
import { dayNames, operatorsText, timesText } from '../../parts/day-words'
import { type CoverRow, coverRows } from './cover-rows'
import { LineKey } from './line-key'
import type { StaffingAbout } from './staffing-page'

interface CoverProps extends StaffingAbout {
  readonly plan: StaffingPlan
  readonly shifts: ShiftPlan
  readonly weekday: Weekday | undefined
  readonly group: string | undefined
}

const chartHeight = () => 220

export function CoverFigure({ plan, shifts, weekday, group, swatch, wording }: CoverProps) {
  const { t, language } = wording
  const day = weekday ?? plan.days[0].weekdays[0]
  const rows = useMemo(() => coverRows(plan, shifts, day, group), [plan, shifts, day, group])
  const draw = useCallback(
    (size: ChartSize, paint: Paint) => {
      const hover = (name: string, value: (row: CoverRow) => number) =>
        rows.map((row) => t('staffingPage.requirement.hover', { time: timeOfDay(row.from), name, n: operatorsText(value(row), language) }))
      return staffingChart(
        {
          times: rows.map(({ from }) => from),
          interval: plan.days[0].minutes,
          onDuty: rows.map(({ present }) => present),
          required: rows.map(({ required }) => required),
          hover: {
            onDuty: hover(t('staffingPage.lines.shifts'), ({ present }) => present),
            required: hover(t('staffingPage.lines.required'), ({ required }) => required),
          },
          swatch,
          language,
        },
        size,
        paint,
      )
    },
    [rows, plan, swatch, language, t],
  )
  const short = rows.filter(({ required, present }) => present < required)
  const finding =
    short.length === 0
      ? t('staffingPage.shifts.enough')
      : t('staffingPage.search.shortAt', { times: timesText(short, [{ from: 0 }, { from: plan.days[0].minutes }]) })
  return (
    <ChartFigure
      title={t('staffingPage.shifts.chart')}
      caption={t('staffingPage.shifts.chartCaption', { days: dayNames([day], wording) })}
      finding={finding}
      table={{
        head: [t('staffingPage.requirement.column.from'), t('staffingPage.lines.required'), t('staffingPage.lines.shifts')],
        rows: rows.map(({ from, required, present }) => [timeOfDay(from), digits(required, 0, language), operatorsText(present, language)]),
      }}
      tableName={t('staffingPage.requirement.table')}
      draw={draw}
      height={chartHeight}
    >
      <LineKey
        swatch={swatch}
        lines={[
          { dash: 'solid', name: t('staffingPage.lines.shifts') },
          { dash: 'goal', name: t('staffingPage.lines.required') },
        ]}
      />
    </ChartFigure>
  )
}
