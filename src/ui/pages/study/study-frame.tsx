/** The page on its own. */
import { Alone } from '../../shell/alone'
import { StudyPage } from './study-page'

export function StudyFrame() {
  return (
    <Alone className="study-alone">
      <StudyPage />
    </Alone>
  )
}
