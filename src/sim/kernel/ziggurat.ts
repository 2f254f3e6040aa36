/**
 * The steps of the ziggurat: equal areas stacked under a density, so that most draws cost one multiplication and one comparison.
 *
 * After Marsaglia and Tsang (2000), with layer and height taken from different bits (Doornik 2005). The tables are worked out when
 * the module loads, by the portable functions, so they are the same bits everywhere.
 */
import { exp, ln } from './portable'

export interface Ziggurat {
  /** Where the tail begins. */
  readonly tail: number
  /** Right edge of each layer, the lowest first and stretched by the area of the tail; one more entry, 0, at the top. */
  readonly edges: Float64Array
  /** Density at each edge, for the draws that fall on the slope. */
  readonly heights: Float64Array
  /** Edge divided by 2^24: a whole number of 24 bits times this is a place in the layer. */
  readonly steps: Float64Array
}

/** Density e^−x, 256 layers. */
export const exponentialSteps = stack(
  256,
  7.69711747013105,
  3.949659822581572e-3,
  (x) => exp(-x),
  (y) => -ln(y),
)

/** Density e^(−x²/2) for x > 0, 128 layers. */
export const normalSteps = stack(
  128,
  3.442619855899,
  9.91256303526217e-3,
  (x) => exp(-0.5 * x * x),
  (y) => Math.sqrt(-2 * ln(y)),
)

function stack(layers: number, tail: number, area: number, density: (x: number) => number, edgeAt: (density: number) => number): Ziggurat {
  const edges = new Float64Array(layers + 1)
  edges[0] = area / density(tail)
  edges[1] = tail
  for (let layer = 2; layer < layers; layer++) edges[layer] = edgeAt(density(edges[layer - 1]) + area / edges[layer - 1])
  const heights = edges.map(density)
  heights[0] = density(tail)
  return { tail, edges, heights, steps: edges.map((edge) => edge / 16777216) }
}
