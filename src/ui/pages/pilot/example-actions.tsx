/** The pilot of an example as a file, or as a pilot of one's own to play with. */
import type { PilotFile } from '../../../sim/pilot/schema'
import type { Project } from '../../../sim/project/schema'
import { download } from '../../download'
import type { Wording } from '../../parts/measure-words'
import { adoptPilot, type PilotDraft } from '../../store/pilot'
import { pilotText } from '../../store/pilot-file'
import { tableOfRows } from '../../store/pilot-table'
import { open } from '../../store/saved'

interface ExampleActionsProps {
  /** Name of the scenario; undefined: the open project. */
  readonly slug: string | undefined
  readonly project: Project
  readonly file: PilotFile
  readonly wording: Wording
  readonly onTaken: () => void
}

export function ExampleActions({ slug, project, file, wording, onTaken }: ExampleActionsProps) {
  const { t, language } = wording
  const draft = (): PilotDraft => {
    const { observed, project: _project, ...settings } = file
    return { settings, table: tableOfRows(observed, language) }
  }
  const take = () => {
    if (slug !== undefined) open(project, { scenario: slug })
    adoptPilot(draft())
    onTaken()
  }
  const save = () => download(`${slug ?? 'project'}.pilot.json`, [pilotText(draft(), project)], 'application/json')
  return (
    <p className="pilot-actions">
      <button type="button" className="btn" onClick={take}>
        {t('pilotPage.example.take')}
      </button>
      <button type="button" className="btn" onClick={save}>
        {t('pilotPage.file.save')}
      </button>
      <span className="cap">{t('pilotPage.example.takeWhat')}</span>
    </p>
  )
}
