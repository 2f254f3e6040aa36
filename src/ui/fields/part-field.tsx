/** The share of one part of a whole. The last part has what the others leave; a change of any other leaves it more or less. */
import { useCallback } from 'react'
import { fieldWords } from '../../messages/fields'
import { formatFor } from '../../messages/format'
import { type Path, valueAt } from '../store/paths'
import { useProjectStore } from '../store/project'
import { FieldFrame } from './field-frame'
import type { NumberNode } from './form-node'
import { NumberField } from './number-field'
import { asSentence, sharesOf, sumOfShares } from './shares'
import { useEdit, useFieldWords, useValue } from './use-field'
import { asWhole } from './whole'

interface PartProps {
  readonly node: NumberNode
  readonly path: Path
}

/** Gives one part its share and the last part the rest. */
function useSetPart(path: Path): (share: unknown) => string | undefined {
  const { t, language } = useFieldWords()
  const change = useEdit(path)
  const key = JSON.stringify(path)
  return useCallback(
    (share) => {
      const at: Path = JSON.parse(key)
      const list = at.slice(0, -2)
      const value = valueAt(useProjectStore.getState().project, list)
      const items = (Array.isArray(value) ? value : []).map((item, index) => (index === at.at(-2) ? { ...item, share } : item))
      const whole = asWhole(items)
      if (whole) return change({ do: 'set', path: list, value: whole })
      return asSentence(t('problems.sumAboveOne', { expected: formatFor(language).share(sumOfShares(sharesOf(items).slice(0, -1))) }))
    },
    [key, change, t, language],
  )
}

export function PartField({ node, path }: PartProps) {
  const { t, language } = useFieldWords()
  const items = useValue(path.slice(0, -2))
  const set = useSetPart(path)
  const shares = sharesOf(Array.isArray(items) ? items : [])
  const index = Number(path.at(-2))
  if (index < shares.length - 1) return <NumberField node={node} path={path} onSet={set} />
  const { title, hint } = node.field ? fieldWords(node.field, language) : { title: '' }
  return (
    <FieldFrame label={title} hint={hint} source={path} group className="is-rest">
      {() => (
        <span className="share-rest">
          {formatFor(language).share(shares[index] ?? 0)} {shares.length > 1 && <span className="cap">{t('project.rest')}</span>}
        </span>
      )}
    </FieldFrame>
  )
}
