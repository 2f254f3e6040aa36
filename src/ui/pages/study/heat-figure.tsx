/** The map of a measure over two fields of the study, of one set-up. */
import { useId, useMemo } from 'react'
import '../../charts/charts.css'
import { HeatMap } from '../../charts/heat-map'
import { lowered } from '../../parts/measure-words'
import { FixedSelects } from './fixed-selects'
import { heatMapOf } from './heat-cells'
import { intervalText } from './interval-text'
import { LabelledSelect } from './labelled-select'
import { fixedFields } from './study-choices'
import type { StudyPartProps } from './study-part'
import type { ViewedField } from './study-view'

export function HeatFigure({ view, choices, wording, change, down }: StudyPartProps & { readonly down: ViewedField }) {
  const { t } = wording
  const { right, measure, heatSetup } = choices
  const heading = useId()
  const data = useMemo(() => heatMapOf(view, choices, down, wording), [view, choices, down, wording])
  const title = t('studyPage.heat.title', { measure: measure.name, across: lowered(right.name), down: lowered(down.name) })
  const setup = view.setups.find(({ id }) => id === heatSetup)
  const varied = view.fields.filter(({ values }) => values.length > 1)
  const options = (other: ViewedField) => varied.filter(({ id }) => id !== other.id).map(({ id, name }) => ({ id, name }))
  /** Choosing the other axis' field changes the two. */
  const axis = (id: string, own: 'right' | 'down') =>
    change(own === 'right' ? { right: id, down: id === down.id ? right.id : down.id } : { down: id, right: id === right.id ? down.id : right.id })
  return (
    <figure className="panel chart-figure" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        <span className="cap">{t('studyPage.heat.caption', { setup: setup?.name ?? '', interval: intervalText(view, choices, wording) })}</span>
      </header>
      <div className="study-selects">
        {view.setups.length > 1 && (
          <LabelledSelect
            label={t('studyPage.choice.setup')}
            value={heatSetup}
            options={view.setups.map(({ id, name }) => ({ id, name }))}
            onChange={(id) => change({ heatSetup: id })}
          />
        )}
        {varied.length > 2 && (
          <>
            <LabelledSelect label={t('studyPage.choice.across')} value={right.id} options={options(down)} onChange={(id) => axis(id, 'right')} />
            <LabelledSelect label={t('studyPage.choice.down')} value={down.id} options={options(right)} onChange={(id) => axis(id, 'down')} />
          </>
        )}
        <FixedSelects fields={fixedFields(view, [right, down])} choices={choices} change={change} />
      </div>
      <HeatMap
        data={data}
        label={t('studyPage.heat.label', { title })}
        missing={t(view.points.length < view.of ? 'studyPage.heat.missing' : 'studyPage.heat.never')}
      />
    </figure>
  )
}
