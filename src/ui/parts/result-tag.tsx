/** The state of a result in one outlined word: few events, out of date, stopped, no result. */
import { useTranslation } from 'react-i18next'

export type ResultState = 'fewEvents' | 'stale' | 'stopped' | 'noResult'
const tones: Readonly<Record<ResultState, string>> = { fewEvents: '', stale: 'warn', stopped: '', noResult: 'bad' }

export function ResultTag({ state }: { readonly state: ResultState }) {
  const { t } = useTranslation()
  return <span className={`tag ${tones[state]}`.trim()}>{t(`measures.state.${state}`)}</span>
}
