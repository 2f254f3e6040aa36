/** The vendor's margin: the price less the vendor's own cost of the same work. Never part of what a client is given. */
import { ledger, totalOf } from '../economics/ledger'
import type { Figure, ShareOfProjects } from '../experiment/results'
import { inUnits, meanFigure, ratioFigure, shareFigure } from './figures'
import type { Trial } from './trial'

export interface Margin {
  readonly setup: string
  /** Of the project, in the VAT state of the quotation. */
  readonly ownCost: Figure
  readonly margin: Figure
  /** Share of the price; absent where nothing is asked. */
  readonly share?: Figure
  /** Projects in which the vendor loses money. */
  readonly loss: ShareOfProjects
  /** The wanted share of the price, and what the price has to be multiplied by to reach it. */
  readonly wanted?: { readonly share: number; readonly priceTimes: number }
}

/** Undefined where the file says nothing of the vendor's own cost. */
export function marginOf({ setup, frame, workloads }: Trial): Margin | undefined {
  const { margin, terms } = frame.setup
  if (margin === undefined) return undefined
  const priced = (of: typeof terms) => inUnits(Float64Array.from(workloads, (workload) => totalOf(ledger(of, workload))))
  const price = priced(terms)
  const own = priced(margin.terms)
  const left = price.map((amount, at) => amount - own[at])
  const ownCost = meanFigure(own, 'money')
  const share = ratioFigure(left, price, 'share')
  const meanPrice = price.reduce((sum, amount) => sum + amount, 0) / price.length
  return {
    setup,
    ownCost,
    margin: meanFigure(left, 'money'),
    ...(share && { share }),
    loss: shareFigure(left.filter((amount) => amount < 0).length, left.length),
    ...(margin.wanted !== undefined && meanPrice > 0 && { wanted: { share: margin.wanted, priceTimes: ownCost.mean / (1 - margin.wanted) / meanPrice } }),
  }
}
