/** What every part of the page is given. */
import type { Wording } from '../../parts/measure-words'
import type { SettledChoices, StudyChoices } from './study-choices'
import type { StudyView } from './study-view'

export interface StudyPartProps {
  readonly view: StudyView
  readonly choices: SettledChoices
  readonly wording: Wording
  readonly change: (more: Partial<StudyChoices>) => void
}
