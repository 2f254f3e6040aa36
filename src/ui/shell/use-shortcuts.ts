/** Keys for the whole page: Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y for undo and redo, Ctrl+S for a file. */
import { useEffect } from 'react'
import { saveFile } from '../library'
import { redo, undo } from '../store/project'

function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  const act = { KeyZ: event.shiftKey ? redo : undo, KeyY: redo, KeyS: saveFile }[event.code]
  if (!act) return
  event.preventDefault()
  act()
}

export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
