/** Only on paper: whose figures these are, when they were printed, and what makes them again. */
import { useTranslation } from 'react-i18next'
import { formatFor } from '../../messages/format'
import { textIn } from '../../sim/terms/text'
import { usePrinting } from '../charts/use-printing'
import { useCurrentRun } from '../store/current-run'
import { useProjectStore } from '../store/project'
import { useLanguage } from '../store/view'

/** The day where the reader is, as `2026-09-14`. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

export function PrintHead() {
  const { t } = useTranslation()
  const language = useLanguage()
  const name = useProjectStore((state) => state.project?.name)
  const { report } = useCurrentRun()
  usePrinting()
  const facts = [
    t('status.printed', { date: formatFor(language).date(today()) }),
    ...(report
      ? [t('status.seed', { seed: report.seed }), t('status.run', { hash: report.hash.slice(0, 12) }), t('status.engine', { version: report.engine })]
      : []),
  ]
  return (
    <div className="print-head">
      <strong>{name === undefined ? '' : textIn(name, language)}</strong>
      <span className="cap">{[...facts, t('common.brand')].join(' · ')}</span>
    </div>
  )
}
