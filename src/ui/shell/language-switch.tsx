/** EN | RU: the language of the page. */
import { useTranslation } from 'react-i18next'
import { languageNames } from '../../messages/names'
import { languages } from '../../sim/terms/text'
import { chooseLanguage } from '../i18n/index'
import { useLanguage } from '../store/view'

export function LanguageSwitch() {
  const { t } = useTranslation()
  const current = useLanguage()
  return (
    <fieldset className="seg" aria-label={t('common.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          title={languageNames[language]}
          onClick={() => void chooseLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
