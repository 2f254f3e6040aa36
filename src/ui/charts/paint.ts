/** Colours as Plotly wants them: resolved, because `light-dark()` is only text to it. */
import type { Dash } from 'plotly.js'
import type { SwatchClass } from '../parts/swatch'

export interface Paint {
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly grid: string
  readonly line: string
  readonly raised: string
  readonly font: string
  readonly swatch: Readonly<Record<SwatchClass, string>>
}

/** Dash of each set-up, so that colour is never the only difference; the reference is solid and in ink. */
export const dashes: Readonly<Record<SwatchClass, Dash>> = {
  ref: 'solid',
  a: 'solid',
  b: inPixels('7px,4px'),
  c: inPixels('2px,3px'),
  d: inPixels('10px,3px,2px,3px'),
}
export const GOAL_DASH = inPixels('4px,3px')

/** Plotly also takes lengths in pixels; its types know only the names. */
function inPixels(lengths: string): Dash {
  return isDash(lengths) ? lengths : 'dash'
}

function isDash(text: string): text is Dash {
  return /^\d+px(,\d+px)*$/.test(text)
}

/** C and D are too light for text: their labels are set in ink. */
export function labelColour(paint: Paint, swatch: SwatchClass): string {
  return swatch === 'c' || swatch === 'd' ? paint.ink : paint.swatch[swatch]
}

/** The same colour, see-through: the band of an interval. */
export function faded(colour: string, opacity: number): string {
  const parts = colour.match(/[\d.]+/g)?.slice(0, 3) ?? ['0', '0', '0']
  return `rgba(${parts.join(', ')}, ${opacity})`
}

export const BAND = 0.18

const tokens = ['--ink', '--ink-2', '--ink-3', '--grid', '--line', '--raised', '--su-ref', '--su-a', '--su-b', '--su-c', '--su-d'] as const

/**
 * Reads the tokens by probe elements inside `host`, so that the theme in force there is the one that counts; `light` whatever the theme, for
 * paper. All probes stand before the first is read: the page works out its styles once.
 */
export function readPaint(host: HTMLElement, light: boolean): Paint {
  const probes = tokens.map((token) => {
    const probe = document.createElement('span')
    probe.style.position = 'absolute'
    if (light) probe.style.colorScheme = 'light'
    probe.style.color = `var(${token})`
    return probe
  })
  host.append(...probes)
  const colours = probes.map((probe) => getComputedStyle(probe).color)
  for (const probe of probes) probe.remove()
  const colour = (token: (typeof tokens)[number]) => colours[tokens.indexOf(token)]
  return {
    ink: colour('--ink'),
    ink2: colour('--ink-2'),
    ink3: colour('--ink-3'),
    grid: colour('--grid'),
    line: colour('--line'),
    raised: colour('--raised'),
    font: getComputedStyle(document.body).fontFamily,
    swatch: { ref: colour('--su-ref'), a: colour('--su-a'), b: colour('--su-b'), c: colour('--su-c'), d: colour('--su-d') },
  }
}
