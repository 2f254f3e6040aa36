/** The response curves as a figure: which field runs across, what has a line of its own, and the drawing with its table. */
import { useCallback, useMemo } from 'react'
import { ChartFigure } from '../../charts/chart-figure'
import { LineLegend } from '../../charts/line-legend'
import type { Paint } from '../../charts/paint'
import type { ChartSize } from '../../charts/plot'
import { MOST_NAMED, responseChart } from '../../charts/response-chart'
import { lowered } from '../../parts/measure-words'
import { FixedSelects } from './fixed-selects'
import { intervalText } from './interval-text'
import { LabelledSelect } from './labelled-select'
import { positionOf, responseOf } from './response-lines'
import { fixedFields, lineFields } from './study-choices'
import type { StudyPartProps } from './study-part'

const chartHeight = (width: number) => (width < 480 ? 300 : 360)

export function ResponseFigure({ view, choices, wording, change }: StudyPartProps) {
  const { t, language, currency } = wording
  const { across, lines: by, measure } = choices
  const response = useMemo(() => responseOf(view, choices, wording), [view, choices, wording])
  const joined = view.onGrid && across.numeric
  const title = t('studyPage.response.title', { measure: measure.name, field: lowered(across.name) })
  const draw = useCallback(
    (size: ChartSize, paint: Paint) => {
      const ticks = view.onGrid ? across.values.map((value) => ({ at: positionOf(choices, value), text: across.text(value) })) : undefined
      const titles = { measure: [measure.name, measure.base].filter(Boolean).join(', '), short: measure.base, field: across.title }
      return responseChart({ lines: response.lines, joined, unit: measure.info.unit, titles, language, currency, ...(ticks && { ticks }) }, size, paint)
    },
    [response, joined, view, choices, across, measure, language, currency],
  )
  const others = lineFields(view, across)
  const controls = (
    <div className="study-selects">
      <LabelledSelect
        label={t('studyPage.choice.across')}
        value={across.id}
        options={view.fields.filter(({ values }) => values.length > 1).map(({ id, name }) => ({ id, name }))}
        onChange={(id) => change({ across: id })}
      />
      {others.length > 0 && (
        <LabelledSelect
          label={t('studyPage.choice.lines')}
          value={by?.id ?? ''}
          options={[
            { id: '', name: t('studyPage.choice.linesOfSetups') },
            ...others.map(({ id, name }) => ({ id, name: t('studyPage.choice.linesOf', { field: lowered(name) }) })),
          ]}
          onChange={(id) => change({ lines: id })}
        />
      )}
      <FixedSelects fields={fixedFields(view, [across, by])} choices={choices} change={change} />
    </div>
  )
  const caption = [
    intervalText(view, choices, wording),
    !view.onGrid && view.fields.length > 1 && t('studyPage.response.others'),
    response.lines.some(({ runs }) => runs.flat().some(({ fewEvents }) => fewEvents)) && t('studyPage.response.hollow'),
  ]
  return (
    <ChartFigure
      title={title}
      caption={caption.filter(Boolean).join('; ')}
      finding={response.finding}
      table={response.table}
      tableName={t('studyPage.response.table')}
      controls={controls}
      draw={draw}
      height={chartHeight}
    >
      {response.lines.length === 0 && <p className="cap">{t('studyPage.response.none')}</p>}
      {response.lines.length > 1 && <LineLegend lines={response.lines} always={response.lines.length > MOST_NAMED || !joined} joined={joined} />}
    </ChartFigure>
  )
}
