/** What came out by day and operator: a table to type in, to paste cells into and to import a file into, and what is assumed of the rest. */
import { useState } from 'react'
import { whatText } from '../../../messages/problems'
import type { Project } from '../../../sim/project/schema'
import { textIn } from '../../../sim/terms/text'
import { download } from '../../download'
import { FileButton } from '../../parts/file-button'
import type { Wording } from '../../parts/measure-words'
import { changeTable, undoTable, usePilot } from '../../store/pilot'
import { pilotText } from '../../store/pilot-file'
import { placeWords, problemWords } from './observed-problems'
import { ObservedTable } from './observed-table'
import { OpenPilotButton } from './open-pilot-button'
import { RestForm } from './rest-form'
import { importRows, type TakenRows } from './take-rows'
import type { OwnPilot } from './use-own-pilot'

interface ObservedTabProps {
  readonly project: Project
  readonly own: OwnPilot
  readonly wording: Wording
}

export function ObservedTab({ project, own, wording }: ObservedTabProps) {
  const { t, language } = wording
  const { draft, read } = own
  const undoable = usePilot((state) => state.past.length > 0)
  const unsaved = usePilot((state) => state.unsaved)
  const [taken, setTaken] = useState<TakenRows>()
  const save = () => download('pilot.pilot.json', [pilotText(draft, project)], 'application/json')
  return (
    <>
      <div className="pilot-head">
        <h1>{t('pilotPage.observed.title')}</h1>
        <p className="muted">{t('pilotPage.observed.what')}</p>
      </div>
      <p className="pilot-actions">
        <ImportButton onTaken={setTaken} wording={wording} />
        <button type="button" className="btn" disabled={!undoable} onClick={undoTable}>
          {t('pilotPage.observed.undo')}
        </button>
        <button type="button" className="btn" disabled={read.places.length === 0} onClick={() => changeTable([])}>
          {t('pilotPage.observed.clear')}
        </button>
        <OpenPilotButton className="btn" />
        <button type="button" className="btn" onClick={save}>
          {t('pilotPage.file.save')}
        </button>
        <span className="cap">{t('pilotPage.observed.kept')}</span>
      </p>
      <div role="status" className="pilot-taken">
        {taken && <Taken taken={taken} wording={wording} onClose={() => setTaken(undefined)} />}
        {unsaved && <p className="err">{t('status.failed')}</p>}
      </div>
      <ObservedTable own={own} wording={wording} />
      <div role="status">
        {read.problems.length + own.problems.length > 0 && (
          <section className="note pilot-refused">
            <h2>{t('pilotPage.observed.wrong', { count: read.problems.length + own.problems.length })}</h2>
            <ul>
              {read.problems.slice(0, 20).map((placed) => (
                <li key={`${placed.row} ${placed.heading}`}>{problemWords(placed, wording)}</li>
              ))}
              {own.problems.map((problem) => (
                <li key={problem.path.join()}>{`${placeWords(problem, wording)}: ${whatText(problem, language)}`}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <RestForm project={project} own={own} setupNames={project.setups.map(({ id, name }) => ({ id, name: textIn(name, language) }))} wording={wording} />
    </>
  )
}

/** A file that was imported or refused; the table is as before where it was refused. */
function Taken({ taken, wording, onClose }: { readonly taken: TakenRows; readonly wording: Wording; readonly onClose: () => void }) {
  const { t } = wording
  return (
    <section className={taken.ok ? 'note' : 'note pilot-refused'}>
      <h2>{taken.ok ? t('pilotPage.import.done', { file: taken.file, count: taken.rows }) : t('pilotPage.import.refused', { file: taken.file })}</h2>
      {taken.ok && taken.passedOver.length > 0 && <p>{t('pilotPage.import.passedOver', { columns: taken.passedOver.join(', ') })}</p>}
      {!taken.ok && (
        <ul>
          {taken.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {!taken.ok && <p>{t('pilotPage.import.kept')}</p>}
      <button type="button" className="btn small" onClick={onClose}>
        {t('common.close')}
      </button>
    </section>
  )
}

function ImportButton({ onTaken, wording }: { readonly onTaken: (taken: TakenRows) => void; readonly wording: Wording }) {
  const take = async (file: File) => onTaken(await importRows(file, wording))
  return <FileButton className="btn" label={wording.t('pilotPage.import.choose')} accept=".csv,.tsv,.txt,text/csv" onFile={take} />
}
