/** What the whole project brought: hidden until it is asked for, then beside what was forecast. */
import type { PilotAnswer } from '../../../sim/pilot/answer'
import type { Project } from '../../../sim/project/schema'
import type { ExampleAnswer } from '../../../workers/pilot-example'
import { IntervalStrip } from '../../parts/interval-strip'
import { keyboardScroll } from '../../parts/keyboard-scroll'
import type { Wording } from '../../parts/measure-words'
import { stripScale } from '../../parts/strip-scale'
import type { SwatchClass } from '../../parts/swatch'
import { revealOutcome, useExampleChoice } from '../../store/pilot-forecast'
import { revealRows } from './forecast-rows'

interface RevealPanelProps {
  readonly answer: PilotAnswer
  readonly revealed: ExampleAnswer['revealed']
  /** Key of the question whose outcome it is. */
  readonly question: string
  readonly project: Project
  readonly swatch: SwatchClass
  readonly wording: Wording
  readonly onAnother: () => void
}

export function RevealPanel({ answer, revealed, question, project, swatch, wording, onAnother }: RevealPanelProps) {
  const { t } = wording
  const open = useExampleChoice((state) => state.revealed.includes(question))
  return (
    <section className="panel pilot-reveal">
      <header>
        <h2>{t('pilotPage.reveal.title')}</h2>
        {open && <span className="cap">{t('pilotPage.reveal.caption')}</span>}
      </header>
      <div aria-live="polite">
        {open ? (
          <Outcome answer={answer} revealed={revealed} project={project} swatch={swatch} wording={wording} />
        ) : (
          <div className="pilot-hidden">
            <p>{t('pilotPage.reveal.hidden')}</p>
            <button type="button" className="btn primary" onClick={() => revealOutcome(question)}>
              {t('pilotPage.reveal.button')}
            </button>
          </div>
        )}
      </div>
      {open && (
        <button type="button" className="btn" onClick={onAnother}>
          {t('pilotPage.reveal.another')}
        </button>
      )}
    </section>
  )
}

function Outcome({ answer, revealed, project, swatch, wording }: Omit<RevealPanelProps, 'question' | 'onAnother'>) {
  const { t } = wording
  const rows = revealRows(answer, revealed, project, wording)
  const inside = rows.filter((row) => row.inside).length
  return (
    <>
      <p>{t('pilotPage.reveal.summary', { inside, count: rows.length })}</p>
      <section className="chart-table" aria-label={t('pilotPage.reveal.title')} {...keyboardScroll}>
        <table className="tbl tight">
          <thead>
            <tr>
              <th scope="col">{t('pilot.column.figure')}</th>
              <th scope="col" className="n">
                {t('pilot.column.actual')}
              </th>
              <th scope="col" className="n">
                {t('pilotPage.reveal.forecast')}
              </th>
              <th scope="col" className="n">
                {t('pilot.column.range95')}
              </th>
              <td className="strip" />
              <th scope="col">{t('pilot.column.held')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, actual, mean, range, held, figure, came }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td className="n">
                  <strong>{actual}</strong>
                </td>
                <td className="n">{mean}</td>
                <td className="n cap">{range}</td>
                <td className="strip">
                  <IntervalStrip
                    scale={stripScale([figure.outcomeLow, figure.outcomeHigh, came])}
                    low={figure.outcomeLow}
                    mean={figure.mean}
                    high={figure.outcomeHigh}
                    goal={came}
                    swatch={swatch}
                  />
                </td>
                <td className="cap">{held}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
