/** First stop of the keyboard: past rail and bars, to the content. */
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'

export function SkipButton({ to }: { readonly to: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  return (
    <button type="button" className="skip" onClick={() => to.current?.focus()}>
      {t('common.skip')}
    </button>
  )
}
