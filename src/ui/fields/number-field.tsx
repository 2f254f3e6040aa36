/** A number with its unit: read as people type it, shown as their language writes it, percentages for shares. */
import { useCallback } from 'react'
import { fieldWords } from '../../messages/fields'
import { formatFor } from '../../messages/format'
import { parseNumber } from '../../messages/parse-number'
import type { FieldKey } from '../../sim/terms/fields'
import type { Language } from '../../sim/terms/text'
import type { Path } from '../store/paths'
import { FieldFrame } from './field-frame'
import type { NumberNode } from './form-node'
import { useDraft } from './use-draft'
import { useFieldWords, useSet, useValue } from './use-field'
import { useMeasuredNode } from './use-measured-node'

/** The number as it stands in the field; shares in per cent. */
export function numberText(value: unknown, node: NumberNode, language: Language): string {
  if (typeof value !== 'number') return ''
  return formatFor(language).number(node.unit === 'share' ? Number((100 * value).toPrecision(12)) : value)
}

/** Factors that multiply nothing: rates, points, weights; and a day that is one of many. A unit behind them would mislead. */
const plain: readonly FieldKey[] = [
  'arrivalWeights',
  'hazardPerMinute',
  'hangUpPerMinute',
  'weibullShape',
  'announcedLimit',
  'queueLimitPerOperator',
  'waitWeight',
  'scoreBase',
  'scorePerSecond',
  'scoreTransferred',
  'groupScore',
  'perFreeShare',
  'perIdleSecond',
  'breakOffPerMinute',
  'conversionSpread',
  'deliveryDay',
]

/** The unit behind the field; money shows the project's currency. */
export function useUnit(node: NumberNode): string {
  const { t, language, currency } = useFieldWords()
  if (node.field && plain.includes(node.field)) return ''
  if (node.field === 'operatorHours') return t('unit.hours')
  return node.unit === 'money' ? formatFor(language).currencySign(currency) : t(`unit.${node.unit}`)
}

/** Reads a text into the project, or to where `onSet` brings it; answers with what is wrong. */
export function useTakeNumber(path: Path, node: NumberNode, onSet?: (value: unknown) => string | undefined) {
  const { t, language } = useFieldWords()
  const own = useSet(path)
  const set = onSet ?? own
  return useCallback(
    (text: string): string | undefined => {
      if (text.trim() === '' && node.nullable) return set(null)
      if (text.trim() === '' && node.optional) return set(undefined)
      const parsed = parseNumber(text, node.unit, language)
      if (parsed.ok) return set(parsed.value)
      if (parsed.reason === 'empty') return t('problems.empty')
      if (parsed.reason === 'wrongUnit') return t('problems.wrongUnit', { found: text, expected: t(`unit.${node.unit}`) })
      return parsed.likely ? t('problems.notANumberLikely', { found: text, likely: parsed.likely }) : t('problems.notANumber', { found: text })
    },
    [set, node, language, t],
  )
}

/** What it means that nothing is given, where it is not "no limit". */
const left: Partial<
  Record<
    FieldKey,
    'project.noTarget' | 'project.noDiscount' | 'project.usualMonths' | 'project.noAgeing' | 'project.asDemand' | 'project.asList' | 'project.asRule'
  >
> = {
  serviceTarget: 'project.noTarget',
  discountRate: 'project.noDiscount',
  horizonMonths: 'project.usualMonths',
  ageingSeconds: 'project.noAgeing',
  groupTransferShare: 'project.asDemand',
  previewRightParty: 'project.asList',
  ruleSeconds: 'project.asRule',
  ruleShare: 'project.asRule',
  ruleDays: 'project.asRule',
  minRing: 'project.asRule',
  message: 'project.asRule',
  noRedialHours: 'project.asRule',
}

interface NumberFieldProps {
  readonly node: NumberNode
  readonly path: Path
  readonly label?: string
  readonly className?: string
  /** Takes the value in place of the project's own place for it. */
  readonly onSet?: (value: unknown) => string | undefined
}

export function NumberField({ node: given, path, label, className, onSet }: NumberFieldProps) {
  const node = useMeasuredNode(given, path)
  const { t, language } = useFieldWords()
  const value = useValue(path)
  const draft = useDraft(numberText(value, node, language), useTakeNumber(path, node, onSet))
  const words = node.field ? fieldWords(node.field, language) : { title: '' }
  const unit = useUnit(node)
  const outside = node.typical !== undefined && typeof value === 'number' && value !== 0 && (value < node.typical[0] || value > node.typical[1])
  const range = node.typical && node.typical[0] < node.typical[1] ? node.typical.map((end) => numberText(end, node, language)).join('–') : undefined
  const absent = value === null || value === undefined
  const note =
    absent && (node.nullable || node.optional)
      ? t((node.field && left[node.field]) ?? (node.nullable ? 'project.never' : 'project.noLimit'))
      : range && t(outside ? 'project.outside' : 'project.usually', { range: [range, unit].filter(Boolean).join('\u00a0') })
  return (
    <FieldFrame label={label ?? words.title} hint={words.hint} note={note} warn={outside} error={draft.error} unit={unit} source={path} className={className}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          className="field num"
          inputMode="decimal"
          autoComplete="off"
          value={draft.text}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          onChange={(event) => draft.onChange(event.target.value)}
          onBlur={draft.onBlur}
          onKeyDown={draft.onKeyDown}
        />
      )}
    </FieldFrame>
  )
}
