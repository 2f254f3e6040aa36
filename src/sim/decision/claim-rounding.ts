/** What a stated number may have been before it was rounded. */
import type { Stated } from '../project/decision-schema'

/** From `low` up to but not including `high`; all of them is a share that lies within, too. */
export interface Rounded {
  readonly low: number
  readonly high: number
}

/** A share as it was said, by the decimals of its percentage: 8 % is 7.5 … 8.5 %, 3.65 % is 3.645 … 3.655 %. */
export function roundedShare(share: number, decimals = decimalsOf(100 * share)): Rounded {
  let half = 0.005
  for (let at = 0; at < decimals; at++) half /= 10
  return { low: Math.max(0, tidy(share - half)), high: tidy(share + half) }
}

/** Whole numbers that a count may have been: itself; about 5,000: half a unit of its last digit that is not 0 either way; over 3,000: up to one unit more. */
export function statedRange({ value, said }: Stated): { readonly low: number; readonly high: number } {
  if (said === 'exactly') return { low: value, high: value }
  const unit = lastUnit(value)
  return said === 'about'
    ? { low: Math.ceil(value - unit / 2), high: Math.floor(value + unit / 2) }
    : { low: Math.ceil(value), high: Math.ceil(value + unit) - 1 }
}

/** Whole counts whose share of the base rounds to what was said. */
export function countsFor({ low, high }: Rounded, base: number): { readonly from: number; readonly to: number } {
  return { from: Math.ceil(tidy(low * base)), to: Math.min(base, Math.ceil(tidy(high * base)) - 1) }
}

export function isShareOf({ low, high }: Rounded, count: number, base: number): boolean {
  return tidy(low * base) <= count && count < tidy(high * base)
}

function decimalsOf(percent: number): number {
  const shown = String(tidy(percent))
  const dot = shown.indexOf('.')
  return dot < 0 ? 0 : shown.length - dot - 1
}

/** Unit of the last digit that is not 0: 1,000 of 3,000, 100 of 700. */
function lastUnit(value: number): number {
  let unit = 1
  while (value >= unit * 10 && value % (unit * 10) === 0) unit *= 10
  return unit
}

/** Eleven digits, so that 0.0365 × 1,000 is 36.5. */
function tidy(value: number): number {
  return Number(value.toPrecision(11))
}
