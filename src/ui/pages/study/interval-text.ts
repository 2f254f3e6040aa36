/** In a caption: which of the two intervals is shown. */
import type { Wording } from '../../parts/measure-words'
import type { SettledChoices } from './study-choices'
import type { StudyView } from './study-view'

export function intervalText({ points }: StudyView, { measure, interval }: SettledChoices, { t }: Wording): string {
  if (interval === 'mean') return t('measures.interval.mean')
  const figures = points.flatMap(({ setups }) => Object.values(setups).flatMap(({ measures }) => measures[measure.key] ?? []))
  return t(figures[0]?.outcomeOf === 'day' ? 'measures.interval.outcomeDay' : 'measures.interval.outcomeProject')
}
