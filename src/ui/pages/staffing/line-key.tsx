/** Which line is which, under a drawing whose lines cross too often for names at their ends. */
import type { SwatchClass } from '../../parts/swatch'

interface KeyLine {
  readonly dash: 'solid' | 'goal' | 'thin'
  readonly name: string
}

const looks = {
  solid: { stroke: 'var(--c)', strokeWidth: 2 },
  goal: { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '4 3' },
  thin: { stroke: 'var(--ink-3)', strokeWidth: 1 },
} as const

export function LineKey({ lines, swatch }: { readonly lines: readonly KeyLine[]; readonly swatch: SwatchClass }) {
  return (
    <p className="legend" aria-hidden="true">
      {lines.map(({ dash, name }) => (
        <span key={name}>
          <svg className={swatch} width="28" height="10" viewBox="0 0 28 10" role="presentation">
            <path d="M0 5h28" fill="none" {...looks[dash]} />
          </svg>
          {name}
        </span>
      ))}
    </p>
  )
}
