/** A duration in one line: kind of distribution, mean, and how much it varies. */
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { fieldWords } from '../../messages/fields'
import { clock } from '../../messages/format'
import { isRecord } from '../../sim/project/records'
import type { Language } from '../../sim/terms/text'
import type { Path } from '../store/paths'
import { asKind } from './blank'
import { FieldFrame } from './field-frame'
import type { ChoiceNode, NumberNode } from './form-node'
import { branchOf } from './form-of-schema'
import { ListField } from './list-field'
import { MixtureField } from './mixture-field'
import { numberText, useTakeNumber, useUnit } from './number-field'
import { NumbersField } from './numbers-field'
import { optionLabel } from './option-label'
import { timeWords } from './summary-of'
import { useBlankNames } from './use-blank-names'
import { useDraft } from './use-draft'
import { useFieldWords, useSet, useValue } from './use-field'

interface PartProps {
  readonly node: NumberNode
  readonly path: Path
  readonly id?: string
  readonly onError: (error: string | undefined) => void
}

/** A number inside the line; its error stands in the line's note. */
function Part({ node, path, id, onError }: PartProps) {
  const { language } = useFieldWords()
  const take = useTakeNumber(path, node)
  const unit = useUnit(node)
  const draft = useDraft(numberText(useValue(path), node, language), take, onError)
  const { title, hint } = node.field ? fieldWords(node.field, language) : { title: '' }
  const short = node.field === 'cv' ? 'CV' : node.field === 'mean' || node.field === 'phases' ? '' : title
  return (
    <span className="part">
      {short && (
        <span className="row-unit" aria-hidden="true" title={short === title ? hint : title}>
          {short}
        </span>
      )}
      <input
        id={id}
        className="field num"
        inputMode="decimal"
        autoComplete="off"
        aria-label={id ? undefined : title}
        aria-invalid={draft.error !== undefined || undefined}
        value={draft.text}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
        onKeyDown={draft.onKeyDown}
      />
      {unit && <span className="row-unit">{unit}</span>}
    </span>
  )
}

/** Minutes and seconds behind a figure in seconds; above an hour, hours or days. */
function longTime(mean: number, words: { readonly t: TFunction; readonly language: Language }): string {
  return mean >= 3600 ? timeWords(mean, words) : words.t('project.minutesNote', { time: clock(mean) })
}

export function DurationField({ node, path, label }: { readonly node: ChoiceNode; readonly path: Path; readonly label?: string }) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const names = useBlankNames(path)
  const [error, setError] = useState<string>()
  const kind = isRecord(value) ? value[node.tag] : undefined
  const mean = isRecord(value) ? value.mean : undefined
  const branch = branchOf(node, kind)
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  const mixed = kind === 'hyperexponential'
  const note = typeof mean === 'number' && mean >= 60 ? longTime(mean, { t, language }) : undefined
  const meaning = kind === 'estimated' ? fieldWords('observedAbandoned', language).hint : undefined
  return (
    <>
      <FieldFrame
        label={label ?? words.title}
        hint={words.hint}
        note={note}
        error={error}
        source={path}
        group
        className={mixed ? 'is-duration is-mixed' : 'is-duration'}
      >
        {() => (
          <span className="parts">
            <select
              className="field"
              aria-label={fieldWords('durationKind', language).title}
              value={String(kind)}
              onChange={(event) => setError(set(asKind(node, value, event.target.value, names())))}
            >
              {node.branches.map((one) => (
                <option key={one.kind} value={one.kind}>
                  {optionLabel('durationKind', one.kind, language)}
                </option>
              ))}
            </select>
            {branch?.members.map(
              ({ name, node: part }) => part.shape === 'number' && <Part key={name} node={part} path={[...path, name]} onError={setError} />,
            )}
            {mixed && <MixtureField path={path} onError={setError} />}
            {meaning && <span className="cap parts-note">{meaning}</span>}
          </span>
        )}
      </FieldFrame>
      {branch?.members.map(({ name, node: part }) => {
        if (part.shape === 'list') return <ListField key={name} node={part} path={[...path, name]} />
        return part.shape === 'numbers' && !mixed ? <NumbersField key={name} node={part} path={[...path, name]} /> : null
      })}
    </>
  )
}
