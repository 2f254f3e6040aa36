/** The translator, language and currency for figures of a report. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../store/view'
import type { Wording } from './measure-words'

export function useWording(money: { readonly currency: string; readonly vat: Wording['vat'] } | undefined): Wording {
  const { t } = useTranslation()
  const language = useLanguage()
  const currency = money?.currency ?? 'RUB'
  const vat = money?.vat ?? 'none'
  return useMemo(() => ({ t, language, currency, vat }), [t, language, currency, vat])
}
