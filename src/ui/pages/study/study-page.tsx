/** The results of a parameter study: read from a file, told in a sentence, drawn as curves and a map, listed in a table. */
import { useTranslation } from 'react-i18next'
import { formatFor } from '../../../messages/format'
import { textIn } from '../../../sim/terms/text'
import { useTitle } from '../../shell/use-title'
import { type OpenStudy, useStudy } from '../../store/study'
import { useLanguage } from '../../store/view'
import { ChooseStudy } from './choose-study'
import { RefusedStudy } from './refused-study'
import './study.css'
import { StudyResultsView } from './study-results-view'

export function StudyPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const study = useStudy((state) => state.study)
  useTitle(study ? textIn(study.results.header.name, language) : t('studyPage.title'))
  return (
    <div className="page study-page">
      <RefusedStudy />
      <Reading />
      {study ? <Opened study={study} /> : <NothingYet />}
    </div>
  )
}

/** A study that has grown since keeps what was chosen; another one begins anew. */
function Opened({ study }: { readonly study: OpenStudy }) {
  return <StudyResultsView key={study.results.header.study} study={study} />
}

function Reading() {
  const { t } = useTranslation()
  const format = formatFor(useLanguage())
  const reading = useStudy((state) => state.reading)
  return (
    <p className="cap study-reading" aria-live="polite">
      {reading !== undefined && reading > 0 && t('studyPage.reading', { share: format.share(reading, 0) })}
    </p>
  )
}

const COMMAND = 'npm run -s callsim -- sweep my.study.json'

function NothingYet() {
  const { t } = useTranslation()
  return (
    <section className="study-words">
      <h1>{t('studyPage.title')}</h1>
      <p>{t('studyPage.what')}</p>
      <p>
        {t('studyPage.how')} <code>{COMMAND}</code>
      </p>
      <p>{t('studyPage.where')}</p>
      <ChooseStudy className="btn primary" label={t('studyPage.choose')} />
    </section>
  )
}
