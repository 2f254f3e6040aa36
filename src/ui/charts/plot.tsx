/** A drawing by `Plotly.react`: drawn anew for each width, theme and language, never scaled. Hidden from screen readers; the table beside it is not. */
import type { Data, Layout } from 'plotly.js'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../store/view'
import { drawInTurn } from './draw-turn'
import type { Paint } from './paint'
import { plotlyConfig } from './plotly-config'
import { usePaint } from './use-paint'
import { usePrinting } from './use-printing'

/** Width on a sheet of A4 or Letter held upright, within the margins and the panel. */
const PAPER = 660

type Plotly = typeof import('./plotly-bundle')
/** The library once it is here. */
let loaded: Plotly | undefined

async function load(): Promise<Plotly> {
  loaded = await import('./plotly-bundle')
  return loaded
}

export interface ChartSize {
  readonly width: number
  readonly height: number
}

export interface ChartSpec {
  readonly data: Data[]
  readonly layout: Partial<Layout>
}

export type Draw = (size: ChartSize, paint: Paint) => ChartSpec

/** Width of the place, in whole pixels, as it changes. */
function useWidth(place: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return width
}

/** Buttons inside a drawing that is hidden from screen readers must not take the keyboard either. */
function withoutTabStops(element: HTMLElement): void {
  for (const button of element.querySelectorAll('button, a, [tabindex]')) button.setAttribute('tabindex', '-1')
}

export function Plot({ draw, height }: { readonly draw: Draw; readonly height: (width: number) => number }) {
  const place = useRef<HTMLDivElement>(null)
  const printing = usePrinting()
  const own = useWidth(place)
  const width = printing ? PAPER : own
  const paint = usePaint(place, printing)
  const language = useLanguage()
  const { t } = useTranslation()
  const [failed, setFailed] = useState(false)
  const filename = t('answer.chart.download')
  const tall = height(width)

  useLayoutEffect(() => {
    const element = place.current
    if (!element || !paint || width === 0) return
    const show = async (plotly: Plotly) => {
      const { data, layout } = draw({ width, height: tall }, paint)
      await plotly.react(element, data, layout, plotlyConfig(language, filename))
      withoutTabStops(element)
    }
    // paper cannot wait for the next task
    if (printing && loaded) {
      show(loaded).catch(() => setFailed(true))
      return
    }
    let wanted = true
    const takeBack = drawInTurn(() =>
      load()
        .then((plotly) => (wanted ? show(plotly) : undefined))
        .catch(() => setFailed(true)),
    )
    return () => {
      wanted = false
      takeBack()
    }
  }, [draw, paint, width, tall, language, filename, printing])

  useEffect(() => {
    const element = place.current
    return () => {
      if (element?.classList.contains('js-plotly-plot')) void import('./plotly-bundle').then((plotly) => plotly.purge(element))
    }
  }, [])

  return (
    <>
      <div ref={place} className="plot" style={{ height: tall }} aria-hidden="true" />
      {failed && <p className="cap">{t('answer.chart.failed')}</p>}
    </>
  )
}
