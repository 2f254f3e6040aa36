/** What the rounds of the benchmark are boiled down to: medians and quartiles of ratios of neighbours, and speeds by slice of time. */

/** Between two values by their distance, so that 0.5 is the median. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const below = Math.floor(at)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (at - below) * (sorted[above] - sorted[below])
}

export function median(values) {
  return quantile(values, 0.5)
}

/** The middle of some ratios and how far they lie apart. */
export function spreadOf(ratios) {
  return {
    median: median(ratios),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    range: [Math.min(...ratios), Math.max(...ratios)],
  }
}

/** Of two sides that were asked in the same rounds: how many times the speed of the other a side has. */
export function ratios(rounds, side, other, speed) {
  return rounds.map((round) => speed(round[side]) / speed(round[other]))
}

/**
 * Calls a second in slices of time of one width from 0 on, from marks `[milliseconds, calls until then]`.
 * Between two marks calls come evenly; a slice after the last mark is left out.
 */
export function speedBySlice(marks, width) {
  const callsBy = (time) => {
    const next = marks.findIndex(([at]) => at >= time)
    if (next === 0) return 0
    const [[from, before], [to, after]] = [marks[next - 1], marks[next]]
    return before + ((time - from) / (to - from)) * (after - before)
  }
  const slices = Math.floor(marks[marks.length - 1][0] / width)
  return Array.from({ length: slices }, (_, slice) => ((callsBy((slice + 1) * width) - callsBy(slice * width)) / width) * 1000)
}

/** Three significant digits: more would only be noise. */
export function rounded(value) {
  return Number(value.toPrecision(3))
}

/** Speeds of an answer: of the work itself, of a whole process with its start, and of the processor. */
export const perSecond = ({ arrivals, seconds }) => arrivals / seconds
export const perWholeSecond = ({ arrivals, wholeSeconds }) => arrivals / wholeSeconds
export const perProcessorSecond = ({ arrivals, processorSeconds }) => arrivals / processorSeconds
