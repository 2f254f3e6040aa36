/** One price in every unit: which units are worth a row, and how long each bar is. */
import { unitWords } from '../../../messages/decision-words'
import type { Option } from '../../../sim/decision/option'
import type { UnitPrice } from '../../../sim/decision/units'
import type { RunReport } from '../../../sim/experiment/results'
import type { DecisionPart } from '../../parts/decision-part'
import { figureText } from '../../parts/figure-text'
import { isSpread } from '../../parts/interval-words'

export interface UnitCell {
  readonly value: string
  readonly range: string
  /** 0 to 1 of the dearest set-up in this unit. */
  readonly bar: number
  /** The set-up is quoted in this unit. */
  readonly quoted: boolean
}

export interface UnitRow {
  readonly key: string
  readonly name: string
  readonly cells: readonly (UnitCell | undefined)[]
}

/** Terms that are charged by a unit. */
const quotedIn: Partial<Record<UnitPrice['unit'], readonly string[]>> = {
  operatorHour: ['operator-hour'],
  talkMinute: ['minute'],
  contact: ['contact'],
  call: ['call'],
  attempt: ['attempt'],
  seatMonth: ['seat'],
  month: ['monthly-fee', 'monthly-minimum'],
  result: ['result', 'lead', 'sale', 'completed-interview'],
}

/** Whole, or without what is paid before the first call. */
export type PriceOf = 'total' | 'running'

const keyOf = ({ unit, stage }: Pick<UnitPrice, 'unit' | 'stage'>) => `${unit} ${stage ?? ''}`

export function unitRows(options: readonly Option[], run: Pick<RunReport, 'setups'>, of: PriceOf, { speaker, wording }: DecisionPart): readonly UnitRow[] {
  const units = new Map(options.flatMap(({ unitPrices }) => unitPrices).map((price) => [keyOf(price), price]))
  return [...units].map(([key, price]) => {
    const prices = options.map(({ unitPrices }) => unitPrices.find((one) => keyOf(one) === key)?.[of])
    const most = Math.max(...prices.map((figure) => figure?.mean ?? 0)) || 1
    const cells = options.map((option, place): UnitCell | undefined => {
      const figure = prices[place]
      if (!figure) return undefined
      const { value, range } = figureText(figure, wording)
      const terms = quotedIn[price.unit] ?? []
      return { value, range: isSpread(range) ? range : '', bar: Math.max(0, figure.mean / most), quoted: isQuoted(option, price, terms) }
    })
    return { key, name: unitWords(price, run, speaker), cells }
  })
}

/** By the term that brings most of the money. Of results the stage that is paid for would have to be known: only the last one is marked. */
function isQuoted({ kind, ledger, unitPrices }: Option, { unit, stage }: UnitPrice, terms: readonly string[]): boolean {
  const [first, ...others] = ledger.lines
  if (kind === 'in-house' || !first) return false
  const main = others.reduce((most, line) => (line.amountMinor > most.amountMinor ? line : most), first)
  const last = Math.max(...unitPrices.map((price) => price.stage ?? 0))
  return (unit !== 'result' || stage === last) && terms.includes(main.kind)
}
