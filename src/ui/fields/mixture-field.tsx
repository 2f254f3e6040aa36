/** A mixture of exponentials: parts with their share and their mean. */
import { fieldWords } from '../../messages/fields'
import { formatFor } from '../../messages/format'
import { parseNumber } from '../../messages/parse-number'
import { isRecord } from '../../sim/project/records'
import type { Path } from '../store/paths'
import { ShareRows } from './share-rows'
import { asSentence, sumOfShares, withRest } from './shares'
import { useDraft } from './use-draft'
import { useFieldWords, useSet, useValue } from './use-field'

const MOST = 10
const numbersIn = (value: unknown): readonly number[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [])

interface MeanProps {
  readonly name: string
  readonly mean: number
  readonly take: (mean: number) => string | undefined
  readonly onError: (error: string | undefined) => void
}

function Mean({ name, mean, take, onError }: MeanProps) {
  const { t, language } = useFieldWords()
  const read = (text: string): string | undefined => {
    const parsed = parseNumber(text, 'seconds', language)
    return parsed.ok ? take(parsed.value) : t('problems.notANumber', { found: text })
  }
  const draft = useDraft(formatFor(language).number(mean), read, onError)
  return (
    <span className="part">
      <input
        className="field num"
        inputMode="decimal"
        autoComplete="off"
        aria-label={name}
        aria-invalid={draft.error !== undefined || undefined}
        value={draft.text}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
        onKeyDown={draft.onKeyDown}
      />
      <span className="row-unit">{t('unit.seconds')}</span>
    </span>
  )
}

export function MixtureField({ path, onError }: { readonly path: Path; readonly onError: (error: string | undefined) => void }) {
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const set = useSet(path)
  const shares = numbersIn(isRecord(value) ? value.shares : undefined)
  const means = numbersIn(isRecord(value) ? value.means : undefined)
  const tooMuch = (given: readonly number[]) => asSentence(t('problems.sumAboveOne', { expected: formatFor(language).share(sumOfShares(given.slice(0, -1))) }))
  const give = (nextShares: readonly number[], nextMeans: readonly number[]): string | undefined => {
    const whole = withRest(nextShares)
    return whole ? set({ kind: 'hyperexponential', shares: whole, means: nextMeans }) : tooMuch(nextShares)
  }
  const put = (list: readonly number[], index: number, one: number) => list.map((old, at) => (at === index ? one : old))
  const without = (list: readonly number[], index: number) => list.filter((_, at) => at !== index)
  return (
    <div className="share-list">
      <ShareRows
        field="otherShare"
        shares={shares}
        before={(index) => (
          <Mean
            name={`${fieldWords('mean', language).title} ${index + 1}`}
            mean={means[index] ?? 0}
            take={(mean) => give(shares, put(means, index, mean))}
            onError={onError}
          />
        )}
        onShare={(index, share) => give(put(shares, index, share), means)}
        onRemove={(index) => onError(give(without(shares, index), without(means, index)))}
        onError={onError}
      />
      {shares.length < MOST && (
        <button type="button" className="btn add small" onClick={() => onError(give([...shares, 0], [...means, 60]))}>
          {t('project.addItem.mixtureShares')}
        </button>
      )}
    </div>
  )
}
