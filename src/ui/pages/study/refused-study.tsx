/** What is wrong with a file that is no study: the line, what was expected, how the line begins. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatFor } from '../../../messages/format'
import type { Language } from '../../../sim/terms/text'
import { dismissRefusedStudy, type StudyFault, useStudy } from '../../store/study'
import { useLanguage } from '../../store/view'

export function RefusedStudy() {
  const { t } = useTranslation()
  const language = useLanguage()
  const refused = useStudy((state) => state.refused)
  const kept = useStudy((state) => state.study !== undefined)
  return (
    <div role="alert">
      {refused && (
        <section className="note study-refused">
          <h2>{t('studyPage.refused', { file: refused.file })}</h2>
          {faultWords(refused.fault, t, language).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {kept && <p>{t('studyPage.kept')}</p>}
          <button type="button" className="btn small" onClick={dismissRefusedStudy}>
            {t('common.close')}
          </button>
        </section>
      )}
    </div>
  )
}

/** Exported for its test: what is said of each fault. */
export function faultWords(fault: StudyFault, t: TFunction, language: Language): readonly string[] {
  if (fault.reason === 'unreadable') return [t('studyPage.fault.unreadable')]
  if (fault.reason === 'tooLarge') return [t('studyPage.fault.tooLarge', { megabytes: formatFor(language).count(fault.megabytes) })]
  const kind = fault.reason === 'damaged' && fault.line === 1 ? 'damagedHead' : fault.reason
  return [
    t(`studyPage.fault.${kind}`, { line: formatFor(language).count(fault.line) }),
    fault.found === '' ? t('studyPage.fault.empty') : t('studyPage.fault.found', { found: fault.found }),
  ]
}
