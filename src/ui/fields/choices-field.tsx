/** Where callers go on to from a step of a menu: targets by name with their shares. */
import { useState } from 'react'
import { fieldWords } from '../../messages/fields'
import { formatFor } from '../../messages/format'
import { isRecord } from '../../sim/project/records'
import type { Path } from '../store/paths'
import { useProjectStore } from '../store/project'
import { FieldFrame } from './field-frame'
import type { ListNode } from './form-node'
import { referenceOptions } from './reference-options'
import { Options } from './select-field'
import { ShareRows } from './share-rows'
import { asSentence, sumOfShares, withRest } from './shares'
import { useFieldWords, useSet, useValue } from './use-field'

interface Choice {
  readonly to: string
  readonly share: number
}

const choicesIn = (value: unknown): readonly Choice[] =>
  (Array.isArray(value) ? value : []).flatMap((one) => (isRecord(one) && typeof one.to === 'string' ? [{ to: one.to, share: Number(one.share) }] : []))

export function ChoicesField({ node, path }: { readonly node: ListNode; readonly path: Path }) {
  const { t, language } = useFieldWords()
  const choices = choicesIn(useValue(path))
  const set = useSet(path)
  const project = useProjectStore((state) => state.project)
  const [error, setError] = useState<string>()
  const words = fieldWords('choices', language)
  const options = referenceOptions('choiceTo', project, path, { t, language })
  const tooMuch = (shares: readonly number[]) =>
    asSentence(t('problems.sumAboveOne', { expected: formatFor(language).share(sumOfShares(shares.slice(0, -1))) }))
  const give = (next: readonly Choice[]): string | undefined => {
    const given = next.map(({ share }) => share)
    const shares = withRest(given)
    return shares ? set(next.map(({ to }, at) => ({ to, share: shares[at] }))) : tooMuch(given)
  }
  const change = (index: number, part: Partial<Choice>) => give(choices.map((one, at) => (at === index ? { ...one, ...part } : one)))
  const free = options.find(({ value }) => !choices.some(({ to }) => to === value)) ?? options[0]
  return (
    <FieldFrame label={words.title} hint={words.hint} error={error} group className="is-shares">
      {() => (
        <span className="share-list">
          <ShareRows
            field="choiceShare"
            shares={choices.map(({ share }) => share)}
            before={(index) => (
              <select
                className="field"
                aria-label={`${fieldWords('choiceTo', language).title} ${index + 1}`}
                value={choices[index].to}
                onChange={(event) => setError(change(index, { to: event.target.value }))}
              >
                <Options options={options} />
              </select>
            )}
            onShare={(index, share) => change(index, { share })}
            onRemove={(index) => setError(give(choices.filter((_, at) => at !== index)))}
            onError={setError}
          />
          {choices.length < node.most && free && (
            <button type="button" className="btn add small" onClick={() => setError(give([...choices, { to: String(free.value), share: 0 }]))}>
              {t('project.addItem.choices')}
            </button>
          )}
        </span>
      )}
    </FieldFrame>
  )
}
