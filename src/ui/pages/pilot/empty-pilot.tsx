/** No pilot yet: what one is good for, and the ways to one. */
import { useLocation } from 'wouter'
import type { Project } from '../../../sim/project/schema'
import type { Wording } from '../../parts/measure-words'
import { chooseExample, startExample } from '../../store/pilot-forecast'
import { useProjectStore } from '../../store/project'
import { REPLICATIONS, slides } from './example-choice'
import { OpenPilotButton } from './open-pilot-button'
import { exampleBarrier } from './pilot-barrier'

export function EmptyPilot({ project, wording: { t } }: { readonly project: Project; readonly wording: Wording }) {
  const [, go] = useLocation()
  const origin = useProjectStore((state) => state.origin)
  const barrier = exampleBarrier(project)
  const live = () => {
    const slug = slides.find((one) => origin !== undefined && 'scenario' in origin && origin.scenario === one)
    chooseExample({ slug, course: 0 })
    void startExample({ project, course: 0, replications: REPLICATIONS })
    go('/pilot/examples')
  }
  return (
    <section className="pilot-words">
      <h1>{t('pilotPage.empty.title')}</h1>
      <p>{t('pilotPage.empty.what')}</p>
      <ol>
        {(['plan', 'observe', 'forecast', 'correct'] as const).map((step) => (
          <li key={step}>{t(`pilotPage.empty.${step}`)}</li>
        ))}
      </ol>
      <p className="pilot-actions">
        {barrier === undefined && (
          <button type="button" className="btn primary" onClick={live}>
            {t('pilotPage.empty.live')}
          </button>
        )}
        <button type="button" className="btn" onClick={() => go('/pilot/results')}>
          {t('pilotPage.empty.enter')}
        </button>
        <button type="button" className="btn" onClick={() => go('/pilot/plan')}>
          {t('pilotPage.empty.toPlan')}
        </button>
        <OpenPilotButton className="btn" />
      </p>
      <p className="cap">{t(barrier === undefined ? 'pilotPage.empty.liveWhat' : `pilotPage.barrier.${barrier}`)}</p>
    </section>
  )
}
