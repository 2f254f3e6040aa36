/** Name of the study, what it consists of and was made by, how much of it is there, and what it found in a sentence. */
import { useMemo } from 'react'
import { span } from '../../../messages/format'
import { textIn } from '../../../sim/terms/text'
import { digits } from '../../parts/amounts'
import { figureText } from '../../parts/figure-text'
import type { Wording } from '../../parts/measure-words'
import type { OpenStudy } from '../../store/study'
import { ChooseStudy } from './choose-study'
import type { SettledChoices } from './study-choices'
import { type Extreme, extremes, studyRows } from './study-rows'
import { placeText, type StudyView, type ViewedField } from './study-view'

interface StudyHeadProps {
  readonly study: OpenStudy
  readonly view: StudyView
  /** Absent while no point is finished. */
  readonly choices: SettledChoices | undefined
  readonly wording: Wording
}

export function StudyHead({ study, view, choices, wording }: StudyHeadProps) {
  const { t, language } = wording
  const { header } = study.results
  const count = (n: number) => digits(n, 0, language)
  const part = view.points.length < view.of
  return (
    <div className="study-head">
      <div className="study-name">
        <h1>{textIn(header.name, language)}</h1>
        {part && <span className="tag warn">{t('studyPage.partial')}</span>}
        <span className="grow" />
        <ChooseStudy className="btn" label={t('studyPage.another')} />
      </div>
      <p className="cap" title={header.study}>
        {factsOf(study, view, wording).join(' · ')}
      </p>
      <p className="cap">
        {t('studyPage.facts.varies', { fields: '' })}
        {view.fields.map((field, at) => (
          <span key={field.id} title={field.path}>
            {at > 0 && '; '}
            {fieldText(field, wording)}
          </span>
        ))}
      </p>
      {(part || study.torn) && (
        <p className="muted">
          {[
            view.points.length === 0 ? t('studyPage.noPoints') : part && t('studyPage.partialWhy', { done: count(view.points.length), of: count(view.of) }),
            study.torn && t('studyPage.torn'),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      {choices && <Answer view={view} choices={choices} wording={wording} />}
    </div>
  )
}

/** Enough of a fingerprint to compare by eye; all of it under the pointer. */
const HASH_SHOWN = 8

function factsOf({ results: { header, points } }: OpenStudy, view: StudyView, { t, language }: Wording): readonly string[] {
  const count = (n: number) => digits(n, 0, language)
  const runs = points.flatMap(({ setups }) => Object.values(setups).map(({ replications }) => replications))
  const [least, most] = runs.reduce(([low, high], n) => [Math.min(low, n), Math.max(high, n)], [Number.POSITIVE_INFINITY, 0])
  const lived =
    least === most
      ? t('studyPage.facts.replications', { count: most, n: count(most) })
      : t('studyPage.facts.replicationsRange', { n: span(count(least), count(most)) })
  return [
    t('studyPage.facts.points', { count: view.of, n: count(view.of) }),
    ...(most > 0 ? [lived] : []),
    t('studyPage.facts.seed', { seed: header.seed }),
    t('studyPage.facts.engine', { version: header.engine }),
    t('studyPage.facts.study', { hash: header.study.slice(0, HASH_SHOWN) }),
  ]
}

/** "Operators: 8–16 (5 values)". */
function fieldText({ name, values, range }: ViewedField, { t, language }: Wording): string {
  return t('studyPage.facts.field', { name, range, values: t('studyPage.facts.values', { count: values.length, n: digits(values.length, 0, language) }) })
}

function Answer({ view, choices, wording }: { readonly view: StudyView; readonly choices: SettledChoices; readonly wording: Wording }) {
  const { t } = wording
  const found = useMemo(() => extremes(studyRows(view, choices.setups), choices), [view, choices])
  if (!found) return <p className="muted">{t('studyPage.response.none')}</p>
  const at = ({ row }: Extreme) => [placeText(view, row.point), choices.setups.length > 1 ? row.setup.name : ''].filter(Boolean).join('; ')
  const value = ({ figure }: Extreme) => figureText(figure, wording).value
  const [least, most] = [value(found.least), value(found.most)]
  const measure = choices.measure.name
  const text =
    least === most ? t('studyPage.flat', { measure, least }) : t('studyPage.answer', { measure, least, leastAt: at(found.least), most, mostAt: at(found.most) })
  return <p className="study-answer">{text.split(/<b>(.*?)<\/b>/).map((words, place) => (place % 2 === 1 ? <b key={words}>{words}</b> : words))}</p>
}
