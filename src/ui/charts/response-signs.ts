/** How the lines of a response chart differ beside their colour: dash and sign, by set-up or by the value of a second field. */
import type { SwatchClass } from '../parts/swatch'
import { dashes } from './paint'

interface LineKey {
  readonly swatch: SwatchClass
  readonly place?: number
}

/** Plotly's names, and the same drawn within 8 × 8 around the origin for a legend. */
const signs = [
  { symbol: 'circle', path: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0' },
  { symbol: 'square', path: 'M-3 -3h6v6h-6z' },
  { symbol: 'diamond', path: 'M0 -4.2L4.2 0L0 4.2L-4.2 0z' },
  { symbol: 'triangle-up', path: 'M0 -4L4 3h-8z' },
  { symbol: 'triangle-down', path: 'M0 4L4 -3h-8z' },
  { symbol: 'pentagon', path: 'M0 -4L3.8 -1.2L2.4 3.2h-4.8L-3.8 -1.2z' },
] as const
const swatches: readonly SwatchClass[] = ['ref', 'a', 'b', 'c', 'd']
const lineDashes = [dashes.a, dashes.b, dashes.c, dashes.d] as const

export function lineSign({ swatch, place }: LineKey) {
  const { symbol, path } = signs[(place ?? swatches.indexOf(swatch)) % signs.length]
  const plotly = place === undefined ? dashes[swatch] : lineDashes[place % lineDashes.length]
  return { symbol, path, plotly, dash: plotly === 'solid' ? undefined : plotly.replaceAll('px', '').replaceAll(',', ' ') }
}
