/** A value as a tick, its interval as a bar behind it, its plan as a dashed line; the figures themselves stand beside it as text. */
import type { CSSProperties } from 'react'
import './interval-strip.css'
import { placeOn, type Scale } from './strip-scale'
import type { SwatchClass } from './swatch'

interface IntervalStripProps {
  readonly scale: Scale
  readonly low?: number
  readonly mean?: number
  readonly high?: number
  readonly goal?: number
  /** Colour of the set-up; left out: grey, for figures that are not to be trusted much. */
  readonly swatch?: SwatchClass
  /** Fill from zero to the interval, for chances. */
  readonly share?: boolean
}

type Places = CSSProperties & { readonly [name: `--${string}`]: number }

export function IntervalStrip({ scale, low, mean, high, goal, swatch, share }: IntervalStripProps) {
  const known = low !== undefined && high !== undefined
  const places: Places = known ? { '--lo': placeOn(scale, low), '--hi': placeOn(scale, high), '--mid': placeOn(scale, mean ?? low) } : {}
  const mark: Places = goal === undefined ? {} : { '--goal': placeOn(scale, goal) }
  return (
    <span className={['ivl', swatch, share && 'share'].filter(Boolean).join(' ')} style={places} aria-hidden="true">
      {known && <i />}
      {known && mean !== undefined && <b />}
      {goal !== undefined && <u style={mark} />}
    </span>
  )
}
