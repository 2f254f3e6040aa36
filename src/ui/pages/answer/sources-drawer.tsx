/** The drawer of the Answer page: the sources of the open project. */
import { useMemo } from 'react'
import type { Project } from '../../../sim/project/schema'
import { Aside } from '../../parts/aside'
import { AssumptionsDrawer } from '../../parts/assumptions-drawer'
import type { Wording } from '../../parts/measure-words'
import { sourceEntries, sourceGroups } from '../../parts/source-entries'

export function SourcesDrawer({ project, wording }: { readonly project: Project; readonly wording: Wording }) {
  const groups = useMemo(() => {
    const entries = sourceEntries(project, wording)
    return sourceGroups.map((group) => ({ title: wording.t(`answer.sources.${group}`), entries: entries.filter((entry) => entry.group === group) }))
  }, [project, wording])
  return (
    <Aside title={wording.t('answer.sources.title')}>
      <AssumptionsDrawer groups={groups} wording={wording} />
    </Aside>
  )
}
