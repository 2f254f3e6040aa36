/** Operators by time of day: planned now beside the fewest by formula; once there is a plan, that too. The table has each group. */
import { useCallback, useMemo } from 'react'
import type { StaffingPlan } from '../../../sim/staffing/staffing-plan'
import { ChartFigure } from '../../charts/chart-figure'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { staffingChart } from '../../charts/staffing-chart'
import { timeOfDay } from '../../parts/amounts'
import { dayNames, operatorsText } from '../../parts/day-words'
import { dayFinding, dayTable } from './day-table'
import { LineKey } from './line-key'
import { plannedAt, type StaffingDay, shownTimes } from './staffing-days'
import type { StaffingAbout } from './staffing-page'

interface RequirementProps extends StaffingAbout {
  readonly day: StaffingDay
  readonly group: string | undefined
  /** What is planned and required is known of the group by itself. */
  readonly own: boolean
  readonly plan: StaffingPlan | undefined
}

const chartHeight = () => 260

export function RequirementFigure({ setup, question, swatch, wording, day, group, own, plan }: RequirementProps) {
  const { t, language } = wording
  const times = useMemo(() => shownTimes(day), [day])
  const table = useMemo(() => dayTable({ day, plan, setup, question, own }, wording), [day, plan, setup, question, own, wording])
  const draw = useCallback(
    (size: ChartSize, paint: Paint) => {
      const at = (time: number) => day.intervals.find(({ from }) => from === time)
      const hover = (name: string, values: readonly number[]) =>
        times.map((from, place) => t('staffingPage.requirement.hover', { time: timeOfDay(from), name, n: operatorsText(values[place], language) }))
      const place = plan && group !== undefined ? plan.groups.indexOf(group) : undefined
      const file = times.map((time) => at(time)?.planned ?? 0)
      const required = own && day.intervals.every((one) => one.required !== undefined) ? times.map((time) => at(time)?.required ?? 0) : []
      const found = day.plan
      const operators = found ? times.map((time) => plannedAt(found, time, place)) : file
      return staffingChart(
        {
          times,
          interval: (day.intervals[0]?.to ?? 30) - (day.intervals[0]?.from ?? 0),
          onDuty: operators,
          required,
          ...(found && own && { beside: { operators: file, hover: hover(t('staffingPage.lines.file'), file) } }),
          hover: {
            onDuty: hover(t(found ? 'staffingPage.lines.plan' : 'staffingPage.lines.file'), operators),
            required: hover(t('staffingPage.lines.formula'), required.length > 0 ? required : file),
          },
          swatch,
          language,
        },
        size,
        paint,
      )
    },
    [day, times, plan, group, own, swatch, language, t],
  )
  const finding = dayFinding({ day, plan, setup, own }, wording)
  const caption = t(day.plan ? 'staffingPage.requirement.captionPlan' : 'staffingPage.requirement.caption', { days: dayNames(day.weekdays, wording) })
  return (
    <ChartFigure
      title={t('staffingPage.requirement.title')}
      caption={caption}
      finding={finding}
      table={table}
      tableName={t('staffingPage.requirement.table')}
      draw={draw}
      height={chartHeight}
    >
      <LineKey
        swatch={swatch}
        lines={[
          { dash: 'solid', name: t(day.plan ? 'staffingPage.lines.plan' : 'staffingPage.lines.file') },
          ...(own ? [{ dash: 'goal' as const, name: t('staffingPage.lines.formula') }] : []),
          ...(own && day.plan ? [{ dash: 'thin' as const, name: t('staffingPage.lines.file') }] : []),
        ]}
      />
      {finding && <p className="cap">{finding}</p>}
    </ChartFigure>
  )
}
