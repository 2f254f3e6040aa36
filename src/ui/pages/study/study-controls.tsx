/** What all parts show: the measure, the set-ups, the interval. */
import { LabelledSelect } from './labelled-select'
import type { StudyPartProps } from './study-part'

export function StudyControls({ view, choices, wording, change }: StudyPartProps) {
  const { t } = wording
  const { measure, interval } = choices
  const outcomeOf = view.points.flatMap(({ setups }) => Object.values(setups).map(({ measures }) => measures[measure.key])).find((figure) => figure)?.outcomeOf
  const intervals = [
    { id: 'mean', name: t('studyPage.choice.mean') },
    { id: 'outcome', name: t(outcomeOf === 'day' ? 'studyPage.choice.outcomeDay' : 'studyPage.choice.outcomeProject') },
  ]
  return (
    <section className="study-controls" aria-label={t('studyPage.choice.label')}>
      <LabelledSelect
        label={t('studyPage.choice.measure')}
        value={measure.key}
        options={view.measures.map(({ key, name, base }) => ({ id: key, name: base === '' ? name : `${name} (${base})` }))}
        onChange={(key) => change({ measure: key })}
      />
      <SetupToggles view={view} choices={choices} wording={wording} change={change} />
      <LabelledSelect
        label={t('studyPage.choice.interval')}
        value={interval}
        options={intervals}
        onChange={(id) => change({ interval: id === 'mean' ? 'mean' : 'outcome' })}
      />
    </section>
  )
}

/** Set-ups in sight; the last one cannot be taken away. */
function SetupToggles({ view, choices: { setups }, wording: { t }, change }: StudyPartProps) {
  if (view.setups.length < 2) return null
  const toggle = (id: string) => {
    const next = setups.includes(id) ? setups.filter((other) => other !== id) : [...setups, id]
    if (next.length > 0) change({ setups: next })
  }
  return (
    <fieldset className="seg choice">
      <legend className="sr">{t('studyPage.choice.setups')}</legend>
      {view.setups.map(({ id, name, swatch }) => (
        <button key={id} type="button" aria-pressed={setups.includes(id)} onClick={() => toggle(id)}>
          <i className={`sw ${swatch}`} />
          {name}
        </button>
      ))}
    </fieldset>
  )
}
