/** Names of lines under a drawing that has no room for them, each with its colour, dash and sign. */
import type { ResponseLine } from './response-chart'
import { lineSign } from './response-signs'

interface LineLegendProps {
  readonly lines: readonly Pick<ResponseLine, 'id' | 'name' | 'swatch' | 'place'>[]
  /** Also where the drawing is wide: its lines are not named there. */
  readonly always: boolean
  readonly joined: boolean
  /** Without signs, as a dense chart draws them. */
  readonly dense?: boolean
}

export function LineLegend({ lines, always, joined, dense = false }: LineLegendProps) {
  return (
    <p className={always ? 'legend line-legend always' : 'legend line-legend'} aria-hidden="true">
      {lines.map((line) => {
        const { dash, path } = lineSign(line)
        return (
          <span key={line.id}>
            <svg className={line.swatch} width="28" height="10" viewBox="0 0 28 10" role="presentation">
              {joined && <path d="M0 5h28" stroke="var(--c)" strokeWidth="2" strokeDasharray={dash} />}
              {!dense && <path d={path} transform="translate(14 5)" fill="var(--c)" />}
            </svg>
            {line.name}
          </span>
        )
      })}
    </p>
  )
}
