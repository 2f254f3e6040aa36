/** Worked examples: a project of the library, or the open one, is lived through; the rest is forecast from its first tenth, and the outcome stays hidden until it is asked for. */
import { Suspense, use, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import { scenario } from '../../library'
import type { Wording } from '../../parts/measure-words'
import { useWording } from '../../parts/use-wording'
import { chooseExample, exampleKey, startExample, stopExample, useExample, useExampleChoice } from '../../store/pilot-forecast'
import { useProjectStore } from '../../store/project'
import { CourseField } from './course-field'
import { ExampleActions } from './example-actions'
import { REPLICATIONS, slides } from './example-choice'
import { exampleBarrier } from './pilot-barrier'
import { ResultView, swatchOf } from './result-view'
import { RevealPanel } from './reveal-panel'
import { stateOf, WorkProgress } from './work-progress'

let loading: Promise<readonly Example[]> | undefined
function library(): Promise<readonly Example[]> {
  loading ??= Promise.all(slides.map(async (slug) => ({ slug, project: await scenario(slug) }))).then((all) =>
    all.flatMap(({ slug, project }) => (project ? [{ slug, project }] : [])),
  )
  return loading
}

interface Example {
  /** Undefined: the open project. */
  readonly slug: string | undefined
  readonly project: Project
}

export function ExamplesTab({ wording }: { readonly wording: Wording }) {
  const { t } = wording
  return (
    <Suspense fallback={<p aria-live="polite">{t('common.loading')}</p>}>
      <Examples open={useProjectStore((state) => state.project)} />
    </Suspense>
  )
}

function Examples({ open }: { readonly open: Project | undefined }) {
  const known = use(library())
  const origin = useProjectStore((state) => state.origin)
  const isKnown = origin !== undefined && 'scenario' in origin && known.some(({ slug }) => slug === origin.scenario)
  const own = open !== undefined && !isKnown && exampleBarrier(open) === undefined ? [{ slug: undefined, project: open }] : []
  const examples: readonly Example[] = [...own, ...known]
  const slug = useExampleChoice((state) => state.slug)
  const chosen = examples.find((one) => one.slug === slug) ?? examples[0]
  return chosen ? <Chosen key={chosen.slug ?? ''} chosen={chosen} examples={examples} /> : null
}

function Chosen({ chosen, examples }: { readonly chosen: Example; readonly examples: readonly Example[] }) {
  const { project } = chosen
  const wording = useWording(project)
  const { t, language } = wording
  const [, go] = useLocation()
  const course = useExampleChoice((state) => state.course)
  const question = useMemo(() => ({ project, course, replications: REPLICATIONS }), [project, course])
  const key = exampleKey(question)
  const asked = useExample((state) => (state.asked?.key === key ? state.asked : undefined))
  const start = () => void startExample(question)
  const choose = (slug: string | undefined) => {
    stopExample()
    chooseExample({ slug })
  }
  const live = (next: number) => {
    chooseExample({ course: next })
    void startExample({ ...question, course: next })
  }
  const shown = asked?.answer
  return (
    <>
      <div className="pilot-choices">
        <fieldset className="seg choice">
          <legend className="sr">{t('pilotPage.example.choose')}</legend>
          {examples.map((one) => (
            <button key={one.slug ?? ''} type="button" aria-pressed={one.slug === chosen.slug} onClick={() => choose(one.slug)}>
              {one.slug === undefined ? t('pilotPage.example.own') : textIn(one.project.name, language)}
            </button>
          ))}
        </fieldset>
        <CourseField course={course} onLive={live} started={asked !== undefined} wording={wording} />
      </div>
      {shown ? (
        <ResultView
          answer={shown.answer}
          project={project}
          state={stateOf(asked, false)}
          wording={wording}
          progress={<WorkProgress asked={asked} stop={stopExample} again={start} wording={wording} />}
          first={
            asked?.whole && shown.revealed ? (
              <RevealPanel
                answer={shown.answer}
                revealed={shown.revealed}
                question={key}
                project={project}
                swatch={swatchOf(shown.answer, project)}
                wording={wording}
                onAnother={() => live(course + 1)}
              />
            ) : undefined
          }
        />
      ) : (
        <section className="pilot-words">
          <h1>{t('pilotPage.example.title', { name: textIn(project.name, language) })}</h1>
          <p>{t('pilotPage.example.what')}</p>
          <p>{t('pilotPage.example.trainer')}</p>
          {asked ? (
            <WorkProgress asked={asked} stop={stopExample} again={start} wording={wording} />
          ) : (
            <button type="button" className="btn primary" onClick={start}>
              {t('pilotPage.example.start')}
            </button>
          )}
        </section>
      )}
      {asked?.whole && shown?.file && <ExampleActions slug={chosen.slug} project={project} file={shown.file} wording={wording} onTaken={() => go('/pilot')} />}
    </>
  )
}
