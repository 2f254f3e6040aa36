/** How far a figure may be rounded: its half-width says how many digits mean anything. */

/** Step for two (or `digits`) significant digits of the half-width: 945 → 10, 35 → 1, 0.033 → 0.001. */
export function stepFor(halfWidth: number, digits = 2): number {
  if (!(halfWidth > 0) || !Number.isFinite(halfWidth)) return 0
  const exponent = Math.floor(Math.log10(halfWidth) + 1e-9) - (digits - 1)
  return 10 ** exponent
}

/** Digits after the decimal point that a step needs, at most six. */
export function decimalsOf(step: number): number {
  if (!(step > 0) || step >= 1) return 0
  return Math.min(6, Math.ceil(-Math.log10(step) - 1e-9))
}

/** Nearest multiple of the step; a step of 0 leaves the value as it is. */
export function roundTo(value: number, step: number): number {
  if (!(step > 0)) return value
  if (step >= 1) return Math.round(value / step) * step
  const scale = Math.round(1 / step)
  return Math.round(value * scale) / scale
}

/** Round numbers for the ticks of an axis from zero (or from `low`) to at least `high`: about five steps. */
export function niceTicks(low: number, high: number, wanted = 5): readonly number[] {
  const span = high - low
  if (!(span > 0)) return [low, low + 1]
  const rough = span / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough * 0.8) ?? 10 * power
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, at) => roundTo((first + at) * step, step / 100))
}
