/** An open study: its head, what is chosen, curves, map, table. */
import { useMemo, useState } from 'react'
import { useWording } from '../../parts/use-wording'
import type { OpenStudy } from '../../store/study'
import { HeatFigure } from './heat-figure'
import { ResponseFigure } from './response-figure'
import { type StudyChoices, settle } from './study-choices'
import { StudyControls } from './study-controls'
import { StudyHead } from './study-head'
import { StudyTable } from './study-table'
import { studyView } from './study-view'

export function StudyResultsView({ study }: { readonly study: OpenStudy }) {
  const { results } = study
  const wording = useWording(results.header)
  const [chosen, setChosen] = useState<StudyChoices>({ fixed: {} })
  const view = useMemo(() => studyView(results, wording), [results, wording])
  const choices = useMemo(() => settle(view, chosen), [view, chosen])
  const change = (more: Partial<StudyChoices>) => setChosen((before) => ({ ...before, ...more }))
  const part = choices && { view, choices, wording, change }
  return (
    <>
      <StudyHead study={study} view={view} choices={choices} wording={wording} />
      {part && (
        <>
          <StudyControls {...part} />
          <ResponseFigure {...part} />
          {choices.down && <HeatFigure {...part} down={choices.down} />}
          {!view.onGrid && <p className="cap">{wording.t('studyPage.heat.offGrid')}</p>}
          <StudyTable {...part} results={results} file={study.file} />
        </>
      )}
    </>
  )
}
