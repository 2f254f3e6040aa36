/** The right drawer: pages fill it through `Aside`; it opens with "Why this figure". */
import { type ReactNode, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { setAsideOpen, useView } from '../store/view'

let place: HTMLElement | null = null
const listeners = new Set<() => void>()

function setPlace(element: HTMLElement | null): void {
  place = element
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where the drawer stands in the frame: nothing while it is closed. */
export function AsideFrame() {
  const open = useView((state) => state.asideOpen)
  return open ? <div className="aside-place" ref={setPlace} /> : null
}

/** Content of the drawer while the page that renders it is shown. */
export function Aside({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const target = useSyncExternalStore(subscribe, () => place)
  if (!target) return null
  return createPortal(
    <aside className="drawer" aria-label={title}>
      <header>
        <h2 className="grow">{title}</h2>
        <button type="button" className="btn quiet" onClick={() => setAsideOpen(false)}>
          {t('common.close')}
        </button>
      </header>
      {children}
    </aside>,
    target,
  )
}
