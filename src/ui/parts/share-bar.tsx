/** Shares of a whole as one bar, in the order of the table under it, which has their names and figures. */
import type { CSSProperties } from 'react'
import './share-bar.css'
import type { SwatchClass } from './swatch'

/** How a share is painted: in the set-up's colour (c), in grey (g), hatched (h), outlined (o), or as what operators do. Never the only difference: the order is that of the table. */
export type Tone = 'c1' | 'c2' | 'c3' | 'ch' | 'g1' | 'g2' | 'g3' | 'g4' | 'g5' | 'gh' | 'o' | 'talk' | 'wrap' | 'dial' | 'look' | 'ring' | 'away' | 'idle'

export interface BarShare {
  readonly key: string
  readonly share: number
  readonly tone: Tone
}

export function ShareBar({ shares, swatch }: { readonly shares: readonly BarShare[]; readonly swatch: SwatchClass }) {
  return (
    <div className={`share-bar ${swatch}`} aria-hidden="true">
      {shares.map(({ key, share, tone }) => {
        const width: CSSProperties & { readonly '--w': number } = { '--w': share }
        return <i key={key} className={`tone ${tone}`} style={width} />
      })}
    </div>
  )
}
