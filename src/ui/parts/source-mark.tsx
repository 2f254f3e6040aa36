/** Where a number comes from, by shape: given, observed, simulated, assumed. */
import { useTranslation } from 'react-i18next'

export type SourceKind = 'given' | 'observed' | 'simulated' | 'assumed'
const classes: Readonly<Record<SourceKind, string>> = { given: 'm-given', observed: 'm-obs', simulated: 'm-sim', assumed: 'm-ass' }
const kinds = ['given', 'observed', 'simulated', 'assumed'] as const

/** The mark with its word for screen readers; `bare` where the word stands beside it. */
export function SourceMark({ kind, bare }: { readonly kind: SourceKind; readonly bare?: boolean }) {
  const { t } = useTranslation()
  const word = t(`source.${kind}`)
  return (
    <>
      <i className={`m ${classes[kind]}`} title={bare ? undefined : word} aria-hidden="true" />
      {!bare && <span className="sr">{word}: </span>}
    </>
  )
}

export function SourceLegend() {
  const { t } = useTranslation()
  return (
    <p className="legend">
      {kinds.map((kind) => (
        <span key={kind}>
          <SourceMark kind={kind} bare />
          {t(`source.${kind}`)}
        </span>
      ))}
    </p>
  )
}
