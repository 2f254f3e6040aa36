/** The chart's colours, read again whenever the theme changes, by the switch or by the system; on paper always the light ones. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import { type Paint, readPaint } from './paint'

export function usePaint(host: RefObject<HTMLElement | null>, printing: boolean): Paint | undefined {
  const [paint, setPaint] = useState<Paint>()
  useLayoutEffect(() => {
    const read = () => {
      if (!host.current) return
      const now = readPaint(host.current, printing)
      setPaint((before) => (before && JSON.stringify(before) === JSON.stringify(now) ? before : now))
    }
    // on paper at once; else with the frame, which works out the styles of the page anyway
    const frame = printing ? undefined : requestAnimationFrame(read)
    if (printing) read()
    const observer = new MutationObserver(read)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-mantine-color-scheme', 'data-theme', 'class', 'style'] })
    const system = matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', read)
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame)
      observer.disconnect()
      system.removeEventListener('change', read)
    }
  }, [host, printing])
  return paint
}
