/** For and against, as lists of plus and minus; a set-up that nothing sets apart says so. */
import { pointWords } from '../../../messages/decision-words'
import type { Point } from '../../../sim/decision/pros-and-cons'
import type { DecisionPart } from '../../parts/decision-part'
import type { DecisionBase } from '../../store/use-decision'

/** Points of one side that stand open. */
const MOST = 3

/** What it costs and brings comes before whose the risk is. */
const rank = ({ kind }: Point): number => (kind === 'risk' ? 2 : kind === 'goal' || kind === 'unfinished' ? 1 : 0)

export function ProsPanel({ report, setups, nameOf, speaker, wording }: DecisionPart & { readonly report: DecisionBase }) {
  const { t } = wording
  return (
    <section className="panel pc">
      <header>
        <h2>{t('compare.pros.title')}</h2>
        <span className="cap">{t('compare.pros.caption')}</span>
      </header>
      {setups.map(({ id, name, swatch }) => {
        const points = [...(report.prosAndCons.find(({ setup }) => setup === id)?.points ?? [])].sort((a, b) => rank(a) - rank(b))
        const said = (side: Point['side']) => points.filter((point) => point.side === side)
        const [plus, minus] = [said('for'), said('against')]
        const lines = (side: readonly Point[]) => side.map((point) => ({ point, text: pointWords(point, report.base.report, nameOf, speaker) }))
        const rest = [...lines(plus).slice(MOST), ...lines(minus).slice(MOST)]
        return (
          <div key={id}>
            <h3>
              <i className={`sw ${swatch}`} />
              {name}
            </h3>
            {points.length === 0 && <p className="cap">{t('compare.pros.none')}</p>}
            <Points lines={[...lines(plus).slice(0, MOST), ...lines(minus).slice(0, MOST)]} t={t} />
            {rest.length > 0 && (
              <details>
                <summary>{t('decisionPage.more', { count: rest.length, n: speaker.format.count(rest.length) })}</summary>
                <Points lines={rest} t={t} />
              </details>
            )}
          </div>
        )
      })}
    </section>
  )
}

interface PointsProps {
  readonly lines: readonly { readonly point: Point; readonly text: string }[]
  readonly t: DecisionPart['wording']['t']
}

function Points({ lines, t }: PointsProps) {
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map(({ point: { side }, text }) => (
        <li key={text}>
          <b aria-hidden="true">{side === 'for' ? '+' : '−'}</b>
          <span className="sr">{t(side === 'for' ? 'compare.pros.plus' : 'compare.pros.minus')}: </span>
          <span>{text.charAt(0).toUpperCase() + text.slice(1)}</span>
        </li>
      ))}
    </ul>
  )
}
