/** Says what undo or redo has changed, also where it is on another page. */
import { whereText } from '../../messages/problems'
import { positionsOf } from '../../sim/project/paths'
import { type Language, languages } from '../../sim/terms/text'
import { useFieldWords } from '../fields/use-field'
import type { Path } from '../store/paths'
import { useProjectStore } from '../store/project'

const NEAREST = 2

/** The place in titles, its last two: `Contact list › Contacts in the list`. A source is named by its value. */
function placeText(path: Path, project: unknown, language: Language): string {
  const [root, key] = path
  const ofValue = root === 'sources' && typeof key === 'string' ? positionsOf(project, key) : undefined
  const steps = ofValue ?? path.filter((step, depth) => depth === 0 || !languages.some((one) => one === step))
  return whereText({ path: steps }, language).split(' › ').slice(-NEAREST).join(' › ')
}

export function StepNote() {
  const { t, language } = useFieldWords()
  const step = useProjectStore((state) => state.step)
  const project = useProjectStore((state) => state.project)
  if (!step) return <span role="status" />
  const way = step.path[0] === 'sources' ? (`${step.way}Source` as const) : step.way
  return <span role="status">{t(`project.step.${way}`, { title: placeText(step.path, project, language) })}</span>
}
