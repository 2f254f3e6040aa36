/** Where a value comes from: given, observed or assumed, with a note and the range in which it may lie. */
import { useCallback, useId } from 'react'
import { fieldWords } from '../../messages/fields'
import { formatFor } from '../../messages/format'
import { parseNumber } from '../../messages/parse-number'
import { idPathOf } from '../../sim/project/paths'
import { type Project, type Source, sourceKinds } from '../../sim/project/schema'
import { textIn } from '../../sim/terms/text'
import { type Path, valueAt } from '../store/paths'
import { useProjectStore } from '../store/project'
import { nodeAt } from './form-of-schema'
import { useDraft } from './use-draft'
import { useEdit, useFieldWords } from './use-field'

interface SourceAt {
  readonly source: Source | undefined
  /** Where it is kept: at the value, or at its mean where the value is a duration. */
  readonly at: Path
}

/** The source of the value at `path`, or of its mean where the value is a duration. */
function sourceAt(project: Project | undefined, path: Path): SourceAt {
  const mean = [...path, 'mean']
  const own = project?.sources[idPathOf(project, path)]
  const ofMean = own || valueAt(project, mean) === undefined ? undefined : project?.sources[idPathOf(project, mean)]
  return { source: own ?? ofMean, at: ofMean ? mean : path }
}

/** The kind of source alone: every field shows it, and is drawn again only where it changes. */
export function useSourceKind(path: Path): Source['kind'] | undefined {
  return useProjectStore(({ project }) => sourceAt(project, path).source?.kind)
}

interface BoundProps {
  readonly name: 'low' | 'high'
  readonly source: Source
  readonly at: Path
}

function Bound({ name, source, at }: BoundProps) {
  const { t, language } = useFieldWords()
  const id = useId()
  const change = useEdit(at)
  const project = useProjectStore((state) => state.project)
  const node = nodeAt(at, (path) => valueAt(project, path))
  const unit = node?.shape === 'number' ? node.unit : 'count'
  const value = source[name]
  const shown = value === undefined ? '' : formatFor(language).number(unit === 'share' ? Number((100 * value).toPrecision(12)) : value)
  const take = useCallback(
    (text: string): string | undefined => {
      const { [name]: _old, ...rest } = source
      if (text.trim() === '') return change({ do: 'source', path: at, source: rest })
      const parsed = parseNumber(text, unit, language)
      return parsed.ok ? change({ do: 'source', path: at, source: { ...source, [name]: parsed.value } }) : t('problems.notANumber', { found: text })
    },
    [name, source, at, unit, language, change, t],
  )
  const draft = useDraft(shown, take)
  return (
    <div className="stack">
      <label htmlFor={id}>
        {fieldWords(name, language).title}
        {unit === 'share' ? ', %' : ''}
      </label>
      <input
        id={id}
        className="field num"
        inputMode="decimal"
        value={draft.text}
        aria-invalid={draft.error !== undefined || undefined}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
        onKeyDown={draft.onKeyDown}
      />
      {draft.error && <span className="err">{draft.error}</span>}
    </div>
  )
}

function Note({ source, at }: Omit<BoundProps, 'name'>) {
  const { language } = useFieldWords()
  const id = useId()
  const change = useEdit(at)
  const take = useCallback(
    (text: string): string | undefined => {
      const { note, ...rest } = source
      if (text.trim() === '') return change({ do: 'source', path: at, source: rest })
      return change({ do: 'source', path: at, source: { ...rest, note: typeof note === 'object' ? { ...note, [language]: text } : text } })
    },
    [source, at, language, change],
  )
  const draft = useDraft(source.note === undefined ? '' : textIn(source.note, language), take, undefined, 'after-pause')
  return (
    <div className="stack">
      <label htmlFor={id}>{fieldWords('note', language).title}</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        value={draft.text}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
        onKeyDown={draft.onKeyDown}
      />
    </div>
  )
}

export function SourceForm({ path, onClose }: { readonly path: Path; readonly onClose: () => void }) {
  const { t } = useFieldWords()
  const project = useProjectStore((state) => state.project)
  const { source, at } = sourceAt(project, path)
  const change = useEdit(at)
  const choose = (kind: Source['kind'] | undefined) => change({ do: 'source', path: at, source: kind && { ...source, kind } })
  return (
    <div className="source-form">
      <fieldset className="seg" aria-label={t('project.source.label')}>
        {sourceKinds.map((kind) => (
          <button key={kind} type="button" aria-pressed={source?.kind === kind} onClick={() => choose(kind)}>
            {t(`source.${kind}`)}
          </button>
        ))}
        <button type="button" aria-pressed={source === undefined} onClick={() => choose(undefined)}>
          {t('project.source.clear')}
        </button>
      </fieldset>
      {source && <Note source={source} at={at} />}
      {source && (
        <div className="pair">
          <Bound name="low" source={source} at={at} />
          <Bound name="high" source={source} at={at} />
        </div>
      )}
      <button type="button" className="btn small" onClick={onClose}>
        {t('common.close')}
      </button>
    </div>
  )
}
