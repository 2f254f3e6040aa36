/** Text under the user's hands: it reaches the project as soon as it is valid, and stays in the field with its error when it is not. */
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useProjectStore } from '../store/project'

/** Takes a text: answers with what is wrong, or nothing when the project has it. */
export type Take = (text: string) => string | undefined

/** Nobody is told of an error, nor is a name changed, in the middle of a word. */
const PAUSE_MS = 350

/** Numbers take effect with every key; words when one stops typing. */
export type Takes = 'at-once' | 'after-pause'

interface Draft {
  readonly text: string
  readonly error?: string
  /** A step of undo or a change of lists makes drafts void. */
  readonly epoch: number
}

/** `onError` hears of the error where it is shown outside the field, and of its end. */
export function useDraft(shown: string, take: Take, onError?: (error: string | undefined) => void, takes: Takes = 'at-once') {
  const epoch = useProjectStore((state) => state.epoch)
  const [draft, setDraft] = useState<Draft>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pending = useRef<string>(undefined)
  const current = draft?.epoch === epoch ? draft : undefined

  const settle = useCallback((): boolean => {
    clearTimeout(timer.current)
    const text = pending.current
    if (text === undefined) return true
    pending.current = undefined
    const error = take(text)
    setDraft(error === undefined ? { text, epoch } : { text, error, epoch })
    return error === undefined
  }, [take, epoch])

  const latest = useRef(settle)
  useEffect(() => {
    latest.current = settle
  }, [settle])
  useEffect(() => () => void latest.current(), [])

  const error = current?.error
  const tell = useRef(onError)
  useEffect(() => {
    tell.current = onError
  }, [onError])
  useEffect(() => {
    tell.current?.(error)
  }, [error])

  const restore = () => {
    pending.current = undefined
    clearTimeout(timer.current)
    setDraft(undefined)
  }

  return {
    text: current?.text ?? shown,
    error,
    onChange: (text: string) => {
      clearTimeout(timer.current)
      if (takes === 'at-once' && take(text) === undefined) {
        pending.current = undefined
        setDraft({ text, epoch })
        return
      }
      pending.current = text
      setDraft({ text, epoch, ...(error ? { error } : {}) })
      timer.current = setTimeout(() => latest.current(), PAUSE_MS)
    },
    onBlur: () => {
      settle()
      setDraft((now) => (now?.error === undefined ? undefined : now))
    },
    onKeyDown: (event: KeyboardEvent) => {
      const undoing = (event.ctrlKey || event.metaKey) && ['KeyZ', 'KeyY', 'KeyS'].includes(event.code)
      const refused = pending.current === undefined && error !== undefined
      const valid = event.key === 'Enter' || undoing ? settle() && !refused : true
      if (event.key === 'Escape') restore()
      // what was refused is not in the project: undo takes back the text, not an earlier edit elsewhere
      if (undoing && event.code === 'KeyZ' && !event.shiftKey && !valid) {
        event.preventDefault()
        event.stopPropagation()
        restore()
      }
    },
  }
}
