/** Fields of the project at a path: all of them, or the named ones. */

import { isRecord } from '../../sim/project/records'
import { type Path, valueAt } from '../store/paths'
import { useProjectStore } from '../store/project'
import { Fold } from './fold'
import type { Member } from './form-node'
import { branchOf, nodeAt } from './form-of-schema'
import { ListField } from './list-field'
import { NodeFields } from './node-fields'
import { shownMembers } from './relevance'
import { membersSummary } from './summary-of'
import { useFieldWords } from './use-field'
import { useSummaryWords } from './use-summary'

function useMembers(path: Path): readonly Member[] {
  const project = useProjectStore((state) => state.project)
  const node = nodeAt(path, (at) => valueAt(project, at))
  const value = valueAt(project, path)
  if (node?.shape === 'choice') return branchOf(node, isRecord(value) ? value[node.tag] : undefined)?.members ?? []
  return node?.shape === 'object' ? node.members : []
}

interface FieldsAtProps {
  readonly path: Path
  readonly only?: readonly string[]
  readonly without?: readonly string[]
}

export function FieldsAt({ path, only, without }: FieldsAtProps) {
  const members = useMembers(path)
  const chosen = only ? only.flatMap((name) => members.filter((member) => member.name === name)) : members
  return <NodeFields members={chosen} path={path} without={without} />
}

/** Fields that are seldom used, behind a line of what is set in them; nothing where none of them has a say. */
export function FoldAt({ title, path, only }: { readonly title: string; readonly path: Path; readonly only: readonly string[] }) {
  const { t } = useFieldWords()
  const project = useProjectStore((state) => state.project)
  const words = useSummaryWords(path)
  const members = shownMembers(useMembers(path), project, path).filter(({ name }) => only.includes(name))
  if (members.length === 0) return null
  return (
    <Fold title={title} summary={membersSummary(members, valueAt(project, path), words) || t('project.empty')}>
      <NodeFields members={members} path={path} />
    </Fold>
  )
}

/** A list alone in its panel. */
export function ListAt({ path }: { readonly path: Path }) {
  const node = nodeAt(path, () => undefined)
  return node?.shape === 'list' ? <ListField node={node} path={path} bare /> : null
}
