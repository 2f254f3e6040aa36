/** Rows of the benchmark's tables, as JSON and as text. */
import { median, perProcessorSecond, perSecond, ratios, rounded, spreadOf } from './statistics.mjs'

/** One side of all rounds beside the reference of the same rounds. */
export function rowBeside(rounds, side, reference, idleMegabytes, speed = perSecond) {
  const { median: ratio, quartiles, range } = spreadOf(ratios(rounds, side, reference, speed))
  const byProcessor = rounds[0][side].processorSeconds === undefined ? null : rounded(median(ratios(rounds, side, reference, perProcessorSecond)))
  return {
    ...rowAlone(rounds, side, idleMegabytes, speed),
    reference: Math.round(median(rounds.map((round) => speed(round[reference])))),
    ratio: rounded(ratio),
    ratioQuartiles: quartiles.map(rounded),
    ratioRange: range.map(rounded),
    ratioByProcessorTime: byProcessor,
  }
}

/** A side without a reference. */
export function rowAlone(rounds, side, idleMegabytes, speed = perSecond) {
  const peak = Math.max(...rounds.map((round) => round[side].peakMegabytes))
  return {
    ours: Math.round(median(rounds.map((round) => speed(round[side])))),
    reference: null,
    ratio: null,
    peakMegabytes: Math.round(peak),
    overIdleMegabytes: Math.round(peak - idleMegabytes),
  }
}

export const millions = (perSecond) => (perSecond === null ? '–' : (perSecond / 1e6).toFixed(2))

export const megabytes = (value) => value.toFixed(0)

const besideHead = ['calls a second, millions', 'engine', 'reference', 'ratio', 'middle half', 'range', 'by processor time', 'peak MB', 'over idle']

/** Rows beside a reference as a table of texts. */
export function besideTable(rows) {
  const range = ([from, to]) => `${from.toFixed(3)}–${to.toFixed(3)}`
  const cells = Object.entries(rows).map(([name, row]) => [
    name,
    millions(row.ours),
    millions(row.reference),
    row.ratio.toFixed(3),
    range(row.ratioQuartiles),
    range(row.ratioRange),
    row.ratioByProcessorTime === null ? '–' : row.ratioByProcessorTime.toFixed(3),
    megabytes(row.peakMegabytes),
    megabytes(row.overIdleMegabytes),
  ])
  return [besideHead, ...cells]
}

/** What is aimed at, and whether it is reached. */
export function aim(name, measured, limit, unit = '') {
  const [least, most] = [limit.least ?? Number.NEGATIVE_INFINITY, limit.most ?? Number.POSITIVE_INFINITY]
  const wanted = limit.least === undefined ? `at most ${limit.most}` : `at least ${limit.least}`
  return { name, text: `${rounded(measured)}${unit}, wanted ${wanted}${unit}`, reached: measured >= least && measured <= most }
}
