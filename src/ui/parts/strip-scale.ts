/** Scale of interval strips: all figures of a row on one axis, with air at both ends; money and counts do not need their zero here. */

export interface Scale {
  readonly from: number
  readonly to: number
}

export function stripScale(values: readonly (number | undefined)[], bounds?: { readonly least?: number; readonly most?: number }): Scale {
  const known = values.flatMap((value) => (value !== undefined && Number.isFinite(value) ? [value] : []))
  if (known.length === 0) return { from: 0, to: 1 }
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const air = (high - low || Math.abs(high) || 1) * 0.3
  return { from: Math.max(low - air, bounds?.least ?? Number.NEGATIVE_INFINITY), to: Math.min(high + air, bounds?.most ?? Number.POSITIVE_INFINITY) }
}

/** Place on the strip in per cent, kept inside it. */
export function placeOn(scale: Scale, value: number): number {
  const share = (value - scale.from) / (scale.to - scale.from || 1)
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10
}
